import { describe, expect, it } from 'vitest';
import { plainLine, plainLines } from '../../functions/email/plain-line.ts';

describe('plainLine', () => {
  it.each([
    ['  to\t ord ', 'to ord'],
    ['en\r\nto', 'en to'],
    ['en\u2028to\u2029tre', 'en to tre'],
    ['abc\u202edef', 'abc def'],
    ['\ufeffæøå\u0000', 'æøå'],
  ])('makes of %j one line that shows all it holds', (given, line) => {
    expect(plainLine(given)).toBe(line);
  });

  it('shortens without tearing a character', () => {
    expect(plainLine('😀😀😀😀', 3)).toBe('😀😀…');
  });
});

describe('plainLines', () => {
  it('keeps line breaks, however they were written', () => {
    expect(plainLines('\na\r\nb\rc\u2028d\n\ne\n')).toBe('a\nb\nc\nd\n\ne');
  });
});
