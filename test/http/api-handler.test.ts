import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { FormClosed, LimitReached, LinkDead } from '../../functions/domain/errors.ts';
import { type ApiRequest, apiHandler } from '../../functions/http/api-handler.ts';
import { BodyInvalid } from '../../functions/http/errors.ts';
import { type ApiResponse, about, json, page, seeOther } from '../../functions/http/response.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { problemSchema } from '../../schemas/problem.ts';
import { standingIn, standingSettings } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { PUBLIC_ORIGIN, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';
import { anEvent, aPost } from './an-event.ts';

useEmbeddedTable();

const TOKEN = 'secret-token-of-somebody';
const WORDS = 'what Anna Larsen wrote';
const tokenPath = z.object({ token: z.string().max(40) });
const asksForJson = { accept: 'application/json' };

type Answer = (request: ApiRequest<z.infer<typeof tokenPath>>) => Promise<ApiResponse>;

function ask(answer: Answer, event: APIGatewayProxyEventV2): Promise<ApiResponse> {
  return apiHandler('test', tokenPath, answer)(event, {} as Context) as Promise<ApiResponse>;
}

function aRequest(asked: Parameters<typeof anEvent>[0] = {}): APIGatewayProxyEventV2 {
  const path = { route: 'GET /a/{token}', path: `/a/${TOKEN}`, pathParameters: { token: TOKEN } };
  return anEvent({ ...path, ...asked });
}

const refusing = (error: unknown, event = aRequest()) =>
  ask(async () => {
    throw error;
  }, event);

/** Everything that is logged while a test runs. */
let lines: unknown[][] = [];

beforeEach(async () => {
  lines = [];
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(logger(), level).mockImplementation((...line) => {
      lines.push([level, ...line]);
    });
  }
  await settingsStore().put(standingSettings());
});

describe('a request as a handler sees it', () => {
  it('has path, query, language, time and where it comes from', async () => {
    let seen: unknown;

    await ask(
      async ({ body, ...request }) => {
        seen = { ...request, kind: body.kind };
        return json(200, {});
      },
      aRequest({ query: { language: 'en' }, headers: { 'user-agent': 'test' }, sourceIp: '192.0.2.7' }),
    );

    expect(seen).toEqual({
      path: { token: TOKEN },
      route: 'GET /a/{token}',
      method: 'GET',
      headers: { 'user-agent': 'test' },
      query: { language: 'en' },
      language: 'en',
      now: NOW,
      requestId: 'request-1',
      sourceIp: '192.0.2.7',
      kind: 'none',
    });
  });

  it('is answered with 404 where the path cannot be one of ours', async () => {
    const answer = vi.fn<Answer>();

    const { statusCode } = await ask(answer, aRequest({ pathParameters: { token: 'x'.repeat(41) } }));

    expect(statusCode).toBe(404);
    expect(answer).not.toHaveBeenCalled();
  });

  it('A2 is answered with 400 where the body is read and cannot be', async () => {
    const asked = { headers: asksForJson, pathParameters: { token: TOKEN } };
    const event = { ...aRequest(), ...aPost('application/x-www-form-urlencoded', '%', asked) };

    const { statusCode, body } = await ask(async (request) => json(200, request.body), event);

    expect(statusCode).toBe(400);
    expect(problemSchema.parse(JSON.parse(body))).toMatchObject({
      detail: 'The form is not percent-encoded UTF-8',
    });
  });
});

