import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { findForm } from '../../schemas/forms/registry.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Settings } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';
import { wayOnFrom } from '../domain/dead-link.ts';
import { FormClosed, LinkDead } from '../domain/errors.ts';
import { mintFormToken } from '../domain/form-token.ts';
import { deadLinkPage } from '../pages/dead-link-page.ts';
import { closedFormPage } from '../pages/form/closed-form-page.ts';
import { problemPage } from '../pages/problem-page.ts';
import { now } from '../runtime/clock.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { BodyInvalid, MediaTypeUnsupported } from './errors.ts';
import { languageOf, wantsJson } from './preferences.ts';
import { headersOf, type RefusalStatus, statusOf, titles } from './refusal.ts';
import { type ApiResponse, json, page } from './response.ts';

/** Answers what a handler threw: problem details to machines, to people a page that says what to do. */
export function errorResponse(): MiddlewareObj<APIGatewayProxyEventV2, ApiResponse> {
  return {
    onError: async (request) => {
      const { event, error } = request;
      const answer = wantsJson(event) ? problemOf(event, error) : await pageOf(event, error);
      request.response = { ...answer, headers: { ...answer.headers, ...headersOf(error) } };
    },
  };
}

function problemOf(event: APIGatewayProxyEventV2, error: unknown): ApiResponse {
  const status = statusOf(error);
  const language = languageOf(event);
  const detail = detailOf(error, language);
  const problem: Problem = {
    type: 'about:blank',
    title: titles[status][language],
    status,
    ...(detail === undefined ? {} : { detail }),
    requestId: event.requestContext.requestId,
  };
  return json(status, problem, 'application/problem+json');
}

/** The two errors whose message is written for the developer at the other end, and the form's own text. */
function detailOf(error: unknown, language: Language): string | undefined {
  if (error instanceof FormClosed) {
    return error.text?.[language];
  }
  return error instanceof BodyInvalid || error instanceof MediaTypeUnsupported ? error.message : undefined;
}

async function pageOf(event: APIGatewayProxyEventV2, error: unknown): Promise<ApiResponse> {
  const status = statusOf(error);
  const settings = await settingsIfAny();
  return page(status, settings ? htmlOf(event, error, settings) : plainHtml(event, status));
}

/** An error page must come out also when it is the table that is in trouble: without a contact then. */
async function settingsIfAny(): Promise<Settings | undefined> {
  try {
    return await settingsStore().get();
  } catch {
    return undefined;
  }
}

function htmlOf(event: APIGatewayProxyEventV2, error: unknown, settings: Settings): string {
  const language = languageOf(event);
  const form = findForm(event.pathParameters?.['formId'] ?? '');
  if (error instanceof LinkDead) {
    return deadLinkPage({ ...deadLink(error, event), settings, language });
  }
  return error instanceof FormClosed && form
    ? closedFormPage({ form, settings, language, now: now() })
    : plainHtml(event, statusOf(error), settings);
}

/** Its form is keyed by the link's own token; who came by a code has none, and gets no form. */
function deadLink({ reason, remains }: LinkDead, event: APIGatewayProxyEventV2) {
  const token = event.pathParameters?.['token'];
  if (remains === undefined) {
    return { reason };
  }
  const { revision } = remains.application;
  const formToken = token === undefined ? undefined : mintFormToken(token, { issuedAt: now(), revision });
  return { reason, wayOn: wayOnFrom(remains), formToken };
}

function plainHtml(event: APIGatewayProxyEventV2, status: RefusalStatus, settings?: Settings): string {
  const { requestId } = event.requestContext;
  // A dead link has its own page; 410 is left only where that could not be made.
  return problemPage({
    status: status === 410 ? 404 : status,
    language: languageOf(event),
    requestId,
    settings,
  });
}
