import type { Decision } from '../../schemas/decision.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';
import type { Slot } from '../../schemas/slot.ts';
import type { Occasion } from '../domain/change.ts';
import { heldAs } from '../domain/consultant-of.ts';
import { colleagues } from '../domain/next-holders.ts';
import { proposedSlots } from '../domain/proposals.ts';
import { ChoiceRefused } from './choice-refused.ts';
import type { Opened } from './open-link.ts';
import { proposalField } from './read-decision.ts';

type Choice = Exclude<Decision, { decision: 'undo' }>;

/**
 * A choice as it is kept, with the slots and people that it names.
 *
 * @throws ChoiceRefused
 */
export function recordedAs(decision: Choice, opened: Opened, { now }: Occasion): RecordedDecision {
  const { message, note } = decision;
  const common = {
    ...(message ? { message } : {}),
    ...(note === undefined ? {} : { note }),
    consultantId: heldAs(opened.application, opened.settings).consultantId,
    decidedAt: now.toISOString(),
  };
  switch (decision.decision) {
    case 'approve':
      return {
        kind: 'approve',
        slot: wishedSlot(decision.slotId, opened, now),
        place: decision.place,
        ...common,
      };
    case 'propose':
      return { kind: 'propose', slots: slotsOf(decision, opened, now), place: decision.place, ...common };
    case 'ask':
      return { kind: 'ask', question: decision.question, ...common };
    case 'handOver':
      return { kind: 'handOver', to: colleagueCalled(decision.handOverTo, opened, now), ...common };
    case 'decline':
      return { kind: 'decline', reason: decision.declineReason, ...common };
  }
}

/** Only what was wished for, and has not begun. */
function wishedSlot(slotId: string, { application }: Opened, now: Date): Slot {
  const slot = application.wishes.find(({ id }) => id === slotId);
  if (slot === undefined || Date.parse(slot.start) <= now.getTime()) {
    throw new ChoiceRefused([{ field: 'slotId', code: 'invalid' }]);
  }
  return slot;
}

function slotsOf(
  { proposals }: Extract<Choice, { decision: 'propose' }>,
  { consultant, settings }: Opened,
  now: Date,
): Slot[] {
  const read = proposedSlots(proposals, { consultant, settings, now });
  if ('faults' in read) {
    throw new ChoiceRefused(
      read.faults.map(({ row, code }) => ({
        field: proposalField(row, code === 'hours' ? 'time' : 'date'),
        code,
      })),
    );
  }
  return [...read.slots];
}

/** Never oneself, nor somebody who is away until the deadline, nor the applicant. */
function colleagueCalled(id: string, { application, form, settings }: Opened, now: Date): string {
  const known = colleagues(application, { form, settings, now });
  if (!known.some((colleague) => colleague.id === id)) {
    throw new ChoiceRefused([{ field: 'handOverTo', code: 'invalid' }]);
  }
  return id;
}
