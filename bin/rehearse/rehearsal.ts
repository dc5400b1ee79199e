import { consultantOf } from '../../functions/domain/consultant-of.ts';
import { deadlineAfter } from '../../functions/domain/working-days.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { linkStore } from '../../functions/stores/link-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import type { VirtualHome } from '../../local/virtual-home.ts';
import type { Application } from '../../schemas/application.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { type OfferedSlot, People } from './people.ts';
import { Unplayable } from './unplayable.ts';
import { type Fields, type Visit, valueOn, wordsOn } from './visit.ts';

/** One application on a virtual clock, and all who have to do with it. */
export class Rehearsal {
  readonly home: VirtualHome;
  private readonly people: People<VirtualHome>;
  /** The company's own page, once it has one. */
  private statusUrl = '';

  constructor(home: VirtualHome) {
    this.home = home;
    this.people = new People(home);
  }

  get now(): Date {
    return this.home.timers.now();
  }

  /** Whether the company has sent anything. */
  get hasBegun(): boolean {
    return this.statusUrl !== '';
  }

  settings(): Promise<Settings> {
    return settingsStore().get();
  }

  /** As the table has it now. */
  async application(): Promise<Application> {
    const token = this.statusUrl.split('/').at(-1) ?? '';
    const { applicationId } = await linkStore().get(token, 'applicant');
    return await applicationStore().get(applicationId);
  }

  /** Who owes the decision. */
  async holder(): Promise<Consultant> {
    return consultantOf(await this.application(), await this.settings());
  }

  /** The company fills in the form, with an early, a middling and a late one of the times that it is offered. */
  async submit(answers: Fields): Promise<void> {
    const { limits } = await this.settings();
    const fields = await this.people.openForm('da', Math.max(limits.minimumPageSeconds, 60) * 1000);
    const slotWishes = wishesAmong(await this.people.slots());
    if (slotWishes.length === 0) {
      throw new Unplayable('Ingen konsulent har en ledig tid, som en virksomhed i København kan ønske.');
    }
    const answer = await this.people.send({ ...fields, ...answers, slotWishes });
    refuseUnlessTaken(answer);
    this.statusUrl = new URL(answer.headers.get('location') ?? '', this.home.origin).href;
  }

  /** Whoever holds it opens the link of their newest mail and sends what they choose. */
  async decide(choice: Fields): Promise<void> {
    const url = await this.people.pageOf((await this.holder()).email);
    const { text } = await this.people.opened(url);
    refuseUnlessTaken(await this.people.press(url, { ...choice, ...placeOn(text, choice) }));
  }

  /** The company does something on its own page. */
  async act(choice: Fields): Promise<void> {
    refuseUnlessTaken(await this.people.press(this.statusUrl, choice));
  }

  /** Lets time pass, with what runs by the clock on each working morning: more seldom than it really does. */
  async goTo(instant: Date | string): Promise<void> {
    const target = new Date(instant);
    const settings = await this.settings();
    for (let morning = this.nextMorning(settings); morning < target; morning = this.nextMorning(settings)) {
      await this.advanceTo(morning);
      await this.home.sweep();
    }
    await this.advanceTo(target);
  }

  private async advanceTo(instant: Date): Promise<void> {
    await this.home.advance(Math.max(0, instant.getTime() - this.now.getTime()));
  }

  /** The hour at which consultants get their digest, of the next working day that has it ahead. */
  private nextMorning({ digest, workingHours, closedDays }: Settings): Date {
    const hour = Math.max(digest.hour, workingHours.from);
    const morningAfter = (workingDays: number) =>
      deadlineAfter({ from: this.now, workingDays, hour, closedDays });
    const today = morningAfter(0);
    return today > this.now ? today : morningAfter(1);
  }
}

/** Of one consultant; where there are fewer than three, those. */
function wishesAmong(offered: readonly OfferedSlot[]): string[] {
  const ids = offered
    .filter(({ consultantId }) => consultantId === offered[0]?.consultantId)
    .map(({ id }) => id);
  const chosen = [0, Math.floor(ids.length / 2), ids.length - 1].flatMap((index) => ids[index] ?? []);
  return [...new Set(chosen)];
}

/** The page comes with the place where the consultant meets; who meets leaves it so. */
function placeOn(page: string, { decision }: Fields): Fields {
  return decision === 'approve' || decision === 'propose' ? { place: valueOn(page, 'place') } : {};
}

/** Whatever is taken leads on to a page; what is not says why. */
function refuseUnlessTaken({ status, text }: Visit): void {
  if (status !== 303) {
    const [said = ''] = /<h1\b.*?<\/h1>/s.exec(text) ?? [];
    const faults = [...text.matchAll(/<p class="fault".*?<\/p>/gs)].map(([fault]) => fault);
    const words = [said, ...faults].map((part) => wordsOn(part).trim()).join(' – ');
    throw new Unplayable(`Siden tog ikke imod det (${status}): ${words}`);
  }
}
