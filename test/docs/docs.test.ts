import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Key, keyOf } from '../../functions/stores/keys.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { applicationSchema } from '../../schemas/application.ts';
import { messageSchema, templateSchema } from '../../schemas/message.ts';
import {
  deadlinesSchema,
  digestRulesSchema,
  ladderSchema,
  limitsSchema,
  slotRulesSchema,
  workingHoursSchema,
} from '../../schemas/settings-rules.ts';
import { type SourceFile, sourceFiles } from '../structure/source-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = [...sourceFiles('README.md'), ...sourceFiles('docs/**/*.md')];
const code = sourceFiles('{bin,lib,functions,schemas,local,test}/**/*.ts');
const scripts = Object.keys(packageJson.scripts);

function textOf(path: string): string {
  return documents.find((document) => document.path === path)?.text ?? '';
}

/** What stands in backticks outside of code blocks. */
function codeSpans(text: string): string[] {
  return [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
}

/** What the documents name and nobody finds, each with the document that names it. */
function lost(named: (document: SourceFile) => string[], isFound: (name: string, path: string) => boolean) {
  return documents.flatMap((document) =>
    named(document)
      .filter((name) => !isFound(name, document.path))
      .map((name) => `${document.path}: ${name}`),
  );
}

/** Its headings, as addresses have them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\d _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('README and docs', () => {
  it('name only files that exist', () => {
    const paths = ({ text }: SourceFile) =>
      codeSpans(text).filter((span) => /^(bin|lib|functions|schemas|local|test|docs)\/[\w./*-]*$/.test(span));

    expect(lost(paths, (path) => globSync(path, { cwd: root }).length > 0)).toEqual([]);
  });

  it('link only to files that exist', () => {
    const targets = ({ text }: SourceFile) =>
      [...text.matchAll(/\]\(([^)#]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^\w+:/.test(target));

    expect(lost(targets, (target, path) => existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  it('link only to headings that exist', () => {
    const targets = ({ text }: SourceFile) =>
      [...text.matchAll(/\]\(([^):\s]*#[^)]+)\)/g)].map(([, to = '']) => to);
    const hasHeading = (target: string, path: string) => {
      const [file = '', anchor] = target.split('#');
      return headingsOf(textOf(file === '' ? path : join(dirname(path), file))).includes(anchor ?? '');
    };

    expect(lost(targets, hasHeading)).toEqual([]);
  });

  it('name only npm scripts that exist', () => {
    const named = ({ text }: SourceFile) =>
      [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');

    expect(lost(named, (name) => scripts.includes(name))).toEqual([]);
  });

  it('name only environment variables that the code knows', () => {
    const names = ({ text }: SourceFile) =>
      codeSpans(text).flatMap((span) => /^([A-Z]+(_[A-Z0-9]+)+|PORT)(?==|$)/.exec(span)?.[0] ?? []);
    const isKnown = (name: string) => code.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));

    expect(lost(names, isKnown)).toEqual([]);
  });

  it('name no path of one machine', () => {
    const paths = ({ text }: SourceFile) => text.match(/(?<=^|[\s`"'(])\/(work|tmp|home|root)\/\S*/gm) ?? [];

    expect(lost(paths, () => false)).toEqual([]);
  });
});

describe('the README', () => {
  it('tells of every npm script that stands by itself', () => {
    const own = scripts.filter((name) => !name.includes(':'));
    const isTold = (name: string) => new RegExp(`npm (run )?${name}\\b`).test(textOf('README.md'));

    expect(own.filter((name) => !isTold(name))).toEqual([]);
  });

  it('gives each command of the CDK the deployment, without which none runs', () => {
    const commands = textOf('README.md').match(/npx cdk [^\n`]+/g) ?? [];

    expect(commands.length).toBeGreaterThan(2);
    expect(commands.filter((command) => !command.includes('-c deployment='))).toEqual([]);
  });

  it('has every room of the code in its tour', () => {
    const [, tour = ''] = /^## The tree$(.*?)^- /ms.exec(textOf('README.md')) ?? [];
    const rooms = code
      .filter(({ path }) => !path.startsWith('test/'))
      .map(({ path }) => path.split('/').slice(0, -1).slice(0, 2).at(-1));
    const isTold = (room = '') => new RegExp(`^ *${room}/ `, 'm').test(tour);

    expect(tour).toContain('functions/');
    expect([...new Set(rooms)].filter((room) => !isTold(room))).toEqual([]);
  });

  it('tells of every variable that one machine’s home reads', () => {
    const [options] = sourceFiles('local/home-options.ts');
    const read = options?.text.match(/(?<=environment\[')\w+|\b[A-Z]+_[A-Z]+(?=: \w+[,: ])/g) ?? [];

    expect(read).toContain('SMTP_URL');
    expect(read.filter((name) => !textOf('README.md').includes(`| \`${name}\` |`))).toEqual([]);
  });
});

