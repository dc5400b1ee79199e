import type { DecisionPage } from '../../functions/pages/decision/decision-page.ts';
import {
  anApplication,
  applications,
  booking,
  handingOver,
  inquiry,
  pendingAct,
  proposal as proposed,
  refusal,
  wishes,
} from './an-application.ts';
import { exchanges } from './applicant-pages.ts';

const proposal = { ...proposed, slots: [...proposed.slots] };

function undoable(decision: NonNullable<DecisionPage['application']['decision']>): Partial<DecisionPage> {
  return { application: anApplication({ status: 'decided', decision, pendingAct }) };
}

/** What a consultant can see beside the plain states. */
export const consultantPages: Readonly<Record<string, Partial<DecisionPage>>> = {
  'approve-faulty': { values: { decision: 'approve' }, faults: [{ field: 'slotId', code: 'missing' }] },
  'propose-faulty': {
    values: { decision: 'propose', proposedDate1: '2026-11-28', proposedTime1: '09:00', place: '' },
    faults: [
      { field: 'proposedDate1', code: 'closed' },
      { field: 'proposedTime2', code: 'missing' },
      { field: 'place', code: 'missing' },
    ],
  },
  'ask-faulty': {
    values: { decision: 'ask', message: 'Vi ses' },
    faults: [
      { field: 'question', code: 'missing' },
      { field: 'message', code: 'not-sent' },
    ],
  },
  'hand-over-faulty': {
    values: { decision: 'handOver', note: 'x' },
    faults: [
      { field: 'handOverTo', code: 'missing' },
      { field: 'note', code: 'too-long' },
    ],
  },
  'decline-faulty': {
    values: { decision: 'decline' },
    faults: [{ field: 'declineReason', code: 'missing' }],
  },
  undone: { notice: 'undone' },
  'without-wishes': { wishes: [] },
  'with-wishes-gone': {
    wishes: [
      { slot: wishes[0], state: 'past' },
      { slot: wishes[1], state: 'taken' },
    ],
  },
  alone: { colleagues: [] },
  'with-history': {
    application: anApplication({
      handedOn: { from: 'soren', note: 'De kender os fra Aarhus.' },
      questions: exchanges,
      refusal: 'Vi kan kun om fredagen.',
      extensions: 1,
    }),
  },
  'proposal-undoable': undoable(proposal),
  'question-undoable': undoable(inquiry),
  'hand-over-undoable': undoable(handingOver),
  'passing-on-undoable': undoable(refusal),
  chosen: { application: { ...applications.booked, decision: proposal, booking } },
  unchosen: { application: anApplication({ status: 'expired', decision: proposal }) },
};
