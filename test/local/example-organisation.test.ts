import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettingsFile } from '../../bin/manage/settings-file.ts';
import { fittingConsultants } from '../../functions/domain/consultants.ts';
import { offeredSlots } from '../../functions/domain/slots.ts';
import { municipalities } from '../../schemas/municipalities.ts';
import { type Settings, settingsSchema } from '../../schemas/settings.ts';

const file = readFileSync(new URL('../../local/example-organisation.json', import.meta.url));
const now = new Date('2026-11-23T08:00:00Z');

function example(): Settings {
  return settingsSchema.parse(JSON.parse(file.toString()));
}

describe('the example organisation', () => {
  it('has no fault', () => {
    expect(readSettingsFile(file)).toEqual({ kind: 'settings', settings: example() });
  });

  it('has a consultant for every region, and for both languages of a meeting', () => {
    const settings = example();
    for (const { regionCode } of municipalities()) {
      const [consultant] = fittingConsultants({
        settings,
        regionCode,
        topics: [],
        meetingLanguage: 'da',
        now,
      });
      expect(consultant?.regions).toContain(regionCode);
    }
    const english = settings.consultants.filter(({ meetingLanguages }) => meetingLanguages.includes('en'));
    expect(english.length).toBeGreaterThan(0);
  });

  it('offers times of each consultant', () => {
    const settings = example();
    for (const consultant of settings.consultants) {
      expect(offeredSlots({ consultant, settings, now }).length).toBeGreaterThan(20);
    }
  });

  it('lets a decision be undone for ten seconds', () => {
    expect(example().deadlines.undoSeconds).toBe(10);
  });

  it('holds only addresses and numbers that nobody can have', () => {
    const text = file.toString();
    expect(text.match(/@[\w.-]+/g)?.filter((domain) => domain !== '@example.org')).toEqual([]);
    expect(text.match(/"\+\d+"/g)?.filter((number) => !number.startsWith('"+450'))).toEqual([]);
  });
});
