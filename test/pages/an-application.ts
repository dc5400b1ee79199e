import { type Application, applicationSchema } from '../../schemas/application.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import type { Slot } from '../../schemas/slot.ts';
import { someAnswers } from '../schemas/some-answers.ts';

const ID = '5f0c2f6e-6d0b-4c8e-9a53-2f6f3a1f7c01';

/** Tuesday 24 November 2026, 10 o'clock in Copenhagen. */
export const NOW = new Date('2026-11-24T09:00:00Z');

/** An hour with the consultant Amal. */
export function aSlot(date: string, time: string): Slot {
  const start = new Date(`${date}T${time}:00Z`);
  return {
    id: `amal_${date.replaceAll('-', '')}T${time.replace(':', '')}Z`,
    consultantId: 'amal',
    start: start.toISOString(),
    end: new Date(start.getTime() + 3_600_000).toISOString(),
    bufferMinutes: 15,
  };
}

export const wishes = [aSlot('2026-12-01', '09:00'), aSlot('2026-12-02', '09:00')] as const;

/** One that waits for its decision, unless told otherwise. */
export function anApplication(changes: Partial<Application> = {}): Application {
  return applicationSchema.parse({
    id: ID,
    reference: 'RG-7K3M-42Q',
    formId: 'interest',
    formVersion: 1,
    language: 'da',
    status: 'awaitingDecision',
    revision: 2,
    submittedAt: NOW.toISOString(),
    answers: readAnswers(interestForm, someAnswers()).answers,
    consultantId: 'amal',
    assignedAt: NOW.toISOString(),
    wishes,
    decideBy: '2026-11-30T15:00:00Z',
    extensions: 0,
    ladder: [],
    linkVersions: { applicant: 1, consultant: 1 },
    head: { seq: 1, hash: '0'.repeat(64) },
    execution: { number: 1 },
    ...changes,
  });
}

const made = { consultantId: 'amal', decidedAt: '2026-11-25T08:30:00Z', note: 'Ringede mandag' };

export const approval = {
  kind: 'approve',
  slot: wishes[0],
  place: 'Reventlowsgade 14, 2. sal, 1651 København V',
  message: 'I er velkomne.\nRing på hos receptionen.',
  ...made,
} as const;

export const refusal = {
  kind: 'decline',
  reason: 'no-capacity',
  message: 'Prøv gerne igen efter nytår.',
  ...made,
} as const;

export const proposal = {
  kind: 'propose',
  slots: [aSlot('2026-12-03', '12:00'), aSlot('2026-12-04', '08:00')],
  place: approval.place,
  message: 'Jeg er på ferie den første uge.',
  ...made,
} as const;

export const inquiry = { kind: 'ask', question: 'Hvor mange er I?\nOg hvor?', ...made } as const;

export const handingOver = { kind: 'handOver', to: 'soren', ...made } as const;

/** What the company was asked, still open. */
export const question = {
  text: inquiry.question,
  askedBy: 'amal',
  askedAt: '2026-11-25T08:35:00Z',
  answerBy: '2026-12-02T15:00:00Z',
} as const;

export const booking = {
  slot: wishes[0],
  place: approval.place,
  calendarUid: `${ID}@example.org`,
  sequence: 0,
};

export const pendingAct = {
  from: 'awaitingDecision',
  undoUntil: '2026-11-25T08:35:00Z',
} as const;

/** An application in each state, as the acts leave it. */
export const applications: Readonly<Record<Application['status'], Application>> = {
  submitted: anApplication({ status: 'submitted', revision: 1 }),
  heldApart: anApplication({ status: 'heldApart', wishes: [] }),
  awaitingDecision: anApplication(),
  awaitingAnswer: anApplication({ status: 'awaitingAnswer', decision: inquiry, questions: [question] }),
  awaitingChoice: anApplication({
    status: 'awaitingChoice',
    decision: { ...proposal, slots: [...proposal.slots] },
    chooseBy: '2026-11-30T15:00:00Z',
  }),
  decided: anApplication({ status: 'decided', decision: approval, pendingAct }),
  booked: anApplication({ status: 'booked', decision: approval, booking }),
  declined: anApplication({ status: 'declined', decision: refusal }),
  withdrawn: anApplication({ status: 'withdrawn' }),
  cancelled: anApplication({ status: 'cancelled', decision: approval, booking }),
  expired: anApplication({ status: 'expired' }),
  failed: anApplication({ status: 'failed' }),
};
