import type { Fault } from '../../schemas/define-form.ts';

/** A choice that reads well, yet cannot be had as things stand: what is wrong, control by control. */
export class ChoiceRefused extends Error {
  override readonly name = 'ChoiceRefused';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`Cannot be had: ${faults.map(({ field, code }) => `${field} ${code}`).join(', ')}`);
    this.faults = faults;
  }
}
