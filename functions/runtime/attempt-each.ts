import { logger, nameOf, type Outcome } from './logger.ts';

interface Attempt<Item> {
  readonly item: Item;
  readonly outcome: Outcome;
  readonly hasFailed: boolean;
}

/** Acts on each, whatever becomes of the others; one that throws is logged by the error's name. */
export async function attemptEach<Item extends { readonly applicationId: string }>(
  items: readonly Item[],
  act: (item: Item) => Promise<string>,
): Promise<Attempt<Item>[]> {
  return Promise.all(
    items.map(async (item) => {
      const { applicationId } = item;
      try {
        return { item, outcome: { applicationId, outcome: await act(item) }, hasFailed: false };
      } catch (error) {
        logger().error('left to the next run', { applicationId, error: nameOf(error) });
        return { item, outcome: { applicationId, outcome: 'failed' }, hasFailed: true };
      }
    }),
  );
}
