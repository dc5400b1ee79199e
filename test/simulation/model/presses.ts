import type { Fields, Visit } from '../../../bin/rehearse/visit.ts';
import { copenhagenDate } from '../../../functions/domain/danish-time.ts';
import { deadlineAfter } from '../../../functions/domain/working-days.ts';
import { aContact, QUESTION } from '../../support/story.ts';
import { type ActName, colleagueOf, type Model } from './application-model.ts';
import type { Life } from './life.ts';

const NO_SLOT = 'none_20261124T0900Z';
const place = 'Nørregade 1, 2100 København Ø';

/** How people do what the model knows by a word. */
export const presses: Readonly<Record<ActName, (life: Life, model: Model) => Promise<Visit>>> = {
  approve: async (life, { holder }) => {
    const { application } = await life.read();
    const slotId = application.wishes[0]?.id ?? NO_SLOT;
    return life.pressAs(holder, { decision: 'approve', slotId, place });
  },
  propose: (life, { holder }) => life.pressAs(holder, { decision: 'propose', ...aTime(life), place }),
  ask: (life, { holder }) => life.pressAs(holder, { decision: 'ask', question: QUESTION }),
  handOver: (life, model) =>
    life.pressAs(model.holder, { decision: 'handOver', handOverTo: colleagueOf(model) }),
  decline: (life, { holder }) => life.pressAs(holder, { decision: 'decline', declineReason: 'not-relevant' }),
  lackTime: (life, { holder }) => life.pressAs(holder, { decision: 'decline', declineReason: 'no-capacity' }),
  undo: (life, { holder }) => life.pressAs(holder, { decision: 'undo' }),
  answer: (life) => reply(life, { act: 'answer', answer: life.newWord() }),
  choose: async (life) => {
    const { application } = await life.read();
    const { status, decision } = application;
    // What is booked already may be chosen once more: it is what was said before.
    const proposed = status !== 'booked' && decision?.kind === 'propose' ? decision.slots : [];
    return reply(life, { act: 'choose', slotId: proposed[0]?.id ?? NO_SLOT });
  },
  refuseProposals: (life) => reply(life, { act: 'choose', slotId: 'none-fits' }),
  wishAnew: (life, { holder }) => reply(life, { act: 'wishAnew', wish1: life.newWish(holder) }),
  correctContact: async (life) => {
    const { application } = await life.read();
    return reply(life, { ...correction(life), email: String(application.answers['email']) });
  },
  moveMailbox: (life) => reply(life, { ...correction(life), email: `${life.newWord()}@nordlys.example` }),
  withdraw: (life) => reply(life, { act: 'withdraw' }),
  cancel: (life) => reply(life, { act: 'cancel' }),
};

function reply(life: Life, fields: Fields): Promise<Visit> {
  return life.pressAs('applicant', fields);
}

function correction(life: Life): Fields {
  return { ...aContact(), act: 'correct', contactName: `Åse ${life.newWord()}` };
}

/** Later than the company has to choose. */
function aTime({ now, settings: { closedDays } }: Life): Fields {
  const date = copenhagenDate(deadlineAfter({ from: now, workingDays: 5, hour: 12, closedDays }));
  return { proposedDate1: date, proposedTime1: '13:00' };
}
