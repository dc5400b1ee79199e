import { describe, expect, it } from 'vitest';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { linkStore } from '../../functions/stores/link-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { anApproval, CONSULTANT, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const READING_MS = 3000;

const refusal = { decision: 'decline', declineReason: 'not-relevant' } as const;

async function startWithOneSent() {
  const story = await startStory();
  return { story, sent: await story.submit() };
}

async function removeConsultant(): Promise<void> {
  const settings = await settingsStore().get();
  const consultants = settings.consultants.filter(({ email }) => email !== CONSULTANT);
  await settingsStore().put({ ...settings, consultants });
}

describe("the consultant's page", () => {
  it('B9 takes another choice from a page that has been sent for what it is: too late', async () => {
    const { story, sent } = await startWithOneSent();
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.place.advance(READING_MS);
    const approval = { formToken, ...anApproval(sent.slotId) };

    expect((await story.post(sent.decisionUrl, approval)).status).toBe(303);
    expect((await story.post(sent.decisionUrl, approval)).status).toBe(303);
    const other = await story.post(sent.decisionUrl, { formToken, ...refusal });

    expect(other.status).toBe(409);
    expect(wordsOn(other.text)).toContain('Der var allerede svaret på henvendelsen');
    expect((await applications())[0]?.decision?.kind).toBe('approve');
  });

  it('A15 stays in the language in which it was sent', async () => {
    const { story, sent } = await startWithOneSent();

    const { headers } = await story.press(`${sent.decisionUrl}?language=en`, refusal);

    expect(headers.get('location')).toBe(`${new URL(sent.decisionUrl).pathname}?language=en`);
  });
});

describe('the link of a consultant whom the settings no longer name', () => {
  it('B7 shows nothing and decides nothing', async () => {
    const { story, sent } = await startWithOneSent();
    const { formToken } = await story.opened(sent.decisionUrl);
    await removeConsultant();
    await story.place.advance(READING_MS);

    const shown = await visit(sent.decisionUrl);
    const decided = await story.post(sent.decisionUrl, { formToken, ...anApproval(sent.slotId) });

    expect([shown.status, decided.status]).toEqual([410, 410]);
    expect(shown.text).not.toContain('Nordlys');
    expect((await applications())[0]?.status).toBe('awaitingDecision');
  });

  it('B21 gives way to that of the coordinator, who decides in their own name', async () => {
    const { story, sent } = await startWithOneSent();
    await removeConsultant();
    const [before] = await applications();
    const settings = await settingsStore().get();
    const decisionUrl = before ? (await linkStore().mint(before, 'consultant', settings)).url : '';

    const { status } = await story.approve({ ...sent, decisionUrl });

    const [application] = await applications();
    const entries = await timelineStore().list(application?.id ?? '');
    expect([status, application?.status]).toEqual([303, 'decided']);
    expect(entries.at(-1)?.actor).toEqual({ role: 'coordinator' });
    expect(wordsOn((await visit(decisionUrl)).text)).toContain('Lone Vestergaard');
  });
});
