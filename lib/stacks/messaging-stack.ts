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

/** Mail: the domain it leaves from, and who sends it. */
export class MessagingStack extends Stack {
  readonly concerns: readonly Concern[];

  constructor(scope: Construct, id: string, props: StackProps & FunctionParts & Pick<Deployment, 'mail'>) {
    super(scope, id, props);
    const { foundation, resources, mail } = props;
    const { configurationSet } = resources.mail;
    new MailDomain(this, 'MailDomain', { ...mail, configurationSet });
    const undone = new UndoneQueue(this, 'Undone', foundation);
    const sender = new EventFunction(this, 'events/send-message', { foundation, resources, undone });
    this.concerns = [
      sender.concern,
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
      ...reputationConcerns(configurationSet),
      undone.concern({
        name: 'mail-undone',
        whomItHurts: 'A mail or the news of a bounce may have been left undone.',
      }),
    ];
  }
}
