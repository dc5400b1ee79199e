import { executions } from '../execution/executions.ts';
import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { about, seeOther } from '../http/response.ts';
import { addressAfter } from '../links/address-after.ts';
import { applicantRefusal } from '../links/applicant-refusal.ts';
import { applicationView } from '../links/application-view.ts';
import { carryOutForApplicant } from '../links/carry-out-for-applicant.ts';
import { onPress, type Press } from '../links/on-press.ts';
import { readApplicantAct } from '../links/read-applicant-act.ts';

/**
 * What the company does on its own page. Stored before the workflow is woken; the same form again changes
 * nothing.
 */
export const handler = apiHandler('act-as-applicant', tokenPath, onPress('applicant', act));

async function act({ opened, values, posted, objection, requestId, reopen }: Press) {
  if (objection !== undefined) {
    return applicationView(opened, { status: 422, notice: objection, values });
  }
  const reading = readApplicantAct(values, opened.form);
  if ('faults' in reading) {
    return applicationView(opened, { status: 422, faults: reading.faults, values });
  }
  const { choice } = reading;
  try {
    const application = await carryOutForApplicant(opened, { ...posted, choice }, requestId);
    await executions().wakeAfterAct(application);
    return about(application, seeOther(await addressAfter(opened, application, choice.act)));
  } catch (error) {
    const refusal = applicantRefusal(error, choice.act);
    if (refusal === undefined) {
      throw error;
    }
    return applicationView(await reopen(), { ...refusal, values });
  }
}
