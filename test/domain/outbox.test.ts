import { describe, expect, it } from 'vitest';
import { messageOf } from '../../functions/domain/change.ts';
import { isWanted, postponed, sent, superseded } from '../../functions/domain/outbox.ts';
import { type Message, messageSchema } from '../../schemas/message.ts';
import { standingIn } from './a-standing.ts';
import { anOccasion, NOW } from './an-occasion.ts';

function aMessage(overrides: Partial<Message> = {}): Message {
  const draft = { template: 'receipt', recipient: 'applicant', language: 'da' } as const;
  return { ...messageOf(standingIn('submitted').application, draft, anOccasion()), ...overrides };
}

describe('isWanted', () => {
  const { application } = standingIn('awaitingDecision');

  it('is always so where the message asks for no status', () => {
    expect(isWanted(aMessage(), application)).toBe(true);
  });

  it('B7 is so only while the application is where the message has it', () => {
    expect(isWanted(aMessage({ onlyWhile: ['awaitingDecision'] }), application)).toBe(true);
    expect(isWanted(aMessage({ onlyWhile: ['booked', 'decided'] }), application)).toBe(false);
  });

  it('B7 is so only while the consultant who is asked to do something holds the application', () => {
    const [theirs, anothers] = [application.consultantId, 'somebody-else'].map((consultantId) =>
      aMessage({ recipient: 'consultant', consultantId, onlyWhile: ['awaitingDecision'] }),
    );

    expect(theirs && isWanted(theirs, application)).toBe(true);
    expect(anothers && isWanted(anothers, application)).toBe(false);
  });

  it('is never so once the application is erased', () => {
    expect(isWanted(aMessage(), undefined)).toBe(false);
  });
});

describe('what becomes of a message', () => {
  it('E1 is told by the time and the id of its sending', () => {
    const message = sent(aMessage({ attempts: 1 }), 'ses-1', NOW);

    expect(messageSchema.parse(message)).toMatchObject({
      sentAt: NOW.toISOString(),
      sesMessageId: 'ses-1',
      attempts: 1,
    });
    expect(message.nextAttemptAt).toBeUndefined();
  });

  it('is told by the time at which the news was no longer true', () => {
    const message = superseded(aMessage({ attempts: 1 }), NOW);

    expect(messageSchema.parse(message).supersededAt).toBe(NOW.toISOString());
    expect(message.nextAttemptAt).toBeUndefined();
    expect(message.sentAt).toBeUndefined();
  });

  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [7, 1920],
    [8, 3600],
    [31, 3600],
  ])('after attempt %i is another one %i seconds later', (attempts, seconds) => {
    const message = postponed(aMessage({ attempts }), NOW);

    expect(message.nextAttemptAt).toBe(new Date(NOW.getTime() + seconds * 1000).toISOString());
    expect(message.failedAt).toBeUndefined();
  });

  it('is failure, for good, after more than a day of attempts', () => {
    const message = postponed(aMessage({ attempts: 32 }), NOW);

    expect(messageSchema.parse(message).failedAt).toBe(NOW.toISOString());
    expect(message.nextAttemptAt).toBeUndefined();
  });
});
