import { CfnOutput, Stack } from 'aws-cdk-lib';
import { DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, HostedZone, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { Deployment } from '../../schemas/deployment.ts';

type Address = Pick<Deployment, 'publicOrigin' | 'hostedZone' | 'certificateArn'>;

/** The host of every link. In a hosted zone certificate and address make themselves; else DNS is entered by hand. */
export class WebDomain extends Construct {
  readonly domainName: DomainName;

  constructor(scope: Construct, id: string, address: Address) {
    super(scope, id);
    const { hostname } = new URL(address.publicOrigin);
    const zone = zoneOf(this, address);
    this.domainName = new DomainName(this, 'DomainName', {
      domainName: hostname,
      certificate: certificateOf(this, hostname, { zone, arn: address.certificateArn }),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const { regionalDomainName, regionalHostedZoneId } = this.domainName;
    if (zone === undefined) {
      new CfnOutput(Stack.of(this), 'DnsRecord', { value: `${hostname} CNAME ${regionalDomainName}` });
    } else {
      const target = RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
      );
      new ARecord(this, 'Address', { zone, recordName: hostname, target });
    }
  }
}

function zoneOf(scope: Construct, { hostedZone }: Address): IHostedZone | undefined {
  return (
    hostedZone &&
    HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    })
  );
}

interface Proof {
  readonly zone: IHostedZone | undefined;
  readonly arn: string | undefined;
}

function certificateOf(scope: Construct, domainName: string, { zone, arn }: Proof): ICertificate {
  return arn === undefined
    ? new Certificate(scope, 'Certificate', {
        domainName,
        validation: CertificateValidation.fromDns(zone),
      })
    : Certificate.fromCertificateArn(scope, 'Certificate', arn);
}
