import { copenhagenDate, instantOf } from '../../../functions/domain/danish-time.ts';
import { DAY } from '../../../functions/domain/time-units.ts';
import { notes } from '../../../functions/domain/transitions.ts';
import type { TimelineEntry } from '../../../schemas/timeline.ts';
import type { Rule } from './evidence.ts';

/** What is due is done when it is due, and no later than an hour after the last thing that went wrong. */
const LATEST_MS = 60 * 60_000;

/** When an entry was due, by the step of the way before it. */
type Due = (entry: TimelineEntry, before: TimelineEntry | undefined) => unknown;

const undoIsOver: Due = (_, before) => before?.facts['undoUntil'];
const hourOfLadder: Due = ({ at }) => atHour(at, 9);

const DUE: Readonly<Record<string, Due>> = {
  settleApproval: undoIsOver,
  settleProposal: undoIsOver,
  settleQuestion: undoIsOver,
  settleHandOver: undoIsOver,
  settleDecline: undoIsOver,
  passOn: undoIsOver,
  promise: ({ facts }) => facts['passed'],
  expire: ({ facts }) => facts['decideBy'],
  lapseQuestion: (_, before) => before?.facts['answerBy'],
  lapseProposals: (_, before) => before?.facts['chooseBy'],
  remind: hourOfLadder,
  remindApplicant: hourOfLadder,
};
const NOTES: ReadonlySet<string> = new Set(notes);
/** Since when somebody owes what they are reminded of. */
const OWED_SINCE = new Set([
  'assign',
  'settleHandOver',
  'passOn',
  'reassign',
  'promise',
  'settleQuestion',
  'settleProposal',
  'answer',
  'lapseQuestion',
  'refuseProposals',
]);
const REMINDERS = new Set(['remind', 'remindApplicant']);

export const onTime: Rule = ({ stories, clearedAt }) =>
  [...stories.values()].flatMap(({ application, entries }) =>
    entries.flatMap((entry, index) => {
      const before = entries.slice(0, index).findLast(({ act }) => !NOTES.has(act));
      const due = Date.parse(String(DUE[entry.act]?.(entry, before)));
      const at = Date.parse(entry.at);
      const isOff = at < due || at > Math.max(due, clearedAt) + LATEST_MS;
      const owedSince = entries.slice(0, index).findLast(({ act }) => OWED_SINCE.has(act))?.at ?? '';
      const isHurried = REMINDERS.has(entry.act) && at < Date.parse(owedSince) + DAY;
      return [
        ...(isOff
          ? [
              `${application.id}: ${entry.act} was due at ${new Date(due).toISOString()} and came at ${entry.at}`,
            ]
          : []),
        ...(isHurried ? [`${application.id}: ${entry.act} at ${entry.at} comes within a day`] : []),
      ];
    }),
  );

/** The latest such hour in Copenhagen, of that day or of the one before it. */
function atHour(at: string, hour: number): string {
  const date = copenhagenDate(at);
  const wanted = instantOf(date, `${String(hour).padStart(2, '0')}:00`)?.toISOString() ?? at;
  return wanted <= at ? wanted : atHour(new Date(Date.parse(`${date}T00:00:00Z`) - 1).toISOString(), hour);
}
