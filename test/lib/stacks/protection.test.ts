import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { App } from 'aws-cdk-lib';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { signingKey } from '../../../functions/runtime/secret.ts';
import { eventRules } from '../../../lib/definition/event-rules.ts';
import { placeStacks } from '../../../lib/stacks/place-stacks.ts';
import { asText } from '../../support/statements.ts';
import {
  aDeployment,
  type Json,
  nameOfFunction,
  outputsOf,
  type Resource,
  synthesised,
} from '../../support/synthesised.ts';

const production = synthesised();
const trial = synthesised(aDeployment({ stage: 'trial' }));
const ofType = (type: string, resources = production) =>
  resources.filter((resource) => resource.type === type);
const only = (type: string, resources = production): Resource => {
  const [found, ...others] = ofType(type, resources);
  if (found === undefined || others.length > 0) {
    throw new Error(`There should be one ${type}`);
  }
  return found;
};
const keyOf = (value: Json) => JSON.stringify(value ?? '');

describe('what is kept', () => {
  it.each(['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::Logs::LogGroup'])(
    'stays when a stack of production is deleted: %s',
    (type) => {
      expect(new Set(ofType(type).map(({ deletionPolicy }) => deletionPolicy))).toEqual(new Set(['Retain']));
      expect(new Set(ofType(type, trial).map(({ deletionPolicy }) => deletionPolicy))).toEqual(
        new Set(['Delete']),
      );
    },
  );

  it('goes with no stack of production by a slip', () => {
    const isHeld = (stage: 'production' | 'trial') =>
      Object.values(placeStacks(new App(), aDeployment({ stage }))).map(
        (stack) => stack.terminationProtection,
      );

    expect(new Set(isHeld('production'))).toEqual(new Set([true]));
    expect(new Set(isHeld('trial'))).toEqual(new Set([false]));
  });

  it('can be set back to any second of five weeks, and is deleted by nobody in passing', () => {
    expect(only('AWS::DynamoDB::Table').properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  it("is encrypted with the service's own key, which is renewed every year", () => {
    const key = only('AWS::KMS::Key');
    const encrypted = [
      keyOf(only('AWS::DynamoDB::Table').properties.SSESpecification.KMSMasterKeyId),
      keyOf(only('AWS::SecretsManager::Secret').properties.KmsKeyId),
      keyOf(only('AWS::SNS::Topic').properties.KmsMasterKeyId),
      keyOf(only('AWS::StepFunctions::StateMachine').properties.EncryptionConfiguration.KmsKeyId),
      ...ofType('AWS::SQS::Queue').map(({ properties }) => keyOf(properties.KmsMasterKeyId)),
    ];

    expect(key.properties).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 30 });
    expect(encrypted.filter((reference) => !reference.includes(key.id))).toEqual([]);
  });

  it('is taken from a restored table, with the old one kept, where the deployment says so', () => {
    const streamArn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/restored/stream/2026-12-01T09:00:00.000';
    const restored = synthesised(aDeployment({ restoredTable: { name: 'restored', streamArn } }));

    expect(ofType('AWS::DynamoDB::Table', restored)).toEqual(ofType('AWS::DynamoDB::Table'));
    for (const { properties } of ofType('AWS::Lambda::Function', restored)) {
      expect(properties.Environment.Variables.TABLE_NAME).toBe('restored');
    }
    for (const { properties } of ofType('AWS::Lambda::EventSourceMapping', restored)) {
      expect(properties.EventSourceArn).toBe(streamArn);
    }
    expect(keyOf(ofType('AWS::IAM::Policy', restored))).not.toContain('GetAttTable');
  });

  it('makes a keyring that the functions can read', async () => {
    const { SecretStringTemplate, GenerateStringKey, PasswordLength } = only('AWS::SecretsManager::Secret')
      .properties.GenerateSecretString;
    const SecretString = JSON.stringify({
      ...JSON.parse(SecretStringTemplate),
      [GenerateStringKey]: 'x'.repeat(PasswordLength),
    });
    mockClient(SecretsManagerClient).on(GetSecretValueCommand).resolves({ SecretString });
    process.env['SECRET_ID'] = 'made by AWS';

    expect((await signingKey('form-token')).keyId).toBe('k1');
  });
});

describe('logs', () => {
  it('E9 end, and are encrypted', () => {
    for (const { properties } of ofType('AWS::Logs::LogGroup')) {
      expect(properties.RetentionInDays).toBe(90);
      expect(properties.KmsKeyId).toBeDefined();
    }
  });

  it('E9 of requests tell the route, and neither path nor address', () => {
    const { Format } = only('AWS::ApiGatewayV2::Stage').properties.AccessLogSettings;

    expect(Format).toContain('$context.routeKey');
    expect(Format).not.toMatch(/path|sourceIp|userAgent|identity|domainName/i);
  });

  it('E9 of the workflow tell what failed, and not with what', () => {
    const { LoggingConfiguration, TracingConfiguration } = only(
      'AWS::StepFunctions::StateMachine',
    ).properties;

    expect(LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
    expect(TracingConfiguration).toEqual({ Enabled: true });
  });
});

describe('functions', () => {
  it('run on the fastest that Lambda has, each with a log of its own', () => {
    const lambdas = ofType('AWS::Lambda::Function');
    for (const { properties } of lambdas) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Timeout: 30,
        TracingConfig: { Mode: 'Active' },
      });
    }
    const logs = lambdas.map(({ stack, properties }) => `${stack} ${properties.LoggingConfig.LogGroup.Ref}`);
    expect(new Set(logs).size).toBe(lambdas.length);
  });
});

