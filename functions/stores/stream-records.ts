import * as z from 'zod';
import { attemptEach } from '../runtime/attempt-each.ts';
import type { Outcome } from '../runtime/logger.ts';
import { idsIn } from './keys.ts';

const streamEventSchema = z.object({
  Records: z.array(
    z.object({
      dynamodb: z.object({
        Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
        SequenceNumber: z.string(),
      }),
    }),
  ),
});

interface NewItem {
  readonly applicationId: string;
  readonly messageId?: string;
  readonly sequenceNumber: string;
}

/** AWS Lambda Developer Guide, "Configuring partial batch response with DynamoDB". */
export interface BatchResult {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
}

/** The ids of new items in a batch of the table's stream; nothing when the event is of another kind. */
export function newItemsIn(event: unknown): NewItem[] | undefined {
  const read = streamEventSchema.safeParse(event);
  return read.data?.Records.flatMap(({ dynamodb }) => {
    const ids = idsIn({ pk: dynamodb.Keys.pk.S, sk: dynamodb.Keys.sk.S });
    return ids === undefined ? [] : [{ ...ids, sequenceNumber: dynamodb.SequenceNumber }];
  });
}

/** Acts on each; what throws is told to the stream, which sends it again. */
export async function eachNewItem(
  items: readonly NewItem[],
  act: (item: NewItem) => Promise<string>,
): Promise<{ result: BatchResult; outcomes: Outcome[] }> {
  const attempts = await attemptEach(items, act);
  const failed = attempts.filter(({ hasFailed }) => hasFailed);
  return {
    result: { batchItemFailures: failed.map(({ item }) => ({ itemIdentifier: item.sequenceNumber })) },
    outcomes: attempts.map(({ outcome }) => outcome),
  };
}
