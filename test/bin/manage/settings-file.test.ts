import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettingsFile } from '../../../bin/manage/settings-file.ts';

const example = readFileSync(new URL('../../../local/example-organisation.json', import.meta.url), 'utf8');

function faults(text: string): string[] {
  const reading = readSettingsFile(Buffer.from(text));
  return reading.kind === 'settings'
    ? []
    : reading.faults.map(({ line, place, advice }) => `${line} ${place}: ${advice}`);
}

/** The example with one thing replaced, and the faults that follow from it. */
function faultsWith(before: string, after: string): string[] {
  expect(example).toContain(before);
  return faults(example.replace(before, after));
}

/** The line of the example on which this stands first. */
function lineOf(text: string): number {
  return example.slice(0, example.indexOf(text)).split('\n').length;
}

describe('readSettingsFile', () => {
  it.each([
    ['"mette.holm@example.org"', '"mette"', 'consultants[0].email: write an e-mail address'],
    [
      '"+4500000001"',
      '"0001"',
      'consultants[0].phone: write a phone number with its country code, as +4512345678',
    ],
    [
      '"mette-holm"',
      '"Mette Holm"',
      'consultants[0].id: write small letters, digits and hyphens, at most 40',
    ],
    ['"RG"', '"rg"', 'referencePrefix: write 2 to 4 capital letters, as RG'],
    [
      '"https://kooperationen.example.org"',
      '"kooperationen"',
      'organisation.url: write a web address, as https://example.org',
    ],
    ['"eu.svg"', '"eu.png"', 'programme.funders[0].logo: write the name of an .svg file, as eu.svg'],
    ['"2026-12-24"', '"24.12.2026"', 'closedDays[0]: write a date, as 2026-12-24'],
    [
      '"12:00"',
      '"12.00"',
      'consultants[0].availability[0].until: write a quarter of an hour, as 09:00 or 09:15',
    ],
    [
      '"weekday": 1',
      '"weekday": 0',
      'consultants[0].availability[0].weekday: write a weekday from 1 (Monday) to 7 (Sunday)',
    ],
    [
      '"lengthMinutes": 60',
      '"lengthMinutes": 50',
      'consultants[0].availability[0].lengthMinutes: write a multiple of 15',
    ],
    ['"undoSeconds": 10', '"undoSeconds": "10"', 'deadlines.undoSeconds: write a number'],
    ['"undoSeconds": 10', '"undoSeconds": 1.5', 'deadlines.undoSeconds: write a whole number'],
    ['"undoSeconds": 10', '"undoSeconds": 3601', 'deadlines.undoSeconds: write 3600 or less'],
    ['"undoSeconds": 10', '"undoSeconds": -1', 'deadlines.undoSeconds: write 0 or more'],
    ['["da", "en"]', '["da", "sv"]', 'consultants[0].meetingLanguages[1]: write one of "da", "en"'],
    ['["da", "en"]', '[]', 'consultants[0].meetingLanguages: list at least 1'],
    ['"name": "Kooperationen"', '"name": "K"', 'organisation.name: write 2 characters or more'],
    [
      '"standIn": "mette-holm"',
      '"standIn": "Mette Holm"',
      'consultants[1].standIn: write the id of another consultant, or leave it out',
    ],
    ['"from": 8', '"from": 17', 'workingHours: let them begin before they end'],
    ['[2]', '[1, 2, 3, 4, 5, 6]', 'ladder.remindAfterWorkingDays: list at most 5'],
    ['[2]', '[0]', 'ladder.remindAfterWorkingDays[0]: write 1 or more'],
    ['[2]', '2', 'ladder.remindAfterWorkingDays: write a list in [ ]'],
    [
      '"digest": { "hour": 8',
      '"digest": { "isSent": "no", "hour": 8',
      'digest.isSent: write true or false, without quotation marks',
    ],
  ])('names line, place and what to write: %s → %s', (before, after, fault) => {
    expect(faultsWith(before, after)).toEqual([`${lineOf(before)} ${fault}`]);
  });

  it('puts what is missing on the line of what should hold it', () => {
    expect(faultsWith('"privacyEmail"', '"privateEmail"')).toEqual([
      `${lineOf('"organisation"')} organisation.privacyEmail: add it: write an e-mail address`,
      `${lineOf('"privacyEmail"')} organisation.privateEmail: there is no such setting: remove it or correct its name`,
    ]);
  });

  it('says that an absence runs backwards', () => {
    const absences = '"absences": [{ "from": "2026-12-02", "until": "2026-12-01" }], "regions"';
    expect(faultsWith('"regions"', absences)).toEqual([
      `${lineOf('"regions"')} consultants[0].absences[0]: let it begin no later than it ends`,
    ]);
  });

  it('finds a name that stands twice, although its last value would do', () => {
    expect(faultsWith('"name": "Kooperationen"', '"name": "X", "name": "Kooperationen"')).toEqual([
      `${lineOf('"name"')} organisation.name: it stands here a second time: remove one of the two`,
    ]);
  });

  it('tells all faults at once, from top to bottom', () => {
    const text = example
      .replace('"RG"', '"rg"')
      .replace('"da"', '"dk"')
      .replace('"undoSeconds": 10', '"undo": 1');
    const lines = faults(text).map((fault) => Number.parseInt(fault, 10));
    expect(lines).toHaveLength(4);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });

  it('finds contradictions and logos that do not exist', () => {
    expect(faultsWith('"id": "sofie-kjaer"', '"id": "mette-holm"')).toEqual([
      `${lineOf('"sofie-kjaer"')} consultants[2].id: write an id of its own: consultants[0] has this one`,
    ]);
    expect(faultsWith('"eu.svg"', '"moon.svg"')).toEqual([
      expect.stringMatching(
        /^\d+ programme\.funders\[0\]\.logo: there is no such logo: write one of .*eu\.svg/,
      ),
    ]);
  });

  it.each([
    ['{\n"a": 1,\n}', '3 JSON: write a name in double quotation marks; after the last one there is no comma'],
    ['{\n"a": 1\n"b": 2}', '3 JSON: put a comma between this and what stands before'],
    ['{\n// why\n"a": 1}', '2 JSON: JSON knows no comments: remove it'],
    ['{"a" 1}', '1 JSON: put a colon between name and value'],
    ['{"a": 1', '1 JSON: close the { with }'],
    ['{}\n{}', '2 JSON: the file should end here: remove what follows'],
    ['', '1 JSON: write a value; after the last one there is no comma'],
    ['[]', '1 the whole file: write settings in { }'],
  ])('says what is wrong with the JSON %j', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  it('asks for UTF-8, and takes it with a byte order mark', () => {
    expect(readSettingsFile(Buffer.from(example, 'latin1'))).toMatchObject({
      faults: [{ line: 1, place: 'the whole file', advice: 'save it as UTF-8' }],
    });
    expect(faults(`\uFEFF${example}`)).toEqual([]);
  });

  it('names the prototype as no setting', () => {
    expect(faultsWith('"closedDays"', '"__proto__": {}, "closedDays"')).toEqual([
      `${lineOf('"closedDays"')} __proto__: there is no such setting: remove it or correct its name`,
    ]);
  });

  it('has an answer for any damaged file', () => {
    const place = fc.integer({ min: 0, max: example.length - 1 });
    fc.assert(
      fc.property(
        place,
        fc.nat(40),
        fc.string({ maxLength: 5, unit: 'binary' }),
        (start, length, inserted) => {
          const text = example.slice(0, start) + inserted + example.slice(start + length);
          for (const fault of faults(text)) {
            expect(fault).toMatch(/^\d+ \S.*: \S/s);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
