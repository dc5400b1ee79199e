/** Why the service cannot start, in one sentence that says what to do. Shown without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
