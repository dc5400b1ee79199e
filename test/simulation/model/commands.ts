import fc from 'fast-check';
import { expect } from 'vitest';
import { QUESTION } from '../../support/story.ts';
import { type ActName, acts, happen, isAllowed, losesWish, type Model, rungs } from './application-model.ts';
import type { Life } from './life.ts';
import { presses } from './presses.ts';

type Command = fc.AsyncCommand<Model, Life>;

/** Somebody presses a button: it goes through exactly where the model says so. */
class Press implements Command {
  private readonly act: ActName;
  /** Whether it is pressed where it cannot go through as well. */
  private readonly isStubborn: boolean;

  constructor(act: ActName, isStubborn: boolean) {
    this.act = act;
    this.isStubborn = isStubborn;
  }

  check(model: Model): boolean {
    return this.isStubborn || isAllowed(acts[this.act], model);
  }

  async run(model: Model, life: Life): Promise<void> {
    const change = acts[this.act];
    const goesThrough = isAllowed(change, model);
    const { status } = await presses[this.act](life, model);
    // A page with nothing left to press gives no form token: 422.
    expect(goesThrough ? [303] : [409, 422]).toContain(status);
    if (goesThrough) {
      happen(change, model);
    }
    await agree(model, life);
  }

  toString(): string {
    return this.act;
  }
}

/** Who had it before presses by a link that is dead, and nothing comes of it. */
class PressOnDeadLink implements Command {
  check({ before, holder }: Model): boolean {
    return before.some((id) => id !== holder);
  }

  async run(model: Model, life: Life): Promise<void> {
    const former = model.before.findLast((id) => id !== model.holder) ?? '';
    const { status } = await life.pressAs(former, { decision: 'ask', question: QUESTION });
    expect(status).toBe(410);
    await agree(model, life);
  }

  toString(): string {
    return 'press on a dead link';
  }
}

/** Time passes until something happens by itself. When that is, the service says; what it does, the model. */
class LetPass implements Command {
  check({ status }: Model): boolean {
    return Object.values(rungs).some(({ from }) => from.includes(status));
  }

  async run(model: Model, life: Life): Promise<void> {
    const { application } = await life.read();
    const dueAt = Date.parse(application.dueAt ?? '');
    const due = application.ladder.filter(({ at }) => Date.parse(at) === dueAt).map(({ kind }) => kind);
    await life.story.place.advance(dueAt - life.now.getTime());
    for (const kind of model.status === 'decided' ? (['settle'] as const) : due) {
      expect(isAllowed(rungs[kind], model), `${kind} comes`).toBe(true);
      happen(rungs[kind], model);
    }
    await agree(model, life);
  }

  toString(): string {
    return 'let pass';
  }
}

/** Somebody else is given the time that is wished for, where it is not held. */
class LoseWish implements Command {
  check(model: Model): boolean {
    return isAllowed(losesWish, model);
  }

  async run(model: Model, life: Life): Promise<void> {
    await life.loseWish();
    happen(losesWish, model);
    await agree(model, life);
  }

  toString(): string {
    return 'lose wish';
  }
}

/** Runs all that runs by the clock: it finds nothing that would have to be done. */
class Sweep implements Command {
  check(): boolean {
    return true;
  }

  async run(model: Model, life: Life): Promise<void> {
    await life.story.place.sweep();
    await agree(model, life);
  }

  toString(): string {
    return 'sweep';
  }
}

async function agree(model: Model, life: Life): Promise<void> {
  await life.story.place.settle();
  const { application, messages } = await life.read();
  expect(application).toMatchObject({ status: model.status, consultantId: model.holder });
  expect(application.wishes).toHaveLength(model.wish === 'open' ? 1 : 0);
  expect(messages.map(({ template, recipient }) => `${template} to ${recipient}`).toSorted()).toEqual(
    model.mails.toSorted(),
  );
  expect(messages.filter(({ sentAt }) => sentAt === undefined)).toEqual([]);
}

/** What ends a life comes seldom, and what an open question or proposal wants comes often: so some are long. */
const WEIGHTS: Readonly<Partial<Record<ActName, number>>> = {
  approve: 2,
  decline: 1,
  withdraw: 1,
  cancel: 2,
  correctContact: 1,
  moveMailbox: 1,
  answer: 12,
  refuseProposals: 12,
  wishAnew: 12,
};
/** Of so many presses one is made whether it can go through or not. */
const STUBBORN = 16;

export function commands(): fc.Arbitrary<Iterable<Command>> {
  const names = Object.keys(acts) as ActName[];
  const pressed: fc.WeightedArbitrary<Command>[] = names.map((name) => ({
    weight: WEIGHTS[name] ?? 6,
    arbitrary: fc.nat(STUBBORN - 1).map((drawn) => new Press(name, drawn === STUBBORN - 1)),
  }));
  const others: fc.WeightedArbitrary<Command>[] = [
    { weight: 30, arbitrary: fc.constant(new LetPass()) },
    { weight: 1, arbitrary: fc.constant(new PressOnDeadLink()) },
    { weight: 3, arbitrary: fc.constant(new LoseWish()) },
    { weight: 1, arbitrary: fc.constant(new Sweep()) },
  ];
  return fc.noBias(fc.commands([fc.oneof(...pressed, ...others)], { maxCommands: 120, size: 'max' }));
}
