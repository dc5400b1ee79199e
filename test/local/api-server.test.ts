import { connect } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { startLocal } from '../support/local.ts';

/** The service with functions that answer by what they were given. */
async function echoing(answer: (event: APIGatewayProxyEventV2, name: string) => unknown) {
  return await startLocal({
    log: () => {},
    load: async (name) => ({
      handler: (event: APIGatewayProxyEventV2) => (name.startsWith('api/') ? answer(event, name) : {}),
    }),
  });
}

/** The event that one request becomes. */
async function eventOf(path: string, request: RequestInit = {}): Promise<APIGatewayProxyEventV2> {
  const { origin } = await echoing((event) => ({ statusCode: 200, body: JSON.stringify(event) }));
  const response = await fetch(`${origin}${path}`, request);
  return (await response.json()) as APIGatewayProxyEventV2;
}

describe('the event of a request', () => {
  it('has the shape of payload format 2.0', async () => {
    const event = await eventOf('/forms/interest?step=check&step=send&q=%C3%A6', {
      headers: { 'X-Seen': 'yes', cookie: 'a=1; b=2', 'user-agent': 'test' },
    });

    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /forms/{formId}',
      rawPath: '/forms/interest',
      rawQueryString: 'step=check&step=send&q=%C3%A6',
      queryStringParameters: { step: 'check,send', q: 'æ' },
      pathParameters: { formId: 'interest' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-seen': 'yes', 'user-agent': 'test' },
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'GET', path: '/forms/interest', sourceIp: '127.0.0.1', userAgent: 'test' },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        stage: '$default',
        timeEpoch: Date.parse('2026-11-23T08:00:00Z'),
      },
    });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event).not.toHaveProperty('body');
  });

  it('holds a form in base64', async () => {
    const form = await eventOf('/forms/interest', { method: 'POST', body: new URLSearchParams({ a: 'æ' }) });
    expect(form).toMatchObject({ isBase64Encoded: true });
    expect(Buffer.from(form.body ?? '', 'base64').toString()).toBe('a=%C3%A6');
  });

  it('holds JSON as text', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const json = await eventOf('/forms/interest', { method: 'POST', headers, body: '{"a":"æ"}' });
    expect(json).toMatchObject({ isBase64Encoded: false, body: '{"a":"æ"}' });
  });

  it('has path parameters decoded', async () => {
    const event = await eventOf('/forms/%C3%A6%2Fb');

    expect(event.pathParameters).toEqual({ formId: 'æ/b' });
  });

  it('names who asks by the last hop that is no trusted proxy', async () => {
    const event = await eventOf('/', { headers: { 'x-forwarded-for': '203.0.113.7, 198.51.100.9' } });

    expect(event.requestContext.http.sourceIp).toBe('198.51.100.9');
  });
});

describe('a route', () => {
  it.each([
    ['GET', '/', 'api/list-forms', 'GET /'],
    ['HEAD', '/', 'api/list-forms', 'HEAD /'],
    ['POST', '/d/abc', 'api/decide', 'POST /d/{token}'],
    ['GET', '/forms/interest/slots.json', 'api/list-slots', 'GET /forms/{formId}/slots.json'],
    ['PUT', '/', 'api/refuse-method', 'ANY /'],
    ['POST', '/health', 'api/refuse-method', 'ANY /health'],
    ['GET', '/wp-login.php', 'api/refuse-path', '$default'],
    ['GET', '/d/', 'api/refuse-path', '$default'],
    ['GET', '/d/abc/', 'api/refuse-path', '$default'],
  ])('%s %s is %s', async (...[method, path, name, routeKey]) => {
    const { origin } = await echoing((event, called) => ({
      statusCode: 200,
      headers: { called, 'route-key': event.routeKey, method: event.requestContext.http.method },
    }));
    const { headers } = await fetch(`${origin}${path}`, { method });

    expect([headers.get('called'), headers.get('route-key'), headers.get('method')]).toEqual([
      name,
      routeKey,
      method,
    ]);
  });
});

describe('the answer', () => {
  it('is the function’s own: status, headers, cookies and body', async () => {
    const { origin } = await echoing(() => ({
      statusCode: 422,
      headers: { 'content-type': 'text/plain', 'x-own': 'yes' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('æ').toString('base64'),
      isBase64Encoded: true,
    }));
    const response = await fetch(origin);

    expect(response.status).toBe(422);
    expect(response.headers.get('x-own')).toBe('yes');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('æ');
  });

  it('to HEAD has the length of the body, and no body', async () => {
    const { origin } = await echoing(() => ({ statusCode: 200, body: 'hello' }));
    const response = await fetch(origin, { method: 'HEAD' });

    expect(response.headers.get('content-length')).toBe('5');
    expect(await response.text()).toBe('');
  });

  it('of a function that throws tells nothing of why', async () => {
    const { origin } = await echoing(() => {
      throw new Error('of Anders And');
    });
    const response = await fetch(origin);

    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"message":"Internal Server Error"}');
  });

  it('to more than 10 MB is 413', async () => {
    const { origin } = await echoing(() => ({ statusCode: 200 }));
    const body = new Uint8Array(10 * 1024 * 1024 + 1);

    expect((await fetch(`${origin}/forms/interest`, { method: 'POST', body })).status).toBe(413);
  });

  it('to a path that is no percent-encoding is 400', async () => {
    const { origin } = await echoing(() => ({ statusCode: 200 }));

    expect((await fetch(`${origin}/d/%E0%A4%A`)).status).toBe(400);
  });

  it('survives whoever hangs up in the middle of a body', async () => {
    const { origin } = await echoing(() => ({ statusCode: 200 }));
    const { port } = new URL(origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /forms/interest HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99\r\n\r\nabc');
        socket.destroySoon();
      });
      socket.on('close', () => resolve());
    });

    expect((await fetch(origin)).status).toBe(200);
  });
});

it('logs method, route, status and time, and never a path', async () => {
  const lines: string[] = [];
  const { origin } = await startLocal({
    load: async () => ({ handler: () => ({ statusCode: 303 }) }),
    log: (line) => lines.push(line),
  });
  await fetch(`${origin}/d/very-secret?step=1`, { method: 'POST', redirect: 'manual' });

  expect(lines).toEqual([expect.stringMatching(/^POST \/d\/\{token\} 303 \d+ ms$/)]);
});
