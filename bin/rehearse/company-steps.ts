import { NO_PROPOSAL } from '../../schemas/applicant-act.ts';
import type { Step } from './step.ts';

export const companySends: Step = (rehearsal) =>
  rehearsal.submit({
    situation:
      'Vi vil gerne ansætte to, der har været længe uden arbejde, og vil vide, hvordan en socialøkonomisk virksomhed kan hjælpe os.',
  });

export const companyAnswers =
  (answer: string): Step =>
  (rehearsal) =>
    rehearsal.act({ act: 'answer', answer });

/** The first of the times that were proposed. */
export const companyChooses: Step = async (rehearsal) => {
  const { decision } = await rehearsal.application();
  const [slot] = decision?.kind === 'propose' ? decision.slots : [];
  await rehearsal.act({ act: 'choose', slotId: slot?.id });
};

export const companyChoosesNone =
  (message: string): Step =>
  (rehearsal) =>
    rehearsal.act({ act: 'choose', slotId: NO_PROPOSAL, message });

export const companyWithdraws: Step = (rehearsal) => rehearsal.act({ act: 'withdraw' });

export const companyCancels: Step = (rehearsal) => rehearsal.act({ act: 'cancel' });
