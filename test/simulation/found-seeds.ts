/** Seeds that have once found a fault, each with what it was: played by every `npm test`. */
export const foundSeeds: readonly { readonly seed: number; readonly fault: string }[] = [
  { seed: 43, fault: 'a mailbox was corrected by a link that another correction had just made void' },
  { seed: 93, fault: 'an application was withdrawn by a link that a correction had just made void' },
  { seed: 1057, fault: 'a provisional entry stayed where the receipt that ends it was held back' },
  { seed: 7000227, fault: 'a provisional entry stayed where the notice of a refusal was held back as well' },
  { seed: 20010717, fault: 'the token of a wait that was over took the place of a living one' },
];
