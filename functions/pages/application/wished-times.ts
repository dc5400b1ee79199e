import type { Slot } from '../../../schemas/slot.ts';
import type { Text } from '../../../schemas/text.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { slotText } from '../widgets/slot-text.ts';
import type { ApplicationPage } from './application-page.ts';
import { type ShownStatus, shownStatus } from './shown-status.ts';

const texts = {
  title: { da: 'Tider, I har ønsket', en: 'Times you wished for' },
  held: {
    da: 'Vi holder disse tider fri til jer, indtil I får svar:',
    en: 'We keep these times free for you until you get an answer:',
  },
  past: { da: 'er passeret', en: 'has passed' },
  allPast: {
    da: 'Alle de tider, I ønskede, er passeret. {consultant} kan foreslå jer nye.',
    en: 'All the times you wished for have passed. {consultant} can propose new ones.',
  },
  noneWanted: {
    da: 'I har svaret, at ingen af tiderne passer. {consultant} kan foreslå jer andre.',
    en: 'You told us that none of the times suits you. {consultant} can propose others.',
  },
  noneHeld: {
    da: 'Lige nu holder vi ingen tider fri til jer. {consultant} kan foreslå jer nye.',
    en: 'We keep no times free for you at the moment. {consultant} can propose new ones.',
  },
} as const satisfies Record<string, Text>;

const HELD: ReadonlySet<ShownStatus> = new Set(['submitted', 'awaitingDecision', 'awaitingAnswer']);

/** The times that are held while the company waits, and which of them can no longer be had. */
export function wishedTimes(page: ApplicationPage): Html | undefined {
  const { application, language, now } = page;
  if (!HELD.has(shownStatus(application))) {
    return undefined;
  }
  const isPast = ({ start }: Slot) => Date.parse(start) <= now.getTime();
  const { wishes } = application;
  return html`<section class="section"><h2>${texts.title[language]}</h2>
${
  wishes.every(isPast)
    ? html`<p>${noneLeft(page)}</p>`
    : html`<p>${texts.held[language]}</p>
<ul>${wishes.map((slot) => html`<li>${slotText(slot, language)}${isPast(slot) && html` <span class="quiet">(${texts.past[language]})</span>`}</li>`)}</ul>`
}
</section>`;
}

/** All are over, or who took the application over cannot keep them, or none was wanted at all. */
function noneLeft({ application, consultant, language }: ApplicationPage): string {
  const { wishes, handedOn } = application;
  const text = wishes.length > 0 ? texts.allPast : handedOn ? texts.noneHeld : texts.noneWanted;
  return fill(text[language], { consultant: consultant.name });
}
