/**
 * Takes the place of `schemas/form-soundness.ts` in the bundles. A form cannot change once it is bundled:
 * it has been looked through before that, and need not be at every cold start.
 */
export function refuseUnsoundForm(): void {}
