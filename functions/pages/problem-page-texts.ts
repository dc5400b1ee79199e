import type { Text } from '../../schemas/text.ts';

export type ProblemStatus = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500;

interface ProblemText {
  readonly title: Text;
  readonly advice: Text;
}

export const problemWords = {
  front: { da: 'Gå til forsiden', en: 'Go to the front page' },
  requestId: {
    da: 'Skriver eller ringer I til os om fejlen, så oplys nummeret {requestId}.',
    en: 'If you write or call us about the error, please give the number {requestId}.',
  },
} as const satisfies Record<string, Text>;

export const problemTexts: Readonly<Record<ProblemStatus, ProblemText>> = {
  400: {
    title: { da: 'Vi kunne ikke læse det, der blev sendt', en: 'We could not read what was sent' },
    advice: {
      da: 'Intet er gemt. Gå tilbage, genindlæs siden, og prøv igen.',
      en: 'Nothing has been stored. Go back, reload the page and try again.',
    },
  },
  403: {
    title: { da: 'Det har I ikke adgang til', en: 'You do not have access to this' },
    advice: {
      da: 'Intet er ændret. Brug linket i e-mailen fra os, og send derfra.',
      en: 'Nothing has been changed. Use the link in our e-mail and send from there.',
    },
  },
  404: {
    title: { da: 'Siden findes ikke', en: 'The page does not exist' },
    advice: {
      da: 'Tjek adressen, eller begynd forfra på forsiden.',
      en: 'Check the address, or start again from the front page.',
    },
  },
  405: {
    title: { da: 'Det kan man ikke på denne side', en: 'That cannot be done on this page' },
    advice: {
      da: 'Intet er ændret. Begynd forfra på forsiden.',
      en: 'Nothing has been changed. Start again from the front page.',
    },
  },
  409: {
    title: { da: 'Noget har ændret sig imens', en: 'Something has changed in the meantime' },
    advice: {
      da: 'Derfor er intet gemt denne gang. Åbn siden igen, og se, hvordan det står nu.',
      en: 'Nothing has therefore been stored this time. Open the page again to see how things stand now.',
    },
  },
  413: {
    title: { da: 'Det er for meget på én gang', en: 'That is too much at once' },
    advice: {
      da: 'Intet er gemt. Skriv kortere, og prøv igen.',
      en: 'Nothing has been stored. Write less and try again.',
    },
  },
  415: {
    title: { da: 'Det format kan vi ikke læse', en: 'We cannot read that format' },
    advice: {
      da: 'Intet er gemt. Send fra skemaet på siden.',
      en: 'Nothing has been stored. Send from the form on the page.',
    },
  },
  422: {
    title: {
      da: 'Noget i det, der blev sendt, er ikke rigtigt',
      en: 'Something in what was sent is not right',
    },
    advice: {
      da: 'Intet er gemt. Gå tilbage, ret det, og prøv igen.',
      en: 'Nothing has been stored. Go back, correct it and try again.',
    },
  },
  429: {
    title: { da: 'Der er sendt for meget på kort tid', en: 'Too much has been sent in a short time' },
    advice: {
      da: 'Intet er gemt. Vent lidt, og prøv igen.',
      en: 'Nothing has been stored. Wait a while and try again.',
    },
  },
  500: {
    title: { da: 'Noget gik galt hos os', en: 'Something went wrong on our side' },
    advice: {
      da: 'Det er ikke jeres fejl. Prøv igen om lidt. Har I sendt noget, kan I trygt sende det igen.',
      en: 'It is not your fault. Try again in a while. If you sent something, it is safe to send it again.',
    },
  },
};
