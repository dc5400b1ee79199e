import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { type FunctionDefinition, functions } from '../../lib/definition/functions.ts';
import { refusals, routes } from '../../lib/definition/routes.ts';
import { CONSULTANT, COORDINATOR, type Story } from '../support/story.ts';
import { bundledService } from './bundled-service.ts';

const bundles = bundledService();

async function subjects(story: Story, to: string): Promise<string> {
  return (await story.subjectsTo(to)).join('\n');
}

async function page(url: string): Promise<string> {
  return wordsOn((await visit(url)).text);
}

/** A word that stands in each client of AWS. */
const CALLS = {
  dynamodb: 'DynamoDB_20120810',
  secretsmanager: 'GetSecretValue',
  ses: 'SendRawEmail',
  states: 'AWSStepFunctions',
};

function serviceOf(action: string): string {
  return action.split(':')[0] ?? '';
}

describe('the deployed functions', () => {
  it('take in a form that a person sends', async () => {
    const story = await bundles.start();
    const { status, headers } = await story.send(await story.openForm());

    expect(status).toBe(303);
    expect(await page(new URL(headers.get('location') ?? '', story.formUrl).href)).toContain('Mette Holm');
    expect(await subjects(story, APPLICANT)).toContain('Vi har modtaget jeres henvendelse');
    const [request] = await story.mailsTo(CONSULTANT);
    expect(request && linkIn(request)).toContain('/d/');
  });

  it('take in what a program sends, and lead an approval to the agreed meeting', async () => {
    const story = await bundles.start();
    const sent = await story.submit();
    expect((await story.approve(sent)).status).toBe(303);
    expect(await subjects(story, APPLICANT)).not.toContain('Jeres møde er aftalt');
    await story.letUndoPass();

    expect(await page(sent.statusUrl)).toContain('Jeres møde er aftalt');
    const confirmation = (await story.mailsTo(APPLICANT)).at(-1);
    expect(confirmation?.subject).toBe(`Jeres møde er aftalt [${sent.reference}]`);
    expect(confirmation?.attachments.map(({ contentType }) => contentType)).toContainEqual(
      expect.stringContaining('text/calendar'),
    );
  });

  it('let a consultant undo, and decide otherwise', async () => {
    const story = await bundles.start();
    const sent = await story.submit();
    await story.approve(sent);
    expect((await story.press(sent.decisionUrl, { decision: 'undo' })).status).toBe(303);
    await story.letUndoPass(60);
    expect(await page(sent.decisionUrl)).not.toContain('Mødet er aftalt');
    expect((await story.place.inbox()).length).toBe(2);

    await story.decline(sent);
    await story.letUndoPass();
    expect(await subjects(story, APPLICANT)).not.toContain('aftalt');
    expect(await subjects(story, CONSULTANT)).toContain('Du har afvist en henvendelse');
  });

  it('tell a decline, and free the time', async () => {
    const story = await bundles.start();
    const sent = await story.submit();
    expect((await story.decline(sent, { message: 'Prøv igen til foråret.' })).status).toBe(303);
    await story.letUndoPass();

    expect(await page(sent.statusUrl)).toContain('Prøv igen til foråret.');
    expect((await story.slots()).map(({ id }) => id)).toContain(sent.slotId);
  });

  it('let a company withdraw', async () => {
    const story = await bundles.start();
    const sent = await story.submit();
    expect((await story.press(sent.statusUrl, { act: 'withdraw' })).status).toBe(303);

    expect(await subjects(story, CONSULTANT)).toMatch(/trukket/);
    expect((await story.slots()).map(({ id }) => id)).toContain(sent.slotId);
  });

  it('end the wait of whoever is never answered', async () => {
    const story = await bundles.start();
    const sent = await story.reach('expired');

    const told = await Promise.all([APPLICANT, CONSULTANT, COORDINATOR].map((to) => story.subjectsTo(to)));
    expect(told.map((subjects) => subjects.length)).toEqual([4, 3, 4]);
    expect(told.every((subjects) => subjects.at(-1)?.includes(sent.reference))).toBe(true);
  });

  it('answer every path, and work by the clock', async () => {
    const story = await bundles.start();
    const { origin } = story.place;
    const paths = [
      '/',
      '/privacy',
      '/health',
      '/assets/style.css',
      '/forms/interest/schema.json',
      '/nowhere',
    ];
    const answers = await Promise.all(paths.map((path) => visit(`${origin}${path}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404]);
    expect((await visit(`${origin}/privacy`, { method: 'DELETE' })).status).toBe(405);
    await story.place.sweep();

    expect(bundles.called()).toEqual(expect.arrayContaining(['events/delete-due', 'api/refuse-method']));
  });

  const bytesOf = (name: string) => statSync(join(bundles.folder, name, 'bundle.js')).size;

  const seenByCompanies = routes.filter(({ path }) => !path.startsWith('/d/')).map((route) => route.function);

  it.each([...seenByCompanies, ...Object.values(refusals)])(
    'let no company wait for more than 450 KB: %s',
    (name) => {
      expect(bytesOf(name)).toBeLessThanOrEqual(450_000);
    },
  );

  it('load nothing with which to read configuration from files', () => {
    const loaded = spawnSync(process.execPath, [
      '--print',
      `require('${bundles.folder}/api/submit-application'); process.moduleLoadList.join()`,
    ]);

    expect(String(loaded.stdout)).toContain('NativeModule https');
    expect(String(loaded.stdout)).not.toMatch(/NativeModule (fs\/promises|internal\/readline)/);
  });

  it('would not get away with asking another machine', () => {
    const asking = (host: string) =>
      spawnSync(process.execPath, [
        '--import',
        bundles.load,
        '--eval',
        `fetch('http://${host}/').catch(() => {})`,
      ]);

    expect(String(asking('192.0.2.1').stderr)).toContain('A function asked for 192.0.2.1');
    expect(String(asking('127.0.0.1:1').stderr)).not.toContain('A function asked');
  });

  it.each(Object.entries<FunctionDefinition>(functions))(
    'E12 bring the clients of AWS that they call, and no other: %s',
    (name, { may }) => {
      const code = readFileSync(join(bundles.folder, name, 'bundle.js'), 'utf8');
      const brought = Object.entries(CALLS).filter(([, call]) => code.includes(call));

      expect(brought.map(([service]) => service)).toEqual([...new Set(may.map(serviceOf))].toSorted());
    },
  );

  it('are whole, each in its file', () => {
    const required = createRequire(join(bundles.folder, 'of-bundles.js'));
    for (const name of Object.keys(functions)) {
      expect(required(`./${name}`), name).toEqual({ handler: expect.any(Function) });
    }
  });
});
