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
    dithering: 5,
  },
} as const satisfies Readonly<Record<string, Theme>>;

const each: readonly Theme[] = Object.values(themes);

export function themeOf(seed: number): Theme {
  return each[seed % each.length] ?? themes.rush;
}
