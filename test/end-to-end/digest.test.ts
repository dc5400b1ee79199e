import { describe, expect, it } from 'vitest';
import { visit } from '../../bin/rehearse/visit.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { COLLEAGUE, CONSULTANT, startStory } from '../support/story.ts';

const BOUNCE = 'bounce+mette@simulator.amazonses.com';

async function digestsTo(story: Awaited<ReturnType<typeof startStory>>, address: string) {
  const mails = await story.mailsTo(address);
  return mails.filter(({ headers }) => headers['x-interesseret-message']?.startsWith('digest-'));
}

describe('the digest of a morning', () => {
  it('N9 lists all that a consultant has open, and each link opens its own case', async () => {
    const story = await startStory();
    await story.submit({ orgName: 'Fiskehuset ApS' });
    const asked = await story.reach('awaitingAnswer');
    await story.place.advance(DAY);

    await story.place.sweep();
    await story.place.sweep();

    const [digest, ...more] = await digestsTo(story, CONSULTANT);
    expect(more).toEqual([]);
    const text = digest?.body.text ?? '';
    expect(text).toMatch(
      /VENTER PÅ DIT SVAR\s+Fiskehuset ApS[\s\S]*VENTER PÅ VIRKSOMHEDEN\s+Nordlys Trykkeri ApS/,
    );
    const links = text.match(/http\S+\/d\/[\w-]+/g) ?? [];
    const pages = await Promise.all(links.map((link) => visit(link)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages[0]?.text).toContain('Fiskehuset ApS');
    expect(pages[1]?.text).toContain(asked.reference);
  });

  it('N9 a link of a digest decides as any other', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.place.sweep();
    const decisionUrl = await story.pageOf(CONSULTANT);

    expect(decisionUrl).not.toBe(sent.decisionUrl);
    expect((await story.approve({ ...sent, decisionUrl })).status).toBe(303);
    await story.letUndoPass();
    expect((await story.subjectsTo(CONSULTANT)).at(-1)).toContain('Du har godkendt en tid');
  });

  it('N9 goes to nobody who has nothing open, and to nobody where it is turned off', async () => {
    const story = await startStory({ settings: anOrganisation({ digest: { isSent: false } }) });
    await story.submit();
    await story.place.sweep();

    expect(await digestsTo(story, CONSULTANT)).toEqual([]);
    expect(await digestsTo(story, COLLEAGUE)).toEqual([]);
  });

  it('N8 one that comes back gives what waits to the stand-in, by the next look', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await settingsStore().put(anOrganisation({ consultants: withMettesMailTo(BOUNCE) }));

    await story.place.sweep();
    await story.place.sweep();

    expect(await digestsTo(story, BOUNCE)).toHaveLength(1);
    expect((await visit(sent.decisionUrl)).status).toBe(410);
    expect((await story.subjectsTo(COLLEAGUE)).at(0)).toContain('Ny henvendelse');
  });
});

function withMettesMailTo(email: string) {
  return anOrganisation().consultants.map((one) =>
    one.email === CONSULTANT ? { ...one, email, standIn: 'sofie-kjaer' } : one,
  );
}
