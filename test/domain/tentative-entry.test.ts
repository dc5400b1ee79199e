import { describe, expect, it } from 'vitest';
import { assign } from '../../functions/domain/acts/assign.ts';
import { cancel } from '../../functions/domain/acts/cancel.ts';
import { choose } from '../../functions/domain/acts/choose.ts';
import { expire } from '../../functions/domain/acts/expire.ts';
import { reassign } from '../../functions/domain/acts/hand-on.ts';
import { lapseProposals } from '../../functions/domain/acts/lapse.ts';
import { refuseProposals } from '../../functions/domain/acts/refuse-proposals.ts';
import { withdraw } from '../../functions/domain/acts/withdraw.ts';
import type { Change } from '../../functions/domain/change.ts';
import type { Message } from '../../schemas/message.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';
import {
  approval,
  colleague,
  consultant,
  decidedOn,
  handOver,
  proposal,
  proposals,
  question,
  refusal,
  settled,
  standingAfter,
  standingIn,
  standingSettings,
  successor,
  wishes,
} from './a-standing.ts';
import { anOccasion, aTask } from './an-occasion.ts';

const parties = { consultant, settings: standingSettings() };
const asked = () => standingIn('awaitingDecision');

/** The calendar parts that an act sends, by whom they go to. */
function partsOf({ messages }: Change) {
  return messages.flatMap(({ template, recipient, consultantId, calendar }) =>
    calendar === undefined ? [] : [{ template, to: consultantId ?? recipient, ...told(calendar) }],
  );
}

function told({ method, sequence, tentative }: NonNullable<Message['calendar']>) {
  return { method, sequence, times: tentative?.map(({ id }) => id) };
}

function lastOf(decision: RecordedDecision) {
  const [change] = settled(decidedOn(asked(), decision)).changes.slice(-1);
  if (change === undefined) throw new Error('nothing was settled');
  return change;
}

const wished = wishes.map(({ id }) => id);
const cancelled = { method: 'CANCEL', sequence: 1, times: wished };

