/** Why a command cannot be carried out, in lines that say what to do. Shown without a stack. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}
