import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Settings, settingsSchema } from '../../schemas/settings.ts';
import { now } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { keyOf } from './keys.ts';

/** How long a read serves: a change of settings is everywhere after so many milliseconds. */
const FRESH_FOR_MS = 10_000;

export class SettingsMissing extends Error {
  override readonly name = 'SettingsMissing';
}

/** The organisation's settings, one item. Every request reads them, so a short-lived copy is kept. */
export class SettingsStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;
  private kept: { settings: Settings; readAt: number } | undefined;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** @throws SettingsMissing before the first seed. */
  async get(): Promise<Settings> {
    if (this.kept && Math.abs(now().getTime() - this.kept.readAt) < FRESH_FOR_MS) {
      return this.kept.settings;
    }
    const settings = await this.find();
    if (!settings) {
      throw new SettingsMissing('No settings are stored: seed the organisation first');
    }
    this.kept = { settings, readAt: now().getTime() };
    return settings;
  }

  async find(): Promise<Settings | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.tableName, Key: keyOf.settings(), ConsistentRead: true }),
    );
    return Item && settingsSchema.parse(Item['settings']);
  }

  async put(settings: Settings): Promise<void> {
    const item = { ...keyOf.settings(), settings: settingsSchema.parse(settings) };
    await this.client.send(new PutCommand({ TableName: this.tableName, Item: item }));
    this.kept = undefined;
  }
}

export const settingsStore = once(() => new SettingsStore(documentClient(), environment('TABLE_NAME')));
