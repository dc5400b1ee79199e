import { type ExecFileException, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const program = resolve('bin/rehearse.ts');
const example = resolve('local/example-organisation.json');

/** An empty folder to run in, whose `temporary` is where the process keeps what it needs meanwhile. */
function aGround() {
  const [folder, temporary] = [aFolder(), aFolder()];
  // Node's own memory of compiled files would stand there too.
  const env = { ...process.env, TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' };
  return { folder, temporary, options: { cwd: folder, env } };
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-rehearse-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

type Ground = ReturnType<typeof aGround>;

function rehearse({ options }: Ground, ...words: string[]) {
  return new Promise<{ code: number; output: string; errors: string }>((done) => {
    const ended = (error: ExecFileException | null, output: string, errors: string) =>
      done({ code: Number(error?.code ?? 0), output, errors });
    execFile(process.execPath, [program, ...words], { ...options, timeout: 25_000 }, ended);
  });
}

const leftIn = ({ folder, temporary }: Ground) => [...readdirSync(folder), ...readdirSync(temporary)];

/** The example organisation with something else in place of one of its lines. */
function aSettingsFile({ folder }: Ground, before: string, after: string): string {
  const file = join(folder, 'organisation.json');
  writeFileSync(file, readFileSync(example, 'utf8').replace(before, after));
  return file;
}

describe('npm run rehearse', () => {
  it('N14 prints a story as it goes, and leaves nothing behind', async () => {
    const ground = aGround();
    const { code, output, errors } = await rehearse(ground, '--only', 'booking');

    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^Generalprøve hos Kooperationen. Uret begynder mandag den .* kl. 09.00.\n/);
    expect(output).toContain('Mette Holm godkendte en tid');
    expect(output).toContain('status: besvaret, kan fortrydes → møde aftalt');
    expect(output).toContain(
      '  Fra: Rummelig Genstart <interesseret@example.org>\n  Til: Åse Østergård <aase@',
    );
    expect(output).toMatch(
      /Emne: Jeres møde er aftalt \[RG-.*\]\n {2}Kalender: kalenderaftale: Møde: Nordlys/,
    );
    expect(output).toMatch(/Kalender: foreløbig kalenderaftale: Foreløbigt: .*, \w+dag den .*; \w+dag den /);
    expect(output).toContain('  | JERES MØDE ER AFTALT');
    expect(leftIn(ground)).toEqual([]);
  });

  it('N14 leaves nothing behind where it is told to end half way', async () => {
    const ground = aGround();
    const child = spawn(process.execPath, [program], {
      ...ground.options,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const exit = once(child, 'exit');
    for await (const text of child.stdout) {
      // The next story is under way by then.
      if (String(text).includes('(booking)')) {
        child.kill('SIGTERM');
        break;
      }
    }
    await exit;

    expect(leftIn(ground)).toEqual([]);
  });

  it("N14 writes one page with the mails as people see them, of one's own organisation", async () => {
    const ground = aGround();
    const settings = aSettingsFile(ground, '"name": "Kooperationen"', '"name": "Fælles & Nær"');
    const to = join(ground.folder, 'story.html');
    const { output } = await rehearse(ground, '--settings', settings, '--only', 'decline', '--to', to);
    const page = readFileSync(to, 'utf8');

    expect(output).toContain('decline: 4 e-mails\n');
    expect(page).toContain('<h1>Generalprøve hos Fælles &amp; Nær</h1>');
    expect(page.match(/<iframe [^>]*sandbox loading="lazy" srcdoc="/g)).toHaveLength(4);
    expect(page).toContain(
      'content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:"',
    );
    expect(page).not.toMatch(/<(script|link|form)\b|<img[^>]* src="(?!data:)/);
  });

  it('N14 names the faults of a file as seeding does, and plays nothing', async () => {
    const ground = aGround();
    const file = aSettingsFile(ground, '"weekday": 1', '"weekday": 8');

    expect(await rehearse(ground, '--settings', file)).toEqual({
      code: 1,
      output: '',
      errors: `${file}:55 consultants[0].availability[0].weekday: write a weekday from 1 (Monday) to 7 (Sunday)\nNothing was played.\n`,
    });
  });

  it.each([['--only', 'nothing'], ['--of', 'x'], ['booking']])(
    'tells how it is called: %s %s',
    async (...words) => {
      const { code, errors } = await rehearse(aGround(), ...words);

      expect(code).toBe(1);
      expect(errors).toContain(
        'npm run rehearse -- [--settings organisation.json] [--only NAME] [--to story.html]',
      );
      expect(errors).toContain('NAME is one of booking, undo,');
    },
  );
});
