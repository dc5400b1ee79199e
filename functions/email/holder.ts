import type { Consultant } from '../../schemas/settings.ts';
import { consultantOf } from '../domain/consultant-of.ts';
import type { EmailContext } from './email.ts';

/** Who has the application now: another than the message's own consultant, where that one had it before. */
export function holderOf({ application, settings }: EmailContext): Consultant {
  return consultantOf(application, settings);
}

/** By name who had it before whoever has it now. */
export function formerHolder({ application, settings }: EmailContext): string | undefined {
  const from = application.handedOn?.from;
  return from === undefined ? undefined : consultantOf({ consultantId: from }, settings).name;
}
