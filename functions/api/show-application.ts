import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { applicationView } from '../links/application-view.ts';
import { countOpen } from '../links/count-open.ts';
import { openLink } from '../links/open-link.ts';

/** The applicant's page, and the receipt after sending. It shows, and changes nothing but a count of opens. */
export const handler = apiHandler('show-application', tokenPath, async (request) => {
  const opened = await openLink(request, 'applicant');
  const answer = await applicationView(opened, { status: 200 });
  await countOpen(opened, request);
  return answer;
});
