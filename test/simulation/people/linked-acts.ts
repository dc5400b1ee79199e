import type { Fields } from '../../../bin/rehearse/visit.ts';
import { addDays, copenhagenDate } from '../../../functions/domain/danish-time.ts';
import { offeredSlots } from '../../../functions/domain/slots.ts';
import { type Act, isAllowed, isAtRest, type Note } from '../../../functions/domain/transitions.ts';
import { proposalNames } from '../../../functions/pages/posted-names.ts';
import type { Application } from '../../../schemas/application.ts';
import type { LinkPurpose } from '../../../schemas/link.ts';
import type { Settings } from '../../../schemas/settings.ts';
import type { Random } from '../machine/random.ts';

/** What people have before them when they fill in a page. */
export interface Situation {
  readonly application: Application;
  readonly settings: Settings;
  readonly random: Random;
  readonly now: Date;
}

/** Something that people do on the page of a link. A new act is one more entry. */
export interface LinkedAct {
  /** As the timeline calls it. */
  readonly act: Act | Note;
  readonly purpose: LinkPurpose;
  readonly weight: number;
  /** What they fill in; the page's own fields come beside it. */
  readonly fields: (situation: Situation) => Fields;
}

/** Whether the page of a link offers it. */
export function isOffered(act: LinkedAct['act'], { status }: Application, isDead: boolean): boolean {
  switch (act) {
    case 'sendFreshLink':
      return isDead;
    case 'correctContact':
      return !isDead && (!isAtRest(status) || status === 'booked');
    default:
      return !isDead && isAllowed(act as Act, status);
  }
}

const NO_SLOT = 'none_20261124T0900Z';
const place = 'Hemmelig Gade 1, 2100 København Ø';

function maybe(random: Random, text: string): string {
  return random.chance(0.3) ? text : '';
}

const decisions: readonly LinkedAct[] = [
  {
    act: 'approve',
    purpose: 'consultant',
    weight: 5,
    fields: ({ application: { wishes }, random }) => ({
      decision: 'approve',
      slotId: wishes.length === 0 ? NO_SLOT : random.pick(wishes).id,
      place,
      message: maybe(random, 'Hemmelig besked'),
      note: maybe(random, 'Hemmeligt notat'),
    }),
  },
  {
    act: 'propose',
    purpose: 'consultant',
    weight: 4,
    fields: ({ random, now }) => ({
      decision: 'propose',
      place,
      ...proposal(0, random, now),
      ...(random.chance(0.5) ? proposal(1, random, now) : {}),
    }),
  },
  {
    act: 'ask',
    purpose: 'consultant',
    weight: 3,
    fields: ({ random }) => ({ decision: 'ask', question: `Hemmeligt spørgsmål ${random.whole(1, 999)}?` }),
  },
  {
    act: 'handOver',
    purpose: 'consultant',
    weight: 3,
    // Now and then to oneself.
    fields: ({ application, settings: { consultants }, random }) => {
      const others = consultants.filter(({ id }) => id !== application.consultantId);
      const among = others.length === 0 || random.chance(0.1) ? consultants : others;
      return {
        decision: 'handOver',
        handOverTo: random.pick(among).id,
        note: maybe(random, 'Hemmeligt notat'),
      };
    },
  },
  {
    act: 'decline',
    purpose: 'consultant',
    weight: 3,
    fields: ({ random }) => ({
      decision: 'decline',
      declineReason: random.pick(['no-capacity', 'not-relevant']),
      message: maybe(random, 'Hemmelig begrundelse'),
    }),
  },
  { act: 'undo', purpose: 'consultant', weight: 4, fields: () => ({ decision: 'undo' }) },
];

const replies: readonly LinkedAct[] = [
  {
    act: 'answer',
    purpose: 'applicant',
    weight: 4,
    fields: ({ random }) => ({ act: 'answer', answer: `Hemmeligt svar ${random.whole(1, 999)}` }),
  },
  {
    act: 'choose',
    purpose: 'applicant',
    weight: 4,
    // Now and then a time that was not proposed.
    fields: ({ application: { decision }, random }) => {
      const slots = decision?.kind === 'propose' && random.chance(0.9) ? decision.slots : [];
      return { act: 'choose', slotId: slots.length === 0 ? NO_SLOT : random.pick(slots).id };
    },
  },
  {
    act: 'refuseProposals',
    purpose: 'applicant',
    weight: 2,
    fields: ({ random }) => ({
      act: 'choose',
      slotId: 'none-fits',
      message: maybe(random, 'Hemmelig grund'),
    }),
  },
  {
    act: 'wishAnew',
    purpose: 'applicant',
    weight: 2,
    fields: ({ application, settings, random, now }) => {
      const consultant = settings.consultants.find(({ id }) => id === application.consultantId);
      const offered = consultant === undefined ? [] : offeredSlots({ consultant, settings, now });
      return { act: 'wishAnew', wish1: offered.length === 0 ? NO_SLOT : random.pick(offered.slice(0, 4)).id };
    },
  },
  { act: 'withdraw', purpose: 'applicant', weight: 0.3, fields: () => ({ act: 'withdraw' }) },
  { act: 'cancel', purpose: 'applicant', weight: 2, fields: () => ({ act: 'cancel' }) },
  {
    act: 'correctContact',
    purpose: 'applicant',
    weight: 0.6,
    fields: ({ application: { answers }, random }) => ({
      act: 'correct',
      contactName: `Hemmelig Østergård ${random.whole(2, 9999)}.`,
      phone: '20 30 40 50',
      email: random.chance(0.5) ? `hemmelig.${random.whole(10, 99)}@firma.example` : String(answers['email']),
    }),
  },
];

const freshLinks = (['applicant', 'consultant'] as const).map(
  (purpose): LinkedAct => ({
    act: 'sendFreshLink',
    purpose,
    weight: 1,
    fields: () => ({ act: 'sendFreshLink' }),
  }),
);

export const linkedActs: readonly LinkedAct[] = [...decisions, ...replies, ...freshLinks];

/** A time of the days to come, in working hours, whatever else is then; now and then on a day off. */
function proposal(row: 0 | 1, random: Random, now: Date): Fields {
  const { date, time } = proposalNames[row];
  return {
    [date]: addDays(copenhagenDate(now), random.whole(1, 6)),
    [time]: `${random.whole(9, 15)}:00`,
  };
}
