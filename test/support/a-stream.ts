import { type Key, keyOf } from '../../functions/stores/keys.ts';

/** A batch of the table's stream about these new items; the sequence numbers count from 1. */
export function aStream(keys: readonly Key[]): object {
  return {
    Records: keys.map(({ pk, sk }, index) => ({
      eventName: 'INSERT',
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(index + 1) },
    })),
  };
}

export function ofNewApplications(...ids: readonly string[]): object {
  return aStream(ids.map((id) => keyOf.application(id)));
}
