import { describe, expect, it } from 'vitest';
import { noteUnreached } from '../../../functions/domain/acts/note-unreached.ts';
import { messageOf } from '../../../functions/domain/change.ts';
import {
  type Application,
  applicationSchema,
  applicationStatusSchema,
} from '../../../schemas/application.ts';
import type { Message, Recipient } from '../../../schemas/message.ts';
import { standingIn } from '../a-standing.ts';
import { anOccasion, aTask, NOW } from '../an-occasion.ts';

function aMessageTo(recipient: Recipient, application: Application): Message {
  const consultantId = recipient === 'consultant' ? { consultantId: application.consultantId } : {};
  const draft = { template: 'expiry-notice', recipient, language: 'da', ...consultantId } as const;
  return messageOf(application, draft, anOccasion());
}

function noted(application: Application, recipient: Recipient = 'applicant') {
  const message = aMessageTo(recipient, application);
  return noteUnreached(application, { message, why: 'bounced', occasion: aTask() });
}

describe('noteUnreached', () => {
  const { application } = standingIn('awaitingDecision');

  it.each(applicationStatusSchema.options)('E3 leaves status, revision and deadline alone: %s', (status) => {
    const standing = standingIn(status).application;
    const change = noted(standing);

    expect({ ...change?.application, head: standing.head }).toEqual({
      ...standing,
      unreached: [{ recipient: 'applicant', why: 'bounced', at: NOW.toISOString() }],
    });
    expect(applicationSchema.parse(change?.application).head.seq).toBe(standing.head.seq + 1);
    expect(change?.entry).toMatchObject({ act: 'noteUnreached', from: status, to: status });
    expect(change?.days).toEqual([]);
  });

  it('E3 tells the coordinator who is not reached', () => {
    const [message, ...more] = noted(application, 'consultant')?.messages ?? [];

    expect(message).toMatchObject({
      template: 'bounce-notice',
      recipient: 'coordinator',
      unreached: { recipient: 'consultant', consultantId: application.consultantId, why: 'bounced' },
    });
    expect(more).toEqual([]);
  });

  it('E3 tells of each person once, however many mails come back', () => {
    const first = noted(application)?.application ?? application;

    expect(noted(first)).toBeUndefined();
    expect(noted(first, 'consultant')?.application.unreached).toHaveLength(2);
  });

  it('E3 says nothing of a mailbox that was given up', () => {
    const message = { ...aMessageTo('applicant', application), address: 'gammel@firma.example' };

    expect(noteUnreached(application, { message, why: 'bounced', occasion: aTask() })).toBeUndefined();
  });

  it('E3 makes no mail about mail to the coordinator', () => {
    expect(noted(application, 'coordinator')).toBeUndefined();
  });
});
