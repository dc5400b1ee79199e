import type { Application } from '../../schemas/application.ts';
import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { decisionView } from '../links/decision-view.ts';
import { openLink } from '../links/open-link.ts';

/** The consultant's page. Scanners open it too: it shows, and changes nothing. */
export const handler = apiHandler('show-decision', tokenPath, async (request) => {
  const opened = await openLink(request, 'consultant');
  return decisionView(opened, { status: 200, ...(isUndone(opened.application) && { notice: 'undone' }) });
});

/** Of all that a person sends, an undo alone leads back to the wait for an answer. */
function isUndone({ status, lastFormHash }: Application): boolean {
  return status === 'awaitingDecision' && lastFormHash !== undefined;
}
