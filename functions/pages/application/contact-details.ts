import { displayAnswer } from '../../../schemas/answers.ts';
import type { Field } from '../../../schemas/define-form.ts';
import type { Text } from '../../../schemas/text.ts';
import { contactFields, isCorrectable } from '../../domain/acts/correct-contact.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { type Html, html } from '../html.ts';
import type { Values } from '../values.ts';
import { type Fact, factList } from '../widgets/fact-list.ts';
import { textInput } from '../widgets/text-input.ts';
import { actForm, valuesOf } from './act-form.ts';
import type { ApplicationPage } from './application-page.ts';

const texts = {
  title: { da: 'Sådan når vi jer', en: 'How we reach you' },
  correct: { da: 'Ret navn, telefon eller e-mail', en: 'Correct name, phone or e-mail' },
  corrected: { da: 'Senest rettet', en: 'Last corrected' },
  effect: {
    da: 'Vi bekræfter rettelsen på e-mail. Skifter I e-mailadresse, får den nye et nyt link hertil, de gamle links holder op med at virke, og den gamle adresse får besked.',
    en: 'We confirm the correction by e-mail. If you change the e-mail address, the new one gets a new link to this page, the old links stop working, and the old address is told.',
  },
  button: { da: 'Gem rettelsen', en: 'Save the correction' },
} as const satisfies Record<string, Text>;

/** Where the page opens after a correction. */
export const CONTACT_SECTION = 'contact';

/** Who is to be reached and where; to be corrected as long as something is still to be told. */
export function contactDetails(page: ApplicationPage): Html | undefined {
  const { form, application, language } = page;
  if (!isCorrectable(application)) {
    return undefined;
  }
  const fields = contactFields(form);
  const posted = valuesOf(page, 'correct');
  const isOpen = Object.keys(posted).length > 0;
  return html`<section class="section" id="${CONTACT_SECTION}" tabindex="-1"><h2>${texts.title[language]}</h2>
${factList([...fields.flatMap((field) => shownDetail(page, field)), ...lastCorrected(page)])}
<details${isOpen && html` open`}><summary>${texts.correct[language]}</summary>
${actForm(
  page,
  'correct',
  html`${fields.map((field) => textInput({ view: { ...page, values: isOpen ? posted : known(page) }, field }))}
<p>${texts.effect[language]}</p>
<button class="button" type="submit">${texts.button[language]}</button>`,
)}</details></section>`;
}

function shownDetail({ application: { answers }, language }: ApplicationPage, field: Field): Fact[] {
  const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
  return answer === undefined
    ? []
    : [{ term: field.label[language], value: displayAnswer(field, answer, language) }];
}

function lastCorrected({ mails, language }: ApplicationPage): Fact[] {
  const last = mails.findLast(({ template }) => template === 'contact-corrected');
  return last === undefined
    ? []
    : [{ term: texts.corrected[language], value: longDateTime(last.queuedAt, language) }];
}

/** As they stand now, the phone number as people write it. */
function known({ form, application: { answers }, language }: ApplicationPage): Values {
  return Object.fromEntries(
    contactFields(form).flatMap((field) => {
      const answer = answers[field.id];
      return answer === undefined ? [] : [[field.id, displayAnswer(field, answer, language)]];
    }),
  );
}
