import type { Consultant } from '../../schemas/settings.ts';
import { type MessageDraft, toConsultant } from './recipients.ts';

/** Asks a consultant to decide: sent only as long as the decision is theirs. */
export function requestTo(consultant: Consultant, entry: Pick<MessageDraft, 'calendar'>): MessageDraft {
  return toConsultant(consultant, 'request', { ...entry, onlyWhile: ['awaitingDecision'] });
}
