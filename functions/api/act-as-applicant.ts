import { executions } from '../execution/executions.ts';
import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { about, seeOther } from '../http/response.ts';
import { addressAfter } from '../links/address-after.ts';
import { applicantRefusal } from '../links/applicant-refusal.ts';
import { applicationView } from '../links/application-view.ts';
import { carryOutForApplicant } from '../links/carry-out-for-applicant.ts';
import { movedPage } from '../links/moved-page.ts';
import { openLink } from '../links/open-link.ts';
import { postedForm } from '../links/posted-form.ts';
import { readApplicantAct } from '../links/read-applicant-act.ts';

/**
 * What the company does on its own page. Stored before the workflow is woken; the same form again changes
 * nothing.
 */
export const handler = apiHandler('act-as-applicant', tokenPath, async (request) => {
  const moved = await movedPage(request);
  if (moved !== undefined) {
    return seeOther(moved);
  }
  const opened = await openLink(request, 'applicant');
  const { fields: values, objection, ...posted } = postedForm(request.body, opened);
  const isRepeated = posted.formHash === opened.application.lastFormHash;
  if (objection !== undefined && !isRepeated) {
    return applicationView(opened, { status: 422, notice: objection, values });
  }
  const reading = readApplicantAct(values, opened.form);
  if ('faults' in reading) {
    return applicationView(opened, { status: 422, faults: reading.faults, values });
  }
  const { choice } = reading;
  try {
    const application = await carryOutForApplicant(opened, { ...posted, choice }, request.requestId);
    await executions().wakeAfterAct(application);
    return about(application, seeOther(await addressAfter(opened, application, choice.act)));
  } catch (error) {
    const refusal = applicantRefusal(error, choice.act);
    if (refusal === undefined) {
      throw error;
    }
    return applicationView(await openLink(request, 'applicant'), { ...refusal, values });
  }
});
