import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it, vi } from 'vitest';
import { aCompany } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { postForm, postJson, visit } from '../../bin/rehearse/visit.ts';
import type { VirtualHome } from '../../local/virtual-home.ts';
import { fieldsOf } from '../../schemas/answers.ts';
import { decisionSchema } from '../../schemas/decision.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { aBusyOrganisation } from '../support/a-busy-organisation.ts';
import { calendarShape } from '../support/calendar-shape.ts';
import { elementShapes } from '../support/element-shapes.ts';
import { hostilePieces, hostileText } from '../support/hostile-text.ts';
import { listen } from '../support/listen.ts';
import { type Story, startStory } from '../support/story.ts';

type Words = Readonly<Record<string, string>>;

// One started and one finished line of each function, as on AWS.
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'DEBUG');

const PLAIN = 'Ord';
/** What makes every text field a question that is asked. */
const asksAll = { interests: ['buy-services'], services: ['other'] };
/** Numbers and addresses have rules of their own, which such words never meet. */
const answerFields = fieldsOf(interestForm)
  .filter(({ widget, schema }) => /^text/.test(widget) && schema.safeParse(PLAIN).success)
  .map(({ id }) => id);
const decisionFields = ['place', 'message', 'note'];

/** Half of them made of what a line of text may hold: the others teach what is refused. */
const words = fc.oneof(
  hostileText.map((text) => text.toWellFormed()),
  fc
    .array(fc.constantFrom(...hostilePieces.filter((piece) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(piece))))
    .map((pieces) => `x${pieces.join('')}x`),
);
const hostileWords = fc.record(
  Object.fromEntries([...answerFields, ...decisionFields].map((name) => [name, words])),
);

describe('hostile words in every text field of the form and of the consultant’s page', () => {
  it('A18 leave mails, pages, calendars and logs with nothing that harmless words would not', async () => {
    const { lines, log } = listen();
    const { consultants, ...organisation } = aBusyOrganisation({ undoSeconds: 0 });
    const settings = { ...organisation, consultants: consultants.slice(0, 1) };
    const story = await startStory({ settings, log });
    const harmless = new Map<string, Told>();
    const taken = new Set<string>();
    await fc.assert(
      fc.asyncProperty(hostileWords, async (words) => {
        const accepted = { ...(await acceptedAnswers(story, words)), ...acceptedWords(words) };
        const names = Object.keys(accepted).toSorted();
        const plain = Object.fromEntries(names.map((name) => [name, PLAIN]));
        const expected = harmless.get(names.join()) ?? (await told(story, plain));
        harmless.set(names.join(), expected);
        const given = await told(story, accepted);
        for (const name of names) {
          taken.add(name);
        }

        expect(given.mails).toEqual(expected.mails);
        expect(given.pages.filter((shape) => !expected.pages.includes(shape))).toEqual([]);
        expect(lines.filter((line) => Object.values(accepted).some((word) => line.includes(word)))).toEqual(
          [],
        );
      }),
      { numRuns: 8, endOnFailure: true },
    );

    expect([...taken]).toEqual(
      expect.arrayContaining(['orgName', 'contactName', 'situation', 'place', 'note']),
    );
    const wholeLines = lines.join('\n').split('\n').filter(Boolean);
    expect(wholeLines.length).toBeGreaterThan(100);
    expect(wholeLines.filter((line) => !isLogLine(line))).toEqual([]);
  }, 120_000);
});

/** Of these words the answers that the form takes, whatever else it says of the others. */
async function acceptedAnswers(story: Story, words: Words): Promise<Words> {
  const { slotWishes: _none, ...body } = await story.submission({ ...asksAll, slotWishes: [] });
  const answers = Object.fromEntries(answerFields.map((name) => [name, words[name] ?? '']));
  const { status, text } = await postJson(story.formUrl, { ...body, ...answers });
  expect(status).toBe(422);
  const { errors } = JSON.parse(text) as { errors: { field: string }[] };
  const refused = new Set(errors.map(({ field }) => field));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !refused.has(name)));
}

function acceptedWords(words: Words): Words {
  const posted = Object.fromEntries(decisionFields.map((name) => [name, words[name] ?? '']));
  const read = decisionSchema.safeParse({ decision: 'approve', slotId: 'x', ...posted });
  const refused = new Set(read.error?.issues.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(posted).filter(([name]) => !refused.has(name)));
}

/** What came of a story with these words in it, with nothing but its structure. */
interface Told {
  readonly mails: readonly unknown[];
  readonly pages: readonly string[];
}

async function told(story: Story<VirtualHome>, words: Words): Promise<Told> {
  const answers = Object.entries(words).filter(([name]) => answerFields.includes(name));
  const typed = { ...asksAll, ...Object.fromEntries(answers) };
  const before = (await story.place.inbox()).length;
  const sent = await story.submit({ servicesOther: PLAIN, ...aCompany(), ...typed });
  const hidden = await story.openForm();
  const check = { ...aCompany(), servicesOther: PLAIN, ...typed, ...hidden, step: 'check' };
  const seen = [(await postForm(story.formUrl, check)).text, (await visit(sent.decisionUrl)).text];
  const posted = decisionFields.flatMap((name) => (words[name] === undefined ? [] : [[name, words[name]]]));
  const { status } = await story.approve(sent, { place: PLAIN, ...Object.fromEntries(posted) });
  expect(status).toBe(303);
  await story.letUndoPass();
  for (const url of [sent.decisionUrl, sent.statusUrl]) {
    seen.push((await visit(url)).text);
  }
  const mails = (await story.place.inbox()).slice(before);
  expect(mails.every((mail) => linkIn(mail).startsWith(story.place.origin))).toBe(true);
  const raw = mails.map(({ messageId }) => visit(`${story.place.inboxOrigin}/raw/${messageId}`));
  return {
    mails: (await Promise.all((await Promise.all(raw)).map(({ text }) => mailShape(text)))).toSorted(),
    pages: seen.flatMap(elementShapes),
  };
}

/** All of a mail that is structure, whichever of several was sent first; as two parsers see it that had no part in its making. */
async function mailShape(raw: string): Promise<string> {
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
  const { headers, from, to = [], replyTo = [] } = parsed;
  const people = [...to, from, ...replyTo].map((person) => person?.address);
  const calendars = calendarShape(parsed).map(({ mimeType, method, components }) => [
    mimeType,
    method,
    components.map(([name, parts, properties]) => [name, parts, namesIn(properties)]),
  ]);
  const names = headers.map(({ key }) => key);
  return JSON.stringify({ people, calendars, names, elements: elementShapes(parsed.html ?? '') }, null, 1);
}

/** Each property with its parameters: what it says differs from one story to the next. */
function namesIn(properties: unknown): unknown {
  return Array.isArray(properties) ? properties.map(([name, parameters]) => [name, parameters]) : properties;
}

/** A line of the access log, or one of a function's. */
function isLogLine(line: string): boolean {
  return /^[A-Z]+ \/[\w/{}.-]* \d{3} \d+ ms$/.test(line) || /^\{"level":.*\}$/.test(line);
}
