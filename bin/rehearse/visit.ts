/** An answer as the other end of the line sees it, read to its end. */
export interface Visit {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What a form posts; a list is a group of ticked boxes. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Like `fetch`, but a redirect is an answer like any other. */
export async function visit(url: string, init: RequestInit = {}): Promise<Visit> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Posts a form as a browser does. */
export function postForm(
  url: string,
  fields: Fields,
  headers: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  return visit(url, { method: 'POST', body: formBody(fields), headers });
}

export function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  return visit(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

export function formBody(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value = []]) =>
      [value].flat().map((single): [string, string] => [name, single]),
    ),
  );
}

/** The value of the first control of this name on a page. */
export function valueOn(page: string, name: string): string {
  const [control = ''] = new RegExp(`<input[^>]*\\bname="${name}"[^>]*>`).exec(page) ?? [];
  const [, value = ''] = /\bvalue="([^"]*)"/.exec(control) ?? [];
  return value.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}

/** What a person reads on a page: no tags, and white space as it is shown. */
export function wordsOn(page: string): string {
  return page
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
