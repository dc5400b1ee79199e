import { randomUUID } from 'node:crypto';
import { aCompany } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { type Fields, postForm, postJson, type Visit, visit } from '../../bin/rehearse/visit.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import { decisionSchema } from '../../schemas/decision.ts';
import type { Chance } from '../support/chance.ts';
import { filledIn, formsOn } from '../support/page-form.ts';
import type { Acknowledged, AcknowledgedAct, Ledger } from './ledger.ts';

const PEOPLE = 4;
/** A page must be two seconds old before its form acts. */
const READ_MS = 2100;

interface Page {
  readonly application: Acknowledged;
  readonly role: AcknowledgedAct['role'];
  readonly text: string;
  readonly openedAt: number;
}

interface CrowdParts {
  readonly origin: string;
  readonly ledger: Ledger;
  readonly chance: Chance;
  /** Ids of times that can be wished for; several may ask for the same one. */
  readonly slotIds: readonly string[];
  readonly now: () => Date;
}

/** Companies and consultants who do whatever their pages offer, a few of them at once. */
export class Crowd {
  private readonly parts: CrowdParts;
  private pages: Page[] = [];
  private firstAnswer = Promise.withResolvers<void>();
  private isStopped = false;
  private isWarned = false;

  constructor(parts: CrowdParts) {
    this.parts = parts;
  }

  /** Until it is stopped: resolves when the last of them has got an answer, or learned that none comes. */
  async run(): Promise<void> {
    this.firstAnswer = Promise.withResolvers();
    this.isStopped = false;
    this.isWarned = false;
    await Promise.all(Array.from({ length: PEOPLE }, () => this.keepAt()));
  }

  /** Resolves when the service has answered somebody since they began. */
  async answered(): Promise<void> {
    await this.firstAnswer.promise;
  }

  stop(): void {
    this.isStopped = true;
  }

  /** From now on the service may say that something went wrong. */
  warn(): void {
    this.isWarned = true;
  }

  readMails(mails: readonly ShownMail[]): void {
    for (const mail of mails) {
      const link = linkIn(mail);
      if (link.includes('/d/')) {
        const application = this.parts.ledger.applications.find(({ reference }) =>
          mail.subject.includes(reference),
        );
        if (application !== undefined) {
          application.decisionUrl ??= link;
        }
      }
    }
  }

  private async keepAt(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.actOnce();
      } catch {
        // Killed before it answered.
        this.parts.ledger.unanswered += 1;
      }
    }
  }

  private async actOnce(): Promise<void> {
    const { chance, ledger } = this.parts;
    const page = this.readPage();
    if (page !== undefined && chance.next() < 0.7) {
      await this.press(page);
    } else if (ledger.applications.length > 0 && chance.next() < 0.65) {
      await this.open();
    } else {
      await this.submit();
    }
  }

  /** A page that has been read by now; it is pressed once. */
  private readPage(): Page | undefined {
    const oldest = this.parts.now().getTime() - READ_MS;
    const page = this.pages.find(({ openedAt }) => openedAt <= oldest);
    this.pages = this.pages.filter((other) => other !== page);
    return page;
  }

  private async open(): Promise<void> {
    const { chance, ledger, now } = this.parts;
    const application = chance.oneOf(ledger.applications);
    const isConsultant = application.decisionUrl !== undefined && chance.next() < 0.8;
    const role = isConsultant ? 'consultant' : 'applicant';
    const openedAt = now().getTime();
    const { status, text } = await visit(urlOf(application, role));
    if (this.isGood(status, `opening as ${role}`)) {
      this.pages.push({ application, role, text, openedAt });
    }
  }

  private async press({ application, role, text }: Page): Promise<void> {
    const forms = formsOn(text);
    if (forms.length === 0) {
      return;
    }
    const form = this.parts.chance.oneOf(forms);
    const words = `Torturord ${randomUUID()}`;
    const fields = withNews(filledIn(form, this.parts.chance, words), words);
    const { status } = await postForm(urlOf(application, role), fields);
    if (this.isGood(status, `pressing as ${role}`)) {
      const isKept = fields['message'] === words && takesMessage(fields['decision']);
      application.acts.push({ role, form: JSON.stringify(fields), ...(isKept && { words }) });
    }
  }

  private async submit(): Promise<void> {
    const { origin, chance, slotIds, ledger } = this.parts;
    const submissionKey = randomUUID();
    const slotWishes = chance.next() < 0.8 ? [chance.oneOf(slotIds)] : ['none-fits'];
    const body = { ...aCompany(), submissionKey, slotWishes, email: `${submissionKey}@example.org` };
    const answer: Visit = await postJson(`${origin}/forms/interest`, body);
    if (this.isGood(answer.status, 'submitting')) {
      const { reference, statusUrl } = JSON.parse(answer.text) as { reference: string; statusUrl: string };
      ledger.applications.push({ reference, statusUrl, acts: [] });
    }
  }

  /** Whether the service said yes. */
  private isGood(status: number, what: string): boolean {
    const { ledger } = this.parts;
    this.firstAnswer.resolve();
    if (status >= 500) {
      ledger.unanswered += 1;
      if (!this.isWarned) {
        ledger.serverErrors.push(`${what} was answered with ${status}`);
      }
    } else if (status >= 400) {
      ledger.refused += 1;
    }
    return status < 400;
  }
}

/** Whether this choice has a message; one form has the fields of several. */
function takesMessage(decision: unknown): boolean {
  const kind = decisionSchema.options.find(({ shape }) => shape.decision.value === decision);
  return kind !== undefined && 'message' in kind.shape;
}

function urlOf({ statusUrl, decisionUrl }: Acknowledged, role: AcknowledgedAct['role']): string {
  return role === 'consultant' ? (decisionUrl ?? statusUrl) : statusUrl;
}

/** What is corrected to what it was already is no act. */
function withNews(fields: Fields, words: string): Fields {
  return fields['act'] === 'correct' ? { ...fields, contactName: words } : fields;
}
