import { describe, expect, it } from 'vitest';
import { changeBy, messageOf } from '../../functions/domain/change.ts';
import { messageSchema } from '../../schemas/message.ts';
import { standingIn } from './a-standing.ts';
import { anOccasion, aTask, NOW } from './an-occasion.ts';

const { application } = standingIn('awaitingDecision');

describe('changeBy', () => {
  it('takes along exactly what the act brings', () => {
    const draft = { template: 'receipt', recipient: 'applicant', language: 'da' } as const;
    const days = [{ consultantId: 'mette', date: '2026-12-01', version: 3, cells: {} }];
    const effects = {
      application,
      facts: { slotId: 'one' },
      texts: { note: 'Ring' },
      messages: [draft],
      days,
    };

    const change = changeBy({ act: 'withdraw', from: application }, effects, anOccasion());

    expect(change.messages).toEqual([expect.objectContaining({ ...draft, applicationId: application.id })]);
    expect(change.days).toEqual(days);
    expect(change.entry.facts).toEqual({ slotId: 'one' });
    expect(change.texts).toEqual([{ seq: change.entry.seq, name: 'note', salt: 'salt', text: 'Ring' }]);
  });

  it('brings nothing that the act does not', () => {
    const change = changeBy({ act: 'withdraw', from: application }, { application }, anOccasion());

    expect([change.messages, change.days, change.texts]).toEqual([[], [], []]);
    expect([change.entry.facts, change.entry.commitments]).toEqual([{}, {}]);
  });

  it('gives the application the end of its chain', () => {
    const { entry, application: changed } = changeBy(
      { act: 'withdraw', from: application },
      { application },
      anOccasion(),
    );

    expect(entry.seq).toBe(application.head.seq + 1);
    expect(entry.previousHash).toBe(application.head.hash);
    expect(changed.head).toEqual({ seq: entry.seq, hash: entry.hash });
  });

  it('keeps the form of the last person’s act where a task acts', () => {
    const before = { ...application, lastFormHash: 'first' };

    expect(
      changeBy({ act: 'expire', from: application }, { application: before }, aTask()).application
        .lastFormHash,
    ).toBe('first');
  });
});

describe('messageOf', () => {
  const draft = {
    template: 'request',
    recipient: 'consultant',
    consultantId: 'mette',
    language: 'en',
  } as const;

  it('E1 is due from the moment at which it is queued, and not tried yet', () => {
    const message = messageOf(application, draft, anOccasion());

    expect(messageSchema.parse(message)).toEqual({
      id: message.id,
      applicationId: application.id,
      template: 'request',
      templateVersion: 1,
      recipient: 'consultant',
      consultantId: 'mette',
      language: 'en',
      queuedAt: NOW.toISOString(),
      attempts: 0,
      nextAttemptAt: NOW.toISOString(),
    });
  });

  it('B13 is due at the earliest when the draft says', () => {
    const notBefore = new Date('2026-11-25T07:00:00.000Z');
    const message = messageOf(application, { ...draft, notBefore }, anOccasion());

    expect([message.queuedAt, message.nextAttemptAt]).toEqual([NOW.toISOString(), notBefore.toISOString()]);
    expect(messageSchema.parse(message)).toEqual(message);
  });

  it('carries the calendar part and the statuses of its draft', () => {
    const calendar = { method: 'CANCEL', sequence: 1 } as const;
    const message = messageOf(application, { ...draft, calendar, onlyWhile: ['booked'] }, anOccasion());

    expect(message).toMatchObject({ calendar, onlyWhile: ['booked'] });
  });
});
