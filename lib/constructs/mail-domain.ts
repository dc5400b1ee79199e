import { Aws, CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Deployment } from '../../schemas/deployment.ts';
import type { Resources } from './resources.ts';

type MailDomainParts = Pick<Deployment['mail'], 'domain' | 'reportsTo'> &
  Pick<Resources['mail'], 'configurationSet'>;

interface DnsRecord {
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly name: string;
  readonly value: string;
}

/**
 * The domain in whose name mail leaves: signed (DKIM), with bounces to a host of its own (so that SPF
 * agrees with it), encrypted on its way or not sent at all. The outputs are the DNS records to enter.
 */
export class MailDomain extends Construct {
  constructor(scope: Construct, id: string, { domain, reportsTo, configurationSet }: MailDomainParts) {
    super(scope, id);
    const rules = new ConfigurationSet(this, 'Rules', {
      configurationSetName: configurationSet,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      sendingEnabled: true,
    });
    rules.addEventDestination('WhatBecameOfIt', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.DELIVERY],
    });
    const mailFrom = `bounce.${domain}`;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: rules,
      mailFromDomain: mailFrom,
      // Mail whose SPF does not agree is better late than taken for a forgery.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.REJECT_MESSAGE,
      feedbackForwarding: false,
    });
    const signed = identity.dkimRecords.map(({ name, value }) => ({ type: 'CNAME', name, value }) as const);
    tell(this, [
      ...signed,
      { type: 'MX', name: mailFrom, value: `10 feedback-smtp.${Aws.REGION}.amazonses.com` },
      { type: 'TXT', name: mailFrom, value: 'v=spf1 include:amazonses.com -all' },
      { type: 'TXT', name: `_dmarc.${domain}`, value: dmarc(reportsTo) },
    ]);
  }
}

/** RFC 7489 §6.3: what pretends to be from the domain is put aside, and the domain's owner hears of it. */
function dmarc(reportsTo: string): string {
  return `v=DMARC1; p=quarantine; rua=mailto:${reportsTo}`;
}

function tell(scope: Construct, records: readonly DnsRecord[]): void {
  for (const [index, { type, name, value }] of records.entries()) {
    new CfnOutput(Stack.of(scope), `DnsRecord${index + 1}`, { value: `${name} ${type} ${value}` });
  }
}
