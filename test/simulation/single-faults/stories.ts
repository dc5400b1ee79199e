import type { Settings } from '../../../schemas/settings.ts';
import { organisation } from '../machine/organisation.ts';
import { passes, type Step } from './step.ts';
import {
  answers,
  applies,
  appliesByPage,
  approves,
  asks,
  asksForFreshLink,
  cancels,
  chooses,
  consultantGoesAway,
  corrects,
  declines,
  findsNoneFit,
  handsOver,
  hasNoTime,
  movesMailbox,
  proposes,
  typesCode,
  undoes,
  undoPasses,
  wishesAnew,
  withdraws,
} from './steps.ts';

export interface Story {
  readonly steps: readonly Step[];
  readonly settings: Settings;
}

const { deadlines, ladder, digest, slots } = organisation;

/** With an hour to undo, and nothing by itself before the deadline. */
const calm: Settings = {
  ...organisation,
  deadlines: { ...deadlines, undoSeconds: 3600 },
  ladder: {
    ...ladder,
    remindAfterWorkingDays: [],
    standInAfterWorkingDays: 0,
    tellCoordinatorWorkingDaysBefore: 60,
    extensionWorkingDays: 0,
  },
  digest: { ...digest, isSent: false },
};
/** With each rung of the ladder once. */
const climbing: Settings = {
  ...calm,
  deadlines: { ...calm.deadlines, decisionWorkingDays: 3 },
  ladder: {
    ...ladder,
    remindAfterWorkingDays: [2],
    standInAfterWorkingDays: 3,
    tellCoordinatorWorkingDaysBefore: 1,
    extensionWorkingDays: 1,
  },
};
const withoutHolds: Settings = { ...calm, slots: { ...slots, holdWishes: false } };

/**
 * The ways that people go. A new way is one more entry. What can go wrong in steps with which an earlier one
 * begins as well is played there.
 */
export const stories: Readonly<Record<string, Story>> = {
  expire: calmly(applies, passes(5 * 24)),
  approve: calmly(applies, approves, undoPasses),
  'apply by page': calmly(appliesByPage),
  decline: calmly(applies, declines, undoPasses),
  'no time, and the next one is asked': calmly(applies, hasNoTime, undoPasses),
  undo: calmly(applies, approves, undoes),
  'undo a proposal': calmly(applies, proposes, undoes),
  'ask and answer': calmly(applies, asks, undoPasses, answers),
  'ask in vain': calmly(applies, asks, undoPasses, passes(8 * 24)),
  'propose and choose': calmly(applies, proposes, undoPasses, chooses),
  'propose, and none fits': calmly(applies, proposes, undoPasses, findsNoneFit),
  'propose in vain': calmly(applies, proposes, undoPasses, passes(4 * 24)),
  'hand over': calmly(applies, handsOver, undoPasses),
  withdraw: calmly(applies, withdraws),
  'withdraw once decided': calmly(applies, declines, withdraws),
  cancel: calmly(applies, approves, undoPasses, cancels),
  'correct contact details': calmly(applies, corrects),
  'move to another mailbox, and ask for a fresh link': calmly(applies, movesMailbox, asksForFreshLink),
  'type a code': calmly(applies, typesCode),
  'go away': calmly(applies, consultantGoesAway),
  'wish anew': { settings: withoutHolds, steps: [applies, applies, approves, undoPasses, wishesAnew] },
  silence: { settings: climbing, steps: [applies, passes(4 * 24)] },
};

function calmly(...steps: readonly Step[]): Story {
  return { steps, settings: calm };
}