describe('every answer', () => {
  const wanted = {
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  };

  it.each([
    ['a page', () => ask(async () => page(200, '<p>'), aRequest())],
    ['a way on', () => ask(async () => seeOther('/a/x'), aRequest())],
    ['a refusal', () => refusing(new LinkDead('unknown'))],
    ['our own fault', () => refusing(new Error('any'))],
    ['problem details', () => refusing(new Error('any'), aRequest({ headers: asksForJson }))],
  ])('has the same headers, as %s', async (_, asking) => {
    expect((await asking()).headers).toMatchObject(wanted);
  });

  it('lets a handler say otherwise', async () => {
    const cached = { ...page(200, ''), headers: { 'cache-control': 'public, max-age=60' } };

    const { headers } = await ask(async () => cached, aRequest());

    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('B1 has no body for HEAD, and else is that of GET', async () => {
    const answered = (method: string) => ask(async () => page(200, '<p>Hej</p>'), aRequest({ method }));
    const refused = await refusing(new LinkDead('expired'), aRequest({ method: 'HEAD' }));

    expect((await answered('GET')).body).toBe('<p>Hej</p>');
    expect(await answered('HEAD')).toEqual({ ...(await answered('GET')), body: '' });
    expect(refused).toMatchObject({ statusCode: 410, body: '' });
  });
});

describe('a POST', () => {
  const posting = (headers: Record<string, string>, method = 'POST') =>
    ask(async () => json(200, {}), aRequest({ method, headers: { ...asksForJson, ...headers } }));

  it.each([
    ['of our own page', { origin: PUBLIC_ORIGIN, 'sec-fetch-site': 'same-origin' }],
    ['that somebody began by hand', { 'sec-fetch-site': 'none' }],
    ['of a program', {}],
  ])('%s is let through', async (_, headers) => {
    expect((await posting(headers)).statusCode).toBe(200);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['nobody', { origin: 'null' }],
    ['our host by plain http', { origin: PUBLIC_ORIGIN.replace('https', 'http') }],
    ['a host that begins like ours', { origin: `${PUBLIC_ORIGIN}.evil.example` }],
    ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['our origin in another site', { origin: PUBLIC_ORIGIN, 'sec-fetch-site': 'cross-site' }],
  ])('from the page of %s is refused', async (_, headers) => {
    expect((await posting(headers)).statusCode).toBe(403);
  });

  it('alone is asked where it comes from', async () => {
    expect((await posting({ origin: 'https://mail.example' }, 'GET')).statusCode).toBe(200);
  });
});

describe('a refusal', () => {
  it('is problem details for a machine, in its language', async () => {
    const event = aRequest({ headers: asksForJson, query: { language: 'en' } });

    const { statusCode, headers, body } = await refusing(new LimitReached(90), event);

    expect(statusCode).toBe(429);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '90' });
    expect(problemSchema.parse(JSON.parse(body))).toEqual({
      type: 'about:blank',
      title: 'Too much was sent in a short time',
      status: 429,
      requestId: 'request-1',
    });
  });

  it('is a page for people, with whom to turn to', async () => {
    const { statusCode, headers, body } = await refusing(new LinkDead('expired'));

    expect(statusCode).toBe(410);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain(standingSettings().coordinator.name);
  });

  it('A7 of a closed form carries the organisation’s own words', async () => {
    const closed = new FormClosed({ da: 'Vi åbner til foråret.', en: 'We open in spring.' });

    const { body } = await refusing(closed, aRequest({ headers: asksForJson }));

    expect(JSON.parse(body)).toMatchObject({ status: 403, detail: 'Vi åbner til foråret.' });
  });

  it.each([aRequest(), aRequest({ headers: asksForJson })])(
    'of our own fault tells nothing of it',
    async (event) => {
      const { statusCode, body } = await refusing(new Error(WORDS), event);

      expect(statusCode).toBe(500);
      expect(body).not.toContain('Anna');
      expect(body).toContain('request-1');
    },
  );

  it.each([500, 410, 404] as const)('comes out also when the table is in trouble: %i', async (status) => {
    const errors = { 500: new Error('any'), 410: new LinkDead('expired'), 404: new LinkDead('unknown') };
    intervene('GetItemCommand', [failing(awsError('InternalServerError'))]);

    const { statusCode, headers, body } = await refusing(errors[status]);

    expect(statusCode).toBe(status);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<h1');
  });
});

describe('the log', () => {
  const { application } = standingIn('awaitingDecision');

  it('has a started and a finished line, with what the answer is about', async () => {
    const response = await ask(async () => about(application, page(200, WORDS)), aRequest());

    const facts = { function: 'test', route: 'GET /a/{token}', requestId: 'request-1' };
    const { id: applicationId, reference } = application;
    expect(lines).toEqual([
      ['info', 'started', facts],
      ['info', 'finished', { ...facts, statusCode: 200, applicationId, reference }],
    ]);
    expect(response).not.toHaveProperty('outcome');
  });

  it('has a refusal by name and status, and says where a fault of ours was thrown', async () => {
    await refusing(new BodyInvalid(WORDS));
    await refusing(new TypeError(WORDS));

    expect(lines.filter(([, message]) => message !== 'started')).toEqual([
      ['info', 'refused', expect.objectContaining({ statusCode: 400, error: 'BodyInvalid' })],
      [
        'error',
        'failed',
        expect.objectContaining({ statusCode: 500, error: 'TypeError', at: expect.any(Array) }),
      ],
    ]);
  });

  it('E9 has neither path nor token nor words, whatever happens', async () => {
    await ask(async () => page(200, WORDS), aRequest());
    await refusing(new LinkDead('unknown'));
    await refusing(new TypeError(`${WORDS}\n    at ${WORDS}`));

    expect(JSON.stringify(lines)).not.toContain(TOKEN);
    expect(JSON.stringify(lines)).not.toContain('Anna');
  });
});
