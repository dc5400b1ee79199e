import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { HOUR, MINUTE } from '../../functions/domain/time-units.ts';
import { verifyChain } from '../../functions/domain/timeline.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { COLLEAGUE, CONSULTANT, COORDINATOR, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const BOUNCE = 'bounce+mette@simulator.amazonses.com';
const away = { absences: [{ from: '2026-11-20', until: '2026-12-31' }] };
const SOFIE = { standIn: 'sofie-kjaer' };

type Story = Awaited<ReturnType<typeof startStory>>;

/** No mail of a morning comes between those that are counted. */
function organisationWhere(changes: Readonly<Record<string, Partial<Consultant>>>): Settings {
  const consultants = anOrganisation().consultants.map((one) => ({ ...one, ...changes[one.id] }));
  return anOrganisation({ consultants, digest: { isSent: false } });
}

/** What is due by the clock within five minutes, as often as it comes. */
async function fiveMinutes(story: Story): Promise<void> {
  await story.place.advance(5 * MINUTE);
  await story.place.sweep();
  await story.place.sweep();
}

async function reassignments() {
  const [application] = await applications();
  const entries = await timelineStore().list(application?.id ?? '');
  expect(verifyChain(entries).ok).toBe(true);
  return entries.filter(({ act }) => act === 'reassign').map(({ facts, actor }) => ({ ...facts, ...actor }));
}

describe('a consultant whom an application waits for in vain', () => {
  it('N8 goes away: within minutes the stand-in is asked, the old link is dead, and the company hears whom it is with', async () => {
    const story = await startStory({ settings: organisationWhere({}) });
    const sent = await story.submit();
    const [before] = await applications();
    await settingsStore().put(organisationWhere({ 'mette-holm': { ...away, ...SOFIE } }));
    await fiveMinutes(story);

    const [after] = await applications();
    expect(after).toMatchObject({
      status: 'awaitingDecision',
      consultantId: 'sofie-kjaer',
      decideBy: before?.decideBy,
    });
    expect((await visit(sent.decisionUrl)).status).toBe(410);
    expect((await story.approve(sent)).status).toBe(410);
    expect((await visit(await story.pageOf(COLLEAGUE))).status).toBe(200);
    expect((await story.mailsTo(APPLICANT)).at(-1)?.body.text).toContain('Sofie Kjær');
    expect(wordsOn((await visit(sent.statusUrl)).text)).toContain('Sofie Kjær');
    expect(await reassignments()).toEqual([
      expect.objectContaining({ from: 'mette-holm', to: 'sofie-kjaer', why: 'absent', role: 'service' }),
    ]);
  });

  it('N8 gets no mail: what their first mail was about is with the stand-in within minutes', async () => {
    const story = await startStory({
      settings: organisationWhere({ 'mette-holm': { email: BOUNCE, ...SOFIE } }),
    });
    const sent = await story.submit();
    await fiveMinutes(story);
    await fiveMinutes(story);

    expect(await reassignments()).toEqual([
      expect.objectContaining({ from: 'mette-holm', to: 'sofie-kjaer', why: 'unreached' }),
    ]);
    expect((await visit(sent.decisionUrl)).status).toBe(410);
    expect(await story.subjectsTo(COLLEAGUE)).toHaveLength(1);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
    expect(await story.subjectsTo(BOUNCE)).toHaveLength(1);
    expect((await story.mailsTo(COORDINATOR))[0]?.body.text).toContain('Mette Holm');
  });

  it('N8 goes away with everybody else: the coordinator is asked, and has a page to answer on', async () => {
    const story = await startStory({ settings: organisationWhere({}) });
    const sent = await story.submit();
    await settingsStore().put(
      organisationWhere({ 'mette-holm': { ...away, ...SOFIE }, 'sofie-kjaer': away, 'anders-bjerre': away }),
    );
    await fiveMinutes(story);

    const page = await visit(await story.pageOf(COORDINATOR));
    expect(page.status).toBe(200);
    expect(page.text).toContain(sent.reference);
    expect(wordsOn((await visit(sent.statusUrl)).text)).toContain('Lone Vestergaard');
  });

  it('N8 keeps what waits for the company, and loses it when the company has answered', async () => {
    const story = await startStory({ settings: organisationWhere({}) });
    const sent = await story.reach('awaitingAnswer');
    await settingsStore().put(organisationWhere({ 'mette-holm': { ...away, ...SOFIE } }));
    await fiveMinutes(story);
    expect((await applications())[0]).toMatchObject({
      status: 'awaitingAnswer',
      consultantId: 'mette-holm',
    });

    await story.answer(sent, 'Vi er tolv.');
    await fiveMinutes(story);

    expect((await applications())[0]).toMatchObject({
      status: 'awaitingDecision',
      consultantId: 'sofie-kjaer',
    });
    expect(wordsOn((await visit(await story.pageOf(COLLEAGUE))).text)).toContain('Vi er tolv.');
  });

  it('N8 the stand-in is reminded in time, also where the wait before would have been longer', async () => {
    const slow = anOrganisation({
      ladder: { remindAfterWorkingDays: [3], standInAfterWorkingDays: 0 },
    }).ladder;
    const story = await startStory({ settings: { ...organisationWhere({}), ladder: slow } });
    await story.submit();
    expect((await applications())[0]?.dueAt).toBe('2026-11-26T08:00:00.000Z');
    await settingsStore().put({
      ...organisationWhere({ 'mette-holm': { ...away, ...SOFIE } }),
      ladder: { ...slow, remindAfterWorkingDays: [1] },
    });
    await fiveMinutes(story);
    expect((await applications())[0]?.dueAt).toBe('2026-11-25T08:00:00.000Z');

    await story.place.advance(48 * HOUR - 10 * MINUTE);
    expect(await story.subjectsTo(COLLEAGUE)).toHaveLength(1);
    await story.place.advance(10 * MINUTE);

    expect((await story.subjectsTo(COLLEAGUE)).at(-1)).toContain('Husk at svare');
    expect((await story.subjectsTo(CONSULTANT)).join()).not.toContain('Husk at svare');
  });
});
