import type { Fields } from '../../../bin/rehearse/visit.ts';
import { enterAbsence } from '../people/enter-absence.ts';
import { insist } from '../people/insist.ts';
import type { LinkedAct } from '../people/linked-acts.ts';
import type { Scene } from '../people/scene.ts';
import { jsonSubmission, pageSubmission, type Submission, send } from '../people/submission.ts';
import { typeCode } from '../people/type-code.ts';
import { does, passes, presses, type Step, taken } from './step.ts';

/** Who is asked first, and who after her; at the time that is wished for both could meet. */
const CONSULTANT = 'mette-holm';
const COLLEAGUE = 'sofie-kjaer';
const WISHED = `${CONSULTANT}_20261201T0900Z`;
const ANOTHER = `${CONSULTANT}_20261203T0800Z`;
const place = 'Hemmelig Gade 1, 2100 København Ø';

export const applies = sends((scene) => jsonSubmission(scene, [WISHED]));
export const appliesByPage = sends((scene) => pageSubmission(scene, false, [WISHED]));

export const approves = decides('approve', ({ application }) => ({
  slotId: application.wishes[0]?.id,
  place,
}));
export const proposes = decides('propose', () => ({
  proposedDate1: '2026-12-03',
  proposedTime1: '13:00',
  proposedDate2: '2026-12-04',
  proposedTime2: '9:30',
  place,
}));
export const asks = decides('ask', () => ({ question: 'Hemmeligt spørgsmål?' }));
export const handsOver = decides('handOver', () => ({ handOverTo: COLLEAGUE }));
export const declines = decides('decline', () => ({ declineReason: 'not-relevant' }));
/** Then somebody else is asked. */
export const hasNoTime = decides('decline', () => ({ declineReason: 'no-capacity' }));
export const undoes = decides('undo', () => ({}));

export const answers = replies('answer', () => ({ answer: 'Hemmeligt svar' }));
export const chooses = replies('choose', ({ application: { decision } }) => ({
  slotId: decision?.kind === 'propose' ? decision.slots[0]?.id : undefined,
}));
export const findsNoneFit = presses('applicant', 'refuseProposals', () => ({
  act: 'choose',
  slotId: 'none-fits',
}));
export const wishesAnew = replies('wishAnew', () => ({ wish1: ANOTHER }));
export const withdraws = replies('withdraw', () => ({}));
export const cancels = replies('cancel', () => ({}));
export const corrects = correctsTo({});
export const movesMailbox = correctsTo({ email: 'hemmelig.ny@firma.example' });
export const asksForFreshLink = presses('applicant', 'sendFreshLink', () => ({ act: 'sendFreshLink' }));

export const typesCode = does(async (scene) => {
  taken(await typeCode(scene, scene.codes().at(-1) ?? ''));
});
export const consultantGoesAway = does((scene) => enterAbsence(scene, CONSULTANT, 40));

export const undoPasses = passes(2);

function sends(submission: (scene: Scene) => Submission | Promise<Submission>): Step {
  return does(async (scene) => {
    const form = await submission(scene);
    taken(await insist(scene, () => send(scene, form)));
  });
}

function decides(decision: LinkedAct['act'], fields: LinkedAct['fields']): Step {
  return presses('consultant', decision, (situation) => ({ decision, ...fields(situation) }));
}

function replies(act: LinkedAct['act'], fields: LinkedAct['fields']): Step {
  return presses('applicant', act, (situation) => ({ act, ...fields(situation) }));
}

function correctsTo(changed: Fields): Step {
  return presses('applicant', 'correctContact', ({ application: { answers } }) => ({
    act: 'correct',
    contactName: 'Hemmelig Vestergård',
    phone: '20 30 40 50',
    email: String(answers['email']),
    ...changed,
  }));
}
