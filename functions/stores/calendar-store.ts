import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type CalendarDay, calendarDaySchema } from '../../schemas/calendar-day.ts';
import type { Slot } from '../../schemas/slot.ts';
import { emptyDay } from '../domain/calendar-day.ts';
import { slotDate } from '../domain/slots.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { keyOf } from './keys.ts';

/** A consultant's days, one item each. They are written with the act that takes or frees a slot. */
export class CalendarStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** The days on which these slots lie, as they stand now; a day that nobody has touched is empty. */
  async daysOf(slots: readonly Slot[]): Promise<CalendarDay[]> {
    const days = new Map(slots.map((slot) => [`${slot.consultantId} ${slotDate(slot)}`, slot]));
    return Promise.all([...days.values()].map((slot) => this.day(slot.consultantId, slotDate(slot))));
  }

  /** Every touched day from one Copenhagen date to another, both included. */
  async range(consultantId: string, from: string, until: string): Promise<CalendarDay[]> {
    const { pk, sk } = keyOf.calendarDay(consultantId, from);
    const { Items = [] } = await this.client.send(
      new QueryCommand({
        TableName: this.tableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
        ExpressionAttributeValues: {
          ':pk': pk,
          ':from': sk,
          ':until': keyOf.calendarDay(consultantId, until).sk,
        },
      }),
    );
    return Items.map(fromItem);
  }

  private async day(consultantId: string, date: string): Promise<CalendarDay> {
    const { Item } = await this.client.send(
      new GetCommand({
        TableName: this.tableName,
        Key: keyOf.calendarDay(consultantId, date),
        ConsistentRead: true,
      }),
    );
    return Item ? fromItem(Item) : emptyDay(consultantId, date);
  }
}

function fromItem({ pk: _pk, sk: _sk, ...day }: Record<string, unknown>): CalendarDay {
  return calendarDaySchema.parse(day);
}

export const calendarStore = once(() => new CalendarStore(documentClient(), environment('TABLE_NAME')));
