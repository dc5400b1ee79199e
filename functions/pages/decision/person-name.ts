import type { Settings } from '../../../schemas/settings.ts';
import { STAND_IN } from '../../domain/consultant-of.ts';

/** A consultant by name, the coordinator who stands in included; one who is forgotten by their id. */
export function personName(
  consultantId: string,
  { consultants, coordinator }: Pick<Settings, 'consultants' | 'coordinator'>,
): string {
  const person = consultantId === STAND_IN ? coordinator : consultants.find(({ id }) => id === consultantId);
  return person?.name ?? consultantId;
}
