/** What a handler answers with; the rest of the headers is the same for all and is added on the way out. */
export interface ApiResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the log may say of it. */
  readonly outcome?: { readonly applicationId: string; readonly reference: string };
}

export function page(statusCode: number, html: string): ApiResponse {
  return { statusCode, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
}

/**
 * A page of a form on its way to be sent. It may be kept, to be shown again as it was: what must be
 * fetched anew on the way back is an error page of the browser's where it came from a POST, and loses what
 * was typed where it came from a GET.
 */
export function formStep(statusCode: number, html: string): ApiResponse {
  const { headers, ...response } = page(statusCode, html);
  return { ...response, headers: { ...headers, 'cache-control': 'private, no-cache' } };
}

export function json(statusCode: number, value: unknown, contentType = 'application/json'): ApiResponse {
  return { statusCode, headers: { 'content-type': contentType }, body: JSON.stringify(value) };
}

/** The page to look at after a POST; a reload of it sends nothing again (RFC 9110 §15.4.4). */
export function seeOther(location: string): ApiResponse {
  return { statusCode: 303, headers: { location }, body: '' };
}

export function about(
  application: { readonly id: string; readonly reference: string },
  response: ApiResponse,
): ApiResponse {
  return { ...response, outcome: { applicationId: application.id, reference: application.reference } };
}
