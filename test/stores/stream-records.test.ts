import { describe, expect, it } from 'vitest';
import { idsIn, keyOf } from '../../functions/stores/keys.ts';
import { newItemsIn } from '../../functions/stores/stream-records.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const MESSAGE_ID = '00000000-0000-4000-8000-000000000002';

function aRecord({ pk, sk }: { pk: string; sk: string }, SequenceNumber: string) {
  return { eventName: 'INSERT', dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber } };
}

describe('newItemsIn', () => {
  it('reads the ids out of the keys, and nothing of what belongs to no application', () => {
    const event = {
      Records: [
        aRecord(keyOf.application(ID), '1'),
        aRecord(keyOf.message(ID, MESSAGE_ID), '2'),
        aRecord(keyOf.settings(), '3'),
      ],
    };

    expect(newItemsIn(event)).toEqual([
      { applicationId: ID, sequenceNumber: '1' },
      { applicationId: ID, messageId: MESSAGE_ID, sequenceNumber: '2' },
    ]);
  });

  it.each([{}, null, { source: 'aws.events' }, { Records: [{}] }])(
    'knows that %o is no stream’s',
    (event) => {
      expect(newItemsIn(event)).toBeUndefined();
    },
  );
});

describe('keys', () => {
  it('sort a timeline in its order', () => {
    const sorted = [10, 9, 2, 100_000, 1].map((seq) => keyOf.entry(ID, seq).sk).toSorted();

    expect(sorted).toEqual([1, 2, 9, 10, 100_000].map((seq) => keyOf.entry(ID, seq).sk));
  });

  it('give back the ids that they were made of', () => {
    expect(idsIn(keyOf.application(ID))).toEqual({ applicationId: ID });
    expect(idsIn(keyOf.entry(ID, 1))).toEqual({ applicationId: ID });
    expect(idsIn(keyOf.message(ID, MESSAGE_ID))).toEqual({ applicationId: ID, messageId: MESSAGE_ID });
    expect(idsIn(keyOf.counter('one'))).toBeUndefined();
  });
});
