import { apiHandler } from '../http/api-handler.ts';
import { tokenPath } from '../http/paths.ts';
import { applicationView } from '../links/application-view.ts';
import { openLink } from '../links/open-link.ts';

/** The applicant's page, and the receipt after sending. It shows, and changes nothing. */
export const handler = apiHandler('show-application', tokenPath, async (request) =>
  applicationView(await openLink(request, 'applicant'), { status: 200 }),
);
