import * as z from 'zod';
import { RevisionPassed, TransitionRefused } from '../domain/errors.ts';
import { isAllowed } from '../domain/transitions.ts';
import { executions } from '../execution/executions.ts';
import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { about, seeOther } from '../http/response.ts';
import { applicationView } from '../links/application-view.ts';
import { carryOutForApplicant } from '../links/carry-out-for-applicant.ts';
import { openLink } from '../links/open-link.ts';
import { postedForm } from '../links/posted-form.ts';

const actSchema = z.enum(['withdraw', 'cancel']);

/** The company withdraws or cancels. Stored before the workflow is woken; the same form again changes nothing. */
export const handler = apiHandler('act-as-applicant', tokenPath, async (request) => {
  const opened = await openLink(request, 'applicant');
  const { fields, objection, ...posted } = postedForm(request.body, opened);
  const isRepeated = posted.formHash === opened.application.lastFormHash;
  const act = actSchema.safeParse(fields['act']).data;
  if (act === undefined || (objection !== undefined && !isRepeated)) {
    return applicationView(opened, { status: 422, notice: objection ?? 'choose' });
  }
  try {
    const application = await carryOutForApplicant(opened, { ...posted, act }, request.requestId);
    await executions().wakeAfterAct(application);
    return about(application, seeOther(opened.address));
  } catch (error) {
    if (!(error instanceof RevisionPassed || error instanceof TransitionRefused)) {
      throw error;
    }
    const isLate = act === 'cancel' && isAllowed('cancel', error.application.status);
    return applicationView(await openLink(request, 'applicant'), {
      status: 409,
      notice: isLate ? 'too-late' : 'changed',
    });
  }
});
