import type { Field } from '../../../schemas/define-form.ts';
import { NONE_FITS, type Slot } from '../../../schemas/slot.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { longDate, timeRange, weekOf } from '../../domain/danish-time.ts';
import { controlId } from '../element-ids.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { choice } from '../widgets/choice.ts';
import type { FormView } from '../widgets/question.ts';
import { describedQuestion, faultText, hintAndFault } from '../widgets/question-parts.ts';

const texts = {
  week: { da: 'Uge {week}', en: 'Week {week}' },
  more: { da: 'Vis flere tider', en: 'Show more times' },
  noneFits: { da: 'Ingen af tiderne passer', en: 'None of the times suits us' },
  noneFree: {
    da: 'Der er ingen ledige tider lige nu. Sæt kryds nedenfor, så finder vi ud af det sammen.',
    en: 'There are no free times at the moment. Tick the box below and we will work it out together.',
  },
} as const satisfies Record<string, Text>;

/** Weeks that stand open; later ones are a press away. */
const OPEN_WEEKS = 2;

export interface SlotChoice {
  readonly view: FormView;
  readonly field: Field;
  readonly slots: readonly Slot[];
  readonly chosen: readonly string[];
}

interface Week {
  readonly number: number;
  readonly slots: readonly Slot[];
}

/** The free times as checkboxes by week, and the answer that none of them fits. */
export function slotChoice(input: SlotChoice): Html {
  const { view, field, slots, chosen } = input;
  const { language } = view;
  const weeks = byWeek(slots);
  return html`<fieldset class="field slots${faultText(input) && ' has-fault'}" id="group-times"${describedQuestion(input)}>
<legend><h2>${field.label[language]}</h2></legend>
${hintAndFault(input)}
${slots.length === 0 && html`<p>${texts.noneFree[language]}</p>`}
${weeks.slice(0, OPEN_WEEKS).map((week) => weekOfSlots(input, week))}
${laterWeeks(input, weeks.slice(OPEN_WEEKS))}
<div class="none-fits">${choice({
    type: 'checkbox',
    id: slots.length === 0 ? controlId(field.id) : `${controlId(field.id)}-${NONE_FITS}`,
    name: field.id,
    value: NONE_FITS,
    label: texts.noneFits[language],
    isChosen: chosen.includes(NONE_FITS),
  })}</div>
</fieldset>`;
}

function laterWeeks(input: SlotChoice, weeks: readonly Week[]): Html | undefined {
  if (weeks.length === 0) {
    return undefined;
  }
  const isOpen = weeks.some(({ slots }) => slots.some(({ id }) => input.chosen.includes(id)));
  return html`<details${isOpen && html` open`}><summary>${texts.more[input.view.language]}</summary>
${weeks.map((week) => weekOfSlots(input, week))}</details>`;
}

function weekOfSlots({ view, field, slots, chosen }: SlotChoice, week: Week): Html {
  const { language } = view;
  return html`<div class="week"><h3>${fill(texts.week[language], { week: week.number })}</h3><div class="times">
${week.slots.map((slot) =>
  choice({
    type: 'checkbox',
    id: slot === slots[0] ? controlId(field.id) : `${controlId(field.id)}-${slot.id}`,
    name: field.id,
    value: slot.id,
    label: unbrokenTime(slot, language),
    isChosen: chosen.includes(slot.id),
  }),
)}</div></div>`;
}

/** The hours stay on one line. */
function unbrokenTime({ start, end }: Slot, language: Language): Html {
  const hours = timeRange(start, end, language);
  return html`${longDate(start, language)}${language === 'da' ? ' ' : ', '}<span class="unbroken">${hours}</span>`;
}

function byWeek(slots: readonly Slot[]): Week[] {
  const weeks = Map.groupBy(slots, ({ start }) => `${weekOf(start).year} ${weekOf(start).week}`);
  return [...weeks.values()].flatMap((inWeek) => {
    const [first] = inWeek;
    return first === undefined ? [] : [{ number: weekOf(first.start).week, slots: inWeek }];
  });
}
