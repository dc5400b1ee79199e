import { describe, expect, it } from 'vitest';
import { sendFreshLink } from '../../../functions/domain/acts/send-fresh-link.ts';

import { isWanted } from '../../../functions/domain/outbox.ts';
import { applicationStatusSchema } from '../../../schemas/application.ts';
import { consultant, standingIn } from '../a-standing.ts';
import { anOccasion, NOW } from '../an-occasion.ts';

const formHash = 'f'.repeat(64);
const { application } = standingIn('awaitingDecision');
const toConsultant = { link: { purpose: 'consultant', holder: 'mette' }, consultant, formHash } as const;
const toApplicant = { link: { purpose: 'applicant', holder: 'applicant' }, consultant, formHash } as const;

describe('sendFreshLink', () => {
  it.each(applicationStatusSchema.options)(
    'N20 leaves status, revision and wait alone while %s',
    (status) => {
      const standing = { ...application, status };
      const { application: after } = sendFreshLink(standing, toApplicant, anOccasion());

      expect(after).toMatchObject({
        status,
        revision: application.revision,
        linkVersions: application.linkVersions,
      });
      expect(after.wakeDueAt).toBe(application.wakeDueAt);
      expect(after.lastFormHash).toBe(application.lastFormHash);
    },
  );

  it('N20 writes to the holder and names no address', () => {
    const [toMette] = sendFreshLink(application, toConsultant, anOccasion()).messages;
    const [toCompany] = sendFreshLink(application, toApplicant, anOccasion()).messages;

    expect(toMette).toMatchObject({ template: 'fresh-link', recipient: 'consultant', consultantId: 'mette' });
    expect(toCompany).toMatchObject({ template: 'fresh-link', recipient: 'applicant' });
    expect([toMette, toCompany].map((message) => message?.address)).toEqual([undefined, undefined]);
  });

  it('N20 is not sent to a consultant who hands over before it is', () => {
    const [message] = sendFreshLink(application, toConsultant, anOccasion()).messages;
    if (message === undefined) throw new Error('Nothing is sent');

    expect(isWanted(message, application)).toBe(true);
    expect(isWanted(message, { ...application, consultantId: 'bo' })).toBe(false);
  });

  it('N20 notes in the timeline who asked, and keeps each holder’s last asking', () => {
    const first = sendFreshLink(application, toConsultant, anOccasion());
    const { application: after, entry } = sendFreshLink(first.application, toApplicant, anOccasion());

    expect(entry).toMatchObject({
      act: 'sendFreshLink',
      facts: { to: 'applicant' },
      seq: first.entry.seq + 1,
    });
    const asking = { askedAt: NOW.toISOString(), formHash };
    expect(after.freshLinks).toEqual({ mette: asking, applicant: asking });
  });
});
