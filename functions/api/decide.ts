import { executions } from '../execution/executions.ts';
import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { about, seeOther } from '../http/response.ts';
import { carryOutDecision } from '../links/carry-out-decision.ts';
import { decisionRefusal } from '../links/decision-refusal.ts';
import { decisionView } from '../links/decision-view.ts';
import { onPress, type Press } from '../links/on-press.ts';
import { readDecision } from '../links/read-decision.ts';

/**
 * A consultant's choice. It is stored before the workflow is woken, and the same form sent again finds
 * what it recorded: a crash between the two, or an impatient finger, costs nothing.
 */
export const handler = apiHandler('decide', tokenPath, onPress('consultant', decide));

async function decide({ opened, values, posted, objection, requestId, reopen }: Press) {
  if (objection !== undefined) {
    return decisionView(opened, { status: 422, notice: objection, values });
  }
  const reading = readDecision(values);
  if ('faults' in reading) {
    return decisionView(opened, { status: 422, faults: reading.faults, values });
  }
  const chosen = { ...posted, decision: reading.decision };
  try {
    const application = await carryOutDecision(opened, chosen, requestId);
    await executions().wakeAfterAct(application);
    return about(application, seeOther(opened.address));
  } catch (error) {
    const refusal = decisionRefusal(error, chosen);
    if (refusal === undefined) {
      throw error;
    }
    return decisionView(await reopen(), { ...refusal, values });
  }
}
