import { type Settings, settingsSchema } from '../../schemas/settings.ts';

export function someSettings(): Settings {
  return settingsSchema.parse({
    organisation: {
      name: 'Kooperationen',
      address: 'Reventlowsgade 14, 1651 København V',
      url: 'https://kooperationen.example.org',
      privacyEmail: 'persondata@example.org',
    },
    programme: {
      name: { da: 'Rummelig Genstart', en: 'Inclusive Restart' },
      funders: [
        {
          line: { da: 'Medfinansieret af Den Europæiske Union', en: 'Co-funded by the European Union' },
          logo: 'eu.svg',
          logoAlt: { da: 'EU-flag', en: 'EU flag' },
          url: 'https://europa.example.org',
        },
        {
          line: {
            da: 'Støttet af Danmarks Erhvervsfremmebestyrelse',
            en: 'Supported by the Danish Board of Business Development',
          },
          logo: 'erhvervsfremmebestyrelsen.svg',
          logoAlt: { da: 'Erhvervsfremmebestyrelsens logo', en: 'Logo of the board' },
          url: 'https://dem.example.org',
        },
      ],
    },
    referencePrefix: 'RG',
    sender: { name: 'Rummelig Genstart', email: 'post@example.org' },
    coordinator: { name: 'Lars Krog', email: 'lars@example.org', phone: '+4570203040' },
    consultants: [
      {
        id: 'anne-holm',
        name: 'Anne Holm',
        title: { da: 'partnerskabskonsulent', en: 'partnership consultant' },
        email: 'anne@example.org',
        phone: '+4560708090',
        place: 'Nygade 1, 2100 København Ø',
        availability: [{ weekday: 2, from: '10:00', until: '12:00', lengthMinutes: 60 }],
      },
      {
        id: 'bo-lund',
        name: 'Bo Lund',
        title: { da: 'seniorkonsulent', en: 'senior consultant' },
        email: 'bo@example.org',
        phone: '+4550607080',
        place: 'Havnen 2, 8000 Aarhus C',
        availability: [],
      },
    ],
  });
}
