import * as z from 'zod';
import records from './data/municipalities.json' with { type: 'json' };

const municipalitySchema = z.strictObject({
  /** Official four digits, `0101` to `0860`. */
  code: z.string().regex(/^0\d{3}$/),
  name: z.string().min(1),
  /** The authority's own name; too irregular to be built from `name`. */
  authority: z.string().min(1),
  region: z.string().min(1),
  regionCode: z.string().regex(/^108[1-5]$/),
  cvr: z.string().regex(/^\d{8}$/),
  /** Web domain; a hint to whose a mail address is, never a reason to refuse one. */
  domain: z.string().min(1),
  mailDomains: z.array(z.string()).optional(),
});
export type Municipality = z.infer<typeof municipalitySchema>;

let byCode: ReadonlyMap<string, Municipality> | undefined;

/** All 98 in Danish order: Ærø comes before Aabenraa, for aa is å. */
export function municipalities(): readonly Municipality[] {
  return [...index().values()];
}

export function municipality(code: string): Municipality | undefined {
  return index().get(code);
}

function index(): ReadonlyMap<string, Municipality> {
  byCode ??= new Map(sortedByName(z.array(municipalitySchema).parse(records)).map((one) => [one.code, one]));
  return byCode;
}

function sortedByName(unsorted: readonly Municipality[]): Municipality[] {
  const danish = new Intl.Collator('da');
  return unsorted.toSorted((a, b) => danish.compare(a.name, b.name));
}
