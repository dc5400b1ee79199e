import { describe, expect, it } from 'vitest';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { referenceStore } from '../../functions/stores/reference-store.ts';
import { standingIn } from '../domain/a-standing.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

describe('a reference', () => {
  it('leads to its application, also once that has been erased', async () => {
    const { id, reference } = await stored(standingIn('heldApart'));
    expect(await referenceStore().find(reference)).toBe(id);

    await applicationStore().erase(id);

    expect(await referenceStore().find(reference)).toBe(id);
  });

  it('that was never given leads nowhere', async () => {
    expect(await referenceStore().find('RG-2222-222')).toBeUndefined();
  });
});
