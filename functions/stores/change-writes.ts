import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Message } from '../../schemas/message.ts';
import type { EntryText, TimelineEntry } from '../../schemas/timeline.ts';
import type { Change } from '../domain/change.ts';
import { applicationItem } from './application-item.ts';
import { dueAttributes } from './due-index.ts';
import { keyOf } from './keys.ts';
import type { Write } from './transaction.ts';

export type ChangeRefusal = 'application' | 'day' | 'entry' | 'message';

const IS_NEW = 'attribute_not_exists(pk)';

/** One act on an application that stands in the table with this lock. */
export function changeWrites(tableName: string, change: Change, lockVersion: number): Write<ChangeRefusal>[] {
  return [
    {
      whenRefused: 'application',
      action: {
        Put: {
          TableName: tableName,
          Item: applicationItem(change.application, lockVersion + 1),
          ConditionExpression: 'lockVersion = :read',
          ExpressionAttributeValues: { ':read': lockVersion },
        },
      },
    },
    ...consequenceWrites(tableName, change),
  ];
}

/** What stands beside the application itself: timeline, texts, calendar days, messages. */
export function consequenceWrites(tableName: string, change: Change): Write<ChangeRefusal>[] {
  const { id } = change.application;
  return [
    entryWrite(tableName, id, change.entry),
    ...change.texts.map((text) => textWrite(tableName, id, text)),
    ...change.days.map((day) => dayWrite(tableName, day)),
    ...change.messages.map((message) => messageWrite(tableName, message)),
  ];
}

function entryWrite(tableName: string, id: string, entry: TimelineEntry): Write<ChangeRefusal> {
  const Item = { ...keyOf.entry(id, entry.seq), entry };
  return {
    whenRefused: 'entry',
    action: { Put: { TableName: tableName, Item, ConditionExpression: IS_NEW } },
  };
}

function textWrite(tableName: string, id: string, text: EntryText): Write<ChangeRefusal> {
  const Item = { ...keyOf.text(id, text.seq, text.name), text };
  return {
    whenRefused: 'entry',
    action: { Put: { TableName: tableName, Item, ConditionExpression: IS_NEW } },
  };
}

/** The day becomes what was computed from the version read, or nothing does. */
function dayWrite(tableName: string, day: CalendarDay): Write<ChangeRefusal> {
  const Item = { ...keyOf.calendarDay(day.consultantId, day.date), ...day, version: day.version + 1 };
  const condition =
    day.version === 0
      ? { ConditionExpression: IS_NEW }
      : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': day.version } };
  return { whenRefused: 'day', action: { Put: { TableName: tableName, Item, ...condition } } };
}

function messageWrite(tableName: string, message: Message): Write<ChangeRefusal> {
  const { applicationId, id, queuedAt, nextAttemptAt = queuedAt } = message;
  const Item = {
    ...keyOf.message(applicationId, id),
    ...dueAttributes(applicationId, { kind: 'send', at: nextAttemptAt }),
    message,
  };
  return {
    whenRefused: 'message',
    action: { Put: { TableName: tableName, Item, ConditionExpression: IS_NEW } },
  };
}
