import { longDateTime } from '../../functions/domain/danish-time.ts';
import { declineReasons } from '../../functions/email/decline-reasons.ts';
import { declineReasonSchema } from '../../schemas/recorded-decision.ts';
import type { Settings } from '../../schemas/settings.ts';
import type { TimelineEntry } from '../../schemas/timeline.ts';
import { codeWords, wordsFor } from './timeline-words.ts';

type Fact = TimelineEntry['facts'][string];
type Consultants = Pick<Settings, 'consultants'>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
/** `mette-holm_20261201T0900Z`: see `schemas/slot.ts`. */
const SLOT = /^(.+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z$/;

/** Known by its shape, so that the facts of an act to come can be read before it has words of its own. */
export function factText(fact: Fact, settings: Consultants): string {
  if (Array.isArray(fact)) {
    return fact.length === 0 ? 'ingen' : fact.map((one) => codeText(one, settings)).join('; ');
  }
  return typeof fact === 'number' ? String(fact) : codeText(fact, settings);
}

export function consultantName(id: string, { consultants }: Consultants): string | undefined {
  return consultants.find((consultant) => consultant.id === id)?.name;
}

function codeText(code: string, settings: Consultants): string {
  if (INSTANT.test(code)) {
    return longDateTime(code, 'da');
  }
  return (
    slotText(code, settings) ??
    consultantName(code, settings) ??
    reasonText(code) ??
    wordsFor(codeWords, code)
  );
}

function slotText(code: string, settings: Consultants): string | undefined {
  const [, consultantId, year, month, day, hour, minute] = SLOT.exec(code) ?? [];
  if (consultantId === undefined) {
    return undefined;
  }
  const start = longDateTime(`${year}-${month}-${day}T${hour}:${minute}Z`, 'da');
  return `${start} hos ${consultantName(consultantId, settings) ?? consultantId}`;
}

function reasonText(code: string): string | undefined {
  const reason = declineReasonSchema.safeParse(code);
  return reason.success ? declineReasons[reason.data].da : undefined;
}
