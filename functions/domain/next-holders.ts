import type { Application } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { isAwayUntil } from './absence.ts';
import { fittingConsultants, isApplicant } from './consultants.ts';
import { wantedBy } from './wanted.ts';

interface Asking {
  readonly form: Form;
  readonly settings: Settings;
  readonly now: Date;
}

/**
 * Who could take an application over, the best first: the stand-in whom the settings name, then whoever
 * fits. Nobody who had it before, is away until the deadline, or is the applicant. Empty where nobody is left.
 */
export function nextHolders(application: Application, asking: Asking): Consultant[] {
  const { settings, now } = asking;
  const wanted = wantedBy({ ...asking, answers: application.answers });
  const tried = new Set([application.consultantId, ...(application.passedBy ?? [])]);
  const left = settings.consultants.filter(
    (consultant) =>
      !(
        tried.has(consultant.id) ||
        isAwayUntil(consultant, application.decideBy, { now, closedDays: settings.closedDays }) ||
        isApplicant(consultant, wanted)
      ),
  );
  if (left.length === 0) {
    return [];
  }
  const present = settings.consultants.find(({ id }) => id === application.consultantId);
  const named = left.filter(({ id }) => id === present?.standIn);
  const fitting = fittingConsultants({ ...wanted, settings: { ...settings, consultants: left } });
  return [...named, ...fitting.filter((consultant) => !named.includes(consultant))];
}

/** Whom a consultant may hand an application to: every colleague who can answer it. */
export function colleagues(application: Application, asking: Asking): Consultant[] {
  const { settings, now } = asking;
  const wanted = wantedBy({ ...asking, answers: application.answers });
  return settings.consultants.filter(
    (consultant) =>
      consultant.id !== application.consultantId &&
      !isAwayUntil(consultant, application.decideBy, { now, closedDays: settings.closedDays }) &&
      !isApplicant(consultant, wanted),
  );
}
