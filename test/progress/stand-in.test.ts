import { describe, expect, it } from 'vitest';
import { letStandIn } from '../../functions/progress/stand-in.ts';
import { standingIn } from '../domain/a-standing.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

describe('letStandIn', () => {
  const away = (applicationId: string, consultantId = 'mette') =>
    letStandIn({ applicationId, consultantId, why: 'absent' });

  it('N8 gives what waits for this consultant to another', async () => {
    const { id } = await stored(standingIn('awaitingDecision'));

    expect(await away(id)).toMatchObject({ consultantId: 'bo', handedOn: { from: 'mette', why: 'absent' } });
  });

  it('B15 has nothing to do in a second run', async () => {
    const { id } = await stored(standingIn('awaitingDecision'));
    await away(id);

    expect(await away(id)).toBeUndefined();
  });

  it.each(['submitted', 'decided', 'awaitingAnswer', 'booked', 'withdrawn'] as const)(
    'N8 has nothing to do where it is %s by now',
    async (status) => {
      const { id } = await stored(standingIn(status));

      expect(await away(id)).toBeUndefined();
    },
  );

  it('N8 has nothing to do where somebody else has it', async () => {
    const { id } = await stored(standingIn('awaitingDecision'));

    expect(await away(id, 'bo')).toBeUndefined();
  });
});
