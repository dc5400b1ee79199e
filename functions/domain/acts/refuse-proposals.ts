import type { Application } from '../../../schemas/application.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import { givenBack } from '../given-back.ts';
import type { Parties, Setting } from '../parties.ts';
import { toApplicant, toConsultant } from '../recipients.ts';
import { endTentativeForNow } from '../tentative-entry.ts';

/** None of the proposed times fits: they are free again, and the consultant is to find others. */
export function refuseProposals(
  application: Application,
  { consultant, settings, message }: Parties & { readonly message?: string | undefined },
  setting: Setting,
): Change {
  const { days, occasion } = setting;
  const onlyWhile = ['awaitingDecision'];
  const ended = endTentativeForNow(application);
  const { wishesInDoubt: _none, ...rest } = ended.application;
  const { application: back, decideBy } = givenBack(rest, settings, setting);
  return changeBy(
    { act: 'refuseProposals', from: application },
    {
      application: { ...back, wishes: [], ...(message === undefined ? {} : { refusal: message }) },
      facts: { decideBy },
      texts: message === undefined ? {} : { refusal: message },
      messages: [
        toApplicant(application, 'reply-receipt', { onlyWhile }),
        toConsultant(consultant, 'refusal-notice', { ...ended.entry, onlyWhile }),
      ],
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
