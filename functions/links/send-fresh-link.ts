import type { Settings } from '../../schemas/settings.ts';
import type { Actor } from '../../schemas/timeline.ts';
import { sendFreshLink } from '../domain/acts/send-fresh-link.ts';
import { consultantOf, STAND_IN } from '../domain/consultant-of.ts';
import { type Remains, wayOnFrom } from '../domain/dead-link.ts';
import { LimitReached, LinkDead } from '../domain/errors.ts';
import type { ApiRequest } from '../http/api-handler.ts';
import { headersOf } from '../http/refusal.ts';
import { type ApiResponse, about, page, seeOther } from '../http/response.ts';
import { deadLinkPage } from '../pages/dead-link-page.ts';
import { type FreshLinkNotice, SEND_FRESH_LINK } from '../pages/fresh-link-form.ts';
import { postedNames } from '../pages/posted-names.ts';
import { occasion } from '../runtime/occasions.ts';
import { once } from '../runtime/once.ts';
import { applicationStore } from '../stores/application-store.ts';
import { counterStore, type Limit } from '../stores/counter-store.ts';
import { addressOf, formTokenFor } from './open-link.ts';
import { postedForm } from './posted-form.ts';

type LinkRequest = ApiRequest<{ token: string }>;

const DAY_SECONDS = 24 * 3600;

/** The answer to the one press that a dead link's page offers; nothing for whatever else is posted to it. */
export async function freshLinkAnswer(
  request: LinkRequest,
  reason: LinkDead['reason'],
  remains: Remains,
): Promise<ApiResponse | undefined> {
  return isAskedFor(request, remains)
    ? about(remains.application, await pressed(request, reason, remains))
    : undefined;
}

function isAskedFor({ body }: LinkRequest, remains: Remains): boolean {
  const acts = body.kind === 'form' ? body.fields.get(postedNames.act) : undefined;
  return acts?.length === 1 && acts[0] === SEND_FRESH_LINK && wayOnFrom(remains).kind === 'freshLink';
}

/** The same form once more, even a day later, sends nothing more and is answered like the first. */
async function pressed(
  request: LinkRequest,
  reason: LinkDead['reason'],
  remains: Remains,
): Promise<ApiResponse> {
  const { token } = request.path;
  const { application, link, settings } = remains;
  const { formHash, objection } = postedForm(request.body, { token, now: request.now });
  const shown = (status: number, notice: FreshLinkNotice) => {
    const formToken = formTokenFor({ token, application, now: request.now });
    const { language } = request;
    const wayOn = wayOnFrom(remains);
    return page(status, deadLinkPage({ reason, settings, language, wayOn, formToken, notice }));
  };
  if (objection !== undefined && application.freshLinks?.[link.holder]?.formHash !== formHash) {
    return shown(422, objection);
  }
  try {
    await send({ reason, remains, formHash }, request);
    return seeOther(addressOf(link.purpose, token, request.query['language']));
  } catch (error) {
    if (error instanceof LimitReached) {
      const answer = shown(429, 'too-many');
      return { ...answer, headers: { ...answer.headers, ...headersOf(error) } };
    }
    throw error;
  }
}

interface Asking {
  readonly reason: LinkDead['reason'];
  readonly remains: Remains;
  readonly formHash: string;
}

/** @throws LimitReached; LinkDead with what stands by now, where none may be sent any more */
async function send(
  { reason, remains: { link, application, settings }, formHash }: Asking,
  { now, requestId }: LinkRequest,
): Promise<void> {
  // A lost race asks the rule again, and is no second press.
  const counted = once(() => counterStore().count(limitOf(link, settings), now));
  await applicationStore().change(application.id, async (current) => {
    if (current.freshLinks?.[link.holder]?.formHash === formHash) {
      return undefined;
    }
    const present = { link, application: current, settings };
    if (wayOnFrom(present).kind !== 'freshLink') {
      throw new LinkDead(reason, present);
    }
    await counted();
    const made = { ...occasion(actorOf(link.holder), 'link', requestId), formHash };
    return sendFreshLink(current, { link, consultant: consultantOf(current, settings), formHash }, made);
  });
}

/** However many dead links a holder has, they all lead to one mailbox. */
function limitOf({ applicationId, holder }: Remains['link'], { limits }: Pick<Settings, 'limits'>): Limit {
  return {
    name: `fresh-link#${applicationId}#${holder}`,
    max: limits.freshLinksPerHolderAndDay,
    periodSeconds: DAY_SECONDS,
  };
}

function actorOf(holder: string): Actor {
  switch (holder) {
    case 'applicant':
      return { role: 'applicant' };
    case STAND_IN:
      return { role: 'coordinator' };
    default:
      return { role: 'consultant', consultantId: holder };
  }
}
