import type { Application } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import { findForm } from '../../schemas/forms/registry.ts';
import type { Link, LinkPurpose } from '../../schemas/link.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { type Language, languageSchema } from '../../schemas/text.ts';
import { consultantOf } from '../domain/consultant-of.ts';
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
  readonly link: Link;
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
  refuseDead({ link, application, settings }, now);
  return opened({ token: path.token, link, application, settings, asked: query['language'], now });
}

interface Found {
  readonly token: string;
  readonly link: Link;
  readonly application: Application;
  readonly settings: Settings;
  readonly asked: string | undefined;
  readonly now: Date;
}

function opened({ token, link, application, settings, asked, now }: Found): Opened {
  const form = findForm(application.formId, application.formVersion);
  if (form === undefined) {
    throw new FormNotFound('The form of an application is gone');
  }
  const consultant = consultantOf(application, settings);
  const language =
    languageSchema.safeParse(asked).data ??
    (link.purpose === 'applicant' ? application.language : consultant.language);
  const address = addressOf(link.purpose, token, asked);
  return { token, link, application, form, settings, consultant, language, address, now };
}

/** The path of a link's page, in the language that was asked for. */
export function addressOf(purpose: LinkPurpose, token: string, asked: string | undefined): string {
  return inLanguage(pathOf(purpose, token), asked);
}

export function inLanguage(path: string, asked: string | undefined): string {
  const language = languageSchema.safeParse(asked).data;
  return language === undefined ? path : `${path}?language=${language}`;
}

/** For the page of a link: keyed by the link's own token, bound to the revision that the page shows. */
export function formTokenFor({
  token,
  application,
  now,
}: Pick<Opened, 'token' | 'application' | 'now'>): string {
  return mintFormToken(token, { issuedAt: now, revision: application.revision });
}
