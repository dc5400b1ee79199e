import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { postForm, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { HOUR } from '../../functions/domain/time-units.ts';
import { CONSULTANT, COORDINATOR } from '../support/story.ts';
import { bundledService } from './bundled-service.ts';

const bundles = bundledService();

async function page(url: string): Promise<string> {
  return wordsOn((await visit(url)).text);
}

describe('the deployed functions', () => {
  it('carry a question, its answer, other times and the choice of one to the agreed meeting', async () => {
    const story = await bundles.start();
    const sent = await story.submit();
    await story.ask(sent);
    await story.letUndoPass();
    expect((await story.answer(sent, 'Fem, og snart seks.')).status).toBe(303);
    expect(await page(sent.decisionUrl)).toContain('Fem, og snart seks.');
    await story.propose(sent);
    await story.letUndoPass();
    const { text } = await visit(sent.statusUrl);
    const [, slotId = ''] = /name="slotId" value="([\w-]+_[\dTZ]+)"/.exec(text) ?? [];
    expect((await story.choose(sent, slotId)).status).toBe(303);

    expect(await page(sent.statusUrl)).toContain('Jeres møde er aftalt');
  });

  it('give an application to a colleague, whose link alone works then', async () => {
    const story = await bundles.start();
    const sent = await story.submit();
    await story.handOver(sent);
    await story.letUndoPass();

    expect((await visit(sent.decisionUrl)).status).toBe(410);
    const newest = (await story.place.inbox()).map(linkIn).findLast((link) => link.includes('/d/'));
    expect((await visit(newest ?? '')).status).toBe(200);
  });

  it('open by the code in a mail what its link opens', async () => {
    const story = await bundles.start();
    await story.submit();
    const [mail] = await story.mailsTo(CONSULTANT);
    const [, code] = /skriv koden (\S+)/.exec(mail?.body.text ?? '') ?? [];
    const address = `${story.place.origin}/code`;
    expect((await visit(address)).status).toBe(200);
    const { headers } = await postForm(address, { code });

    expect(headers.get('location')).toMatch(/^\/d\//);
    expect(bundles.called()).toEqual(expect.arrayContaining(['api/show-code', 'api/open-by-code']));
  });

  it('tell the coordinator of a company whom no mail reaches', async () => {
    const story = await bundles.start();
    await story.submit({ email: 'bounce@simulator.amazonses.com' });
    await story.place.settle();

    expect((await story.subjectsTo(COORDINATOR)).join()).toMatch(/når ikke frem/);
    expect(bundles.called()).toContain('events/record-mail-event');
  });

  it('say so when an application cannot go on', async () => {
    const story = await bundles.start({ broken: 'workflow/advance' });
    const { statusUrl } = await story.submit();
    await story.place.advance(3 * HOUR);

    expect(await page(statusUrl)).toContain('Der er sket en fejl hos os');
    expect((await story.subjectsTo(APPLICANT)).length).toBe(2);
    expect(bundles.called()).toEqual(
      expect.arrayContaining(['workflow/give-up', 'events/restart-execution']),
    );
  });
});
