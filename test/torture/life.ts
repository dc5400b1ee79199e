import { setTimeout as pause } from 'node:timers/promises';
import { offeredSlots } from '../../functions/domain/slots.ts';
import { mailsAt } from '../../local/mail/mails-at.ts';
import { aBusyOrganisation } from '../support/a-busy-organisation.ts';
import { Chance } from '../support/chance.ts';
import { ForkedHome } from '../support/forked-home.ts';
import { START } from '../support/local.ts';
import { wholeTable } from '../support/table.ts';
import { Crowd } from './crowd.ts';
import { brokenTimelines, deadPages, lostOf } from './kept.ts';
import { Ledger } from './ledger.ts';
import { missingMails, secondCopies, wrongMails } from './mails.ts';
import { overdue, withoutExecution } from './standstill.ts';
import { type StoredCase, storedCases } from './stored-case.ts';

export const victims = ['the service', 'its store', 'both'] as const;
export type Victim = (typeof victims)[number];

/** Within so long of a restart everything that had stood still goes on, where the machine is free. */
export const PROMISED_MS = 5000;
/** What stands still for so long does not go on by itself, however busy the machine is. */
const PATIENCE_MS = 30_000;

const LOOK_EVERY_MS = 100;
/** Longer than a message's lease and every sweeper's grace. */
const LONG_OUTAGE_MS = 130_000;
/** No time at all, as long as one reads a page, and long. */
const OUTAGES_MS = [0, 2500, LONG_OUTAGE_MS];
const LONGEST_LOAD_MS = 500;
/** As often it is killed while it works; else perhaps before it has answered anybody. */
const WARM = 0.8;
/** How long a service may go on after its store was killed. */
const LONGEST_HEADLESS_MS = 150;
const PAGES_OPENED = 5;
/** Showing every mail takes longer with each round; nobody reads them after every one. */
const ROUNDS_BETWEEN_MAILS = 3;

export interface Round {
  readonly victim: Victim;
  readonly outageMs: number;
  readonly goneOnAfterMs: number;
  readonly faults: readonly string[];
}

/** One home from its first start on, killed again and again under load. The same seed chooses the same. */
export class Life {
  readonly ledger = new Ledger();
  private readonly home: ForkedHome;
  private readonly chance: Chance;
  private readonly crowd: Crowd;
  private rounds = 0;

  private constructor(home: ForkedHome, chance: Chance, slotIds: readonly string[]) {
    this.home = home;
    this.chance = chance;
    const { origin } = home;
    this.crowd = new Crowd({ origin, ledger: this.ledger, chance, slotIds, now: () => home.now() });
  }

  static async begin(seed: number): Promise<Life> {
    const settings = aBusyOrganisation({ undoSeconds: 4 });
    const slots = settings.consultants.flatMap((consultant) =>
      offeredSlots({ consultant, settings, now: START }),
    );
    const home = await ForkedHome.start({ now: START, clock: 'running', settings });
    return new Life(
      home,
      new Chance(seed),
      slots.map(({ id }) => id),
    );
  }

  /** Loads it, kills it in the middle, starts it again, and looks at what is left. */
  async round(): Promise<Round> {
    const { chance, crowd, ledger } = this;
    const victim = chance.oneOf(victims);
    const known = ledger.serverErrors.length;
    const load = crowd.run();
    if (chance.next() < WARM) {
      await crowd.answered();
    }
    await pause(chance.between(0, LONGEST_LOAD_MS));
    await this.kill(victim);
    crowd.stop();
    await load;
    const outageMs = chance.oneOf(OUTAGES_MS);
    const goneOn = await this.restart(outageMs);
    this.rounds += 1;
    if (this.rounds % ROUNDS_BETWEEN_MAILS === 1) {
      crowd.readMails(await this.mails());
    }
    const faults = [
      ...ledger.serverErrors.slice(known),
      ...goneOn.standing,
      ...lostOf(ledger, goneOn.cases),
      ...brokenTimelines(goneOn.cases),
      ...(await deadPages(ledger.applications.slice(-PAGES_OPENED))),
    ];
    return { victim, outageMs, goneOnAfterMs: goneOn.afterMs, faults };
  }

  /** After a last and long outage: everybody has been told everything. */
  async end(): Promise<{ faults: string[]; mails: number; secondCopies: number }> {
    await this.home.kill();
    const { standing } = await this.restart(LONG_OUTAGE_MS);
    await this.home.settle();
    const mails = await this.mails();
    const cases = storedCases(await this.table());
    const faults = [...standing, ...wrongMails(mails, cases), ...missingMails(mails, cases)];
    return { faults, mails: mails.length, secondCopies: secondCopies(mails) };
  }

  async remove(): Promise<void> {
    await this.home.remove();
  }

  private async kill(victim: Victim): Promise<void> {
    if (victim !== 'the service') {
      this.crowd.warn();
      this.home.killStore();
    }
    if (victim === 'its store') {
      await pause(this.chance.between(0, LONGEST_HEADLESS_MS));
    }
    await this.home.kill();
  }

  /** Starts it again, and looks until nothing stands still any more or patience ends. */
  private async restart(laterMs: number) {
    await this.home.restart(laterMs);
    const since = this.home.now();
    const startedAt = performance.now();
    for (;;) {
      const table = await this.table();
      const late = overdue(table, since);
      const cases = late.length === 0 ? storedCases(table) : [];
      const standing = [...late, ...(await this.withoutExecution(cases))];
      const afterMs = performance.now() - startedAt;
      if (standing.length === 0 || afterMs > PATIENCE_MS) {
        return { cases: storedCases(table), standing, afterMs };
      }
      await pause(LOOK_EVERY_MS);
    }
  }

  private withoutExecution(cases: readonly StoredCase[]): Promise<string[]> {
    return withoutExecution(cases, `http://127.0.0.1:${this.home.ports.services}`);
  }

  private table() {
    return wholeTable(`http://127.0.0.1:${this.home.ports.store}`);
  }

  private mails() {
    return mailsAt(`http://localhost:${this.home.ports.inbox}`);
  }
}
