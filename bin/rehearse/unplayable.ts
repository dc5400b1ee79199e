/** Why a story cannot go on with these settings, in a Danish sentence for whoever reads it. */
export class Unplayable extends Error {
  override readonly name = 'Unplayable';
}
