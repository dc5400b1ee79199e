import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../../schemas/deployment.ts';
import type { Concern } from '../constructs/concern.ts';
import { EventFunction } from '../constructs/event-function.ts';
import { lineConcern, overdueConcern } from '../constructs/log-concerns.ts';
import { MailDomain } from '../constructs/mail-domain.ts';
import { reputationConcerns } from '../constructs/reputation-concerns.ts';
import type { FunctionParts } from '../constructs/service-function.ts';
import { UndoneQueue } from '../constructs/undone-queue.ts';

/** Mail: the domain it leaves from, who sends it, and who hears what became of it. */
export class MessagingStack extends Stack {
  readonly concerns: readonly Concern[];

  constructor(scope: Construct, id: string, props: StackProps & FunctionParts & Pick<Deployment, 'mail'>) {
    super(scope, id, props);
    const { foundation, resources, mail } = props;
    const { configurationSet } = resources.mail;
    new MailDomain(this, 'MailDomain', { ...mail, configurationSet });
    const undone = new UndoneQueue(this, 'Undone', foundation);
    const parts = { foundation, resources, undone };
    const sender = new EventFunction(this, 'events/send-message', parts);
    const digests = new EventFunction(this, 'events/send-digests', parts);
    const recorder = new EventFunction(this, 'events/record-mail-event', parts);
    this.concerns = [
      sender.concern,
      digests.concern,
      recorder.concern,
      overdueConcern(sender, {
        name: 'mail-is-late',
        whomItHurts: 'Mail does not leave: people wait for a receipt, a request or an answer.',
        minutes: 15,
        lookedEvery: Duration.minutes(5),
      }),
      lineConcern(sender, {
        name: 'mail-given-up',
        line: 'message given up',
        whomItHurts: 'Somebody will never get a mail that was meant for them.',
      }),
      lineConcern(recorder, {
        name: 'coordinator-unreached',
        line: 'coordinator not reached',
        whomItHurts: 'The coordinator gets no mail: nobody hears of what is stuck or came back.',
      }),
      ...reputationConcerns(configurationSet),
      undone.concern({
        name: 'mail-undone',
        whomItHurts: 'A mail or the news of a bounce may have been left undone.',
      }),
    ];
  }
}
