import type { Application } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import { wishesTaken } from '../held-slots.ts';
import { decisionLadder } from '../ladder.ts';
import type { Parties, Setting } from '../parties.ts';
import { withoutDecision } from '../pending-act.ts';
import { toApplicant, toConsultant } from '../recipients.ts';
import { requestTo } from '../request-to.ts';
import { takenOver } from '../same-times.ts';
import { endTentative, enterTentatively } from '../tentative-entry.ts';
import type { Act } from '../transitions.ts';

/** Who takes over, with their calendar days on which the times wished for lie. */
export interface Successor {
  readonly consultant: Consultant;
  readonly days: readonly CalendarDay[];
}

/** Why an application was given to somebody else by the service or by staff. */
export type ReassignReason = 'silent' | 'absent' | 'unreached' | 'staff';

/** Beside those: whoever had it had no time. A colleague who was chosen needs no reason. */
type HandedOnReason = ReassignReason | 'noTime';

interface HandingOn extends Parties {
  readonly successor: Successor;
}

/** A colleague takes over: the old link is dead from now on, and the company hears whom to turn to. */
export function settleHandOver(application: Application, handing: HandingOn, setting: Setting): Change {
  return handOn(application, { ...handing, act: 'settleHandOver', isToldToCompany: true }, setting);
}

/** Declined for lack of time: the next consultant is asked, and the company need not hear of it. */
export function passOn(application: Application, handing: HandingOn, setting: Setting): Change {
  return handOn(application, { ...handing, act: 'passOn', why: 'noTime', isToldToCompany: false }, setting);
}

/** Given to somebody else because its consultant does not answer, is away or gets no mail, or by staff. */
export function reassign(
  application: Application,
  handing: HandingOn & { readonly why: ReassignReason },
  setting: Setting,
): Change {
  return handOn(application, { ...handing, act: 'reassign', isToldToCompany: true }, setting);
}

interface Handing extends HandingOn {
  readonly act: Extract<Act, 'settleHandOver' | 'passOn' | 'reassign'>;
  readonly why?: HandedOnReason;
  readonly isToldToCompany: boolean;
}

/**
 * The deadline that the company was promised stays. The new consultant holds the same times where they are
 * free, or has them noted as before; the rest is dropped, for nobody could keep it.
 */
function handOn(
  application: Application,
  { consultant, settings, successor, act, why, isToldToCompany }: Handing,
  { days, occasion }: Setting,
): Change {
  const { id: applicationId } = application;
  const { now } = occasion;
  const to = successor.consultant;
  const wishes = takenOver(application.wishes, { ...successor, applicationId, now, settings });
  const ended = endTentative(application);
  const assigned = assignedTo(ended.application, { consultant: to, settings }, { wishes, now });
  const entered = enterTentatively(assigned, { settings });
  const onlyWhileNew = { onlyWhile: ['awaitingDecision'] };
  return changeBy(
    { act, from: application },
    {
      application: { ...entered.application, handedOn: handedOn(application, consultant, why) },
      facts: {
        from: consultant.id,
        to: to.id,
        ...(why === undefined ? {} : { why }),
        slotIds: wishes.map(({ id }) => id),
      },
      messages: [
        requestTo(to, entered.entry),
        toConsultant(consultant, 'handed-on', ended.entry),
        ...(isToldToCompany ? [toApplicant(application, 'new-consultant', onlyWhileNew)] : []),
      ],
      days: [
        ...freeCells(days, applicationId),
        ...wishesTaken(assigned, successor.days, { now, dailyCap: to.dailyCap }),
      ],
    },
    occasion,
  );
}

/** The internal note of who hands over is meant for whoever takes over. */
function handedOn({ decision }: Application, { id: from }: Consultant, why: HandedOnReason | undefined) {
  return {
    from,
    ...(why === undefined ? {} : { why }),
    ...(decision?.note === undefined ? {} : { note: decision.note }),
  };
}

function assignedTo(
  { wishesInDoubt: _lookedAt, ...application }: Application,
  { consultant, settings }: Parties,
  { wishes, now }: Pick<Application, 'wishes'> & { readonly now: Date },
): Application {
  const { consultantId, passedBy = [], linkVersions, decideBy, extensions } = application;
  const wait = { from: now, decideBy: new Date(decideBy), canStandIn: false, isExtended: extensions > 0 };
  return {
    ...withoutDecision(application),
    consultantId: consultant.id,
    assignedAt: now.toISOString(),
    passedBy: [...new Set([...passedBy, consultantId])],
    linkVersions: { ...linkVersions, consultant: linkVersions.consultant + 1 },
    wishes,
    ladder: decisionLadder(wait, settings),
  };
}
