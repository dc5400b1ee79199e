import { answersKept } from './answers-kept.ts';
import { atRest } from './at-rest.ts';
import { calendar } from './calendar.ts';
import { calendarsEndRight } from './calendars-end-right.ts';
import { digests } from './digests.ts';
import { everybodyTold } from './everybody-told.ts';
import type { Evidence, Rule } from './evidence.ts';
import { executionsWait } from './executions-wait.ts';
import { mailsSayWhatIs } from './mails-say-what-is.ts';
import { noErrorUnasked } from './no-error-unasked.ts';
import { noOverlap } from './no-overlap.ts';
import { noPersonalData } from './no-personal-data.ts';
import { onTime } from './on-time.ts';
import { chain, timeline } from './timeline.ts';

interface Named {
  readonly name: string;
  readonly rule: Rule;
}

/** What holds at every moment: an act is stored as a whole or not at all. */
const always: readonly Named[] = [
  { name: 'cells and applications agree', rule: calendar },
  { name: 'the timeline explains', rule: timeline },
];

/** What holds whenever nothing is on its way. */
const whenQuiet: readonly Named[] = [
  ...always,
  { name: 'answers are kept', rule: answersKept },
  { name: 'executions wait for what may come', rule: executionsWait },
];

/** What holds at the end. A new rule is one more entry. */
const atTheEnd: readonly Named[] = [
  ...whenQuiet,
  { name: 'the chain holds', rule: chain },
  { name: 'all has come to rest', rule: atRest },
  { name: 'nobody meets two at once', rule: noOverlap },
  { name: 'everybody is told', rule: everybodyTold },
  { name: 'mails say what is', rule: mailsSayWhatIs },
  { name: 'calendars end right', rule: calendarsEndRight },
  { name: 'digests', rule: digests },
  { name: 'what is due is done', rule: onTime },
  { name: 'nobody is named', rule: noPersonalData },
  { name: 'no error unasked', rule: noErrorUnasked },
];

const occasions = { always, whenQuiet, atTheEnd } as const;

/** What is wrong at this moment, each fault after the name of its rule. */
export function witness(occasion: keyof typeof occasions, evidence: Evidence): string[] {
  return found(occasions[occasion], evidence);
}

function found(rules: readonly Named[], evidence: Evidence): string[] {
  return rules.flatMap(({ name, rule }) => rule(evidence).map((fault) => `${name}: ${fault}`));
}
