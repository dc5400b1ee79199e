import * as z from 'zod';
import { emailAddressSchema } from './email-address.ts';

export const stageNameSchema = z.enum(['trial', 'production']);
export type StageName = z.infer<typeof stageNameSchema>;

const domainSchema = z.string().regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/);

/** Scheme and host alone, for it stands before every path. */
const originSchema = z.url().regex(/^https:\/\/[a-z0-9.-]+$/);

/** One deployment to an AWS account: where it is, by which names it is known, whom it tells. */
export const deploymentSchema = z
  .strictObject({
    /** Begins the names of its stacks, so that one account has room for several. */
    name: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/),
    stage: stageNameSchema,
    /** Absent means the account of whoever deploys. */
    account: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
    publicOrigin: originSchema,
    /** A hosted zone of Route 53 in the same account: certificate and address are made in it. */
    hostedZone: z.strictObject({ id: z.string().regex(/^Z[A-Z0-9]{5,31}$/), name: domainSchema }).optional(),
    /** Where DNS is elsewhere: a certificate for the host of `publicOrigin`, in the same region. */
    certificateArn: z
      .string()
      .regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[a-f0-9-]{36}$/)
      .optional(),
    mail: z.strictObject({
      /** Mail leaves in its name; four kinds of DNS records prove that it may. */
      domain: domainSchema,
      /** The only address that mail is sent from: `sender.email` of the organisation's settings. */
      sender: emailAddressSchema,
      /** Who gets the reports of other mail servers about mail in the domain's name (DMARC). */
      reportsTo: emailAddressSchema,
    }),
    /** After a restore: the table that is used in place of the one in the stack (docs/operations.md). */
    restoredTable: z
      .strictObject({
        name: z.string().regex(/^[\w.-]{3,255}$/),
        streamArn: z.string().regex(/^arn:aws:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]+\/stream\/[\w:.-]+$/),
      })
      .optional(),
    /** Who is told when something needs a person. */
    alarmEmail: emailAddressSchema,
    monthlyBudgetUsd: z.number().positive(),
  })
  .check(({ value, issues }) => {
    for (const [path, advice] of contradictions(value)) {
      issues.push({ code: 'custom', input: value, path: [...path], params: { advice } });
    }
  });
export type Deployment = z.infer<typeof deploymentSchema>;

interface Named {
  readonly region: string;
  readonly publicOrigin: string;
  readonly hostedZone?: { readonly name: string } | undefined;
  readonly certificateArn?: string | undefined;
  readonly mail: { readonly domain: string; readonly sender: string };
}

/** What each value allows by itself and all of them together do not, with what to write. */
function contradictions(value: Named): [path: string[], advice: string][] {
  const { region, publicOrigin, hostedZone, certificateArn, mail } = value;
  const { hostname } = new URL(publicOrigin);
  const found: [string[], string][] = [];
  if ((hostedZone === undefined) === (certificateArn === undefined)) {
    found.push([['certificateArn'], 'give either hostedZone or certificateArn, and not both']);
  }
  if (hostedZone !== undefined && !isWithin(hostname, hostedZone.name)) {
    found.push([['hostedZone', 'name'], `write the zone that ${hostname} belongs to`]);
  }
  if (certificateArn !== undefined && certificateArn.split(':')[3] !== region) {
    found.push([['certificateArn'], `take a certificate in ${region}: elsewhere it cannot be used`]);
  }
  if (!isWithin(mail.sender.split('@')[1] ?? '', mail.domain)) {
    found.push([['mail', 'sender'], `write an address of ${mail.domain}`]);
  }
  return found;
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
