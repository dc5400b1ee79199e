import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../schemas/application.ts';
import { type Link, type LinkPurpose, linkSchema } from '../../schemas/link.ts';
import type { Settings } from '../../schemas/settings.ts';
import { heldAs } from '../domain/consultant-of.ts';
import { LinkDead } from '../domain/errors.ts';
import { linkTo, pathOf } from '../domain/links.ts';
import { MAIL_CODE_BYTES, newMailCode } from '../domain/mail-code.ts';
import { now } from '../runtime/clock.ts';
import { environment } from '../runtime/environment.ts';
import { newBytes, newToken, sha256 } from '../runtime/ids.ts';
import { once } from '../runtime/once.ts';
import { documentClient } from './document-client.ts';
import { keyOf } from './keys.ts';

/** Links by the hash of their token; who has the table cannot open one. */
export class LinkStore {
  private readonly client: DynamoDBDocumentClient;
  private readonly tableName: string;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** A new link to be mailed to whoever plays that part, and the code for whoever cannot press it. */
  async mint(application: Application, purpose: LinkPurpose, settings: LinkSettings): Promise<Minted> {
    const { url, link } = newLink(application, { purpose, handedOver: 'mail', settings });
    const code = newMailCode(newBytes(MAIL_CODE_BYTES));
    // The one is of use without the other; where either is missing, mail and both are made anew.
    await Promise.all([this.insert(link), this.insertCode({ ...link, tokenHash: sha256(code) })]);
    return { url, code };
  }

  async insert(link: Link): Promise<void> {
    await this.client.send(new PutCommand({ TableName: this.tableName, Item: linkItem(link) }));
  }

  private async insertCode(link: Link): Promise<void> {
    const Item = { ...keyOf.code(link.tokenHash), link };
    await this.client.send(new PutCommand({ TableName: this.tableName, Item }));
  }

  /** What a code stands for: the link of its mail, but for the token. */
  async findByCode(code: string): Promise<Link | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.tableName, Key: keyOf.code(sha256(code)), ConsistentRead: true }),
    );
    return Item && linkSchema.parse(Item['link']);
  }

  /**
   * The link of this token, for this purpose. Whether it still gives its right is a question to the
   * application: `refuseDead`.
   *
   * @throws LinkDead when nobody has it
   */
  async get(token: string, purpose: LinkPurpose): Promise<Link> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.tableName, Key: keyOf.link(sha256(token)), ConsistentRead: true }),
    );
    const link = Item && linkSchema.parse(Item['link']);
    if (link?.purpose !== purpose) {
      throw new LinkDead('unknown');
    }
    return link;
  }
}

type LinkSettings = Pick<Settings, 'deadlines' | 'consultants'>;

/** Both are secrets, for their holder's eyes alone. */
export interface Minted {
  /** Absolute. */
  readonly url: string;
  readonly code: string;
}

export interface NewLink {
  readonly link: Link;
  /** Holds the token: for its holder's eyes alone. */
  readonly url: string;
}

/** A fresh token's link, not yet stored. */
export function newLink(
  application: Application,
  grant: Pick<Link, 'purpose' | 'handedOver'> & { readonly settings: LinkSettings },
): NewLink {
  const token = newToken();
  const { purpose, handedOver, settings } = grant;
  const { linkDays } = settings.deadlines;
  const held = heldAs(application, settings);
  const link = linkTo(held, { tokenHash: sha256(token), purpose, handedOver, linkDays, now: now() });
  return { link, url: `${environment('PUBLIC_ORIGIN')}${pathOf(purpose, token)}` };
}

export function linkItem(link: Link): Record<string, unknown> {
  return { ...keyOf.link(link.tokenHash), link };
}

export const linkStore = once(() => new LinkStore(documentClient(), environment('TABLE_NAME')));
