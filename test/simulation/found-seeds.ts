/** Seeds that have once found a fault, each with what it was: played by every `npm test`. */
export const foundSeeds: readonly { readonly seed: number; readonly fault: string }[] = [];