it('docs/data-design.md tells of every kind of item', () => {
  const starts = Object.values(keyOf).map((key) => {
    const { pk }: Key = Reflect.apply(key, undefined, ['x', 1, 'x']);
    return /^[a-z]+#?/.exec(pk)?.[0];
  });

  expect(starts.filter((start) => !textOf('docs/data-design.md').includes(`| \`${start}`))).toEqual([]);
});

it.each([
  ['an application', applicationSchema],
  ['a message', messageSchema],
])('docs/data-design.md tells of every field of %s', (_, { shape }) => {
  const isTold = (field: string) => textOf('docs/data-design.md').includes(`\`${field}\``);

  expect(Object.keys(shape).filter((field) => !isTold(field))).toEqual([]);
});

it('docs/operations.md tells every setting that need not be said, and what holds then', () => {
  const groups = {
    deadlines: deadlinesSchema,
    ladder: ladderSchema,
    workingHours: workingHoursSchema,
    digest: digestRulesSchema,
    slots: slotRulesSchema,
    limits: limitsSchema,
  };
  const settings = Object.entries(groups).flatMap(([group, schema]) =>
    Object.entries(schema.parse({})).map(([name, value]) => [`${group}.${name}`, JSON.stringify(value)]),
  );
  const told = [...textOf('docs/operations.md').matchAll(/^\| `(\w+\.\w+)` \| .+ \| (\S+) \|$/gm)];

  expect(told.map(([, name, value]) => [name, value])).toEqual(settings);
});

it('docs/workflow.md tells when each mail is sent', () => {
  const isTold = (template: string) => textOf('docs/workflow.md').includes(`\`${template}\``);

  expect(templateSchema.options.filter((template) => !isTold(template))).toEqual([]);
});

describe('docs/security.md', () => {
  const cited = [...textOf('docs/security.md').matchAll(/`(test\/[^`]+\.test\.ts)` › `([^`]+)`/g)];

  it('cites only tests that exist, by their titles', () => {
    const missing = cited.filter(([, path = '', title]) => {
      const [file] = sourceFiles(path);
      return !["'", '"', '`'].some((quote) => file?.text.includes(`${quote}${title}${quote}`));
    });

    expect(missing.map(([citation]) => citation)).toEqual([]);
  });

  it('cites a test for each rule', () => {
    const rules = [...textOf('docs/security.md').matchAll(/^\| (?!rule|---)(.+?) \|.*$/gm)];
    const bare = rules.filter(([row]) => !row.includes(' › `'));

    expect(rules.length).toBeGreaterThan(30);
    expect(bare.map(([, rule]) => rule)).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const decisions = documents.filter(({ path }) => path.startsWith('docs/decisions/'));
  const numberOf = ({ path }: SourceFile) => Number(path.slice('docs/decisions/'.length).slice(0, 4));

  it('are numbered without a gap, in file and title', () => {
    expect(decisions.map(numberOf)).toEqual(decisions.map((_, index) => index + 1));
    expect(decisions.filter((one) => !one.text.startsWith(`# ${numberOf(one)}. `))).toEqual([]);
  });

  it('give each package its reason, and name no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = packageJson;
    const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const rows = textOf('docs/decisions/0008-dependencies.md').matchAll(/^\| `([^`]+)` \| \S/gm);

    expect([...rows].map(([, name]) => name).toSorted()).toEqual(packages.toSorted());
  });
});
