import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** What to write where a schema alone would only say that something is wrong. */
const ADVICE_BY_PLACE: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(email|privacyEmail)$/, 'write an e-mail address'],
  [/(^|\.)phone$/, 'write a phone number with its country code, as +4512345678'],
  [/(^|\.)url$/, 'write a web address, as https://example.org'],
  [/(^|\.)logo$/, 'write the name of an .svg file, as eu.svg'],
  [/^referencePrefix$/, 'write 2 to 4 capital letters, as RG'],
  [/^consultants\[\d+\]\.id$/, 'write small letters, digits and hyphens, at most 40'],
  [/^consultants\[\d+\]\.standIn$/, 'write the id of another consultant, or leave it out'],
  [/\.weekday$/, 'write a weekday from 1 (Monday) to 7 (Sunday)'],
  [/\.availability\[\d+\]\.(from|until)$/, 'write a quarter of an hour, as 09:00 or 09:15'],
  [/\.absences\[\d+\]\.(from|until)$/, 'write a date, as 2026-12-24'],
  [/^closedDays\[\d+\]$/, 'write a date, as 2026-12-24'],
  [/^workingHours$/, 'let them begin before they end'],
  [/\.(opensAt|closesAt)$/, 'write a date and time with its zone, as 2026-12-01T09:00:00+01:00'],
];

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false, without quotation marks',
  array: 'a list in [ ]',
  object: 'settings in { }',
  record: 'settings in { }',
};

/** What to do about a value that the schema refused, in plain words. */
export function adviceOn(issue: Issue, place: string): string {
  const known = ADVICE_BY_PLACE.find(([pattern]) => pattern.test(place));
  return known?.[1] ?? adviceByRule(issue);
}

function adviceByRule(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `list at least ${issue.minimum}`
        : `write ${counted(issue.origin, issue.minimum)} or more`;
    case 'too_big':
      return issue.origin === 'array'
        ? `list at most ${issue.maximum}`
        : `write ${counted(issue.origin, issue.maximum)} or less`;
    case 'not_multiple_of':
      return `write a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return `write one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    // Beside the working hours, only an absence has a rule as a whole.
    case 'custom':
      return 'let it begin no later than it ends';
    default:
      return 'correct it';
  }
}

function counted(origin: string, number: number | bigint): string {
  return origin === 'string' ? `${number} characters` : String(number);
}
