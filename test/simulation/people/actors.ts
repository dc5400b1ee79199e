import { formBody } from '../../../bin/rehearse/visit.ts';
import { simulatedEvents } from '../../../local/mail/simulator.ts';
import { FORM } from './browser.ts';
import { enterSomeAbsence } from './enter-absence.ts';
import { insist } from './insist.ts';
import { isOffered, type LinkedAct, linkedActs } from './linked-acts.ts';
import type { KnownLink, OpenedPage, Scene } from './scene.ts';
import { jsonSubmission, pageSubmission, type Submission, send } from './submission.ts';
import { typeSomeCode } from './type-code.ts';

/** Somebody who does something at random. A new kind of doing is one more entry. */
export interface Actor {
  readonly name: string;
  readonly weight: number;
  readonly act: (scene: Scene) => Promise<void>;
}

/** How often people leave it at looking; their acts have weights of their own. */
const IDLE = 2;

export const actors: readonly Actor[] = [
  { name: 'presses a button', weight: 7, act: press },
  { name: 'two press at once', weight: 4, act: pressTogether },
  { name: 'changes their mind, and again', weight: 5, act: dither },
  { name: 'applies', weight: 1, act: apply },
  { name: 'opens a link, as scanners do', weight: 0.2, act: scan },
  { name: 'tells of a mail, as SES does', weight: 1, act: tellOfMail },
  { name: 'types the code of a mail', weight: 0.4, act: typeSomeCode },
  { name: 'enters an absence', weight: 0.4, act: enterSomeAbsence },
  { name: 'stops an execution, as somebody at the console can', weight: 1.5, act: stopExecution },
];

/** Sends a new form; who gets no answer, and who is impatient, sends it again. */
export async function apply(scene: Scene): Promise<void> {
  const { random } = scene.world;
  const submission = random.chance(0.25)
    ? await pageSubmission(scene, random.chance(0.2))
    : jsonSubmission(scene);
  if (random.chance(0.2)) {
    await Promise.all([insist(scene, () => send(scene, submission)), sendLater(scene, submission)]);
  } else {
    await insist(scene, () => send(scene, submission));
  }
}

async function sendLater(scene: Scene, submission: Submission): Promise<void> {
  const { random, time } = scene.world;
  await time.pause(random.pick([0, 50, 3000]));
  await send(scene, submission);
}

async function press(scene: Scene): Promise<void> {
  const chosen = choose(scene);
  const page = chosen && scene.open(chosen.link);
  if (chosen !== undefined && page !== undefined) {
    const readMs = scene.world.random.pick([2000, 2500, 4000, 9000, 60_000]);
    await pressOn(scene, page, { ...chosen.linked, readMs });
  }
}

/** From one page and at one moment: the same twice, or two that cannot both be. */
async function pressTogether(scene: Scene): Promise<void> {
  const { random } = scene.world;
  const chosen = choose(scene);
  const page = chosen && scene.open(chosen.link);
  if (chosen !== undefined && page !== undefined) {
    const other = random.pick(linkedActs.filter(({ purpose }) => purpose === page.link.purpose));
    const both = [chosen.linked, random.chance(0.5) ? chosen.linked : other];
    await Promise.all(both.map((linked) => pressOn(scene, page, { ...linked, readMs: 2100 })));
  }
}

/** Opens the page anew each time, and does what it then offers. */
export async function dither(scene: Scene): Promise<void> {
  const { random } = scene.world;
  const link = choose(scene)?.link;
  for (let left = random.whole(2, 5); left > 0 && link !== undefined; left -= 1) {
    const page = scene.open(link);
    const fitting = linkedActs.filter(
      (linked) =>
        page &&
        linked.purpose === link.purpose &&
        isOffered(linked.act, page.application, scene.isDead(link, page.application)),
    );
    if (page !== undefined && fitting.length > 0) {
      await pressOn(scene, page, { ...random.weighted(fitting), readMs: random.between(2000, 3500) });
    }
  }
}

interface Choice {
  readonly link: KnownLink;
  readonly linked: LinkedAct;
  readonly weight: number;
}

/** Mostly what fits where an application stands, now and then what does not; and often nothing. */
function choose(scene: Scene): Choice | undefined {
  const { random } = scene.world;
  const choices = new Map<string, Choice>();
  for (const link of scene.links()) {
    const application = scene.behind(link);
    for (const linked of linkedActs) {
      if (application !== undefined && linked.purpose === link.purpose) {
        const isDead = scene.isDead(link, application);
        const weight = linked.weight * (isOffered(linked.act, application, isDead) ? 1 : 0.05);
        // The link of the latest mail, which is the one that people find; dead ones are found as well.
        choices.set(`${application.id} ${linked.purpose} ${linked.act} ${isDead}`, { link, linked, weight });
      }
    }
  }
  const chosen = random.weighted([{ weight: IDLE }, ...choices.values()]);
  return 'link' in chosen ? chosen : undefined;
}

async function pressOn(
  scene: Scene,
  page: OpenedPage,
  { act, fields, readMs }: LinkedAct & { readonly readMs: number },
): Promise<void> {
  const { time } = scene.world;
  const { link } = page;
  const body = bodyOf(scene, page, fields);
  await time.pause(readMs);
  await insist(scene, () =>
    scene.browser.ask({ method: 'POST', act, path: link.path, contentType: FORM, body }),
  );
}

/** What a page posts: its own fields, and what people fill in. */
export function bodyOf(
  { world, settings }: Scene,
  { formToken, application }: OpenedPage,
  fields: LinkedAct['fields'],
): string {
  const now = new Date(world.time.now);
  const filledIn = fields({ application, settings, random: world.random, now });
  return formBody({ formToken, ...filledIn }).toString();
}

async function scan(scene: Scene): Promise<void> {
  const { random } = scene.world;
  const links = scene.links();
  if (links.length > 0) {
    const method = random.pick(['GET', 'HEAD'] as const);
    await scene.browser.ask({ method, act: 'scan', path: random.pick(links).path });
  }
}

async function tellOfMail({ world }: Scene): Promise<void> {
  const { random, time, mailbox, sources } = world;
  if (mailbox.mails.length > 0) {
    const { sesMessageId, to, tags } = random.pick(mailbox.mails);
    const name = `${random.pick(['success', 'bounce', 'ooto', 'complaint'])}@simulator.amazonses.com`;
    const taken = { messageId: sesMessageId, at: new Date(time.now), sender: '', recipients: [name], tags };
    for (const event of simulatedEvents(taken)) {
      const [address = ''] = to;
      sources.publish(JSON.parse(JSON.stringify(event).replaceAll(name, address)));
    }
  }
}

async function stopExecution({ world }: Scene): Promise<void> {
  const running = [...world.stepFunctions.executions.values()].filter(({ status }) => status === 'RUNNING');
  if (running.length > 0) {
    world.random.pick(running).abort();
  }
}
