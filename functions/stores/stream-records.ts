import * as z from 'zod';
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
  act: (item: NewItem) => Promise<void>,
): Promise<BatchResult> {
  const results = await Promise.allSettled(items.map(act));
  return {
    batchItemFailures: items
      .filter((_, index) => results[index]?.status === 'rejected')
      .map((item) => ({ itemIdentifier: item.sequenceNumber })),
  };
}
