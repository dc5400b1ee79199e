import type { Application } from '../../schemas/application.ts';
import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { countOpen } from '../links/count-open.ts';
import { decisionView } from '../links/decision-view.ts';
import { openLink } from '../links/open-link.ts';
import { timelineStore } from '../stores/timeline-store.ts';

/** The consultant's page. Scanners open it too: it shows, and changes nothing but a count of opens. */
export const handler = apiHandler('show-decision', tokenPath, async (request) => {
  const opened = await openLink(request, 'consultant');
  const isUndone = await endsWithUndo(opened.application);
  const answer = await decisionView(opened, { status: 200, ...(isUndone && { notice: 'undone' }) });
  await countOpen(opened, request);
  return answer;
});

/** Many acts lead back to the wait for an answer; which one it was, the timeline knows. */
async function endsWithUndo(application: Application): Promise<boolean> {
  if (application.status !== 'awaitingDecision') {
    return false;
  }
  return (await timelineStore().findLast(application))?.act === 'undo';
}
