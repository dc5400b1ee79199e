import type { Application } from '../../schemas/application.ts';
import type { Rung } from '../../schemas/rung.ts';
import { assign } from '../domain/acts/assign.ts';
import { expire } from '../domain/acts/expire.ts';
import { reassign, type Successor } from '../domain/acts/hand-on.ts';
import { lapseProposals, lapseQuestion } from '../domain/acts/lapse.ts';
import { loseWish } from '../domain/acts/lose-wish.ts';
import { promise } from '../domain/acts/promise.ts';
import { remind, remindApplicant, tellCoordinator } from '../domain/acts/remind.ts';
import { settle } from '../domain/acts/settle.ts';
import type { Change } from '../domain/change.ts';
import { consultantOf } from '../domain/consultant-of.ts';
import { slotsOf } from '../domain/held-slots.ts';
import { nextStep } from '../domain/next-step.ts';
import type { Parties, Setting } from '../domain/parties.ts';
import { workflowOccasion } from '../runtime/occasions.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { nextSuccessor, successorCalled, successorOrCoordinator } from './successor.ts';

/** The one thing that is due for an application now, or nothing. Every run of it asks the table anew. */
export async function whatIsDue(application: Application): Promise<Change | undefined> {
  const occasion = workflowOccasion();
  const settings = await settingsStore().get();
  const parties = { consultant: consultantOf(application, settings), settings };
  switch (nextStep(application, occasion.now)) {
    case 'assign':
      return assign(application, parties, occasion);
    case 'settle':
      return settle(
        application,
        { ...parties, successor: await successorIn(application, parties, occasion.now) },
        { days: await daysOf(application), occasion },
      );
    case 'loseWish':
      return loseWish(application, { days: await daysOf(application), occasion });
    case 'climb':
      return climb(application, parties, { days: await daysOf(application), occasion });
    default:
      return undefined;
  }
}

/** Who takes over by what was chosen: the colleague it names, or the next one where time was lacking. */
async function successorIn(
  application: Application,
  { settings }: Parties,
  now: Date,
): Promise<Successor | undefined> {
  const { decision } = application;
  if (decision?.kind === 'handOver') {
    return successorCalled(decision.to, application, { settings, now });
  }
  const lacksTime = decision?.kind === 'decline' && decision.reason === 'no-capacity';
  return lacksTime ? nextSuccessor(application, { settings, now }) : undefined;
}

const rungs: Readonly<
  Record<
    Rung['kind'],
    (application: Application, parties: Parties, setting: Setting) => Change | Promise<Change>
  >
> = {
  remind,
  standIn,
  tellCoordinator,
  promise,
  expire,
  remindApplicant,
  lapse: (application, parties, setting) =>
    (application.status === 'awaitingChoice' ? lapseProposals : lapseQuestion)(application, parties, setting),
};

/** The next rung of the ladder. */
async function climb(
  application: Application,
  parties: Parties,
  setting: Setting,
): Promise<Change | undefined> {
  const [rung] = application.ladder;
  return rung && rungs[rung.kind](application, parties, setting);
}

async function standIn(application: Application, parties: Parties, setting: Setting): Promise<Change> {
  const { settings } = parties;
  const seeking = { settings, now: setting.occasion.now };
  const successor = await successorOrCoordinator(application, seeking);
  return reassign(application, { ...parties, successor, why: 'silent' }, setting);
}

function daysOf(application: Application) {
  return calendarStore().daysOf(slotsOf(application));
}
