import { type Application, applicationSchema } from '../../schemas/application.ts';
import { type Message, messageSchema } from '../../schemas/message.ts';
import {
  type EntryText,
  entryTextSchema,
  type TimelineEntry,
  timelineEntrySchema,
} from '../../schemas/timeline.ts';
import type { Item } from '../support/table.ts';

/** All that the table has of one application. */
export interface StoredCase {
  readonly application: Application;
  readonly entries: readonly TimelineEntry[];
  readonly texts: readonly EntryText[];
  readonly messages: readonly Message[];
}

export function storedCases(table: ReadonlyMap<string, Item>): StoredCase[] {
  const items = [...table.values()].filter(({ pk }) => String(pk).startsWith('application#'));
  return [...Map.groupBy(items, ({ pk }) => pk).values()].map((partition) => {
    const parsed = <Kind>(name: string, schema: { parse(value: unknown): Kind }) =>
      partition.filter((item) => Object.hasOwn(item, name)).map((item) => schema.parse(item[name]));
    return {
      application: applicationSchema.parse(partition.find(({ sk }) => sk === 'application')?.['application']),
      entries: parsed('entry', timelineEntrySchema),
      texts: parsed('text', entryTextSchema),
      messages: parsed('message', messageSchema),
    };
  });
}
