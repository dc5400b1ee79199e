import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { decisionView } from '../links/decision-view.ts';
import { openLink } from '../links/open-link.ts';

/** The consultant's page. Scanners open it too: it shows, and changes nothing. */
export const handler = apiHandler('show-decision', tokenPath, async (request) =>
  decisionView(await openLink(request, 'consultant'), { status: 200 }),
);
