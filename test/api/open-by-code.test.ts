import type { Context } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler } from '../../functions/api/open-by-code.ts';
import type { ApiResponse } from '../../functions/http/response.ts';
import { linkStore } from '../../functions/stores/link-store.ts';
import type { Application } from '../../schemas/application.ts';
import { standingIn, standingSettings } from '../domain/a-standing.ts';
import { aPost } from '../http/an-event.ts';
import { useKeyring } from '../support/a-keyring.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
useKeyring();

let application: Application;
beforeEach(async () => {
  application = await stored(standingIn('awaitingDecision'));
});

function type(body: string, query: Record<string, string> = {}): Promise<ApiResponse> {
  const event = aPost('application/x-www-form-urlencoded', body, { path: '/code', query });
  return handler(event, {} as Context) as Promise<ApiResponse>;
}

const codeFor = async (purpose: 'applicant' | 'consultant') =>
  (await linkStore().mint(application, purpose, standingSettings())).code;

describe('open-by-code', () => {
  it.each([
    ['applicant', /^\/a\/[\w-]{43}\?language=en$/],
    ['consultant', /^\/d\/[\w-]{43}\?language=en$/],
  ] as const)('B22 leads the %s on, in the language of the page', async (purpose, path) => {
    const code = await codeFor(purpose);
    const { statusCode, headers } = await type(`code=${code}`, { language: 'en' });

    expect([statusCode, headers['location']]).toEqual([303, expect.stringMatching(path)]);
  });

  it('B22 typed twice makes two links, and leaves the first alive', async () => {
    const code = await codeFor('consultant');
    const places = [await type(`code=${code}`), await type(`code=${code}`)].map(
      ({ headers }) => headers['location']?.split('/').at(-1) ?? '',
    );

    expect(new Set(places).size).toBe(2);
    for (const token of places) {
      expect(await linkStore().get(token, 'consultant')).toMatchObject({ holder: 'mette' });
    }
  });

  it.each([
    '',
    'code=',
    'code=2222',
    'code=2222222222222222',
    'other=2222-2222-2222-2222',
    'code=%F0%9F%99%82',
  ])('B22 opens nothing by %j', async (body) => {
    const links = async () => (await everyItem()).filter(({ sk }) => sk === 'link').length;
    const before = await links();

    expect((await type(body)).statusCode).toBe(422);
    expect(await links()).toBe(before);
  });

  it('B22 refuses what is no form', async () => {
    expect((await type('code=%FF')).statusCode).toBe(400);
  });
});
