import { formBody } from '../../../bin/rehearse/visit.ts';
import { offeredSlots } from '../../../functions/domain/slots.ts';
import { mintPublicFormToken } from '../../../functions/http/form-tokens.ts';
import { interestForm } from '../../../schemas/forms/interest.ts';
import { FORM, type Sent } from './browser.ts';
import type { Scene } from './scene.ts';

/** What an applicant sends, and sends again as it is. */
export interface Submission {
  readonly contentType: string;
  readonly body: string;
}

const READING_MS = 4000;

/** Personal data are words that stand nowhere else: whoever finds one where none may be has found a leak. */
export const PERSONAL_DATA = /hemmelig|20304050|13748136/i;

function answers(random: Scene['world']['random']): Record<string, string | string[]> {
  return {
    hasCvr: 'yes',
    cvr: '13748136',
    orgName: 'Hemmelig Trykkeri ApS',
    municipality: '0101',
    sizeBand: '10-49',
    socialStatus: 'no',
    contactName: 'Hemmelig Østergård',
    email: `hemmelig.${random.whole(1, 9)}@firma.example`,
    phone: '20 30 40 50',
    interests: ['inclusive-jobs'],
    situation: 'Vi drømmer om en hemmelig bagerikantine.',
    meetingForm: 'online',
  };
}

/** Up to three times of one consultant, of the first few: whoever comes at once wants the same ones. */
function wishes({ world: { random, time }, settings }: Scene): string[] {
  const consultant = random.pick(settings.consultants);
  const offered = offeredSlots({ consultant, settings, now: new Date(time.now) }).slice(0, 4);
  return offered
    .filter(() => random.chance(0.5))
    .slice(0, 3)
    .map(({ id }) => id);
}

/** For these times, or for some that are drawn. */
export function jsonSubmission(scene: Scene, given?: readonly string[]): Submission {
  const { random } = scene.world;
  const slotWishes = given ?? wishes(scene);
  const body = {
    submissionKey: random.uuid(),
    language: random.pick(['da', 'en']),
    ...answers(random),
    slotWishes,
  };
  return { contentType: 'application/json', body: JSON.stringify(body) };
}

/** The last press on the form's pages; by a program that fills in the trap, or by a person. */
export async function pageSubmission(
  scene: Scene,
  isTrapped: boolean,
  given?: readonly string[],
): Promise<Submission> {
  const { random, time } = scene.world;
  const fields = {
    ...answers(random),
    slotWishes: given ?? wishes(scene),
    step: 'send',
    page: 'check',
    language: 'da',
    submissionKey: random.uuid(),
    formToken: await mintPublicFormToken(new Date(time.now - READING_MS), interestForm.version),
    secondWebsite: isTrapped ? 'https://spam.example' : '',
  };
  return { contentType: FORM, body: formBody(fields).toString() };
}

export async function send(scene: Scene, { contentType, body }: Submission): Promise<Sent> {
  const sent = await scene.browser.ask({
    method: 'POST',
    act: 'submit',
    path: '/forms/interest',
    contentType,
    body,
  });
  if (sent.status === 201 || sent.status === 303) {
    scene.learn(sent.location ?? sent.text ?? '');
  }
  return sent;
}
