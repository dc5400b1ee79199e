import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const pathsOf = (pattern: string, isFound: (text: string) => boolean) =>
  sourceFiles(pattern)
    .filter(({ text }) => isFound(text))
    .map(({ path }) => path);

describe('the rooms of the tree', () => {
  it('knows neither home under functions and schemas', () => {
    const word = /\b(local|localhost|offline|127\.0\.0\.1|isLocal)\b|\bstage\s*[!=]==/i;

    expect(pathsOf('{functions,schemas}/**/*.ts', (text) => word.test(text))).toEqual([]);
  });

  it('asks nobody but the clock for the time', () => {
    const asksTheMachine = /new Date\(\)|Date\.now\(\)|performance\.now\(\)/;
    const askers = pathsOf('{functions,schemas}/**/*.ts', (text) => asksTheMachine.test(text));

    expect(askers).toEqual(['functions/runtime/clock.ts']);
  });

  it('reads the environment in one place', () => {
    expect(pathsOf('{functions,schemas}/**/*.ts', (text) => text.includes('process.env'))).toEqual([
      'functions/runtime/environment.ts',
    ]);
  });

  it('speaks to each AWS service through one door', () => {
    const importers = (client: string) =>
      pathsOf('functions/**/*.ts', (text) => text.includes(`'@aws-sdk/${client}'`));

    expect(importers('client-sfn')).toEqual(['functions/execution/executions.ts']);
    expect(importers('client-ses')).toEqual(['functions/email/mailer.ts']);
    expect(importers('client-secrets-manager')).toEqual(['functions/runtime/secret.ts']);
    expect(importers('lib-dynamodb').every((path) => path.startsWith('functions/stores/'))).toBe(true);
  });

  it('gives one machine the handlers by import() alone', () => {
    const loadsEarly = /^import (?!type\b)[^;]*from '[^']*\/functions\//m;

    expect(pathsOf('local/**/*.ts', (text) => loadsEarly.test(text))).toEqual([]);
  });

  it('gives constructs and stacks nothing but types of what runs', () => {
    const loads = /^import (?!type\b)[^;]*from '[^']*\/(functions|schemas|local)\//m;

    expect(pathsOf('lib/**/*.ts', (text) => loads.test(text))).toEqual([]);
  });

  it('tells stages apart in one place', () => {
    const comparison = /stage(\.name)? ?[!=]==|'production'|'trial'/;

    expect(pathsOf('lib/**/*.ts', (text) => comparison.test(text))).toEqual([]);
  });

  it('mocks no module of our own', () => {
    const ownMock = /vi\.(do)?mock\(['"`]\./i;

    expect(pathsOf('test/**/*.ts', (text) => ownMock.test(text))).toEqual([]);
  });

  it('skips no test and silences no checker', () => {
    const parts = ['.skip(', '.only(', '.todo(', '@ts-ignore', '@ts-expect-error', 'biome-ignore'];
    const own = 'test/structure/rooms.test.ts';
    const silencers = pathsOf('{bin,lib,functions,schemas,local,test}/**/*.ts', (text) =>
      parts.some((part) => text.includes(part)),
    );

    expect(silencers.filter((path) => path !== own)).toEqual([]);
  });

  it('keeps files short enough to hold in the head', () => {
    const lines = (text: string) => text.split('\n').length - 1;
    // One form is one file: all it holds is the form's content.
    const isContent = (path: string) => path.startsWith('schemas/forms/') || path.endsWith('stylesheet.ts');
    const long = sourceFiles('{bin,lib,functions,schemas,local}/**/*.ts').filter(
      ({ path, text }) => lines(text) > 200 && !isContent(path),
    );
    const longTests = sourceFiles('test/**/*.ts').filter(({ text }) => lines(text) > 300);

    expect([...long, ...longTests].map(({ path }) => path)).toEqual([]);
  });
});
