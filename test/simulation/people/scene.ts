import { createHash } from 'node:crypto';
import { mintFormToken } from '../../../functions/domain/form-token.ts';
import { keyOf } from '../../../functions/stores/keys.ts';
import type { Application } from '../../../schemas/application.ts';
import type { Link, LinkPurpose } from '../../../schemas/link.ts';
import type { Settings } from '../../../schemas/settings.ts';
import { MAIL_CODE } from '../witness/mail-code.ts';
import type { World } from '../world.ts';
import type { Browser } from './browser.ts';

/** A link that somebody has, from the screen or from a mail. */
export interface KnownLink {
  readonly purpose: LinkPurpose;
  readonly token: string;
  readonly path: string;
}

/** A page as it was opened: what its form posts beside what people choose. */
export interface OpenedPage {
  readonly link: KnownLink;
  readonly formToken: string;
  readonly application: Application;
}

const PURPOSES: Readonly<Record<string, LinkPurpose>> = { a: 'applicant', d: 'consultant' };

/** Where the people of a schedule meet: the service, and all that they have got to know. */
export class Scene {
  readonly world: World;
  readonly browser: Browser;
  /** As they were last entered. */
  settings: Settings;
  private readonly known = new Map<string, KnownLink>();
  private readonly mailedCodes = new Set<string>();
  private mailsRead = 0;

  constructor(world: World, browser: Browser, settings: Settings) {
    this.world = world;
    this.browser = browser;
    this.settings = settings;
  }

  /** Links on screen and in every mail so far, the oldest first. */
  links(): KnownLink[] {
    const { mails } = this.world.mailbox;
    for (const { raw } of mails.slice(this.mailsRead)) {
      const text = unfolded(raw);
      this.learn(text);
      const [code] = MAIL_CODE.exec(text) ?? [];
      if (code !== undefined) {
        this.mailedCodes.add(code);
      }
    }
    this.mailsRead = mails.length;
    return [...this.known.values()];
  }

  /** Codes in every mail so far, the oldest first. */
  codes(): string[] {
    this.links();
    return [...this.mailedCodes];
  }

  /** Remembers every link in a text. */
  learn(text: string): void {
    for (const [path, letter = '', token = ''] of text.matchAll(/\/([ad])\/([\w-]{43})/g)) {
      const purpose = PURPOSES[letter];
      if (purpose !== undefined) {
        this.known.set(token, { purpose, token, path });
      }
    }
  }

  /**
   * What opening the page would show. The page itself is not drawn, which would take most of a schedule's
   * time: scanners open pages, and there what they show is.
   */
  open(link: KnownLink): OpenedPage | undefined {
    const application = this.behind(link);
    if (application === undefined) {
      return undefined;
    }
    const issuedAt = new Date(this.world.time.now);
    const formToken = mintFormToken(link.token, { issuedAt, revision: application.revision });
    return { link, formToken, application };
  }

  /** The application that a link leads to, as it stands. */
  behind({ token }: KnownLink): Application | undefined {
    const own = keyOf.application(this.rightOf(token).applicationId ?? '');
    return this.world.database.table.get(own.pk, own.sk)?.['application'] as unknown as
      | Application
      | undefined;
  }

  /** Whether another one has taken its place, or its holder has handed the application on. */
  isDead({ token, purpose }: KnownLink, { linkVersions }: Application): boolean {
    return this.rightOf(token).linkVersion !== linkVersions[purpose];
  }

  private rightOf(token: string): Partial<Link> {
    const { pk, sk } = keyOf.link(createHash('sha256').update(token).digest('hex'));
    return (this.world.database.table.get(pk, sk)?.['link'] ?? {}) as Partial<Link>;
  }
}

/** Quoted-printable folds long lines (RFC 2045 §6.7), links among them. */
function unfolded(raw: Uint8Array): string {
  return Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1').replaceAll('=\r\n', '');
}
