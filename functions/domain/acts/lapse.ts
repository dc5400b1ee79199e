import type { Application } from '../../../schemas/application.ts';
import { freeCells } from '../calendar-day.ts';
import { type Change, changeBy } from '../change.ts';
import { givenBack } from '../given-back.ts';
import type { Parties, Setting } from '../parties.ts';
import { toApplicant, toConsultant } from '../recipients.ts';
import { endTentative } from '../tentative-entry.ts';

/** The company has answered nothing in time: the consultant decides without, and both hear by when. */
export function lapseQuestion(application: Application, parties: Parties, setting: Setting): Change {
  const { now } = setting.occasion;
  const onlyWhile = ['awaitingDecision'];
  const back = givenBack(application, parties.settings, setting);
  return changeBy(
    { act: 'lapseQuestion', from: application },
    {
      application: back.withQuestion({ lapsedAt: now.toISOString() }),
      facts: { decideBy: back.decideBy },
      messages: [
        toApplicant(application, 'question-lapse', { onlyWhile }),
        toConsultant(parties.consultant, 'no-answer-notice', { onlyWhile }),
      ],
      days: back.days,
    },
    setting.occasion,
  );
}

/** The company has chosen none of the times proposed to it: they are free again, and both hear so. */
export function lapseProposals(
  application: Application,
  { consultant }: Parties,
  { days, occasion }: Setting,
): Change {
  const ended = endTentative(application);
  return changeBy(
    { act: 'lapseProposals', from: application },
    {
      application: { ...ended.application, ladder: [] },
      messages: [
        toApplicant(application, 'proposal-expiry'),
        toConsultant(consultant, 'proposal-expiry-notice', ended.entry),
      ],
      days: freeCells(days, application.id),
    },
    occasion,
  );
}
