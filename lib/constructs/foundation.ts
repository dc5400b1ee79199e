import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Stage } from '../stage.ts';

/** What every construct stands on. */
export interface Foundation {
  /** The deployment's name: begins every name that AWS wants to be unique. */
  readonly name: string;
  readonly stage: Stage;
  readonly key: IKey;
}

/** `api/submit-application` → `SubmitApplication`, as constructs are named. */
export function constructId(name: string): string {
  const [last = ''] = name.split('/').slice(-1);
  return last.replaceAll(/(^|-)([a-z])/g, (_match, _hyphen, letter: string) => letter.toUpperCase());
}
