import { describe, expect, it } from 'vitest';
import { sameTimesOf } from '../../functions/domain/same-times.ts';
import { nextSuccessor } from '../../functions/progress/successor.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import type { Consultant } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import { aSlot } from '../domain/a-slot.ts';
import { colleague, consultant, standingIn, standingSettings, wishes } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

const zoe = { ...colleague, id: 'zoe', name: 'Zoe Dam', email: 'zoe@example.org' };

/** Another application holds these times of theirs. */
async function busy(holder: Consultant, slots: readonly Slot[]): Promise<void> {
  const id = newId();
  const theirs = sameTimesOf(slots, holder);
  await stored(standingIn('submitted', { id, reference: id, consultant: holder, wishes: theirs }));
}

describe('nextSuccessor', () => {
  /** Whom it finds where Bo has one of the times wished for no longer, and Zoe has more to do, but at other times. */
  async function foundWhereBoIsBusy(mette: Consultant = consultant): Promise<string | undefined> {
    const settings = standingSettings({ consultants: [mette, colleague, zoe] });
    await busy(colleague, [wishes[0]]);
    await busy(zoe, [aSlot('14:00'), aSlot('15:00')]);
    const { id } = await stored(standingIn('awaitingDecision'));
    const found = await nextSuccessor(await applicationStore().get(id), { settings, now: NOW });
    return found?.consultant.id;
  }

  it('N7 is who can keep most of the times wished for, though another comes first', async () => {
    expect(await foundWhereBoIsBusy()).toBe('zoe');
  });

  it('N8 is whom the settings name, though another could keep more of the times', async () => {
    expect(await foundWhereBoIsBusy({ ...consultant, standIn: 'bo' })).toBe('bo');
  });
});
