import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { postForm, postJson } from '../../bin/rehearse/visit.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import type { Settings } from '../../schemas/settings.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { forkLocal } from '../support/fork-local.ts';
import { anApproval, CONSULTANT, type Sent, Story } from '../support/story.ts';
import { applications } from '../support/table.ts';

const load = new URL('../support/hanging-functions.ts', import.meta.url).href;
const LEASE_MS = 121_000;
const GRACE_MS = 61_000;

/** A service that hangs at this moment, to be killed there and started again. */
async function stage(hang: string, slots: Partial<Settings['slots']> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'interesseret-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const flag = join(folder, 'reached');
  vi.stubEnv('HANG', hang);
  vi.stubEnv('HANG_REACHED', flag);
  onTestFinished(() => void vi.unstubAllEnvs());
  // The mails are counted: none of a morning comes between.
  const settings = anOrganisation({ digest: { isSent: false }, slots });
  const local = await forkLocal({ load, settings });
  const story = new Story(local);
  return {
    story,
    applications: () => applications(storeOf(local.origin)),
    killAndRestart: async (later = 0) => {
      await vi.waitUntil(() => existsSync(flag), { timeout: 20_000, interval: 20 });
      await local.kill();
      vi.stubEnv('HANG', '');
      await local.restart(later);
      await local.settle();
    },
    stopAndRestart: async (later = 0) => {
      await local.kill();
      await local.restart(later);
      await local.settle();
    },
    sweep: () => local.sweep(),
  };
}

/** The row of ports begins with the service's own. */
function storeOf(origin: string): string {
  return `http://127.0.0.1:${Number(new URL(origin).port) + 2}`;
}

async function toTheEnd(story: Story, slotId: string): Promise<void> {
  const [request] = await story.mailsTo(CONSULTANT);
  const decisionUrl = request ? linkIn(request) : '';
  const { status } = await story.press(decisionUrl, anApproval(slotId));
  expect(status).toBe(303);
  await story.letUndoPass();
}

function idsOf(mails: readonly ShownMail[]): string[] {
  return mails.map(({ headers }) => headers['x-interesseret-message'] ?? '');
}

describe('killed in the middle of everything', () => {
  it.each([
    'before events/start-execution',
    'after events/start-execution',
    'before workflow/advance',
    'after workflow/advance',
  ])('B20 E2 %s, it goes on to the agreed meeting, and no mail is lost', async (hang) => {
    const { story, killAndRestart, applications, sweep } = await stage(hang);
    const body = await story.submission();
    const sent = await postJson(story.formUrl, body);
    expect(sent.status).toBe(201);
    await killAndRestart();
    // A mail that the kill met half-way is taken up again when its lease is over.
    await story.place.advance(LEASE_MS);
    await sweep();
    await toTheEnd(story, (body['slotWishes'] as string[])[0] ?? '');

    expect((await applications())[0]?.status).toBe('booked');
    for (const address of [APPLICANT, CONSULTANT]) {
      const mails = await story.mailsTo(address);
      expect(new Set(idsOf(mails)).size).toBe(2);
      expect(new Set(mails.map(({ subject }) => subject)).size).toBe(2);
    }
  });

  it('E2 between SES and its record, a second copy is recognisable, and nothing else is sent twice', async () => {
    const { story, killAndRestart, sweep } = await stage('sent');
    await postJson(story.formUrl, await story.submission());
    await killAndRestart(LEASE_MS);
    await sweep();
    const ids = idsOf(await story.mailsTo(APPLICANT));

    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    const all = new Set(idsOf(await story.place.inbox()));
    expect(all.size).toBe(2);
    await story.place.advance(LEASE_MS);
    await sweep();
    expect(await story.mailsTo(APPLICANT)).toHaveLength(2);
  });

  it('B20 between a stored decision and its wake, the sweeper finishes it within minutes', async () => {
    const { story, killAndRestart, applications, sweep } = await stage('stored');
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.place.advance(3000);
    const unanswered = postForm(sent.decisionUrl, { formToken, ...anApproval(sent.slotId) });
    await Promise.all([killAndRestart(), expect(unanswered).rejects.toThrow()]);
    expect((await applications())[0]?.status).toBe('decided');
    await story.place.advance(GRACE_MS);
    await sweep();

    expect((await applications())[0]?.status).toBe('booked');
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
    const again = await postForm(sent.decisionUrl, { formToken, ...anApproval(sent.slotId) });
    expect(again.status).toBe(303);
  });
});

