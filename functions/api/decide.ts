import { executions } from '../execution/executions.ts';
import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { type ApiResponse, about, seeOther } from '../http/response.ts';
import { type Chosen, carryOutDecision } from '../links/carry-out-decision.ts';
import { decisionRefusal } from '../links/decision-refusal.ts';
import { decisionView } from '../links/decision-view.ts';
import { openLink } from '../links/open-link.ts';
import { postedForm } from '../links/posted-form.ts';
import { readDecision } from '../links/read-decision.ts';

/**
 * A consultant's choice. It is stored before the workflow is woken, and the same form sent again finds
 * what it recorded: a crash between the two, or an impatient finger, costs nothing.
 */
export const handler = apiHandler('decide', tokenPath, async (request) => {
  const opened = await openLink(request, 'consultant');
  const { fields: values, objection, ...posted } = postedForm(request.body, opened);
  const isRepeated = posted.formHash === opened.application.lastFormHash;
  if (objection !== undefined && !isRepeated) {
    return decisionView(opened, { status: 422, notice: objection, values });
  }
  const reading = readDecision(values);
  if ('faults' in reading) {
    return decisionView(opened, { status: 422, faults: reading.faults, values });
  }
  const chosen = { ...posted, decision: reading.decision };
  try {
    const application = await carryOutDecision(opened, chosen, request.requestId);
    await executions().wakeAfterAct(application);
    return about(application, seeOther(opened.address));
  } catch (error) {
    return refused(error, { chosen, values, request });
  }
});

interface Refused {
  readonly chosen: Chosen;
  readonly values: Readonly<Record<string, string>>;
  readonly request: Parameters<typeof openLink>[0];
}

/** The page as things stand now, with the reason on top; what is no refusal is thrown on. */
async function refused(error: unknown, { chosen, values, request }: Refused): Promise<ApiResponse> {
  const refusal = decisionRefusal(error, chosen);
  if (refusal === undefined) {
    throw error;
  }
  return decisionView(await openLink(request, 'consultant'), { ...refusal, values });
}
