import { randomBytes } from 'node:crypto';
import type { Actor, Channel } from '../../schemas/timeline.ts';
import { now } from './clock.ts';
import { newId } from './ids.ts';

interface Made {
  readonly now: Date;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly requestId: string;
  readonly formHash?: string;
  readonly newId: () => string;
  readonly newSalt: () => string;
}

/** Something done now, by this actor, through this channel. */
export function occasion(actor: Actor, channel: Channel, requestId: string): Made {
  return {
    now: now(),
    actor,
    channel,
    requestId,
    newId,
    newSalt: () => randomBytes(16).toString('base64url'),
  };
}

/** Something that the service does by itself outside the workflow, which is to be woken for it. */
export function eventOccasion(): Made {
  return occasion({ role: 'service' }, 'event', newId());
}

/** Something that the service does by itself, in its workflow. */
export function workflowOccasion(): Made {
  return occasion({ role: 'service' }, 'workflow', newId());
}