describe('killed between a booking and its news', () => {
  it('C4 whoever wished for the same time hears that it is gone, once', async () => {
    const { story, killAndRestart, applications, sweep } = await stage('booked', { holdWishes: false });
    const first = await story.submit();
    await story.submit({ email: 'other@example.dk', slotWishes: [first.slotId] });
    await story.approve(first);
    const passing = story.letUndoPass().catch(() => {});
    await Promise.all([killAndRestart(), passing]);
    await story.place.advance(GRACE_MS);
    await sweep();

    const statuses = (await applications()).map(({ status, rivals }) => `${status} ${rivals?.length ?? 0}`);
    expect(statuses.toSorted()).toEqual(['awaitingDecision 0', 'booked 0']);
    const subjects = await story.subjectsTo('other@example.dk');
    expect(subjects.filter((subject) => subject.startsWith('Vælg nye tider'))).toHaveLength(1);
  });
});

describe('killed while it waits', () => {
  it('E11 for a decision, the links of before still work', async () => {
    const { story, stopAndRestart, applications } = await stage('');
    const sent = await story.submit();
    await stopAndRestart(3600_000);
    await story.approve(sent);
    await story.letUndoPass();

    expect((await applications())[0]?.status).toBe('booked');
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
  });

  it('E11 for the end of the undo time, it settles when that comes', async () => {
    const { story, stopAndRestart, applications } = await stage('');
    const sent = await story.submit();
    await story.approve(sent);
    await stopAndRestart();
    expect((await applications())[0]?.status).toBe('decided');
    await story.letUndoPass();

    expect((await applications())[0]?.status).toBe('booked');
  });

  it('E11 and started only after the undo time, it settles at once', async () => {
    const { story, stopAndRestart, applications } = await stage('');
    const sent: Sent = await story.submit();
    await story.approve(sent);
    await stopAndRestart(3600_000);

    expect((await applications())[0]?.status).toBe('booked');
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(2);
  });

  it('N4 and started only after the deadline, it promises anew at once, and once', async () => {
    const { story, stopAndRestart, applications } = await stage('');
    await story.submit();
    await stopAndRestart(30 * DAY);

    const [application] = await applications();
    expect(application).toMatchObject({ status: 'awaitingDecision', extensions: 1 });
    const days = (Date.parse(application?.decideBy ?? '') - Date.parse(application?.submittedAt ?? '')) / DAY;
    expect(days).toBeGreaterThan(30);
    const subjects = await story.subjectsTo(APPLICANT);
    expect(subjects.filter((subject) => subject.startsWith('I får svar senere'))).toHaveLength(1);
  });

  it('B17 and started only after the last deadline, it expires at once and tells both', async () => {
    const { story, stopAndRestart, applications } = await stage('');
    await story.submit();
    await stopAndRestart(30 * DAY);
    await stopAndRestart(30 * DAY);

    expect((await applications())[0]?.status).toBe('expired');
    const subjects = await story.subjectsTo(APPLICANT);
    expect(subjects.filter((subject) => subject.startsWith('I har ikke fået svar'))).toHaveLength(1);
  });

  it('E11 a form that was open all the while can still be sent', async () => {
    const { story, stopAndRestart, applications } = await stage('');
    const hidden = await story.openForm();
    await stopAndRestart(60_000);

    expect((await story.send(hidden)).status).toBe(303);
    expect(await applications()).toHaveLength(1);
  });
});
