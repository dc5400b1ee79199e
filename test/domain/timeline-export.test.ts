import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfExport } from '../../functions/domain/timeline-export.ts';
import type { TimelineEntry } from '../../schemas/timeline.ts';
import { type TimelineExport, timelineExportSchema } from '../../schemas/timeline-export.ts';
import { anExport } from './an-export.ts';

const file = anExport();
const { entries, texts, head } = file;

function faultWith(change: Partial<TimelineExport>) {
  return faultOfExport({ ...file, ...change });
}

describe('timelineExport', () => {
  it('N13 is of its format, and ends with the note of the export itself', () => {
    expect(timelineExportSchema.parse(file)).toEqual(file);
    expect(entries.map(({ act }) => act)).toEqual([
      'submit',
      'assign',
      'approve',
      'settleApproval',
      'noteExport',
    ]);
    expect(head).toEqual({ seq: 5, hash: entries.at(-1)?.hash });
  });
});

describe('faultOfExport', () => {
  it.each(['heldApart', 'submitted', 'declined', 'booked'] as const)(
    'N13 finds nothing in what left the service: %s',
    (status) => {
      expect(faultOfExport(JSON.parse(JSON.stringify(anExport(status))))).toBeUndefined();
    },
  );

  it('N13 names the entry that is missing, moved or added', () => {
    const [one, two, three, ...rest] = entries as [
      TimelineEntry,
      TimelineEntry,
      TimelineEntry,
      TimelineEntry,
    ];
    expect(faultWith({ entries: [one, three, ...rest] })).toEqual({ seq: 2, why: 'missing' });
    expect(faultWith({ entries: [one, three, two, ...rest] })).toEqual({ seq: 2, why: 'moved' });
    expect(faultWith({ entries: [one, two, two, three, ...rest] })).toEqual({ seq: 3, why: 'added' });
  });

  it('N13 names the entry that is altered', () => {
    const altered = entries.map((entry) => (entry.seq === 3 ? { ...entry, to: 'booked' } : entry));
    expect(faultWith({ entries: altered })).toEqual({ seq: 3, why: 'altered' });
  });

  it('N13 finds that the end is cut off, also where the end of the chain was made to fit', () => {
    const shorter = entries.slice(0, -2);
    const last = shorter.at(-1) as TimelineEntry;
    const fitting = { seq: last.seq, hash: last.hash };
    expect(faultWith({ entries: shorter })).toEqual({ seq: 4, why: 'cutOff' });
    expect(faultWith({ entries: shorter, head: fitting })).toEqual({ seq: 4, why: 'cutOff' });
    expect(faultWith({ entries: [] })).toEqual({ seq: 1, why: 'cutOff' });
    expect(faultWith({ head: { ...head, seq: 6 } })).toEqual({ seq: 6, why: 'cutOff' });
  });

  it('N13 finds that the application’s own end is another', () => {
    expect(faultWith({ head: { ...head, seq: 4 } })).toEqual({ seq: 5, why: 'added' });
    expect(faultWith({ head: { ...head, hash: '0'.repeat(64) } })).toEqual({ seq: 5, why: 'head' });
  });

  it.each([
    ['reference', { reference: 'RG-2222-222' }],
    ['application', { applicationId: '00000000-0000-4000-8000-999999999999' }],
    ['time', { exportedAt: '2027-01-01T00:00:00.000Z' }],
  ])('N13 finds another %s around the entries', (_, change) => {
    expect(faultWith(change)).toEqual({ seq: 5, why: 'frame' });
  });

  it('N13 finds a text that is altered, gone, or there twice', () => {
    const [place, message, note] = texts as [(typeof texts)[0], (typeof texts)[0], (typeof texts)[0]];
    expect(faultWith({ texts: [{ ...place, text: 'Andetsteds' }, message, note] })).toEqual({
      seq: 3,
      why: 'text',
    });
    expect(faultWith({ texts: [place, note] })).toEqual({ seq: 3, why: 'textMissing' });
    expect(faultWith({ texts: [place, message, note, note] })).toEqual({ seq: 3, why: 'textAdded' });
    expect(faultWith({ texts: [message, place, note] })).toEqual({ seq: 3, why: 'textAdded' });
  });

  it('N13 finds any entries dropped, swapped or repeated', () => {
    const order = fc.array(fc.constantFrom(...entries.keys()), { maxLength: 8 });
    const isOriginal = (indices: number[]) =>
      indices.length === entries.length && indices.every((index, place) => index === place);
    fc.assert(
      fc.property(order, (indices) => {
        const reordered = indices.map((index) => entries[index] as TimelineEntry);
        expect(faultWith({ entries: reordered }) === undefined).toBe(isOriginal(indices));
      }),
      { numRuns: 2000 },
    );
  });
});
