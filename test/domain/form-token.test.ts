import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mintFormToken, readFormToken } from '../../functions/domain/form-token.ts';

const key = 'the link’s own token';
const issuedAt = new Date('2026-12-01T09:00:00.250Z');
const token = mintFormToken(key, { issuedAt, revision: 7 });

function secondsLater(seconds: number): Date {
  return new Date(issuedAt.getTime() + seconds * 1000);
}

describe('readFormToken', () => {
  it('N1 tells when the page was made, at which revision, and how old it is', () => {
    expect(readFormToken(key, token, secondsLater(1.5))).toEqual({
      kind: 'valid',
      issuedAt,
      revision: 7,
      ageSeconds: 1.5,
    });
  });

  it('is valid for 24 hours and no longer', () => {
    expect(readFormToken(key, token, secondsLater(24 * 3600)).kind).toBe('valid');
    expect(readFormToken(key, token, secondsLater(24 * 3600 + 1))).toEqual({ kind: 'expired' });
  });

  it('bears with clocks that differ by five minutes, as an age of nothing', () => {
    expect(readFormToken(key, token, secondsLater(-300))).toMatchObject({ kind: 'valid', ageSeconds: 0 });
    expect(readFormToken(key, token, secondsLater(-301))).toEqual({ kind: 'forged' });
  });

  it('is forged under another key', () => {
    expect(readFormToken('another link’s token', token, issuedAt)).toEqual({ kind: 'forged' });
  });

  it('is forged once any character is altered', () => {
    const place = fc.integer({ min: 0, max: token.length - 1 });
    fc.assert(
      fc.property(place, fc.constantFrom(...'0189aZ-_.'), (index, character) => {
        const altered = token.slice(0, index) + character + token.slice(index + 1);
        expect(readFormToken(key, altered, issuedAt).kind).toBe(altered === token ? 'valid' : 'forged');
      }),
    );
  });

  it.each(['', '.', 'a.b.c', `${token}=`, ` ${token}`, '１２.7.x', '__proto__'])(
    'is forged as %j',
    (text) => {
      expect(readFormToken(key, text, issuedAt)).toEqual({ kind: 'forged' });
    },
  );
});
