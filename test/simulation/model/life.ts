import { linkIn } from '../../../bin/rehearse/people.ts';
import type { Fields, Visit } from '../../../bin/rehearse/visit.ts';
import { offeredSlots, slotIdAt } from '../../../functions/domain/slots.ts';
import type { VirtualHome } from '../../../local/virtual-home.ts';
import { type Application, applicationSchema } from '../../../schemas/application.ts';
import type { Message } from '../../../schemas/message.ts';
import type { Settings } from '../../../schemas/settings.ts';
import { anOrganisation } from '../../support/an-organisation.ts';
import { startLocal } from '../../support/local.ts';
import { isAbout, Story } from '../../support/story.ts';
import { wholeTable } from '../../support/table.ts';
import { daily } from '../machine/organisation.ts';

const UNDO_SECONDS = 600;

/** One application in a service of its own, and whoever has to do with it. */
export class Life {
  readonly story: Story<VirtualHome>;
  readonly settings: Settings;
  private reference = '';
  /** When the times begin that were wished for so far. */
  private readonly wished = new Set<string>();
  private words = 0;

  private constructor(story: Story<VirtualHome>, settings: Settings) {
    this.story = story;
    this.settings = settings;
  }

  static async begin(holdWishes: boolean): Promise<Life> {
    const settings = organisation(holdWishes);
    const life = new Life(new Story(await startLocal({ settings })), settings);
    const [{ id = '' } = {}] = settings.consultants;
    const { reference } = await life.story.submit({ slotWishes: [life.newWish(id)] });
    life.reference = reference;
    return life;
  }

  async end(): Promise<void> {
    await this.story.place.settle();
    await this.story.place.stop();
  }

  get now(): Date {
    return this.story.place.timers.now();
  }

  /** Like no other in this life: what is said twice is taken for the same. */
  newWord(): string {
    this.words += 1;
    return `ord${this.words}`;
  }

  /** The last time on offer that nobody in this life has wished for: none of them passes in it. */
  newWish(consultantId: string): string {
    const { settings, now } = this;
    const consultant = settings.consultants.find(({ id }) => id === consultantId);
    const offered = consultant === undefined ? [] : offeredSlots({ consultant, settings, now });
    const { start = '' } = offered.findLast((slot) => !this.wished.has(slot.start)) ?? {};
    this.wished.add(start);
    return slotIdAt(consultantId, start);
  }

  async read(): Promise<{ readonly application: Application; readonly messages: readonly Message[] }> {
    const items = [...(await wholeTable()).values()];
    const application = items
      .filter(({ sk }) => sk === 'application')
      .map((item) => applicationSchema.parse(item['application']))
      .find(({ reference }) => reference === this.reference);
    if (application === undefined) {
      throw new Error('The application is gone');
    }
    const messages = items.flatMap(({ pk, message }) =>
      pk === `application#${application.id}` && message !== undefined ? [message as Message] : [],
    );
    return { application, messages };
  }

  /** By the link of the newest mail to this consultant; to the company where it is none. */
  async pressAs(who: string, fields: Fields): Promise<Visit> {
    const email = this.settings.consultants.find(({ id }) => id === who)?.email;
    const [path, address] = email === undefined ? ['/a/', ''] : ['/d/', email];
    const links = (await this.story.place.inbox())
      .filter((mail) => isAbout(mail, this.reference) && mail.destination.to.join().includes(address))
      .map(linkIn);
    return this.story.press(links.findLast((link) => link.includes(path)) ?? '', fields);
  }

  /** Another company is given the time that this one wishes for. */
  async loseWish(): Promise<void> {
    const { application } = await this.read();
    const slotId = application.wishes[0]?.id ?? '';
    const rival = await this.story.submit({ slotWishes: [slotId], email: 'rival@example.org' });
    await this.story.approve(rival);
    await this.story.letUndoPass(UNDO_SECONDS);
  }
}

/** Whoever takes over can keep the time that is wished for. */
function organisation(holdWishes: boolean): Settings {
  const { consultants } = anOrganisation();
  return anOrganisation({
    consultants: consultants.map(({ standIn: _whoeverFits, ...consultant }) => ({
      ...consultant,
      regions: [],
      availability: daily,
    })),
    deadlines: { undoSeconds: UNDO_SECONDS, cancelUntilHours: 1 },
    limits: { submissionsPerAddressAndDay: 1000 },
    slots: { holdWishes, horizonDays: 120 },
  });
}
