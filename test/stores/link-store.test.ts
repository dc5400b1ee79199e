import { describe, expect, it } from 'vitest';
import { linkStore } from '../../functions/stores/link-store.ts';
import { linkSchema } from '../../schemas/link.ts';
import { standingIn, standingSettings } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { everyItem, PUBLIC_ORIGIN, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';

useEmbeddedTable();

const { application } = standingIn('awaitingDecision');
const settings = standingSettings();
const tokenIn = (url: string) => url.split('/').at(-1) ?? '';

describe('mint', () => {
  it.each([
    ['applicant', 'a', 'applicant'],
    ['consultant', 'd', 'mette'],
  ] as const)('B5 gives the %s a link under /%s/ that only they hold', async (purpose, path, holder) => {
    const { url } = await linkStore().mint(application, purpose, settings);

    expect(url.startsWith(`${PUBLIC_ORIGIN}/${path}/`)).toBe(true);
    expect(await linkStore().get(tokenIn(url), purpose)).toMatchObject({
      purpose,
      holder,
      applicationId: application.id,
      handedOver: 'mail',
      createdAt: NOW.toISOString(),
    });
  });

  it('B5 draws 256 bits, and stores nothing but their hash', async () => {
    const first = tokenIn((await linkStore().mint(application, 'applicant', settings)).url);
    const second = tokenIn((await linkStore().mint(application, 'applicant', settings)).url);

    const table = JSON.stringify(await everyItem());
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    expect(first).not.toBe(second);
    expect(table).not.toContain(first);
    expect(table).toMatch(/"pk":"link#[0-9a-f]{64}"/);
  });

  it('works for as many days as the settings say', async () => {
    const short = { ...settings, deadlines: { ...settings.deadlines, linkDays: 2 } };

    const { url } = await linkStore().mint(application, 'applicant', short);

    const link = linkSchema.parse(await linkStore().get(tokenIn(url), 'applicant'));
    expect(link.expiresAt).toBe('2026-11-26T09:00:00.000Z');
  });
});

describe('findByCode', () => {
  it.each(['applicant', 'consultant'] as const)(
    'B22 gives what binds the %s’s link, and no way to its token',
    async (purpose) => {
      const { url, code } = await linkStore().mint(application, purpose, settings);
      const { tokenHash, ...binding } = await linkStore().get(tokenIn(url), purpose);
      const found = await linkStore().findByCode(code);

      expect(found).toMatchObject(binding);
      expect(found?.tokenHash).not.toBe(tokenHash);
      await expect(linkStore().get(code, purpose)).rejects.toMatchObject({ reason: 'unknown' });
      expect(await linkStore().findByCode(tokenIn(url))).toBeUndefined();
    },
  );

  it('B22 stores nothing of a code but its hash', async () => {
    const { code } = await linkStore().mint(application, 'applicant', settings);
    const table = JSON.stringify(await everyItem());

    expect(table).toMatch(/"pk":"code#[0-9a-f]{64}"/);
    expect(table).not.toContain(code);
  });

  it('B22 mints nothing where either cannot be stored', async () => {
    intervene('PutItemCommand', [failing(awsError('ResourceNotFoundException'))]);

    await expect(linkStore().mint(application, 'applicant', settings)).rejects.toThrow();
  });
});

describe('get', () => {
  it('B5 knows no link under the other purpose', async () => {
    const { url } = await linkStore().mint(application, 'applicant', settings);

    await expect(linkStore().get(tokenIn(url), 'consultant')).rejects.toMatchObject({
      name: 'LinkDead',
      reason: 'unknown',
    });
  });

  it.each(['', 'x', 'a'.repeat(43)])('B7 knows nobody by the token "%s"', async (token) => {
    await expect(linkStore().get(token, 'applicant')).rejects.toMatchObject({ reason: 'unknown' });
  });
});
