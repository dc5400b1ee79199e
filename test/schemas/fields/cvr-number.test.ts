import { describe, expect, it } from 'vitest';
import { cvrNumberSchema } from '../../../schemas/fields/cvr-number.ts';

const faultOf = (written: string) => cvrNumberSchema.safeParse(written).error?.issues[0]?.message;

describe('a CVR number', () => {
  it.each(['13748136', 'DK13748136', 'dk 13 74 81 36', '13.74.81.36', '13-748136 '])(
    'A8 is read from %j',
    (written) => {
      expect(cvrNumberSchema.parse(written)).toBe('13748136');
    },
  );

  it.each(['1374813', '137481360', '01374813', 'SE13748136', ''])('A8 needs 8 digits, not %j', (written) => {
    expect(faultOf(written)).toBe('invalid');
  });

  it('A8 with one digit mistyped is told from a real one', () => {
    const real = '13748136';
    for (let index = 1; index < real.length; index++) {
      const digit = (Number(real[index]) + 1) % 10;
      expect(faultOf(`${real.slice(0, index)}${digit}${real.slice(index + 1)}`)).toBe('mistyped');
    }
  });

  it('A8 with two neighbouring digits swapped is told from a real one', () => {
    expect(faultOf('31748136')).toBe('mistyped');
    expect(faultOf('13748163')).toBe('mistyped');
  });
});
