/** What a schedule is about; all else is drawn from its seed. A new theme is one more entry. */
export interface Theme {
  readonly applicants: readonly [number, number];
  readonly acts: readonly [number, number];
  /** How likely a call meets a fault: one of these for the whole schedule. */
  readonly faultRates: readonly number[];
  /**
   * From the quickest call to the slowest. Each order of size is as likely as another, so that any call
   * may overtake all that came before it.
   */
  readonly latenciesMs: readonly (readonly [number, number])[];
  /** How many writes are held up until another one has come before them. */
  readonly overtaken: readonly number[];
  readonly undoSeconds: readonly number[];
  /** How likely the pause before the next doing is one of a moment, of seconds, minutes, hours or days. */
  readonly gaps: readonly [number, number, number, number, number];
  /** How much more often people change their mind than they else would. */
  readonly dithering: number;
}

export const themes = {
  /** Many want the same times, and AWS fails as often as it can. */
  rush: {
    applicants: [3, 4],
    acts: [3, 7],
    faultRates: [0, 0.08, 0.15, 0.2, 0.25],
    latenciesMs: [
      [5, 50],
      [5, 8000],
      [50, 4000],
    ],
    overtaken: [0, 0.3, 0.6],
    undoSeconds: [0, 10, 60, 300],
    gaps: [3, 6, 2, 1, 0.4],
    dithering: 1,
  },
  /** One application, and people who take back what they have just done while the workflow is at it. */
  haste: {
    applicants: [1, 1],
    acts: [3, 6],
    faultRates: [0, 0, 0.03],
    latenciesMs: [
      [5, 50],
      [20, 400],
      [5, 3000],
    ],
    overtaken: [0.4, 0.6],
    undoSeconds: [60, 300],
    gaps: [3, 6, 2, 1, 0.4],
    dithering: 5,
  },
  /** Question and answer, proposal and choice, over days on which the ladder does its part. */
  dialogue: {
    applicants: [1, 2],
    acts: [5, 12],
    faultRates: [0, 0, 0.05, 0.1],
    latenciesMs: [
      [5, 50],
      [20, 3000],
    ],
    overtaken: [0, 0.3],
    undoSeconds: [0, 10, 60, 300],
    gaps: [0.5, 2, 8, 5, 1.5],
    dithering: 1,
  },
} as const satisfies Readonly<Record<string, Theme>>;

const each: readonly Theme[] = Object.values(themes);

export function themeOf(seed: number): Theme {
  return each[seed % each.length] ?? themes.rush;
}
