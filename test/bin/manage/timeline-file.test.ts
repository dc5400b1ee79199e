import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTimelineFile, timelineFile } from '../../../bin/manage/timeline-file.ts';
import { anExport } from '../../domain/an-export.ts';

const bytes = timelineFile(anExport());
const text = new TextDecoder().decode(bytes);

function told(file: string): string {
  return judgeTimelineFile(new TextEncoder().encode(file)).told;
}

describe('a timeline file', () => {
  it('N13 is whole as it was written, and tells where its chain ends', () => {
    expect(judgeTimelineFile(bytes)).toEqual({
      isWhole: true,
      told: expect.stringMatching(/^whole: RG-7K3M-42Q, 5 entries, 3 of 3 texts, ends in [0-9a-f]{64}$/),
    });
  });

  it('N13 is not whole with any one byte altered, wherever it stands', () => {
    const place = fc.nat(bytes.length - 1);
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (index, difference) => {
        const altered = bytes.with(index, (bytes[index] ?? 0) ^ difference);
        expect(judgeTimelineFile(altered).isWhole).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('N13 is not whole with any byte gone, or one more', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (index, byte) => {
        const [before, after] = [[...bytes.slice(0, index)], [...bytes.slice(index)]];
        expect(judgeTimelineFile(Uint8Array.from([...before, ...after.slice(1)])).isWhole).toBe(false);
        expect(judgeTimelineFile(Uint8Array.from([...before, byte, ...after])).isWhole).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['', 'broken: it is no JSON'],
    ['[]', 'broken: it is not of the format interesseret-timeline, version 1'],
    ['{"format":"else"}', 'broken: it is not of the format interesseret-timeline, version 1'],
    [
      text.replace('"version": 1', '"version": 2'),
      'broken: it is not of the format interesseret-timeline, version 1',
    ],
    [text.replace('"act": "approve"', '"act": "decline"'), 'broken: entry 3 is altered'],
    [text.replace('"channel": "page"', '"channel": "pagf"'), 'broken: entry 1 is altered: channel'],
    [text.replace(/"seq": 5,(?=\n {4}"hash")/, '"seq": -5,'), 'broken: it is altered: head.seq'],
    [text.replace('I er velkomne.', 'I er ikke velkomne.'), 'broken: entry 3 has an altered text'],
    [text.replace('"reference"', ' "reference"'), 'broken: it has been written anew between its values'],
    [`\uFEFF${text}`, 'broken: it has been written anew between its values'],
    [text.replace('I er', 'I\\u0020er'), 'broken: it has been written anew between its values'],
  ])('says what is wrong with it: %#', (file, fault) => {
    expect(told(file)).toBe(fault);
  });
});

describe('docs/operations.md', () => {
  const root = new URL('../../../', import.meta.url);
  const guide = readFileSync(new URL('docs/operations.md', root), 'utf8');
  const [, program = ''] = /^```js\n(.*?)^```/ms.exec(guide) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-timeline-'));

  /** Judged by the few lines that the page gives an auditor, and by nothing of ours. */
  function judgedByThePage(file: string): string {
    const [written, judge] = [join(folder, 'timeline.json'), join(folder, 'judge.mjs')];
    writeFileSync(written, file);
    writeFileSync(judge, program);
    try {
      return execFileSync(process.execPath, [judge, written], { encoding: 'utf8', stdio: 'pipe' }).trim();
    } catch (error) {
      return /Error: (.*)/.exec(String((error as { stderr: string }).stderr))?.[1] ?? '';
    }
  }

  it('N13 tells enough to verify an export in any language', () => {
    const file = anExport();
    const { head, entries } = file;
    const [one, two, ...rest] = entries;
    const broken = { ...file, entries: [one, ...rest] };

    expect(judgedByThePage(text)).toMatch(/^whole, ends in [0-9a-f]{64}$/);
    expect(judgedByThePage(JSON.stringify(file))).toBe(`whole, ends in ${head.hash}`);
    expect(judgedByThePage(JSON.stringify(broken))).toBe('entry 3');
    expect(judgedByThePage(JSON.stringify({ ...file, entries: [one, two] }))).toBe('the end');
    expect(judgedByThePage(text.replace('I er velkomne.', 'I er ikke velkomne.'))).toBe('text 3#message');
    expect(judgedByThePage(JSON.stringify({ ...file, reference: 'RG-2222-222' }))).toBe('the frame');
  });
});
