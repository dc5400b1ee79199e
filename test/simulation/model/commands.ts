import fc from 'fast-check';
import { expect } from 'vitest';
import type { Visit } from '../../../bin/rehearse/visit.ts';
import type { VirtualHome } from '../../../local/virtual-home.ts';
import type { Message } from '../../../schemas/message.ts';
import type { Sent, Story } from '../../support/story.ts';
import { applications, wholeTable } from '../../support/table.ts';
import { type ChangeName, changes, type Model } from './application-model.ts';

/** One application of a running service, and somebody who has both of its links. */
export interface Real {
  readonly story: Story<VirtualHome>;
  readonly sent: Sent;
}

export const UNDO_SECONDS = 600;
/** Longer than four working days ever are, Christmas among them. */
const LONGEST_WAIT_MS = 15 * 24 * 3_600_000;

const presses: Readonly<Record<Exclude<ChangeName, `let${string}`>, (real: Real) => Promise<Visit>>> = {
  approve: ({ story, sent }) => story.approve(sent),
  decline: ({ story, sent }) => story.decline(sent),
  undo: ({ story, sent }) => story.press(sent.decisionUrl, { decision: 'undo' }),
  withdraw: ({ story, sent }) => story.press(sent.statusUrl, { act: 'withdraw' }),
  cancel: ({ story, sent }) => story.press(sent.statusUrl, { act: 'cancel' }),
};

/** Somebody presses a button: it goes through exactly where the model says so. */
class Press implements fc.AsyncCommand<Model, Real> {
  private readonly name: keyof typeof presses;

  constructor(name: keyof typeof presses) {
    this.name = name;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const { from, apply } = changes[this.name];
    const isAllowed = (from as readonly string[]).includes(model.status);
    const { status } = await presses[this.name](real);
    // A page with nothing left to press gives no form token: 422.
    expect(isAllowed ? [303] : [409, 422]).toContain(status);
    if (isAllowed) {
      apply(model);
    }
    await agree(model, real);
  }

  toString(): string {
    return this.name;
  }
}

/** Time passes, to the end of the present wait. */
class LetPass implements fc.AsyncCommand<Model, Real> {
  private readonly name: 'letUndoPass' | 'letDeadlinePass';

  constructor(name: 'letUndoPass' | 'letDeadlinePass') {
    this.name = name;
  }

  check({ status }: Model): boolean {
    return (changes[this.name].from as readonly string[]).includes(status);
  }

  async run(model: Model, real: Real): Promise<void> {
    await real.story.place.advance(this.name === 'letUndoPass' ? UNDO_SECONDS * 1000 : LONGEST_WAIT_MS);
    changes[this.name].apply(model);
    await agree(model, real);
  }

  toString(): string {
    return this.name;
  }
}

/** Runs all that runs by the clock: it finds nothing that would have to be done. */
class Sweep implements fc.AsyncCommand<Model, Real> {
  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    await real.story.place.sweep();
    await agree(model, real);
  }

  toString(): string {
    return 'sweep';
  }
}

async function agree(model: Model, { story, sent }: Real): Promise<void> {
  await story.place.settle();
  const application = (await applications()).find(({ reference }) => reference === sent.reference);
  const messages = [...(await wholeTable()).values()].flatMap(({ pk, message }) =>
    pk === `application#${application?.id}` && message !== undefined ? [message as Message] : [],
  );
  expect(application?.status).toBe(model.status);
  expect(messages.map(({ template, recipient }) => `${template} to ${recipient}`).toSorted()).toEqual(
    model.mails.toSorted(),
  );
  expect(messages.filter(({ sentAt }) => sentAt === undefined)).toEqual([]);
}

export function commands(): fc.Arbitrary<Iterable<fc.AsyncCommand<Model, Real>>> {
  const every = (Object.keys(presses) as (keyof typeof presses)[]).map((name) => new Press(name));
  const passing = (['letUndoPass', 'letDeadlinePass'] as const).map((name) => new LetPass(name));
  return fc.commands(
    [...every, ...passing, new Sweep()].map((command) => fc.constant(command)),
    { maxCommands: 10 },
  );
}
