import type { Text } from '../../schemas/text.ts';

export interface PrivacySection {
  readonly heading: Text;
  readonly paragraphs: readonly Text[];
}

export const privacyWords = {
  title: { da: 'Sådan behandler vi personoplysninger', en: 'How we handle personal data' },
  lead: {
    da: '{organisation}, {address}, er ansvarlig for de oplysninger, I giver os i {programme}.',
    en: '{organisation}, {address}, is responsible for the information that you give us in {programme}.',
  },
  ask: { da: 'Spørg, eller klag', en: 'Ask, or complain' },
  askText: {
    da: 'Skriv til {organisation}, hvis I vil bruge jeres rettigheder eller har spørgsmål:',
    en: 'Write to {organisation} if you want to use your rights or have questions:',
  },
  complain: {
    da: 'I kan også klage til Datatilsynet. I finder vejledning på',
    en: 'You can also complain to the Danish Data Protection Agency. You find guidance at',
  },
} as const satisfies Record<string, Text>;

export const privacySections: readonly PrivacySection[] = [
  {
    heading: { da: 'Hvad vi bruger oplysningerne til', en: 'What we use the information for' },
    paragraphs: [
      {
        da: 'Vi bruger oplysningerne til at besvare henvendelsen, finde en konsulent, aftale et møde og dokumentere den støtte, som rådgivningen er betalt af.',
        en: 'We use the information to answer the enquiry, find a consultant, agree a meeting and document the grant that pays for the counselling.',
      },
      {
        da: 'Det sker efter databeskyttelsesforordningens artikel 6, stk. 1, litra f: vi har en legitim interesse i at besvare dem, der skriver til os, og i at kunne dokumentere støtten. Derfor beder vi ikke om samtykke til selve henvendelsen.',
        en: 'This is done under article 6(1)(f) of the General Data Protection Regulation: we have a legitimate interest in answering those who write to us and in documenting the grant. We therefore do not ask for consent to the enquiry itself.',
      },
      {
        da: 'Nyheder på e-mail sender vi kun til dem, der har sagt ja tak. I kan altid sige nej igen.',
        en: 'We send news by e-mail only to those who have asked for it. You can always say no again.',
      },
    ],
  },
  {
    heading: { da: 'Hvem der får oplysningerne', en: 'Who gets the information' },
    paragraphs: [
      {
        da: 'Den konsulent, der skal svare jer, og koordinatoren i projektet ser oplysningerne. Leverandører, der driver systemet for os, behandler dem kun efter vores instruks.',
        en: 'The consultant who is to answer you and the coordinator of the project see the information. Suppliers who run the system for us handle it only as we instruct them.',
      },
      {
        da: 'De myndigheder, der betaler og fører kontrol med støtten, kan se den dokumentation, som reglerne kræver. Om støtten: {funders}.',
        en: 'The authorities that pay and audit the grant may see the documentation that the rules require. About the grant: {funders}.',
      },
    ],
  },
  {
    heading: { da: 'Hvor længe vi gemmer oplysningerne', en: 'How long we keep the information' },
    paragraphs: [
      {
        da: 'Kontaktoplysninger og det, I selv skriver, sletter vi, når de ikke længere er nødvendige for at svare jer. Oplysninger om virksomheden, mødet og afgørelsen gemmer vi så længe, reglerne for den offentlige støtte kræver.',
        en: 'We erase contact information and what you write yourselves when it is no longer needed for answering you. Information on the company, the meeting and the decision is kept as long as the rules for public grants require.',
      },
      {
        da: 'Henvendelser, der ligner automatisk reklame, bliver lagt til side og slettet efter {days} dage.',
        en: 'Enquiries that look like automated advertising are put aside and erased after {days} days.',
      },
    ],
  },
  {
    heading: { da: 'Jeres rettigheder', en: 'Your rights' },
    paragraphs: [
      {
        da: 'I kan få at se, hvilke oplysninger vi har, og I kan få dem rettet eller slettet. I kan også gøre indsigelse mod, at vi bruger dem, eller bede os om at begrænse brugen af dem.',
        en: 'You can see which information we have, and you can have it corrected or erased. You can also object to our use of it, or ask us to restrict it.',
      },
    ],
  },
  {
    heading: { da: 'Ingen cookies', en: 'No cookies' },
    paragraphs: [
      {
        da: 'Siderne her bruger ikke cookies, måler ikke jeres besøg og henter intet fra andre.',
        en: 'These pages use no cookies, do not track your visit and fetch nothing from others.',
      },
    ],
  },
];
