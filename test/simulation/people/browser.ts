import { apiEvent } from '../../../local/api-event.ts';
import { routeOf } from '../../../local/router.ts';
import { PUBLIC_ORIGIN } from '../machine/load-handlers.ts';
import type { World } from '../world.ts';

/** What somebody sent, and what they heard of it. */
export interface Sent {
  readonly requestId: string;
  /** What they meant by it: a name among the acts. */
  readonly act: string;
  readonly path: string;
  readonly body: string;
  readonly at: number;
  /** Absent while no answer has come; 504 where none ever will. */
  status?: number;
  location?: string;
  text?: string;
}

interface Request {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly act: string;
  readonly path: string;
  readonly contentType?: string;
  readonly body?: string;
}

export const FORM = 'application/x-www-form-urlencoded';

/** Asks the API as people do, through the gateway's own events, and keeps what was said. */
export class Browser {
  readonly sent: Sent[] = [];
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  async ask({ method, act, path, contentType, body = '' }: Request): Promise<Sent> {
    const url = new URL(path, PUBLIC_ORIGIN);
    const routed = routeOf(method, url.pathname);
    const { time, random, lambda } = this.world;
    const event = apiEvent(
      {
        method,
        url,
        headers: { host: url.host, ...(contentType && { 'content-type': contentType }) },
        body: Buffer.from(body),
        sourceIp: `192.0.2.${random.whole(1, 254)}`,
        receivedAt: new Date(time.now),
      },
      routed,
    );
    const { requestId } = event.requestContext;
    const sent: Sent = { requestId, act, path, body, at: time.now };
    this.sent.push(sent);
    try {
      const answer = (await lambda.invoke(routed.function, event)) as Answer;
      sent.status = answer.statusCode;
      sent.text = answer.body;
      const { location } = answer.headers;
      return location === undefined ? sent : Object.assign(sent, { location });
    } catch {
      return Object.assign(sent, { status: 504 });
    }
  }
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
