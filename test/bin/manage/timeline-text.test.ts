import { describe, expect, it } from 'vitest';
import { timelineText } from '../../../bin/manage/timeline-text.ts';
import { messageOf } from '../../../functions/domain/change.ts';
import { appendEntry } from '../../../functions/domain/timeline.ts';
import type { Message } from '../../../schemas/message.ts';
import { standingIn, standingSettings } from '../../domain/a-standing.ts';
import { anId, anOccasion, NOW } from '../../domain/an-occasion.ts';

type Told = Parameters<typeof timelineText>[0];

const { application, changes } = standingIn('declined');
const approved = standingIn('decided');

function told(overrides: Partial<Told> = {}): Told {
  return {
    application,
    settings: standingSettings(),
    entries: changes.map(({ entry }) => entry),
    texts: changes.flatMap(({ texts }) => texts),
    messages: [],
    opens: [],
    ...overrides,
  };
}

/** What is printed, part by part: the head, each entry, the mails, the opens, the chain. */
function partsOf(overrides: Partial<Told> = {}): string[] {
  return timelineText(told(overrides)).split('\n\n');
}

function ofApproval(overrides: Partial<Told> = {}): string[] {
  return partsOf({
    application: approved.application,
    entries: approved.changes.map(({ entry }) => entry),
    texts: approved.changes.flatMap(({ texts }) => texts),
    ...overrides,
  });
}

/** What stands after one more act, of which nobody has written words yet. */
function withUnheardOf(): Partial<Told> {
  const { entry, head } = appendEntry(
    application.head,
    {
      entryId: anId(),
      at: '2026-10-25T00:30:00.000Z',
      actor: { role: 'consultant', consultantId: 'gone' },
      channel: 'command',
      requestId: 'request-9',
      act: 'juggle',
      from: 'declined',
      to: 'juggling',
      revision: 9,
      facts: { balls: 3, until: '2026-12-01T09:00:00.000Z', nobody: [], colours: ['red', 'blue'] },
      texts: { song: 'La la' },
    },
    () => 'salt',
  );
  return { application: { ...application, head }, entries: [...told().entries, entry] };
}

