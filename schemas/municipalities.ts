import records from './data/municipalities.json' with { type: 'json' };

export interface Municipality {
  /** Official four digits, `0101` to `0860`. */
  readonly code: string;
  readonly name: string;
  /** Official code of its region. */
  readonly regionCode: string;
}

const byCode: ReadonlyMap<string, Municipality> = new Map(records.map((one) => [one.code, one]));

/**
 * All 98 in Danish order: Ærø comes before Aabenraa, for aa is å. The file has them in that order, and a
 * test holds it: what sorts as Danes do takes longer to load than anything else here.
 */
export function municipalities(): readonly Municipality[] {
  return records;
}

export function municipality(code: string): Municipality | undefined {
  return byCode.get(code);
}