describe('the provisional entry', () => {
  it('C10 comes with the request, to the consultant alone', () => {
    const { application } = standingIn('submitted');
    const change = assign(application, parties, aTask());

    expect(partsOf(change)).toEqual([
      { template: 'request', to: 'mette', method: 'REQUEST', sequence: 0, times: wished },
    ]);
    expect(change.application.calendar).toEqual({
      sequence: 0,
      tentative: wishes,
    });
  });

  it('C10 is not made where no time is held, nor where the settings say so', () => {
    const { application } = standingIn('submitted');
    const settings = standingSettings();
    const without = { ...settings, slots: { ...settings.slots, tentativeEntries: false } };

    expect(partsOf(assign({ ...application, wishes: [] }, parties, aTask()))).toEqual([]);
    expect(partsOf(assign(application, { consultant, settings: without }, aTask()))).toEqual([]);
  });

  it.each([
    ['a decline', refusal],
    ['other times proposed', proposal],
  ])('C10 leaves the calendar with %s', (_name, decision) => {
    const change = lastOf(decision);

    expect(partsOf(change)).toEqual([{ template: 'decision-receipt', to: 'mette', ...cancelled }]);
    expect(change.application.calendar?.sequence).toBe(1);
  });

  it('C10 leaves the calendar once more when other times come to nothing, for the receipt may have', () => {
    const { application, days } = lastOf(proposal);
    const setting = { days: [...days], occasion: anOccasion() };
    const again = { ...cancelled, sequence: 2 };

    expect(partsOf(refuseProposals(application, parties, setting))).toEqual([
      { template: 'refusal-notice', to: 'mette', ...again },
    ]);
    expect(partsOf(lapseProposals(application, parties, setting))).toEqual([
      { template: 'proposal-expiry-notice', to: 'mette', ...again },
    ]);
  });

  it('C10 leaves the calendar for sure with the decline after a refusal, whose notice may be overtaken', () => {
    const { application, days } = lastOf(proposal);
    const refused = refuseProposals(application, parties, { days: [...days], occasion: anOccasion() });
    const declined = settled(decidedOn(standingAfter(undefined, refused), refusal)).changes.at(-1);

    expect(declined && partsOf(declined)).toEqual([
      { template: 'decision-receipt', to: 'mette', ...cancelled, sequence: 3 },
    ]);
    expect(declined?.application.calendar).toEqual({ sequence: 3 });
  });

  it('C10 leaves the calendar when the deadline has passed', () => {
    const { application, days } = asked();

    expect(partsOf(expire(application, parties, { days, occasion: aTask() }))).toEqual([
      { template: 'expiry-notice', to: 'mette', ...cancelled },
    ]);
  });

  it('C10 leaves the calendar when the company withdraws', () => {
    const { application, days } = asked();

    expect(partsOf(withdraw(application, consultant, { days, occasion: anOccasion() }))).toEqual([
      { template: 'withdrawal-notice', to: 'mette', ...cancelled },
    ]);
  });

  it('C10 stays while a question is open', () => {
    const change = lastOf(question);

    expect(partsOf(change)).toEqual([]);
    expect(change.application.calendar).toEqual({
      sequence: 0,
      tentative: wishes,
    });
  });

  it('C10 goes over to whoever takes over, with the times that one has free', () => {
    const { application, days } = asked();
    const change = reassign(
      application,
      { ...parties, successor, why: 'silent' },
      { days, occasion: aTask() },
    );

    expect(partsOf(change)).toEqual([
      {
        template: 'request',
        to: 'bo',
        method: 'REQUEST',
        sequence: 2,
        times: change.application.wishes.map(({ id }) => id),
      },
      { template: 'handed-on', to: 'mette', ...cancelled },
    ]);
    expect(change.application.calendar).toEqual({ sequence: 2, tentative: change.application.wishes });
    expect(new Set(change.application.wishes.map(({ consultantId }) => consultantId))).toEqual(
      new Set([colleague.id]),
    );
  });

  it('C10 is not handed on where the other has none of the times free', () => {
    const { application, days } = decidedOn(asked(), handOver);
    const away = { ...colleague, absences: [{ from: '2026-12-01', until: '2026-12-02' }] };
    const [change] = settled(
      { application, days, changes: [] },
      { successor: { ...successor, consultant: away } },
    ).changes;

    expect(change && partsOf(change)).toEqual([{ template: 'handed-on', to: 'mette', ...cancelled }]);
    expect(change?.application.calendar).toEqual({ sequence: 1 });
  });
});

describe('the agreed time', () => {
  it('C10 takes the place of the provisional entry, under the next SEQUENCE', () => {
    const change = lastOf(approval);

    expect(partsOf(change)).toEqual(
      ['confirmation', 'decision-receipt'].map((template) =>
        expect.objectContaining({ template, method: 'REQUEST', sequence: 1, times: undefined }),
      ),
    );
    expect(change.application.calendar).toEqual({ sequence: 1 });
  });

  it('C10 has a higher SEQUENCE still where the provisional entry was cancelled before', () => {
    const { application, days } = standingIn('awaitingChoice');
    const choice = { consultant, slotId: proposals[0].id };
    const chosen = choose(application, choice, { days, occasion: anOccasion() });

    expect(chosen.application.booking?.sequence).toBe(2);
    expect(chosen.application.calendar).toEqual({ sequence: 2 });
  });

  it('C9 is cancelled under the next SEQUENCE again', () => {
    const { application, days } = standingIn('booked');
    const change = cancel(application, parties, { days, occasion: anOccasion() });

    expect(partsOf(change).map(({ sequence }) => sequence)).toEqual([2, 2]);
    expect(change.application.calendar).toEqual({ sequence: 2 });
  });
});
