import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import authorities from '../../schemas/data/municipal-authorities.json' with { type: 'json' };
import { cvrNumberSchema } from '../../schemas/fields/cvr-number.ts';
import { municipalities, municipality } from '../../schemas/municipalities.ts';

const codeSchema = z.string().regex(/^0\d{3}$/);

const municipalitySchema = z.strictObject({
  code: codeSchema,
  name: z.string().min(1),
  regionCode: z.string().regex(/^108[1-5]$/),
});

const authoritySchema = z.strictObject({
  code: codeSchema,
  authority: z.string().min(1),
  region: z.string().min(1),
  cvr: cvrNumberSchema,
  domain: z.string().min(1),
  mailDomains: z.array(z.string()).optional(),
});

describe('the municipalities', () => {
  it('are the 98, each with its own code', () => {
    expect(z.array(municipalitySchema).safeParse(municipalities()).error).toBeUndefined();
    expect(new Set(municipalities().map(({ code }) => code)).size).toBe(98);
  });

  it('stand in Danish order: Ærø before Aabenraa, Aarhus at the end', () => {
    const names = municipalities().map(({ name }) => name);

    expect(names).toEqual(names.toSorted(new Intl.Collator('da').compare));
    expect(names[0]).toBe('Albertslund');
    expect(names.slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus']);
  });

  it('are found by code, and Christiansø is none of them', () => {
    expect(municipality('0400')).toEqual({ code: '0400', name: 'Bornholm', regionCode: '1084' });
    expect(municipality('0411')).toBeUndefined();
  });

  it('A8 have authorities, whose CVR numbers all pass modulus 11', () => {
    expect(z.array(authoritySchema).safeParse(authorities).error).toBeUndefined();
    expect(authorities.map(({ code }) => code)).toEqual(municipalities().map(({ code }) => code));
  });
});
