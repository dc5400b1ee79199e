import type { Settings } from '../../../schemas/settings.ts';
import { anOrganisation } from '../../support/an-organisation.ts';
import type { Theme } from '../themes.ts';
import type { Random } from './random.ts';

const example = anOrganisation();
// A mail is as long as its logos, and there is nothing in them that could go wrong twice.
const programme = { ...example.programme, funders: example.programme.funders.slice(0, 1) };

/** The example's, with one funder. */
export const organisation: Settings = { ...example, programme };

/** Two hours each weekday, one after the other. */
export const daily = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: '09:00',
  until: '11:00',
  lengthMinutes: 60,
  bufferMinutes: 0,
}));

/** Few consultants with few times, so that applications meet. Each schedule has rules of its own. */
export function drawnOrganisation(random: Random, theme: Theme): Settings {
  const { consultants, deadlines, digest, ladder, slots } = organisation;
  return {
    ...organisation,
    consultants: consultants.slice(0, random.pick([1, 2, 2, 3])).map(({ standIn: _, ...consultant }) => ({
      ...consultant,
      regions: [],
      availability: daily,
      dailyCap: random.whole(2, 4),
    })),
    deadlines: {
      ...deadlines,
      decisionWorkingDays: random.whole(1, 3),
      undoSeconds: random.pick(theme.undoSeconds),
      cancelUntilHours: random.pick([0, 24]),
      answerWorkingDays: random.whole(1, 3),
      choiceWorkingDays: random.whole(1, 3),
    },
    ladder: {
      ...ladder,
      remindAfterWorkingDays: random.pick([[], [1], [1, 2]]),
      standInAfterWorkingDays: random.whole(0, 2),
      extensionWorkingDays: random.whole(0, 2),
    },
    digest: { ...digest, isSent: random.chance(0.7) },
    slots: {
      ...slots,
      noticeHours: random.pick([0, 24]),
      horizonDays: 10,
      shownSlots: 10,
      holdWishes: random.chance(0.7),
      tentativeEntries: random.chance(0.8),
    },
  };
}
