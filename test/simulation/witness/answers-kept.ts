import { createHash } from 'node:crypto';
import type { Application } from '../../../schemas/application.ts';
import type { TimelineEntry } from '../../../schemas/timeline.ts';
import type { Sent } from '../people/browser.ts';
import type { Evidence, Rule } from './evidence.ts';
import { listIn } from './history.ts';

/** Whoever was told that it went well finds it stored, once; whoever was refused finds nothing. */
export const answersKept: Rule = (evidence) => [
  ...evidence.sent
    .filter(({ act, status }) => act === 'submit' && isDone(status))
    .flatMap(lostSubmission(evidence)),
  ...submissionsInTwo(evidence),
  ...evidence.sent.filter(({ act, status }) => isActDone(act, status)).flatMap(lostAct(evidence)),
  ...evidence.sent.filter(({ act, status }) => act === 'code' && isDone(status)).flatMap(lostCode(evidence)),
  ...evidence.sent
    .filter(({ status = 0 }) => status >= 400 && status < 500)
    .flatMap(refusedYetDone(evidence)),
];

function isDone(status: number | undefined): boolean {
  return status === 201 || status === 303;
}

function isActDone(act: string, status: number | undefined): boolean {
  return act !== 'submit' && act !== 'code' && isDone(status);
}

function lostSubmission(evidence: Evidence) {
  return (sent: Sent): string[] => {
    const id = applicationOf(evidence, sent);
    const isTrapped = /secondWebsite=\w/.test(sent.body);
    const isStored = id !== undefined && (isTrapped || evidence.stories.has(id));
    return isStored ? [] : [`submission ${sent.requestId} was taken in and is not there`];
  };
}

/** The application that an answer to a submission leads to. */
function applicationOf({ links, references }: Evidence, { location, text = '' }: Sent): string | undefined {
  if (location === undefined) {
    return references.get((JSON.parse(text) as { reference: string }).reference);
  }
  return links.get(tokenHashOf(location))?.applicationId;
}

export function tokenHashOf(path: string): string {
  const [, token = ''] = /\/[ad]\/([\w-]{43})/.exec(path) ?? [];
  return createHash('sha256').update(token).digest('hex');
}

function submissionsInTwo(evidence: Evidence): string[] {
  const byKey = new Map<string, Set<string | undefined>>();
  for (const sent of evidence.sent.filter(({ act, status }) => act === 'submit' && isDone(status))) {
    const [key = ''] = /(?<=submissionKey(":"|=))[\w-]{36}/.exec(sent.body) ?? [];
    byKey.set(key, (byKey.get(key) ?? new Set()).add(applicationOf(evidence, sent)));
  }
  return [...byKey]
    .filter(([, ids]) => ids.size > 1)
    .map(([key]) => `submission key ${key} made two applications`);
}

/** An entry tells of it: of this press, or of the same form pressed before. */
function lostAct(evidence: Evidence) {
  return ({ path, body, act, requestId }: Sent): string[] => {
    const id = evidence.links.get(tokenHashOf(path))?.applicationId ?? '';
    const same = evidence.sent.filter((other) => other.path === path && other.body === body);
    const ids = new Set(same.map((other) => other.requestId));
    const story = evidence.stories.get(id);
    if (story === undefined) {
      // What was held apart is erased in time; that nothing else is gone is asked of submissions.
      return [];
    }
    const { application, entries } = story;
    const told = entries.filter((entry) => entry.act === act && ids.has(entry.requestId));
    const isSaid =
      told.length === 0
        ? SAID_ONCE.has(act) && (stands(act, body, entries) || isWished(body, application))
        : told.slice(1).every((entry, index) => isNewsAgain(told[index], entry, entries));
    return isSaid ? [] : [`${act} ${requestId} on ${id} is stored ${told.length} times`];
  };
}

/** The same form once more is the same press, unless that person has pressed something else meanwhile. */
function isNewsAgain(
  before: TimelineEntry | undefined,
  again: TimelineEntry,
  entries: readonly TimelineEntry[],
): boolean {
  return entries.some(
    ({ seq, channel, actor }) =>
      seq > (before?.seq ?? 0) && seq < again.seq && channel === 'link' && actor.role === again.actor.role,
  );
}

/** Who says what somebody else has said already hears that it stands. */
const SAID_ONCE: ReadonlySet<string> = new Set([
  'answer',
  'choose',
  'wishAnew',
  'correctContact',
  'sendFreshLink',
]);

function stands(act: string, body: string, entries: readonly TimelineEntry[]): boolean {
  return entries.some((entry) => entry.act === act || listIn(entry.facts['slotIds']).includes(wishIn(body)));
}

/** What is held apart looks like any other, and its timeline names no times. */
function isWished(body: string, { wishes }: Application): boolean {
  return wishes.some(({ id }) => id === wishIn(body));
}

function wishIn(body: string): string {
  return new URLSearchParams(body).get('wish1') ?? '';
}

/** Who typed a code is led to a page of their own. */
function lostCode({ links, codes }: Evidence) {
  return ({ body, location = '', requestId }: Sent): string[] => {
    const code = new URLSearchParams(body).get('code') ?? '';
    const mailed = codes.get(createHash('sha256').update(code).digest('hex'));
    const link = links.get(tokenHashOf(location));
    return link !== undefined &&
      link.applicationId === mailed?.applicationId &&
      link.holder === mailed.holder &&
      link.linkVersion === mailed.linkVersion
      ? []
      : [`code ${requestId} led to the page of somebody else`];
  };
}

function refusedYetDone(evidence: Evidence) {
  return ({ requestId, act, status }: Sent): string[] => {
    const entries = [...evidence.stories.values()].flatMap((story) => story.entries);
    return entries.some((entry) => entry.requestId === requestId)
      ? [`${act} ${requestId} was refused with ${status} and is stored`]
      : [];
  };
}
