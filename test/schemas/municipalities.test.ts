import { describe, expect, it } from 'vitest';
import { cvrNumberSchema } from '../../schemas/fields/cvr-number.ts';
import { municipalities, municipality } from '../../schemas/municipalities.ts';

describe('the municipalities', () => {
  it('are the 98, each with its own code', () => {
    expect(new Set(municipalities().map(({ code }) => code)).size).toBe(98);
  });

  it('stand in Danish order: Ærø before Aabenraa, Aarhus at the end', () => {
    const names = municipalities().map(({ name }) => name);

    expect(names[0]).toBe('Albertslund');
    expect(names.slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus']);
  });

  it('are found by code, and Christiansø is none of them', () => {
    expect(municipality('0400')?.authority).toBe('Bornholms Regionskommune');
    expect(municipality('0411')).toBeUndefined();
  });

  it('A8 all have a CVR number that passes modulus 11', () => {
    expect(municipalities().filter(({ cvr }) => !cvrNumberSchema.safeParse(cvr).success)).toEqual([]);
  });
});