describe('timelineText', () => {
  it('B21 tells when, who, through what, from where to where, and why', () => {
    expect(partsOf().slice(0, -3).join('\n')).toMatchInlineSnapshot(`
      "RG-7K3M-42Q: afvist
      1. tirsdag den 24. november 2026 kl. 10.00
         virksomheden sendte henvendelsen, gennem formularen
         status: sendt
         konsulent: Mette Holm
         tider: tirsdag den 1. december 2026 kl. 10.00 hos Mette Holm; tirsdag den 1. december 2026 kl. 13.00 hos Mette Holm; onsdag den 2. december 2026 kl. 10.00 hos Mette Holm
         anmodnings-id: request-1
      2. tirsdag den 24. november 2026 kl. 10.00
         tjenesten bad konsulenten svare, gennem arbejdsgangen
         status: sendt → venter på konsulentens svar
         konsulent: Mette Holm
         svarfrist: mandag den 30. november 2026 kl. 16.00
         anmodnings-id: request-1
      3. tirsdag den 24. november 2026 kl. 10.00
         Mette Holm afviste, gennem et link
         status: venter på konsulentens svar → besvaret, kan fortrydes
         begrundelse: Vi har ikke flere ledige tider lige nu
         kan fortrydes til: tirsdag den 24. november 2026 kl. 10.05
         anmodnings-id: request-1
      4. tirsdag den 24. november 2026 kl. 10.00
         tjenesten gjorde afvisningen endelig, gennem arbejdsgangen
         status: besvaret, kan fortrydes → afvist
         anmodnings-id: request-1"
    `);
  });

  it('B21 tells the texts while they stand, and of an erased one that it was there', () => {
    expect(ofApproval()[3]).toContain('besked til virksomheden: “I er velkomne.”');
    const [place] = approved.changes.flatMap(({ texts }) => texts);
    const erased = ofApproval({ texts: place === undefined ? [] : [place] });
    expect(erased[3]).toContain('intern note: (slettet)\n   sted: “Nygade 1, 2100 København Ø”');
    expect(erased.at(-1)).toContain('Kæden er hel');
  });

  it('B21 prints an act to come, with facts and texts of its own', () => {
    expect(partsOf(withUnheardOf())[5]).toBe(
      [
        '5. søndag den 25. oktober 2026 kl. 02.30 sommertid',
        'konsulenten gone gjorde juggle, gennem en kommando',
        'status: afvist → juggling',
        'balls: 3',
        'colours: red; blue',
        'nobody: ingen',
        'until: tirsdag den 1. december 2026 kl. 10.00',
        'song: (slettet)',
        'anmodnings-id: request-9',
      ].join('\n   '),
    );
  });

  it('B21 tells to whom mails went, oldest first, and what became of each', () => {
    const mail = (overrides: Partial<Message>, recipient: Message['recipient'] = 'applicant'): Message => ({
      ...messageOf(application, { template: 'receipt', recipient, language: 'da' }, anOccasion()),
      ...overrides,
    });
    const later = new Date(NOW.getTime() + 60_000).toISOString();
    const messages = [
      mail({ queuedAt: later, attempts: 2 }, 'coordinator'),
      mail({ sentAt: later, deliveredAt: later, bouncedAt: later }),
      mail({ suppressedAt: later, consultantId: 'mette' }, 'consultant'),
    ];

    expect(partsOf({ messages }).at(-3)?.split('\n   ')).toEqual([
      'Mails',
      'kvittering til virksomheden: skrevet tirsdag den 24. november 2026 kl. 10.00, sendt tirsdag den 24. november 2026 kl. 10.01, leveret tirsdag den 24. november 2026 kl. 10.01, kom tilbage tirsdag den 24. november 2026 kl. 10.01',
      'kvittering til Mette Holm: skrevet tirsdag den 24. november 2026 kl. 10.00, ikke sendt, fordi mails til adressen er kommet tilbage tirsdag den 24. november 2026 kl. 10.01',
      'kvittering til koordinatoren: skrevet tirsdag den 24. november 2026 kl. 10.01, venter (forsøgt 2 gange)',
    ]);
  });

  it('N3 tells who opened the page, people apart from programs', () => {
    const [firstAt, lastAt] = [NOW.toISOString(), new Date(NOW.getTime() + 60_000).toISOString()];
    const once = { count: 1, firstAt, lastAt: firstAt };
    const opens = [
      { holder: 'applicant', person: { count: 3, firstAt, lastAt } },
      { holder: 'mette', person: once, program: { count: 100, firstAt, lastAt } },
      { holder: '_coordinator', program: once },
      { holder: 'gone' },
    ];

    expect(partsOf({ opens }).at(-2)?.split('\n   ')).toEqual([
      'Åbninger',
      'virksomheden: åbnet af et menneske 3 gange, først tirsdag den 24. november 2026 kl. 10.00, senest tirsdag den 24. november 2026 kl. 10.01',
      'Mette Holm: åbnet af et menneske 1 gang, tirsdag den 24. november 2026 kl. 10.00',
      'Mette Holm: åbnet af programmer 100 gange eller flere, først tirsdag den 24. november 2026 kl. 10.00, senest tirsdag den 24. november 2026 kl. 10.01',
      'koordinatoren: åbnet af programmer 1 gang, tirsdag den 24. november 2026 kl. 10.00',
    ]);
    expect(partsOf().at(-2)).toBe('Åbninger\n   ingen');
  });

  it('N13 tells whether the chain is whole, and where it is broken', () => {
    const { entries } = told();
    expect(partsOf().at(-1)).toBe(`Kæden er hel og ender i ${application.head.hash}.`);
    expect(partsOf({ entries: entries.filter(({ seq }) => seq !== 2) }).at(-1)).toContain(
      'Kæden er brudt ved hændelse 2',
    );
    expect(partsOf({ entries: entries.slice(0, -1) }).at(-1)).toContain('Kæden er brudt ved hændelse 4');
  });
});
