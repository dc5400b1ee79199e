import { isAwayUntil } from '../../functions/domain/absence.ts';
import { isApplicant } from '../../functions/domain/consultants.ts';
import { longDateTime } from '../../functions/domain/danish-time.ts';
import { answerWithRole } from '../../schemas/answers.ts';
import type { Application } from '../../schemas/application.ts';
import { findForm } from '../../schemas/forms/registry.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { CommandRefused } from './command-refused.ts';
import { statusWords, wordsFor } from './timeline-words.ts';

interface Look {
  readonly settings: Settings;
  readonly now: Date;
}

/** @throws CommandRefused where this consultant cannot take the application over, or nobody can now */
export function refuseReassigning(application: Application, consultantId: string, look: Look): void {
  const why = whyNot(application, consultantId, look);
  if (why !== undefined) {
    throw new CommandRefused(`${why} Nothing was changed.`);
  }
}

function whyNot(application: Application, consultantId: string, look: Look): string | undefined {
  const { reference, status, decideBy } = application;
  const { consultants } = look.settings;
  const to = consultants.find(({ id }) => id === consultantId);
  if (to === undefined) {
    return `No consultant has the id ${consultantId}: write one of ${consultants.map(({ id }) => id).join(', ')}.`;
  }
  if (status !== 'awaitingDecision') {
    return `${reference} waits for no decision now. Its status is: ${wordsFor(statusWords, status)}.`;
  }
  if (application.consultantId === consultantId) {
    return `${to.name} has ${reference} already.`;
  }
  if (isOwn(application, to)) {
    return `${to.name} has sent ${reference}: nobody decides on an application of their own.`;
  }
  const { closedDays } = look.settings;
  return isAwayUntil(to, decideBy, { now: look.now, closedDays })
    ? `${to.name} is away until the deadline of ${reference}, ${longDateTime(decideBy, 'en')}.`
    : undefined;
}

function isOwn({ formId, formVersion, answers }: Application, to: Consultant): boolean {
  const form = findForm(formId, formVersion);
  return form !== undefined && isApplicant(to, { applicantEmail: answerWithRole(form, answers, 'email') });
}
