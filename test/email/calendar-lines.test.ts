import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarLines } from '../../functions/email/calendar-lines.ts';

describe('calendarLines', () => {
  it('C9 ends every line by CRLF', () => {
    expect(calendarLines(['BEGIN:VCALENDAR', 'END:VCALENDAR'])).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  });

  it('C9 folds after 75 octets, and not before', () => {
    expect(calendarLines(['x'.repeat(75)])).toBe(`${'x'.repeat(75)}\r\n`);
    expect(calendarLines(['x'.repeat(76)])).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
    expect(calendarLines([`${'x'.repeat(74)}å`])).toBe(`${'x'.repeat(74)}\r\n å\r\n`);
  });

  it('C9 no row is over 75 octets, no character is torn, unfolding gives back the line', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 }).filter((line) => !/[\r\n]/.test(line));
    fc.assert(
      fc.property(text, (line) => {
        const folded = calendarLines([line]);
        const rows = folded.split('\r\n').slice(0, -1);
        expect(rows.every((row) => Buffer.byteLength(row) <= 75 && row.isWellFormed())).toBe(true);
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
      }),
    );
  });
});
