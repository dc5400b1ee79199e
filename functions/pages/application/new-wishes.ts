import { type WishName, wishNames } from '../../../schemas/applicant-act.ts';
import type { Text } from '../../../schemas/text.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { selectField } from '../widgets/select-field.ts';
import { slotText } from '../widgets/slot-text.ts';
import { actForm, valuesOf } from './act-form.ts';
import { applicantFault } from './applicant-faults.ts';
import type { ApplicationPage } from './application-page.ts';

const texts = {
  title: { da: 'Vælg nye tider', en: 'Choose new times' },
  introduction: {
    da: 'Her er de tider, der er ledige hos {consultant}. Vælg gerne flere, for vi holder dem ikke fri.',
    en: 'These are the times that {consultant} has free. Choose more than one if you can, for we do not keep them free.',
  },
  choose: { da: 'Vælg en tid', en: 'Choose a time' },
  optional: { da: '(valgfrit)', en: '(optional)' },
  effect: {
    da: '{consultant} får besked med det samme og svarer jer inden samme frist som før.',
    en: '{consultant} is told at once and answers you by the same deadline as before.',
  },
  button: { da: 'Send jeres ønsker', en: 'Send your wishes' },
} as const satisfies Record<string, Text>;

const labels: Readonly<Record<WishName, Text>> = {
  wish1: { da: 'Første ønske', en: 'First wish' },
  wish2: { da: 'Andet ønske', en: 'Second wish' },
  wish3: { da: 'Tredje ønske', en: 'Third wish' },
};

/** The consultant's free times, where those that the company wished for have gone to others. */
export function newWishes(page: ApplicationPage): Html | undefined {
  const { consultant, newTimes, language } = page;
  if (newTimes.length === 0) {
    return undefined;
  }
  const values = { consultant: consultant.name };
  return html`<section class="section"><h2>${texts.title[language]}</h2>
<p>${fill(texts.introduction[language], values)}</p>
${actForm(
  page,
  'wishAnew',
  html`${wishNames.map((name) => wishField(page, name))}
<p>${fill(texts.effect[language], values)}</p>
<button class="button" type="submit">${texts.button[language]}</button>`,
)}</section>`;
}

function wishField(page: ApplicationPage, name: WishName): Html {
  const { newTimes, language } = page;
  const optional = html` <span class="optional">${texts.optional[language]}</span>`;
  return selectField({
    name,
    label: html`${labels[name][language]}${name !== wishNames[0] && optional}`,
    choose: texts.choose[language],
    options: newTimes.map((slot) => ({ value: slot.id, label: slotText(slot, language) })),
    chosen: textIn(valuesOf(page, 'wishAnew'), name),
    fault: applicantFault(page, name),
    language,
  });
}
