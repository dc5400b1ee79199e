import type { Fields } from '../../../bin/rehearse/visit.ts';
import type { Act } from '../../../functions/domain/transitions.ts';
import type { Application } from '../../../schemas/application.ts';
import type { LinkPurpose } from '../../../schemas/link.ts';
import type { Random } from '../machine/random.ts';

/** Something that people do on the page of a link. A new act is one more entry. */
export interface LinkedAct {
  /** As the timeline calls it. */
  readonly act: Act;
  readonly purpose: LinkPurpose;
  readonly weight: number;
  /** What they fill in; the page's own fields come beside it. */
  readonly fields: (application: Application, random: Random) => Fields;
}

export const linkedActs: readonly LinkedAct[] = [
  {
    act: 'approve',
    purpose: 'consultant',
    weight: 5,
    fields: ({ wishes }, random) => ({
      decision: 'approve',
      slotId: wishes.length === 0 ? 'none_20261124T0900Z' : random.pick(wishes).id,
      place: 'Hemmelig Gade 1, 2100 København Ø',
      message: random.chance(0.3) ? 'Hemmelig besked' : '',
      note: random.chance(0.3) ? 'Hemmeligt notat' : '',
    }),
  },
  {
    act: 'decline',
    purpose: 'consultant',
    weight: 3,
    fields: (_, random) => ({
      decision: 'decline',
      declineReason: 'not-relevant',
      message: random.chance(0.3) ? 'Hemmelig begrundelse' : '',
    }),
  },
  { act: 'undo', purpose: 'consultant', weight: 4, fields: () => ({ decision: 'undo' }) },
  { act: 'withdraw', purpose: 'applicant', weight: 0.3, fields: () => ({ act: 'withdraw' }) },
  { act: 'cancel', purpose: 'applicant', weight: 2, fields: () => ({ act: 'cancel' }) },
];
