import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import { Mailer } from '../../functions/email/mailer.ts';
import { APPLICATION_ID, anEmailContext, MESSAGE_ID } from './an-email-context.ts';

const ses = mockClient(SESClient);
const mailer = new Mailer(new SESClient({ region: 'eu-west-1' }), 'a-set');

describe('Mailer', () => {
  beforeEach(() => {
    ses.reset();
  });

  it('hands SES the mail with its envelope and answers with the id', async () => {
    ses.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' });
    const email = emailFor(anEmailContext({ template: 'receipt' }));

    await expect(mailer.send(email)).resolves.toBe('ses-1');

    const [call] = ses.commandCalls(SendRawEmailCommand);
    const { Source, Destinations, ConfigurationSetName, Tags, RawMessage } = call?.args[0].input ?? {};
    expect({ Source, Destinations, ConfigurationSetName, Tags }).toEqual({
      Source: 'post@example.org',
      Destinations: ['mette@bageriet.example'],
      ConfigurationSetName: 'a-set',
      Tags: [
        { Name: 'application', Value: APPLICATION_ID },
        { Name: 'message', Value: MESSAGE_ID },
      ],
    });
    const parsed = await PostalMime.parse(RawMessage?.Data ?? '');
    expect(parsed.subject).toBe(email.subject);
  });

  it("throws SES's own error on, for whoever decides about another try", async () => {
    ses.on(SendRawEmailCommand).rejects(Object.assign(new Error('slow down'), { name: 'Throttling' }));
    const sending = mailer.send(emailFor(anEmailContext({ template: 'receipt' })));
    await expect(sending).rejects.toMatchObject({ name: 'Throttling' });
  });

  it('takes an answer without an id for a failure', async () => {
    ses.on(SendRawEmailCommand).resolves({});
    await expect(mailer.send(emailFor(anEmailContext({ template: 'receipt' })))).rejects.toThrow('no id');
  });
});
