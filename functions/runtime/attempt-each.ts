import { logger, nameOf, type Outcome } from './logger.ts';

/** By what the log names it. */
type Named = Pick<Outcome, 'applicationId' | 'consultantId'>;

interface Attempt<Item> {
  readonly item: Item;
  readonly outcome: Outcome;
  readonly hasFailed: boolean;
}

/** Acts on each, whatever becomes of the others; one that throws is logged by the error's name. */
export async function attemptEach<Item extends Named>(
  items: readonly Item[],
  act: (item: Item) => Promise<string>,
): Promise<Attempt<Item>[]> {
  return Promise.all(
    items.map(async (item) => {
      const named = namesOf(item);
      try {
        return { item, outcome: { ...named, outcome: await act(item) }, hasFailed: false };
      } catch (error) {
        logger().error('left to the next run', { ...named, error: nameOf(error) });
        return { item, outcome: { ...named, outcome: 'failed' }, hasFailed: true };
      }
    }),
  );
}

/** The rest of an item may be more than a log should tell. */
function namesOf({ applicationId, consultantId }: Named): Named {
  return { ...(applicationId && { applicationId }), ...(consultantId && { consultantId }) };
}
