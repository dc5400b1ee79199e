import { fieldWithRole } from '../../schemas/answers.ts';
import type { Fault } from '../../schemas/define-form.ts';
import { type RawAnswers, readWishes } from '../../schemas/read-answers.ts';
import type { Consultant } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import { findOffered } from '../domain/slots.ts';
import type { Wanted } from './offer.ts';

export interface Wishes {
  /** As they were sent, offered or not. */
  readonly ids: readonly string[];
  readonly slots: readonly Slot[];
  /** Whose times they are; absent where none was wished for. */
  readonly consultant: Consultant | undefined;
  readonly faults: readonly Fault[];
}

/**
 * The slots wished for: offered now, and all of one consultant. The pages show those of the consultant
 * who fits; a program that names times has chosen its consultant by them.
 */
export function wishesIn(raw: RawAnswers, wanted: Wanted): Wishes {
  const { wishes, faults } = readWishes(wanted.form, raw);
  const found = wishes.map((slotId) => findOffered(slotId, wanted));
  const slots = found.filter((slot) => slot !== undefined);
  const consultantIds = new Set(slots.map((slot) => slot.consultantId));
  const consultant = wanted.settings.consultants.find(({ id }) => consultantIds.has(id));
  const none = { ids: wishes, slots: [], consultant };
  const refuse = (code: string): Wishes => ({ ...none, faults: [wishFault(wanted, code)] });
  if (faults.length > 0) {
    return { ...none, faults };
  }
  if (slots.length < wishes.length) {
    return refuse('taken');
  }
  return consultantIds.size > 1 ? refuse('other-consultant') : { ...none, slots, faults: [] };
}

/** A fault about the wished times, whatever the form calls that field. */
export function wishFault({ form }: Pick<Wanted, 'form'>, code: string): Fault {
  return { field: fieldWithRole(form, 'slotWishes')?.id ?? '', code };
}
