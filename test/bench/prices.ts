/** US dollars in us-east-1, November 2026, without free tiers. https://aws.amazon.com/pricing/ */
export const prices = {
  mail: 0.1 / 1_000,
  stateTransition: 25 / 1_000_000,
  /** On demand; what a transaction costs more is in the units themselves. */
  writeUnit: 0.625 / 1_000_000,
  readUnit: 0.125 / 1_000_000,
  /** HTTP API. */
  request: 1 / 1_000_000,
  invocation: 0.2 / 1_000_000,
  /** arm64. */
  gigabyteSecond: 0.0000133334,
} as const;
