import type { Application } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import { findForm } from '../../schemas/forms/registry.ts';
import type { LinkPurpose } from '../../schemas/link.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { type Language, languageSchema } from '../../schemas/text.ts';
import { consultantOf, heldAs } from '../domain/consultant-of.ts';
import { FormNotFound, LinkDead } from '../domain/errors.ts';
import { mintFormToken } from '../domain/form-token.ts';
import { pathOf, refuseDead } from '../domain/links.ts';
import type { ApiRequest } from '../http/api-handler.ts';
import { applicationStore } from '../stores/application-store.ts';
import { linkStore } from '../stores/link-store.ts';
import { settingsStore } from '../stores/settings-store.ts';

/** What stands behind a link: all that its page shows. Opening reads, and changes nothing. */
export interface Opened {
  readonly token: string;
  readonly application: Application;
  readonly form: Form;
  readonly settings: Settings;
  readonly consultant: Consultant;
  readonly language: Language;
  /** Where it is looked at, in the language that was asked for. */
  readonly address: string;
  readonly now: Date;
}

type LinkRequest = Pick<ApiRequest<{ token: string }>, 'path' | 'query' | 'now'>;

/** @throws LinkDead */
export async function openLink({ path, query, now }: LinkRequest, purpose: LinkPurpose): Promise<Opened> {
  const link = await linkStore().get(path.token, purpose);
  const [application, settings] = await Promise.all([
    applicationStore().find(link.applicationId),
    settingsStore().get(),
  ]);
  if (application === undefined) {
    throw new LinkDead('unknown');
  }
  refuseDead(link, heldAs(application, settings), now);
  return opened({ token: path.token, application, settings, purpose, asked: query['language'], now });
}

interface Found {
  readonly token: string;
  readonly application: Application;
  readonly settings: Settings;
  readonly purpose: LinkPurpose;
  readonly asked: string | undefined;
  readonly now: Date;
}

function opened({ token, application, settings, purpose, asked, now }: Found): Opened {
  const form = findForm(application.formId, application.formVersion);
  if (form === undefined) {
    throw new FormNotFound('The form of an application is gone');
  }
  const consultant = consultantOf(application, settings);
  const own = purpose === 'applicant' ? application.language : consultant.language;
  const chosen = languageSchema.safeParse(asked).data;
  const address = `${pathOf(purpose, token)}${chosen === undefined ? '' : `?language=${chosen}`}`;
  return { token, application, form, settings, consultant, language: chosen ?? own, address, now };
}

/** For the page of a link: keyed by the link's own token, bound to the revision that the page shows. */
export function formTokenFor({ token, application, now }: Opened): string {
  return mintFormToken(token, { issuedAt: now, revision: application.revision });
}
