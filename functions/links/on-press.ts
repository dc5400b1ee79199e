import type { LinkPurpose } from '../../schemas/link.ts';
import { LinkDead } from '../domain/errors.ts';
import type { ApiRequest } from '../http/api-handler.ts';
import { type ApiResponse, about, seeOther } from '../http/response.ts';
import { countPress } from './count-open.ts';
import { movedPage } from './moved-page.ts';
import { type Opened, openLink } from './open-link.ts';
import { type PostedForm, postedForm } from './posted-form.ts';
import { freshLinkAnswer } from './send-fresh-link.ts';

type LinkRequest = ApiRequest<{ token: string }>;

/** A form that came back from the page of a living link. */
export interface Press {
  readonly opened: Opened;
  readonly values: PostedForm['fields'];
  readonly posted: Pick<PostedForm, 'formHash' | 'revision'>;
  /** Why it does not count; the same form once more is answered with what it did, however old it is. */
  readonly objection: PostedForm['objection'];
  readonly requestId: string;
  /** What stands behind the link by now. */
  reopen(): Promise<Opened>;
}

/** A POST to a link: its holder acts. On a dead one two things are answered, all else finds it dead. */
export function onPress(
  purpose: LinkPurpose,
  answer: (press: Press) => Promise<ApiResponse>,
): (request: LinkRequest) => Promise<ApiResponse> {
  return async (request) => {
    try {
      return await answer(await pressOn(request, purpose));
    } catch (error) {
      const onDeadLink = error instanceof LinkDead ? await answerOnDeadLink(request, error) : undefined;
      if (onDeadLink === undefined) {
        throw error;
      }
      return onDeadLink;
    }
  };
}

async function answerOnDeadLink(
  request: LinkRequest,
  { reason, remains }: LinkDead,
): Promise<ApiResponse | undefined> {
  if (remains === undefined) {
    return undefined;
  }
  const moved = await movedPage(request.body, remains);
  return moved === undefined
    ? await freshLinkAnswer(request, reason, remains)
    : about(remains.application, seeOther(moved));
}

async function pressOn(request: LinkRequest, purpose: LinkPurpose): Promise<Press> {
  const reopen = () => openLink(request, purpose);
  const opened = await reopen();
  const { fields: values, objection, ...posted } = postedForm(request.body, opened);
  await countPress(opened, posted);
  const isRepeated = posted.formHash === opened.application.lastFormHash;
  const { requestId } = request;
  return { opened, values, posted, objection: isRepeated ? undefined : objection, requestId, reopen };
}