describe('what nobody waits for', () => {
  it('is kept where it cannot be done: items of the stream', () => {
    for (const { properties } of ofType('AWS::Lambda::EventSourceMapping')) {
      expect(properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 10,
        MaximumRecordAgeInSeconds: 3600,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^Undone/), 'Arn'] } },
        },
      });
    }
  });

  it('is kept where it cannot be done: calls by the clock and by events', () => {
    for (const { properties } of ofType('AWS::Scheduler::Schedule')) {
      expect(keyOf(properties.Target.DeadLetterConfig)).toContain('Undone');
    }
    for (const { properties } of ofType('AWS::Events::Rule')) {
      for (const target of properties.Targets) {
        expect(keyOf(target.DeadLetterConfig)).toContain('Undone');
        expect(target.RetryPolicy.MaximumRetryAttempts).toBe(10);
      }
    }
  });

  it('is kept where a function took it and failed', () => {
    const kept = ofType('AWS::Lambda::EventInvokeConfig').map(({ stack, properties }) => {
      expect(keyOf(properties.DestinationConfig.OnFailure)).toContain('Undone');
      return `${stack} ${properties.FunctionName.Ref}`;
    });
    const events = ofType('AWS::Lambda::Function').filter((each) =>
      nameOfFunction(each).startsWith('events/'),
    );

    expect(kept.toSorted()).toEqual(events.map(({ stack, id }) => `${stack} ${id}`).toSorted());
  });
});

describe('mail', () => {
  it('leaves encrypted, signed, and under a name of its own for bounces', () => {
    expect(only('AWS::SES::ConfigurationSet').properties.DeliveryOptions.TlsPolicy).toBe('REQUIRE');
    expect(only('AWS::SES::EmailIdentity').properties).toMatchObject({
      EmailIdentity: 'example.org',
      MailFromAttributes: {
        MailFromDomain: 'bounce.example.org',
        BehaviorOnMxFailure: 'REJECT_MESSAGE',
      },
      ConfigurationSetAttributes: { ConfigurationSetName: { Ref: expect.any(String) } },
      // By event alone: a mail about each bounce would have the address in it.
      FeedbackAttributes: { EmailForwardingEnabled: false },
    });
  });

  it('is told to be ours by the DNS records that the outputs name: DKIM, bounces, SPF, DMARC', () => {
    const records = [...outputsOf('messaging')].flatMap(([name, value]) =>
      name.startsWith('DnsRecord') ? [asText(value)] : [],
    );

    expect(records).toEqual([
      ...[1, 2, 3].map((number) =>
        expect.stringMatching(`DkimDNSTokenName${number}.* CNAME .*Value${number}`),
      ),
      expect.stringMatching(/^.*bounce\.example\.org MX 10 feedback-smtp\..*AWS::Region.*\.amazonses\.com$/),
      'bounce.example.org TXT v=spf1 include:amazonses.com -all',
      '_dmarc.example.org TXT v=DMARC1; p=quarantine; rua=mailto:postmaster@example.org',
    ]);
  });

  it('E1 E3 is followed by what became of it, of which a function is told', () => {
    const { EventDestination } = only('AWS::SES::ConfigurationSetEventDestination').properties;

    const recorded = eventRules.flatMap(({ source, detail }) =>
      source === 'aws.ses' ? (detail['eventType'] ?? []).map((type) => type.toLowerCase()) : [],
    );

    expect(recorded.toSorted()).toEqual(['bounce', 'complaint', 'delivery']);
    expect(EventDestination.MatchingEventTypes.toSorted()).toEqual(recorded.toSorted());
    expect(EventDestination.EventBridgeDestination).toBeDefined();
  });
});

describe('the address', () => {
  it('is the public origin, and no other', () => {
    expect(only('AWS::ApiGatewayV2::Api').properties.DisableExecuteApiEndpoint).toBe(true);
    expect(only('AWS::ApiGatewayV2::DomainName').properties).toMatchObject({
      DomainName: 'interesseret.example.org',
      DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
    });
    expect(only('AWS::Route53::RecordSet').properties.Name).toBe('interesseret.example.org.');
  });

  it('takes a certificate that is there where DNS is elsewhere', () => {
    const certificateArn =
      'arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef';
    const elsewhere = synthesised({ ...aDeployment(), hostedZone: undefined, certificateArn });

    expect(ofType('AWS::CertificateManager::Certificate', elsewhere)).toEqual([]);
    expect(ofType('AWS::Route53::RecordSet', elsewhere)).toEqual([]);
    expect(
      only('AWS::ApiGatewayV2::DomainName', elsewhere).properties.DomainNameConfigurations[0].CertificateArn,
    ).toBe(certificateArn);
  });

  it('takes no more requests than the stage says', () => {
    const limitOf = (resources: readonly Resource[]) =>
      only('AWS::ApiGatewayV2::Stage', [...resources]).properties.DefaultRouteSettings;

    expect(limitOf(production)).toMatchObject({ ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 });
    expect(limitOf(trial)).toMatchObject({ ThrottlingBurstLimit: 20, ThrottlingRateLimit: 10 });
  });
});
