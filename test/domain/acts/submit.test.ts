import { describe, expect, it } from 'vitest';
import { holdApart, submit } from '../../../functions/domain/acts/submit.ts';
import { SlotTaken } from '../../../functions/domain/calendar-day.ts';
import { GENESIS_HASH, verifyChain } from '../../../functions/domain/timeline.ts';
import { applicationSchema } from '../../../schemas/application.ts';
import { aSubmission, cellsIn, consultant, standingIn, standingSettings, wishes } from '../a-standing.ts';
import { anOccasion, NOW } from '../an-occasion.ts';

const byApplicant = anOccasion({ actor: { role: 'applicant' }, channel: 'page' });
const cellsOfAnHour = 4;

describe('submit', () => {
  it('makes an application that waits for its first execution', () => {
    const submission = aSubmission({ language: 'en' });

    const { application } = submit(submission, [], byApplicant);

    expect(applicationSchema.parse(application)).toMatchObject({
      id: submission.id,
      reference: submission.reference,
      formId: 'interest',
      formVersion: 1,
      language: 'en',
      status: 'submitted',
      revision: 1,
      submittedAt: NOW.toISOString(),
      answers: submission.answers,
      consultantId: 'mette',
      wishes,
      linkVersions: { applicant: 1, consultant: 1 },
      execution: { number: 1 },
    });
    expect(application.execution.startedAt).toBeUndefined();
    expect(application.wakeDueAt).toBeUndefined();
  });

  it('B14 promises an answer after working days, at the hour of the settings', () => {
    const settings = standingSettings();
    const deadlines = { ...settings.deadlines, decisionWorkingDays: 4, decisionHour: 16 };
    const submission = aSubmission({ settings: { ...settings, deadlines, closedDays: ['2026-11-27'] } });

    const { application } = submit(submission, [], byApplicant);

    expect(application.decideBy).toBe('2026-12-01T15:00:00.000Z');
  });

  it('C3 holds every wish until a day past the deadline', () => {
    const { application, days } = submit(aSubmission(), [], byApplicant);
    const lapse = new Date(Date.parse(application.decideBy) + 24 * 3600 * 1000).toISOString();

    expect(cellsIn(days)).toHaveLength(wishes.length * cellsOfAnHour);
    expect(cellsIn(days).every((cell) => cell.endsWith(`hold until ${lapse}`))).toBe(true);
  });

  it('C2 takes nothing where a wish is held by another', () => {
    const { days } = standingIn('submitted', { wishes: [wishes[0]] });

    expect(() => submit(aSubmission(), days, byApplicant)).toThrow(SlotTaken);
  });

  it('takes a wish whose hold has lapsed', () => {
    const { days, application } = standingIn('submitted', { wishes: [wishes[0]] });
    const lapsed = new Date(Date.parse(application.decideBy) + 24 * 3600 * 1000);

    const taken = submit(aSubmission({ wishes: [wishes[0]] }), days, anOccasion({ now: lapsed }));

    expect(cellsIn(taken.days)).toHaveLength(cellsOfAnHour);
  });

  it('takes no more of a day than the consultant allows', () => {
    const { days } = standingIn('submitted', { wishes: [wishes[0]] });
    const submission = aSubmission({ wishes: [wishes[1]], consultant: { ...consultant, dailyCap: 1 } });

    expect(() => submit(submission, days, byApplicant)).toThrow(SlotTaken);
  });

  it('A13 tells the applicant alone, in the language of the form', () => {
    const { messages } = submit(aSubmission({ language: 'en' }), [], byApplicant);

    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ template: 'receipt', recipient: 'applicant', language: 'en' });
    expect(messages[0]?.onlyWhile).toEqual(['submitted', 'awaitingDecision', 'decided', 'booked']);
  });

  it('B21 begins the timeline, with the slots and the consultant as ids', () => {
    const { entry, texts } = submit(aSubmission(), [], byApplicant);

    expect(entry).toMatchObject({ act: 'submit', to: 'submitted', seq: 1, previousHash: GENESIS_HASH });
    expect(entry.from).toBeUndefined();
    expect(entry.facts).toEqual({ slotIds: wishes.map(({ id }) => id), consultantId: 'mette' });
    expect(verifyChain([entry], texts).ok).toBe(true);
  });
});

describe('holdApart', () => {
  it('A16 keeps it with no holds and no mail, until it is deleted', () => {
    const settings = standingSettings();
    const deadlines = { ...settings.deadlines, heldApartDays: 14 };

    const change = holdApart(aSubmission({ settings: { ...settings, deadlines } }), byApplicant);

    expect(change.application.status).toBe('heldApart');
    expect(change.application.deleteAt).toBe('2026-12-08T09:00:00.000Z');
    expect(change.messages).toEqual([]);
    expect(change.days).toEqual([]);
    expect(change.entry.act).toBe('holdApart');
  });
});
