import type { Fault } from '../../schemas/define-form.ts';
import { type ApiResponse, about, page } from '../http/response.ts';
import type { ApplicantNotice } from '../pages/application/application-notices.ts';
import { applicationPage } from '../pages/application/application-page.ts';
import type { Values } from '../pages/values.ts';
import { formTokenFor, type Opened } from './open-link.ts';

interface Shown {
  readonly status: number;
  readonly notice?: ApplicantNotice;
  readonly faults?: readonly Fault[];
  readonly values?: Values;
}

/** The applicant's page as things stand now. */
export function applicationView(
  opened: Opened,
  { status, notice, faults = [], values = {} }: Shown,
): ApiResponse {
  const { token: _secret, address: _own, ...view } = opened;
  const html = applicationPage({ ...view, formToken: formTokenFor(opened), notice, faults, values });
  return about(opened.application, page(status, html));
}
