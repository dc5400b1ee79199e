import { describe, expect, it } from 'vitest';
import { chooseConsultant, fittingConsultants } from '../../functions/domain/consultants.ts';
import type { Consultant } from '../../schemas/settings.ts';
import { deadlinesSchema } from '../../schemas/settings-rules.ts';
import { aConsultant, slotSettings } from './a-consultant.ts';
import { aSlot } from './a-slot.ts';

const now = new Date('2026-11-30T08:00:00Z');
const away = [{ from: '2026-11-01', until: '2026-12-31' }];

const north = aConsultant({ id: 'north', regions: ['1081'], topics: ['it'] });
const south = aConsultant({
  id: 'south',
  regions: ['1083'],
  topics: ['canteen'],
  meetingLanguages: ['da', 'en'],
});
const anywhere = aConsultant({ id: 'anywhere' });

function fitting(consultants: Consultant[], wanted: Partial<Parameters<typeof fittingConsultants>[0]> = {}) {
  const settings = { ...slotSettings({ consultants }), deadlines: deadlinesSchema.parse({}) };
  return fittingConsultants({
    settings,
    regionCode: '1081',
    topics: ['it'],
    meetingLanguage: 'da',
    now,
    ...wanted,
  }).map(({ id }) => id);
}

describe('fittingConsultants', () => {
  it('takes those whom region, topic and language fit', () => {
    expect(fitting([north, south])).toEqual(['north']);
    expect(fitting([north, south], { regionCode: '1083', topics: ['canteen', 'it'] })).toEqual(['south']);
    expect(fitting([north, south], { regionCode: undefined, topics: [], meetingLanguage: 'en' })).toEqual([
      'south',
    ]);
  });

  it('takes empty lists for the whole country and any topic', () => {
    expect(fitting([north, south, anywhere])).toEqual(['north', 'anywhere']);
  });

  it('lets an application that names no region or topic go to anybody', () => {
    expect(fitting([north, anywhere], { regionCode: undefined })).toEqual(['north', 'anywhere']);
    expect(fitting([north, anywhere], { topics: [] })).toEqual(['north', 'anywhere']);
  });

  it('drops the topic first, then the region, then the language', () => {
    expect(fitting([north, south], { topics: ['cleaning'] })).toEqual(['north']);
    expect(fitting([north, south], { regionCode: '1085', topics: ['it'] })).toEqual(['north', 'south']);
    expect(fitting([north, south], { meetingLanguage: 'en' })).toEqual(['south']);
    expect(fitting([north], { meetingLanguage: 'en' })).toEqual(['north']);
  });

  it('B18 skips whoever applies, unless there is nobody else', () => {
    const applicantEmail = north.email.toUpperCase();
    const other = { ...anywhere, email: 'other@example.org' };

    expect(fitting([north, other], { applicantEmail })).toEqual(['anywhere']);
    expect(fitting([north], { applicantEmail })).toEqual(['north']);
  });

  it('C14 skips who is away until the deadline', () => {
    expect(fitting([{ ...north, absences: away }, south])).toEqual(['south']);
  });

  it('C14 keeps who is away today and back before the deadline', () => {
    expect(fitting([{ ...north, absences: [{ from: '2026-11-30', until: '2026-11-30' }] }, south])).toEqual([
      'north',
    ]);
  });

  it('keeps who is present, or back again, and has no times to offer', () => {
    const back = { absences: [{ from: '2026-11-01', until: '2026-11-29' }] };
    expect(fitting([{ ...north, availability: [] }, south])).toEqual(['north']);
    expect(fitting([{ ...north, ...back, availability: [] }, south])).toEqual(['north']);
  });

  it('leaves nobody without a consultant when all are absent', () => {
    expect(fitting([{ ...north, absences: away }])).toEqual(['north']);
  });
});

describe('chooseConsultant', () => {
  const candidate = (id: string, slots: number, load: number) => ({
    consultant: aConsultant({ id }),
    freeSlots: Array.from({ length: slots }, () => aSlot()),
    load,
  });

  it('C14 prefers free times, then the least load, then the first id', () => {
    const chosen = (...candidates: ReturnType<typeof candidate>[]) =>
      chooseConsultant(candidates).consultant.id;
    expect(chosen(candidate('a', 0, 0), candidate('b', 1, 9))).toBe('b');
    expect(chosen(candidate('a', 9, 2), candidate('b', 1, 1))).toBe('b');
    expect(chosen(candidate('b', 1, 1), candidate('a', 1, 1))).toBe('a');
  });

  it('C14 spreads a stream of applications evenly', () => {
    const counts = new Map(['a', 'b', 'c'].map((id) => [id, 0]));
    for (let each = 0; each < 30; each += 1) {
      const { consultant } = chooseConsultant([...counts].map(([id, load]) => candidate(id, 1, load)));
      counts.set(consultant.id, (counts.get(consultant.id) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual([10, 10, 10]);
  });

  it('refuses to choose from nobody', () => {
    expect(() => chooseConsultant([])).toThrow(RangeError);
  });
});
