import { type Settings, settingsSchema } from '../../schemas/settings.ts';

const hour = { from: '09:00', until: '15:00', lengthMinutes: 60, bufferMinutes: 15 };

/** An organisation as it is seeded: three payers, two consultants. */
export function pageSettings(): Settings {
  return settingsSchema.parse({
    organisation: {
      name: 'Kooperationen',
      address: 'Reventlowsgade 14, 2. sal, 1651 København V',
      url: 'https://kooperationen.example.org',
      privacyEmail: 'persondata@example.org',
    },
    programme: {
      name: { da: 'Rummelig Genstart', en: 'Inclusive Restart' },
      funders: [
        funder('eu.svg', 'Medfinansieret af Den Europæiske Union', 'Co-funded by the European Union'),
        funder(
          'erhvervsfremmebestyrelsen.svg',
          'Støttet af Danmarks Erhvervsfremmebestyrelse',
          'Supported by the Danish Board of Business Development',
        ),
        funder('kooperationen.svg', 'Et projekt i Kooperationen', 'A project of Kooperationen'),
      ],
    },
    referencePrefix: 'RG',
    sender: { name: 'Rummelig Genstart', email: 'post@example.org' },
    coordinator: { name: 'Lars Krog', email: 'lars@example.org', phone: '+4570203040' },
    consultants: [consultant('amal', 'Amal Yusuf'), consultant('soren', 'Søren Dam')],
    forms: { interest: { closedText: { da: 'Vi åbner igen til foråret.', en: 'We open again in spring.' } } },
  });
}

function funder(logo: string, da: string, en: string) {
  return {
    line: { da, en },
    logo,
    logoAlt: { da: `Logo: ${da}`, en: `Logo: ${en}` },
    url: 'https://funder.example.org',
  };
}

function consultant(id: string, name: string) {
  return {
    id,
    name,
    title: {
      da: 'Konsulent i socialøkonomiske partnerskaber',
      en: 'Consultant in social enterprise partnerships',
    },
    email: `${id}@example.org`,
    phone: '+4560708090',
    place: 'Reventlowsgade 14, 2. sal, 1651 København V',
    availability: [2, 3, 4].map((weekday) => ({ weekday, ...hour })),
  };
}
