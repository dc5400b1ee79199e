import { TOKEN_MARK } from '../machine/seeded-machine.ts';
import { PERSONAL_DATA } from '../people/submission.ts';
import { TASK_TOKEN_MARK } from '../step-functions/step-functions.ts';
import type { Rule } from './evidence.ts';
import { MAIL_CODE } from './mail-code.ts';

const FORBIDDEN = [
  PERSONAL_DATA,
  MAIL_CODE,
  new RegExp(`${TOKEN_MARK}|${TASK_TOKEN_MARK}`),
  /[\w.]@[\w-]+\.\w/,
];

/** Neither in the log nor in what executions keep: who somebody is, and what opens a door. */
export const noPersonalData: Rule = ({ logLines, executions }) => [
  ...found('the log', logLines),
  ...executions.flatMap(({ name, shown }) => found(name, shown)),
];

function found(where: string, texts: readonly string[]): string[] {
  const text = texts.join('\n');
  return FORBIDDEN.flatMap((pattern) => {
    const [leaked] = pattern.exec(text) ?? [];
    return leaked === undefined ? [] : [`${where} holds ${leaked}`];
  });
}
