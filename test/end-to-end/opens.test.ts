import { describe, expect, it, vi } from 'vitest';
import { visit } from '../../bin/rehearse/visit.ts';
import { DAY, MINUTE } from '../../functions/domain/time-units.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { opensStore } from '../../functions/stores/opens-store.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { browse } from '../support/browse.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';
import { COORDINATOR, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

async function opensOf(holder: string) {
  const [application] = await applications();
  return opensStore().find(application?.id ?? '', holder);
}

describe('opens', () => {
  it('N3 of scanners and people are counted apart, for each holder', async () => {
    const story = await startStory();
    const { statusUrl, decisionUrl } = await story.submit();
    await browse(decisionUrl);
    await browse(decisionUrl, 'HEAD');
    await story.place.advance(MINUTE);
    await browse(decisionUrl);
    await browse(statusUrl);

    expect(await opensOf('mette-holm')).toMatchObject({ person: { count: 1 }, program: { count: 2 } });
    expect(await opensOf('applicant')).toMatchObject({ person: { count: 1 } });
  });

  it('N3 of a page that is pressed were a person’s', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await visit(sent.decisionUrl, { method: 'HEAD' });
    const { formToken } = await story.opened(sent.decisionUrl);
    expect(await opensOf('mette-holm')).toMatchObject({ program: { count: 2 } });
    await story.post(sent.decisionUrl, { formToken: `${formToken}x`, decision: 'decline' });
    expect((await opensOf('mette-holm'))?.person).toBeUndefined();

    await story.decline(sent);
    expect(await opensOf('mette-holm')).toMatchObject({ person: { count: 1 }, program: { count: 2 } });
  });

  it('N3 of a dead link are not counted', async () => {
    const story = await startStory();
    await story.submit();
    await browse(`${story.place.origin}/d/${'A'.repeat(43)}`);

    expect(await opensOf('mette-holm')).toBeUndefined();
  });

  it('N3 that cannot be counted are answered all the same', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const warn = vi.spyOn(logger(), 'warn').mockReturnValue(undefined);
    const fault = failing(awsError('ProvisionedThroughputExceededException'));
    const watched = intervene('UpdateItemCommand', [fault, fault, fault]);
    const [shown, status] = [await visit(sent.decisionUrl), await visit(sent.statusUrl)];
    await story.decline(sent);

    expect([shown.status, status.status]).toEqual([200, 200]);
    expect(watched.sends).toBeGreaterThanOrEqual(3);
    expect((await applications())[0]?.status).toBe('decided');
    expect(warn.mock.calls.every(([line]) => line === 'open not counted')).toBe(true);
  });

  it('N3 tell the coordinator who has looked, and who has not', async () => {
    const ladder = { standInAfterWorkingDays: 0, remindAfterWorkingDays: [] };
    const story = await startStory({ settings: anOrganisation({ ladder }) });
    const { decisionUrl } = await story.submit();
    await visit(decisionUrl);
    await visit(decisionUrl, { method: 'HEAD' });
    await story.place.advance(6 * DAY);
    const [overdue] = await story.mailsTo(COORDINATOR);
    expect(overdue?.subject).toContain('Fristen er tæt på');
    expect(overdue?.body.text).toContain(
      'Siden er ikke åbnet af et menneske. Programmer har åbnet den 2 gange.',
    );

    await browse(decisionUrl);
    await story.place.advance(30 * DAY);
    const closed = (await story.mailsTo(COORDINATOR)).at(-1);
    expect(closed?.subject).toContain('Fristen er udløbet');
    expect(closed?.body.text).toContain(
      'Mette Holm har åbnet siden, senest søndag den 29. november 2026 kl.',
    );
  });
});
