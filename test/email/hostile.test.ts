import fc from 'fast-check';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import { toMime } from '../../functions/email/mime.ts';
import { plainLine } from '../../functions/email/plain-line.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';
import { calendarShape } from '../support/calendar-shape.ts';
import { hostileText } from '../support/hostile-text.ts';
import { anEmailContext, sendings } from './an-email-context.ts';

type Sending = (typeof sendings)[number];

const UNSEEN = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e]/u;

/** Everything that an applicant or a consultant can type, whatever the form's own checks let through. */
const typed = fc.record({
  orgName: hostileText,
  contactName: hostileText,
  phone: hostileText,
  size: hostileText,
  situation: hostileText,
  message: hostileText,
  place: hostileText,
});

describe('what people typed', () => {
  it.each(sendings)('A18 changes nothing but words in $template to the $recipient', async (sending) => {
    const harmless = await shapeOf(sending, {
      orgName: 'x',
      contactName: 'x',
      phone: 'x',
      size: 'x',
      situation: 'x',
      message: 'x',
      place: 'x',
    });
    await fc.assert(
      fc.asyncProperty(typed, async (given) => {
        expect(await shapeOf(sending, given)).toEqual(harmless);
      }),
      { numRuns: 40 },
    );
  });
});

it('A18 a name that is written like an encoded word is not decoded in a subject', async () => {
  const orgName = 'x =?utf-8?Q?=0D=0ABcc:_x@example.org?= x';
  const email = emailFor(anEmailContext({ template: 'request', answers: { orgName } }));
  const { subject } = await PostalMime.parse(await toMime(email));

  expect(subject).toBe('Ny henvendelse fra x = ?utf-8?Q?=0D=0ABcc:_x@example.org?= x [RG-7K3M-42Q]');
});

describe('calendar part', () => {
  it('A18 gives back as words what was typed as words', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (orgName, place) => {
        const sending = {
          template: 'confirmation',
          recipient: 'applicant',
          calendar: { method: 'REQUEST', sequence: 0 },
        } as const;
        const { calendar } = emailFor(hostileContext(sending, { orgName, place }));
        const event = ICAL.Component.fromString(calendar?.content ?? '').getFirstSubcomponent();
        expect(event?.getFirstPropertyValue('summary')).toBe(plainLine(`Møde: ${orgName} · Anne Holm`, 200));
        expect(event?.getFirstPropertyValue('location')).toBe(plainLine(place, 300));
      }),
    );
  });
});

/** All of a mail that is structure: headers, recipients, parts, tags, calendar properties. */
async function shapeOf(sending: Sending, given: Record<string, string>) {
  const email = emailFor(hostileContext(sending, given));
  const raw = await toMime(email);
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
  expect(parsed.subject).toBe(email.subject);
  expect(parsed.to).toEqual([email.to]);
  expect(email.html + email.text).not.toMatch(UNSEEN);
  return {
    headers: parsed.headers.map(({ key }) => key),
    people: [parsed.from, ...(parsed.to ?? []), ...(parsed.replyTo ?? [])].map((person) => person?.address),
    reference: email.subject.match(/[\r\n]|\[RG-7K3M-42Q\]$/g),
    lines: email.text.split(/[\n\r\u2028\u2029]/).filter((line) => !line.startsWith('> ')).length,
    tags: parsed.html?.match(/<[^>]*>/g)?.filter((tag) => tag !== '<br>'),
    calendar: calendarShape(parsed),
  };
}

function hostileContext(sending: Sending, { message, place = '', ...answers }: Record<string, string>) {
  const context = anEmailContext({ ...sending, answers });
  const { booking, decision, ...application } = context.application;
  if (booking === undefined || decision === undefined) throw new Error('nothing agreed');
  const words = message ?? 'x';
  return {
    ...context,
    application: {
      ...application,
      booking: { ...booking, place },
      decision: decisionIn(words, place, decision),
      questions: (application.questions ?? []).map((question) => ({ ...question, text: words })),
    },
  };
}

/** With these words wherever a consultant can write some. */
function decisionIn(words: string, place: string, decision: RecordedDecision): RecordedDecision {
  switch (decision.kind) {
    case 'approve':
    case 'propose':
      return { ...decision, place, message: words };
    case 'ask':
      return { ...decision, question: words };
    default:
      return { ...decision, message: words };
  }
}
