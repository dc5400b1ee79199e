import { readFileSync } from 'node:fs';
import { type Deployment, deploymentSchema } from '../../schemas/deployment.ts';
import {
  isMissing,
  type JsonPath,
  type JsonSource,
  jsonSource,
  lineAt,
  lineOf,
  placeName,
  repeatedNames,
} from '../manage/json-source.ts';

type DeploymentReading = { readonly deployment: Deployment } | { readonly faults: readonly string[] };

/** What to write where a schema alone would only say that something is wrong. */
const ADVICE: Readonly<Record<string, string>> = {
  name: 'write 2 to 21 small letters, digits and hyphens, a letter first, as rummelig-genstart',
  stage: 'write "trial" or "production"',
  account: 'write the 12 digits of the AWS account in quotation marks, or leave it out',
  region: 'write a region of AWS, as eu-west-1',
  publicOrigin: 'write https:// and the host that people use, with nothing after it',
  hostedZone: 'write { "id": …, "name": … }, or leave it out and give certificateArn',
  'hostedZone.id': 'write the id that Route 53 shows for the zone, as Z0123456789ABCDEFGHIJ',
  'hostedZone.name': "write the zone's domain, as example.org",
  certificateArn: 'write the ARN of an issued certificate, as arn:aws:acm:eu-west-1:…:certificate/…',
  restoredTable: 'write { "name": …, "streamArn": … }, or leave it out',
  'restoredTable.name': 'write the name of the table that was restored',
  'restoredTable.streamArn': 'write the ARN that DynamoDB shows for its stream',
  mail: 'write { "domain": …, "sender": …, "reportsTo": … }',
  'mail.domain': 'write the domain that mail is sent from, as example.org',
  'mail.sender': 'write the address that mail is sent from',
  'mail.reportsTo': 'write an address that is read',
  alarmEmail: 'write the address of whoever sees to the service',
  monthlyBudgetUsd: 'write an amount in US dollars, as 25',
};

/** The deployment that a file describes; that it cannot be read is a fault like any other. */
export function readDeploymentFile(file: string): DeploymentReading {
  const text = textOf(file);
  return text === undefined ? { faults: [`${file} cannot be read.`] } : readDeployment(file, text);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A deployment, or every fault as a line that says what to do. */
export function readDeployment(file: string, text: string): DeploymentReading {
  const source = jsonSource(text);
  if ('offset' in source) {
    return { faults: [`${file}:${lineAt(text, source.offset)} ${source.advice}`] };
  }
  const repeated = repeatedNames(source).map(({ path, line }) => {
    return `${file}:${line} ${placeName(path)}: it stands here a second time: remove one of the two`;
  });
  const read = deploymentSchema.safeParse(JSON.parse(text));
  const issues = read.success ? [] : read.error.issues.flatMap((issue) => located(issue));
  const faults = [...repeated, ...issues.map(({ path, advice }) => lineFor(file, source, { path, advice }))];
  return read.success && faults.length === 0 ? { deployment: read.data } : { faults };
}

type Issue = NonNullable<ReturnType<typeof deploymentSchema.safeParse>['error']>['issues'][number];
type Fault = { readonly path: JsonPath; readonly advice: string };

function located(issue: Issue): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const advice = 'there is no such setting: remove it or correct its name';
    return issue.keys.map((key) => ({ path: [...path, key], advice }));
  }
  const contradiction: unknown = issue.code === 'custom' ? issue.params?.['advice'] : undefined;
  const advice = ADVICE[placeName(path)] ?? 'correct it';
  return [{ path, advice: typeof contradiction === 'string' ? contradiction : advice }];
}

function lineFor(file: string, source: JsonSource, { path, advice }: Fault): string {
  const missing = isMissing(source, path) ? 'add it: ' : '';
  return `${file}:${lineOf(source, path)} ${placeName(path)}: ${missing}${advice}`;
}
