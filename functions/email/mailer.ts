import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { environment } from '../runtime/environment.ts';
import { once } from '../runtime/once.ts';
import type { Email } from './email.ts';
import { toMime } from './mime.ts';

/** The only door to SES. The envelope is stated, so that no header decides who receives a mail. */
export class Mailer {
  private readonly client: SESClient;
  private readonly configurationSet: string;

  constructor(client: SESClient, configurationSet: string) {
    this.client = client;
    this.configurationSet = configurationSet;
  }

  /** SES's own id of the mail. What goes wrong is thrown as the SDK's error, whose name tells the kind. */
  async send(email: Email): Promise<string> {
    const { MessageId } = await this.client.send(
      new SendRawEmailCommand({
        Source: email.from.address,
        Destinations: [email.to.address],
        ConfigurationSetName: this.configurationSet,
        Tags: Object.entries(email.tags).map(([Name, Value]) => ({ Name, Value })),
        RawMessage: { Data: await toMime(email) },
      }),
    );
    if (MessageId === undefined) {
      throw new Error('SES took the mail but gave it no id');
    }
    return MessageId;
  }
}

export const mailer = once(() => new Mailer(new SESClient({}), environment('CONFIGURATION_SET')));
