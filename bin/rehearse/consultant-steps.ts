import { copenhagenDate } from '../../functions/domain/danish-time.ts';
import { colleagues } from '../../functions/domain/next-holders.ts';
import { knownForm } from '../../functions/domain/open-form.ts';
import { deadlineAfter } from '../../functions/domain/working-days.ts';
import type { DeclineReason } from '../../schemas/recorded-decision.ts';
import type { Step } from './step.ts';
import { Unplayable } from './unplayable.ts';
import type { Fields } from './visit.ts';

/** The first of the times wished for that has not passed. */
export const consultantApproves: Step = async (rehearsal) => {
  const { wishes } = await rehearsal.application();
  const slot = wishes.find(({ start }) => Date.parse(start) > rehearsal.now.getTime());
  if (slot === undefined) {
    throw new Unplayable('Ingen af de ønskede tider er tilbage at godkende.');
  }
  await rehearsal.decide({
    decision: 'approve',
    slotId: slot.id,
    message: 'Jeg glæder mig til at møde jer.',
  });
};

/** Two times of their own, an hour into the working day, so many working days from now and one more. */
export const consultantProposes =
  (workingDays = 6): Step =>
  async (rehearsal) => {
    const { workingHours, closedDays } = await rehearsal.settings();
    const hour = workingHours.from + 1;
    const dateAfter = (days: number) =>
      copenhagenDate(deadlineAfter({ from: rehearsal.now, workingDays: days, hour, closedDays }));
    await rehearsal.decide({
      decision: 'propose',
      proposedDate1: dateAfter(workingDays),
      proposedTime1: `${hour}:00`,
      proposedDate2: dateAfter(workingDays + 1),
      proposedTime2: `${hour}:00`,
    });
  };

export const consultantAsks =
  (question: string): Step =>
  (rehearsal) =>
    rehearsal.decide({ decision: 'ask', question });

/** To the first colleague on the list. */
export const consultantHandsOver =
  (note: string): Step =>
  async (rehearsal) => {
    const application = await rehearsal.application();
    const settings = await rehearsal.settings();
    const form = knownForm(application.formId);
    const [colleague] = colleagues(application, { form, settings, now: rehearsal.now });
    if (colleague === undefined) {
      throw new Unplayable('Konsulenten har ingen kollega at give videre til.');
    }
    await rehearsal.decide({ decision: 'handOver', handOverTo: colleague.id, note });
  };

export const consultantDeclines =
  (declineReason: DeclineReason, words: Fields = {}): Step =>
  (rehearsal) =>
    rehearsal.decide({ decision: 'decline', declineReason, ...words });

export const consultantUndoes: Step = async (rehearsal) => {
  const { deadlines } = await rehearsal.settings();
  if (deadlines.undoSeconds <= 3) {
    throw new Unplayable('Indstillingerne giver ikke tid til at fortryde.');
  }
  await rehearsal.decide({ decision: 'undo' });
};
