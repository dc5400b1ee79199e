import { describe, expect, it } from 'vitest';
import { sendFreshLink } from '../../../functions/domain/acts/send-fresh-link.ts';
import { consultant, standingIn } from '../a-standing.ts';
import { anOccasion } from '../an-occasion.ts';

describe('sendFreshLink', () => {
  const { application } = standingIn('awaitingDecision');

  it.each([
    ['applicant', undefined],
    ['consultant', 'mette'],
  ] as const)(
    'N20 writes to the %s, at the mailbox that is known, and changes nothing else',
    (purpose, id) => {
      const change = sendFreshLink(application, { purpose, consultant }, anOccasion());

      expect(change.messages).toHaveLength(1);
      expect(change.messages[0]).toMatchObject({ template: 'fresh-link', recipient: purpose });
      expect(change.messages[0]?.consultantId).toBe(id);
      expect(change.messages[0]?.address).toBeUndefined();
      expect(change.application).toEqual({ ...application, head: change.application.head });
      expect(change.entry).toMatchObject({ act: 'sendFreshLink', facts: { to: purpose } });
    },
  );
});
