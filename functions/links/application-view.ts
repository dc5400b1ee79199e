import type { Fault } from '../../schemas/define-form.ts';
import { type ApiResponse, about, page } from '../http/response.ts';
import type { ApplicantNotice } from '../pages/application/application-notices.ts';
import { applicationPage } from '../pages/application/application-page.ts';
import type { SentMail } from '../pages/application/sent-mails.ts';
import type { Values } from '../pages/values.ts';
import { messageStore } from '../stores/message-store.ts';
import { newTimes } from './new-times.ts';
import { formTokenFor, type Opened } from './open-link.ts';

interface Shown {
  readonly status: number;
  readonly notice?: ApplicantNotice;
  readonly faults?: readonly Fault[];
  readonly values?: Values;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The applicant's page as things stand now. */
export async function applicationView(
  opened: Opened,
  { status, notice, faults = [], values = {}, headers = {} }: Shown,
): Promise<ApiResponse> {
  const { token: _secret, address: _own, ...view } = opened;
  const { application } = opened;
  const [mails, times] = await Promise.all([mailsTo(application.id), newTimes(opened)]);
  const formToken = formTokenFor(opened);
  const told = { mails, newTimes: times, formToken, notice, faults, values };
  const shown = page(status, applicationPage({ ...view, ...told }));
  return about(application, { ...shown, headers: { ...shown.headers, ...headers } });
}

/** What was sent to the company, or is under way; what had become untrue never was. */
async function mailsTo(applicationId: string): Promise<SentMail[]> {
  const messages = await messageStore().list(applicationId);
  return messages
    .filter(({ recipient, supersededAt }) => recipient === 'applicant' && supersededAt === undefined)
    .toSorted((one, other) => Date.parse(one.queuedAt) - Date.parse(other.queuedAt));
}
