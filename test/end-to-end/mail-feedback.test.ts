import { describe, expect, it, vi } from 'vitest';
import { visit } from '../../bin/rehearse/visit.ts';
import { verifyChain } from '../../functions/domain/timeline.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { CONSULTANT, COORDINATOR, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

// What fails here is meant to: the log need not tell.
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');

const BOUNCE = 'bounce@simulator.amazonses.com';

async function messages() {
  const [application] = await applications();
  return messageStore().list(application?.id ?? '');
}

describe('mail that does not arrive', () => {
  it('E3 to a company: the coordinator gets the number, both pages say so, and nothing more is sent', async () => {
    const story = await startStory();
    const sent = await story.book({ email: BOUNCE });

    const [notice, ...more] = await story.mailsTo(COORDINATOR);
    expect(more).toEqual([]);
    expect(notice?.subject).toContain(sent.reference);
    expect(notice?.body.text).toContain('20 30 40 50');
    expect(await story.mailsTo(BOUNCE)).toHaveLength(1);
    expect((await visit(sent.statusUrl)).text).toContain('Vores mails når ikke frem til jer');
    expect((await visit(sent.decisionUrl)).text).toContain('Virksomheden får ikke vores mails');
    const all = await messages();
    expect(all.find(({ template }) => template === 'receipt')?.bouncedAt).toBeDefined();
    expect(all.find(({ template }) => template === 'confirmation')).toMatchObject({
      suppressedAt: expect.any(String),
    });
    const [application] = await applications();
    expect(application?.status).toBe('booked');
    expect(verifyChain(await timelineStore().list(application?.id ?? '')).ok).toBe(true);
  });

  it('E3 to an address that is known: the next application says so at once', async () => {
    const story = await startStory();
    await story.submit({ email: BOUNCE });
    const next = await story.submit({ email: BOUNCE });

    expect(await story.mailsTo(BOUNCE)).toHaveLength(1);
    expect(await story.mailsTo(COORDINATOR)).toHaveLength(2);
    expect((await visit(next.statusUrl)).text).toContain('Vores mails når ikke frem til jer');
  });

  it('E3 to a consultant: the coordinator gets the number', async () => {
    const { consultants } = anOrganisation();
    const moved = consultants.map((one) => (one.email === CONSULTANT ? { ...one, email: BOUNCE } : one));
    const story = await startStory({ settings: { ...anOrganisation(), consultants: moved } });
    await story.submit();

    const [notice] = await story.mailsTo(COORDINATOR);
    expect(notice?.body.text).toContain('Mette Holm');
    expect((await applications())[0]?.unreached).toMatchObject([{ recipient: 'consultant', why: 'bounced' }]);
  });

  it('E3 to the coordinator: no mail is made about it', async () => {
    const story = await startStory({ settings: anOrganisation({ coordinator: { email: BOUNCE } }) });
    await story.reach('expired');
    await story.submit({ email: `complaint+x@simulator.amazonses.com` });

    expect(await story.mailsTo(BOUNCE)).toHaveLength(1);
  });

  it('E1 mail that arrives is told by its time', async () => {
    const story = await startStory();
    await story.submit({ email: 'success@simulator.amazonses.com' });

    const receipt = (await messages()).find(({ template }) => template === 'receipt');
    expect(receipt).toMatchObject({ sentAt: expect.any(String), deliveredAt: expect.any(String) });
  });
});
