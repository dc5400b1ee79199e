import { longDateTime } from '../../functions/domain/danish-time.ts';
import type { Message } from '../../schemas/message.ts';
import type { Settings } from '../../schemas/settings.ts';
import { consultantName } from './timeline-facts.ts';
import { codeWords, templateWords, wordsFor } from './timeline-words.ts';

/** What became of a mail, as its times tell it. */
const OUTCOMES = [
  ['sentAt', 'sendt'],
  ['deliveredAt', 'leveret'],
  ['softBouncedAt', 'foreløbig afvist'],
  ['bouncedAt', 'kom tilbage'],
  ['complainedAt', 'kaldt uønsket'],
  ['suppressedAt', 'ikke sendt, fordi mails til adressen er kommet tilbage'],
  ['supersededAt', 'ikke sendt, fordi det ikke længere passede'],
  ['failedAt', 'opgivet'],
] as const satisfies readonly (readonly [keyof Message, string])[];

/** To whom mails went, oldest first, each with what became of it. No address: those are in the settings and the answers. */
export function mailLines(messages: readonly Message[], settings: Pick<Settings, 'consultants'>): string[] {
  const inOrder = messages.toSorted((one, other) => one.queuedAt.localeCompare(other.queuedAt));
  return inOrder.length === 0 ? ['   ingen'] : inOrder.map((message) => `   ${mailLine(message, settings)}`);
}

function mailLine(message: Message, settings: Pick<Settings, 'consultants'>): string {
  const { template, recipient, consultantId, queuedAt, attempts } = message;
  const named = consultantId === undefined ? undefined : consultantName(consultantId, settings);
  const to = named ?? wordsFor(codeWords, recipient);
  const outcomes = OUTCOMES.flatMap(([time, words]) => {
    const at = message[time];
    return at === undefined ? [] : [`${words} ${longDateTime(at, 'da')}`];
  });
  const state = outcomes.length === 0 ? [`venter (forsøgt ${attempts} gange)`] : outcomes;
  return `${wordsFor(templateWords, template)} til ${to}: skrevet ${[longDateTime(queuedAt, 'da'), ...state].join(', ')}`;
}
