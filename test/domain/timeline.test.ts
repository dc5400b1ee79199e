import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEntry, type EntryDraft, GENESIS_HASH, verifyChain } from '../../functions/domain/timeline.ts';
import { type EntryText, type TimelineEntry, timelineEntrySchema } from '../../schemas/timeline.ts';

function aDraft(overrides: Partial<EntryDraft> = {}): EntryDraft {
  return {
    entryId: '00000000-0000-4000-8000-000000000001',
    at: '2026-12-01T09:00:00.000Z',
    actor: { role: 'consultant', consultantId: 'mette' },
    channel: 'link',
    requestId: 'request-1',
    act: 'decide',
    from: 'awaitingDecision',
    to: 'decided',
    revision: 2,
    facts: { slotId: 'mette_20261201T0900Z', attempts: 1, wishes: ['one', 'two'] },
    texts: {},
    ...overrides,
  };
}

function aChain(length = 3): { entries: TimelineEntry[]; texts: EntryText[] } {
  const entries: TimelineEntry[] = [];
  const texts: EntryText[] = [];
  let head = { seq: 0, hash: GENESIS_HASH };
  for (let each = 0; each < length; each += 1) {
    const draft = aDraft({ texts: { message: `Hilsen ${each}`, note: 'Æblegrød' } });
    const appended = appendEntry(head, draft, () => `salt-${each}`);
    entries.push(appended.entry);
    texts.push(...appended.texts);
    head = appended.head;
  }
  return { entries, texts };
}

describe('appendEntry', () => {
  it('links the first entry to the beginning and each one to the one before', () => {
    const { entries } = aChain(2);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(entries[0]?.previousHash).toBe(GENESIS_HASH);
    expect(entries[1]?.previousHash).toBe(entries[0]?.hash);
  });

  it('returns the head, the entry as the schema keeps it, and its texts apart', () => {
    const draft = aDraft({ texts: { note: 'Ring efter kl. 10' } });
    const { entry, texts, head } = appendEntry({ seq: 0, hash: GENESIS_HASH }, draft, () => 'salt');
    expect(timelineEntrySchema.parse(entry)).toEqual(entry);
    expect(head).toEqual({ seq: 1, hash: entry.hash });
    expect(texts).toEqual([{ seq: 1, name: 'note', salt: 'salt', text: 'Ring efter kl. 10' }]);
    expect(JSON.stringify(entry)).not.toContain('Ring');
  });

  it('asks for a salt of its own for each text', () => {
    const salts = ['one', 'two'];
    const draft = aDraft({ texts: { message: 'same', note: 'same' } });
    const { entry } = appendEntry({ seq: 0, hash: GENESIS_HASH }, draft, () => salts.pop() ?? '');
    expect(entry.commitments['message']).not.toBe(entry.commitments['note']);
  });

  it('gives the same hash in whatever order the members come', () => {
    const draft = aDraft();
    const reversed = Object.fromEntries(Object.entries(draft).reverse()) as unknown as EntryDraft;
    const append = (each: EntryDraft) =>
      appendEntry({ seq: 0, hash: GENESIS_HASH }, each, () => 'salt').head.hash;
    expect(append(reversed)).toBe(append(draft));
  });
});

describe('verifyChain', () => {
  it('does not tell an absent member from one that was written as undefined', () => {
    const draft = { ...aDraft(), from: undefined } as unknown as EntryDraft;
    const { entry } = appendEntry({ seq: 0, hash: GENESIS_HASH }, draft, () => 'salt');
    expect(verifyChain(JSON.parse(JSON.stringify([entry])))).toMatchObject({ ok: true });
  });

  it('N13 accepts an unaltered chain, also once read back, and tells its head', () => {
    const { entries, texts } = aChain();
    const last = entries.at(-1);
    expect(verifyChain(structuredClone(entries), texts)).toEqual({
      ok: true,
      head: { seq: 3, hash: last?.hash },
    });
    expect(verifyChain(JSON.parse(JSON.stringify(entries)))).toMatchObject({ ok: true });
  });

  it('N13 is not broken by erased texts', () => {
    const { entries, texts } = aChain();
    expect(verifyChain(entries, texts.slice(2))).toMatchObject({ ok: true });
  });

  it.each([
    ['text', { text: 'Hilsen 9' }],
    ['salt', { salt: 'other' }],
    ['name', { name: 'note' }],
    ['seq', { seq: 9 }],
  ])('N13 finds a text with another %s', (_, change) => {
    const { entries, texts } = aChain();
    const [first, ...rest] = texts;
    const altered = [{ ...(first as EntryText), ...change }, ...rest];
    expect(verifyChain(entries, altered)).toMatchObject({ ok: false, why: 'text' });
  });

  it('N13 finds an entry that is missing, moved or added', () => {
    const [one, two, three] = aChain().entries as [TimelineEntry, TimelineEntry, TimelineEntry];
    expect(verifyChain([one, three])).toEqual({ ok: false, seq: 2, why: 'missing' });
    expect(verifyChain([two, one, three])).toEqual({ ok: false, seq: 1, why: 'moved' });
    expect(verifyChain([one, one, two, three])).toEqual({ ok: false, seq: 2, why: 'added' });
  });

  it('N13 finds a rewritten entry whose hash was made anew', () => {
    const [one, two] = aChain().entries as [TimelineEntry, TimelineEntry];
    const draft = aDraft({ act: 'decline' });
    const rewritten = appendEntry({ seq: 0, hash: GENESIS_HASH }, draft, () => 'salt').entry;
    expect(one.act).toBe('decide');
    expect(verifyChain([rewritten, two])).toEqual({ ok: false, seq: 2, why: 'replaced' });
  });

  it('N13 finds any one altered character anywhere in an export', () => {
    const exported = JSON.stringify(aChain().entries);
    const place = fc.integer({ min: 0, max: exported.length - 1 });
    fc.assert(
      fc.property(place, fc.constantFrom(...'a7Z"{ ,'), (index, character) => {
        const altered = exported.slice(0, index) + character + exported.slice(index + 1);
        if (altered === exported) {
          return;
        }
        let entries: TimelineEntry[];
        try {
          entries = timelineEntrySchema.array().parse(JSON.parse(altered));
        } catch {
          return;
        }
        expect(verifyChain(entries)).toMatchObject({ ok: false });
      }),
      { numRuns: 2000 },
    );
  });
});
