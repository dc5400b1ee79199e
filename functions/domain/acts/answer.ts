import type { Application } from '../../../schemas/application.ts';
import { type Change, changeBy } from '../change.ts';
import { givenBack } from '../given-back.ts';
import type { Parties, Setting } from '../parties.ts';
import { toApplicant, toConsultant } from '../recipients.ts';

/** The company answers what it was asked, and the consultant's deadline runs again. */
export function answer(
  application: Application,
  { consultant, settings, answer: text }: Parties & { readonly answer: string },
  setting: Setting,
): Change {
  const onlyWhile = ['awaitingDecision'];
  const back = givenBack(application, settings, setting);
  const answeredAt = setting.occasion.now.toISOString();
  return changeBy(
    { act: 'answer', from: application },
    {
      application: back.withQuestion({ answer: text, answeredAt }),
      facts: { decideBy: back.decideBy },
      texts: { answer: text },
      messages: [
        toApplicant(application, 'reply-receipt', { onlyWhile }),
        toConsultant(consultant, 'reply-notice', { onlyWhile }),
      ],
      days: back.days,
    },
    setting.occasion,
  );
}
