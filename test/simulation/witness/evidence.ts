import type { Application } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { Digest } from '../../../schemas/digest.ts';
import type { Link } from '../../../schemas/link.ts';
import type { Message } from '../../../schemas/message.ts';
import type { Settings } from '../../../schemas/settings.ts';
import type { EntryText, TimelineEntry } from '../../../schemas/timeline.ts';
import type { Invocation } from '../machine/lambda.ts';
import type { TakenMail } from '../machine/mailbox.ts';
import type { Sent } from '../people/browser.ts';
import type { Scene } from '../people/scene.ts';
import type { Execution } from '../step-functions/execution.ts';
import type { Item } from '../table/values.ts';

/** One application with all that stands in its partition. */
export interface Story {
  readonly application: Application;
  readonly entries: readonly TimelineEntry[];
  readonly texts: readonly EntryText[];
  readonly messages: readonly Message[];
}

/** All that is left of a schedule: what the table, the executions, the mailbox, the log and people have. */
export interface Evidence {
  readonly stories: ReadonlyMap<string, Story>;
  readonly days: readonly CalendarDay[];
  readonly links: ReadonlyMap<string, Link>;
  /** By the hash of a code that was mailed, the link of that mail. */
  readonly codes: ReadonlyMap<string, Link>;
  readonly digests: readonly Digest[];
  /** Reference → id of its application. */
  readonly references: ReadonlyMap<string, string>;
  readonly executions: readonly Execution[];
  readonly mails: readonly TakenMail[];
  readonly sent: readonly Sent[];
  readonly logLines: readonly string[];
  readonly invocations: readonly Invocation[];
  readonly settings: Settings;
  readonly now: number;
  /** Since when nothing has gone wrong. */
  readonly clearedAt: number;
}

/** What a rule finds wrong, in words that name ids. */
export type Rule = (evidence: Evidence) => string[];

interface Draft {
  application?: Application;
  readonly entries: TimelineEntry[];
  readonly texts: EntryText[];
  readonly messages: Message[];
}

/** Reads the table as it is: no store, no schema and no rule of the product stands between. */
export function evidenceOf({ world, browser, settings }: Scene, clearedAt: number): Evidence {
  const items = world.database.table.all();
  const under = (sk: string) => items.filter((item) => item['sk'] === sk);
  return {
    stories: storiesIn(items),
    days: items.filter(({ sk }) => String(sk).startsWith('day#')) as unknown as CalendarDay[],
    links: byHash(under('link')),
    codes: byHash(under('code')),
    digests: under('digest').map(({ digest }) => digest as unknown as Digest),
    references: new Map(
      under('reference').map(({ pk, applicationId }) => [
        String(pk).slice('reference#'.length),
        String(applicationId),
      ]),
    ),
    executions: [...world.stepFunctions.executions.values()],
    mails: world.mailbox.mails,
    sent: browser.sent,
    logLines: world.logLines,
    invocations: world.lambda.invocations,
    settings,
    now: world.time.now,
    clearedAt,
  };
}

function byHash(items: readonly Item[]): Map<string, Link> {
  const links = items.map(({ link }) => link as unknown as Link);
  return new Map(links.map((link) => [link.tokenHash, link]));
}

function storiesIn(items: readonly Item[]): Map<string, Story> {
  const drafts = new Map<string, Draft>();
  for (const item of items) {
    const pk = String(item['pk']);
    if (pk.startsWith('application#')) {
      const draft = drafts.get(pk) ?? { entries: [], texts: [], messages: [] };
      drafts.set(pk, draft);
      add(draft, item);
    }
  }
  const stories = [...drafts.values()].flatMap(({ application, entries, ...rest }) =>
    application === undefined
      ? []
      : [{ application, entries: entries.toSorted((one, other) => one.seq - other.seq), ...rest }],
  );
  return new Map(stories.map((story) => [story.application.id, story]));
}

function add(draft: Draft, item: Item): void {
  const { application, entry, text, message } = item as unknown as Partial<Record<string, never>>;
  if (application !== undefined) {
    draft.application = application;
  } else if (entry !== undefined) {
    draft.entries.push(entry);
  } else if (text !== undefined) {
    draft.texts.push(text);
  } else if (message !== undefined) {
    draft.messages.push(message);
  }
}
