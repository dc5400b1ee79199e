import type { Application } from '../../../schemas/application.ts';
import type { Slot } from '../../../schemas/slot.ts';
import type { Text } from '../../../schemas/text.ts';
import { hasWishAhead } from '../../domain/acts/wish-anew.ts';
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
  unheld: {
    da: 'Vi holder ikke tiderne fri, så andre kan nå at få dem først:',
    en: 'We do not keep the times free, so others may get them first:',
  },
  lost: { da: 'er gået til andre', en: 'has gone to others' },
  allLost: {
    da: 'De tider, I ønskede, er gået til andre. {consultant} kan foreslå jer nye.',
    en: 'The times you wished for have gone to others. {consultant} can propose new ones.',
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

/** The times wished for while the company waits, and which of them can no longer be had. */
export function wishedTimes(page: ApplicationPage): Html | undefined {
  const { application, language, now } = page;
  if (!HELD.has(shownStatus(application))) {
    return undefined;
  }
  const { holdsWishes, wishes, lostWishes = [] } = application;
  const all = [...wishes, ...lostWishes].toSorted((one, other) => (one.start < other.start ? -1 : 1));
  return html`<section class="section"><h2>${texts.title[language]}</h2>
${
  hasWishAhead(application, now)
    ? html`<p>${(holdsWishes ? texts.held : texts.unheld)[language]}</p>
<ul>${all.map((slot) => wishedTime(page, slot))}</ul>`
    : html`<p>${noneLeft(page)}</p>`
}
</section>`;
}

function wishedTime({ application: { lostWishes }, language, now }: ApplicationPage, slot: Slot): Html {
  const isPast = Date.parse(slot.start) <= now.getTime();
  const gone = lostWishes?.includes(slot) ? texts.lost : isPast ? texts.past : undefined;
  return html`<li>${slotText(slot, language)}${gone && html` <span class="quiet">(${gone[language]})</span>`}</li>`;
}

/** All are over or lost, or who took the application over cannot keep them, or none was wanted at all. */
function noneLeft({ application, consultant, language }: ApplicationPage): string {
  return fill(whyNone(application)[language], { consultant: consultant.name });
}

function whyNone({ wishes, lostWishes, handedOn }: Application): Text {
  if (lostWishes !== undefined) {
    return texts.allLost;
  }
  return wishes.length > 0 ? texts.allPast : handedOn ? texts.noneHeld : texts.noneWanted;
}
