import { defineForm } from '../define-form.ts';
import { checkboxField } from '../fields/checkbox-field.ts';
import { checkboxesField, radioField, selectField } from '../fields/choice-field.ts';
import { cvrField } from '../fields/cvr-number.ts';
import { emailField } from '../fields/email-field.ts';
import { municipalityField } from '../fields/municipality-field.ts';
import { pNumberField } from '../fields/p-number.ts';
import { phoneField } from '../fields/phone-number.ts';
import { postalCodeField } from '../fields/postal-code.ts';
import { slotsField } from '../fields/slots-field.ts';
import { textareaField, textField } from '../fields/text-field.ts';

const aboutCompany = { isPersonal: false, retention: 'documentation' } as const;
const aboutPerson = { isPersonal: true, retention: 'contact' } as const;
const aboutMeeting = { isPersonal: false, retention: 'contact' } as const;

/** A company asks for one-to-one counselling on a partnership with a social enterprise. */
export const interestForm = defineForm({
  id: 'interest',
  version: 1,
  workflow: 'interest',
  texts: {
    title: { da: 'Interesseret?', en: 'Interested?' },
    introduction: [
      {
        da: 'Her kan virksomheder bede om gratis rådgivning om at indgå et socialøkonomisk partnerskab. I får en personlig samtale med en konsulent.',
        en: 'Here companies can ask for free counselling on entering into a partnership with a social enterprise. You get a personal talk with a consultant.',
      },
      {
        da: 'Det tager cirka 5 minutter. Hav virksomhedens CVR-nummer klar, hvis I har et. I behøver ikke at vide præcist, hvad I vil.',
        en: 'It takes about 5 minutes. Have the CVR number of the company at hand, if you have one. You need not know exactly what you want.',
      },
      {
        da: 'Når I har svaret, viser vi konsulentens ledige tider. I vælger op til 3, ser jeres svar igennem og sender. Konsulenten godkender en af tiderne, foreslår andre, stiller jer et spørgsmål eller skriver, hvorfor det ikke kan lade sig gøre.',
        en: 'When you have answered, we show the free times of the consultant. You choose up to 3, check your answers and send. The consultant approves one of the times, proposes others, asks you a question or writes why it is not possible.',
      },
    ],
    notice: [
      {
        da: 'Vi bruger oplysningerne til at besvare henvendelsen, aftale et møde og dokumentere støtten. Det sker efter databeskyttelsesforordningens artikel 6, stk. 1, litra f. I kan få oplysningerne at se, rettet eller slettet, og I kan klage til Datatilsynet.',
        en: 'We use the information to answer your enquiry, to arrange a meeting and to document the grant. This is done under article 6(1)(f) of the General Data Protection Regulation. You can have the information shown, corrected or erased, and you can complain to the Danish Data Protection Agency.',
      },
      {
        da: 'Rådgivningen er gratis for jer. Den er medfinansieret af Den Europæiske Union og støttet af Danmarks Erhvervsfremmebestyrelse.',
        en: 'The counselling is free of charge. It is co-funded by the European Union and supported by the Danish Board of Business Development.',
      },
      {
        da: 'Rådgivningen kan tælle som de minimis-støtte. Er det tilfældet, oplyser vi det forventede beløb før mødet og beder jer om en erklæring.',
        en: 'The counselling may count as de minimis aid. If so, we tell you the expected amount before the meeting and ask you for a declaration.',
      },
    ],
    privacyLink: {
      da: 'Læs, hvordan vi behandler oplysningerne',
      en: 'Read how we handle the information',
    },
    send: { da: 'Send henvendelse', en: 'Send enquiry' },
    next: {
      da: 'En konsulent læser jeres henvendelse og godkender en af tiderne, foreslår andre, stiller jer et spørgsmål eller skriver, hvorfor det ikke kan lade sig gøre. I hører fra os på e-mail.',
      en: 'A consultant reads your enquiry and approves one of the times, proposes others, asks you a question or writes why it is not possible. You hear from us by e-mail.',
    },
  },
  groups: [
    {
      id: 'company',
      legend: { da: 'Virksomheden', en: 'The company' },
      fields: [
        radioField({
          ...aboutCompany,
          id: 'hasCvr',
          label: { da: 'Har virksomheden et CVR-nummer?', en: 'Does the company have a CVR number?' },
          options: [
            { id: 'yes', da: 'Ja', en: 'Yes' },
            { id: 'not-yet', da: 'Ikke endnu', en: 'Not yet' },
          ],
          missing: {
            da: 'Vælg, om virksomheden har et CVR-nummer',
            en: 'Choose whether the company has a CVR number',
          },
        }),
        cvrField({ ...aboutCompany, id: 'cvr', when: { field: 'hasCvr', option: 'yes' } }),
        textField({
          ...aboutCompany,
          id: 'orgName',
          role: 'organisation',
          label: { da: 'Virksomhedens navn', en: 'Company name' },
          minLength: 2,
          maxLength: 120,
          autocomplete: 'organization',
          missing: { da: 'Skriv virksomhedens navn', en: 'Write the name of the company' },
        }),
        pNumberField({
          ...aboutCompany,
          id: 'pNumber',
          required: false,
          hint: {
            da: '10 cifre. Kun hvis I ønsker forløbet på én bestemt adresse',
            en: '10 digits. Only if you want the counselling at one particular address',
          },
        }),
        municipalityField({
          ...aboutCompany,
          id: 'municipality',
          hint: {
            da: 'Vi finder den konsulent, der dækker jeres område',
            en: 'We find the consultant for your area',
          },
        }),
        postalCodeField({ ...aboutCompany, id: 'postalCode', required: false }),
        radioField({
          ...aboutCompany,
          id: 'sizeBand',
          label: { da: 'Antal ansatte (årsværk)', en: 'Employees (full-time equivalents)' },
          hint: {
            da: 'Støtten opgøres efter virksomhedens størrelse',
            en: 'The grant is reported by company size',
          },
          options: [
            { id: '0', da: 'Ingen', en: 'None' },
            { id: '1-9', da: '1-9', en: '1-9' },
            { id: '10-49', da: '10-49', en: '10-49' },
            { id: '50-249', da: '50-249', en: '50-249' },
            { id: '250+', da: '250 eller flere', en: '250 or more' },
          ],
          missing: { da: 'Vælg antallet af ansatte', en: 'Choose the number of employees' },
        }),
        radioField({
          ...aboutCompany,
          id: 'socialStatus',
          label: { da: 'Er I en socialøkonomisk virksomhed?', en: 'Are you a social enterprise?' },
          options: [
            {
              id: 'registered',
              da: 'Ja, registreret socialøkonomisk virksomhed (RSV)',
              en: 'Yes, registered in Denmark (RSV)',
            },
            { id: 'unregistered', da: 'Ja, men ikke registreret', en: 'Yes, but not registered' },
            { id: 'no', da: 'Nej', en: 'No' },
            { id: 'unknown', da: 'Ved ikke', en: 'Do not know' },
          ],
          missing: {
            da: 'Vælg, om I er en socialøkonomisk virksomhed',
            en: 'Choose whether you are a social enterprise',
          },
        }),
      ],
    },
    {
      id: 'contact',
      legend: { da: 'Kontakt', en: 'Contact' },
      fields: [
        textField({
          ...aboutPerson,
          id: 'contactName',
          role: 'name',
          label: { da: 'Kontaktperson', en: 'Contact person' },
          minLength: 2,
          maxLength: 100,
          autocomplete: 'name',
          missing: { da: 'Skriv kontaktpersonens navn', en: 'Write the name of the contact person' },
        }),
        textField({
          ...aboutPerson,
          id: 'contactRole',
          required: false,
          label: { da: 'Stilling', en: 'Job title' },
          maxLength: 100,
          autocomplete: 'organization-title',
        }),
        emailField({
          ...aboutPerson,
          id: 'email',
          hint: { da: 'Hertil sender vi kvittering og svar', en: 'We send the receipt and the answer here' },
        }),
        phoneField({
          ...aboutPerson,
          id: 'phone',
          hint: {
            da: 'Så konsulenten kan ringe, hvis noget er uklart',
            en: 'So that the consultant can call if something is unclear',
          },
        }),
      ],
    },
    {
      id: 'wish',
      legend: { da: 'Jeres ønske', en: 'Your wish' },
      fields: [
        checkboxesField({
          ...aboutCompany,
          id: 'interests',
          role: 'topics',
          label: { da: 'Hvad er I interesserede i?', en: 'What are you interested in?' },
          hint: { da: 'Vælg et eller flere svar', en: 'Choose one or more answers' },
          options: [
            {
              id: 'buy-services',
              da: 'At købe ydelser af en socialøkonomisk virksomhed',
              en: 'Buying services from a social enterprise',
            },
            {
              id: 'inclusive-jobs',
              da: 'Rummelige job i vores egen produktion',
              en: 'Inclusive jobs in our own production',
            },
            { id: 'social-department', da: 'En social underafdeling', en: 'A social department' },
            {
              id: 'new-enterprise',
              da: 'At starte en ny socialøkonomisk virksomhed',
              en: 'Starting a new social enterprise',
            },
            { id: 'unsure', da: 'Ved ikke endnu', en: 'Do not know yet' },
          ],
          missing: {
            da: 'Vælg mindst én ting, I er interesserede i',
            en: 'Choose at least one thing you are interested in',
          },
        }),
        checkboxesField({
          ...aboutCompany,
          id: 'services',
          when: { field: 'interests', option: 'buy-services' },
          label: { da: 'Hvilke ydelser?', en: 'Which services?' },
          options: [
            { id: 'cleaning', da: 'Rengøring', en: 'Cleaning' },
            { id: 'it', da: 'IT', en: 'IT' },
            { id: 'canteen', da: 'Kantine', en: 'Canteen' },
            { id: 'grounds', da: 'Grønne områder', en: 'Grounds' },
            { id: 'packing', da: 'Pakning og lager', en: 'Packing and storage' },
            { id: 'other', da: 'Andet', en: 'Other' },
          ],
          missing: { da: 'Vælg mindst én ydelse', en: 'Choose at least one service' },
        }),
        textField({
          ...aboutCompany,
          id: 'servicesOther',
          when: { field: 'services', option: 'other' },
          label: { da: 'Andet, skriv hvad', en: 'Other, write what' },
          maxLength: 200,
          missing: { da: 'Skriv, hvilke andre ydelser I ønsker', en: 'Write which other services you want' },
        }),
        textareaField({
          ...aboutPerson,
          id: 'situation',
          required: false,
          label: { da: 'Beskriv kort jeres ønske', en: 'Describe your wish briefly' },
          hint: {
            da: 'Højst 1.500 tegn. Skriv ikke CPR-numre eller følsomme oplysninger om personer',
            en: 'At most 1,500 characters. Do not write CPR numbers or sensitive information about people',
          },
          maxLength: 1500,
        }),
        radioField({
          ...aboutMeeting,
          id: 'timing',
          required: false,
          label: { da: 'Hvornår vil I i gang?', en: 'When do you want to start?' },
          options: [
            { id: 'now', da: 'Nu', en: 'Now' },
            { id: 'within-3-months', da: 'Om 1-3 måneder', en: 'In 1-3 months' },
            { id: 'later', da: 'Senere', en: 'Later' },
          ],
        }),
      ],
    },
    {
      id: 'meeting',
      legend: { da: 'Mødet', en: 'The meeting' },
      fields: [
        radioField({
          ...aboutMeeting,
          id: 'meetingForm',
          label: { da: 'Mødeform', en: 'Form of the meeting' },
          options: [
            { id: 'online', da: 'Online', en: 'Online' },
            { id: 'phone', da: 'Telefon', en: 'Phone' },
            { id: 'at-company', da: 'Hos jer', en: 'At your place' },
            { id: 'at-organisation', da: 'Hos os', en: 'At our place' },
          ],
          missing: { da: 'Vælg, hvordan mødet skal holdes', en: 'Choose how the meeting is held' },
        }),
        textField({
          ...aboutMeeting,
          id: 'address',
          when: { field: 'meetingForm', option: 'at-company' },
          label: { da: 'Adresse, hvor mødet holdes', en: 'Address of the meeting' },
          minLength: 5,
          maxLength: 200,
          autocomplete: 'address-line1',
          missing: {
            da: 'Skriv adressen, hvor mødet skal holdes',
            en: 'Write the address where the meeting is held',
          },
        }),
        slotsField({
          ...aboutMeeting,
          id: 'slotWishes',
          label: { da: 'Tider, der passer', en: 'Suitable times' },
          hint: { da: 'Vælg op til 3', en: 'Choose up to 3' },
        }),
        radioField({
          ...aboutMeeting,
          id: 'meetingLanguage',
          role: 'meetingLanguage',
          preset: 'da',
          label: { da: 'Sprog for mødet', en: 'Language of the meeting' },
          options: [
            { id: 'da', da: 'Dansk', en: 'Danish' },
            { id: 'en', da: 'Engelsk', en: 'English' },
          ],
        }),
        textField({
          ...aboutPerson,
          id: 'needs',
          required: false,
          label: { da: 'Behov for tilgængelighed ved mødet', en: 'Access needs at the meeting' },
          hint: {
            da: 'For eksempel adgang med kørestol eller tegnsprogstolk. Skriv ikke om helbred',
            en: 'For example wheelchair access or a sign language interpreter. Do not write about health',
          },
          maxLength: 300,
        }),
      ],
    },
    {
      id: 'closing',
      legend: { da: 'Til sidst', en: 'Finally' },
      fields: [
        selectField({
          ...aboutMeeting,
          id: 'heardFrom',
          required: false,
          label: { da: 'Hvor har I hørt om tilbuddet?', en: 'How did you hear of us?' },
          options: [
            { id: 'municipality', da: 'Kommune eller jobcenter', en: 'Municipality or job centre' },
            { id: 'business-hub', da: 'Erhvervshus', en: 'Business hub' },
            { id: 'company', da: 'En anden virksomhed', en: 'Another company' },
            { id: 'association', da: 'Forening eller netværk', en: 'Association or network' },
            { id: 'news', da: 'Nyheder eller sociale medier', en: 'News or social media' },
            { id: 'other', da: 'Andet', en: 'Other' },
          ],
        }),
        checkboxField({
          id: 'newsletter',
          isPersonal: true,
          retention: 'consent',
          required: false,
          label: { da: 'Ja tak til nyheder på e-mail', en: 'Yes, please send me news by e-mail' },
          hint: {
            da: 'I kan altid sige nej igen. Svaret har ingen betydning for henvendelsen',
            en: 'You can always say no again. The answer does not affect your enquiry',
          },
        }),
      ],
    },
  ],
});
