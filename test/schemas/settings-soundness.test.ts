import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type AvailabilityRule,
  type Consultant,
  type Settings,
  settingsSchema,
} from '../../schemas/settings.ts';
import { slotRulesSchema } from '../../schemas/settings-rules.ts';
import { settingsFaults } from '../../schemas/settings-soundness.ts';

const file = readFileSync(new URL('../../local/example-organisation.json', import.meta.url), 'utf8');

function faults(overrides: Partial<Settings>): string[] {
  const settings = { ...settingsSchema.parse(JSON.parse(file)), ...overrides };
  return settingsFaults(settings).map(({ path, advice }) => `${path.join('.')}: ${advice}`);
}

function faultsOfConsultant(overrides: Partial<Consultant>): string[] {
  const [consultant] = settingsSchema.parse(JSON.parse(file)).consultants;
  const { standIn: _alone, ...only } = consultant as Consultant;
  return faults({ consultants: [{ ...only, ...overrides }] });
}

function aRule(from: string, until: string, overrides: Partial<AvailabilityRule> = {}): AvailabilityRule {
  return { weekday: 1, from, until, lengthMinutes: 60, bufferMinutes: 0, ...overrides };
}

describe('settingsFaults', () => {
  it('finds none in sound settings', () => {
    expect(faults({})).toEqual([]);
  });

  it('finds a region that does not exist', () => {
    expect(faultsOfConsultant({ regions: ['1084', '1080'] })).toEqual([
      'consultants.0.regions.1: write one of 1081, 1082, 1083, 1084, 1085',
    ]);
  });

  it('finds a topic that no form asks for', () => {
    expect(faultsOfConsultant({ topics: ['inclusive-jobs', 'moon'] })).toEqual([
      'consultants.0.topics.1: write one of buy-services, inclusive-jobs, new-enterprise, social-department, unsure',
    ]);
  });

  it.each([
    ['09:00', '09:45'],
    ['12:00', '09:00'],
    ['09:00', '09:00'],
  ])('finds a rule from %s to %s that holds no slot', (from, until) => {
    expect(faultsOfConsultant({ availability: [aRule(from, until)] })).toEqual([
      'consultants.0.availability.0.until: let it end at least 60 minutes after it begins',
    ]);
  });

  it('takes a rule that holds one slot exactly', () => {
    expect(faultsOfConsultant({ availability: [aRule('09:00', '10:00')] })).toEqual([]);
  });

  it('finds rules of one weekday that overlap, and no others', () => {
    const availability = [
      aRule('09:00', '11:00'),
      aRule('11:00', '12:00'),
      aRule('09:00', '11:00', { weekday: 2 }),
      aRule('10:00', '11:30'),
    ];
    expect(faultsOfConsultant({ availability })).toEqual([
      'consultants.0.availability.3.from: let it begin when availability[0] has ended, or end before that begins',
    ]);
  });

  it('finds a stand-in who is nobody, or oneself', () => {
    const [one, other] = settingsSchema.parse(JSON.parse(file)).consultants as [Consultant, Consultant];
    const advice = `write the id of another consultant (${other.id}), or leave it out`;
    for (const standIn of ['nobody', one.id]) {
      expect(faults({ consultants: [{ ...one, standIn }, other] })).toContain(
        `consultants.0.standIn: ${advice}`,
      );
    }
    expect(
      faults({
        consultants: [
          { ...one, standIn: other.id },
          { ...other, standIn: one.id },
        ],
      }),
    ).toEqual([]);
  });

  it('finds a notice beyond the horizon', () => {
    const slots = slotRulesSchema.parse({ noticeHours: 48, horizonDays: 2 });
    expect(faults({ slots })).toEqual([
      'slots.noticeHours: write less than 48, the hours of horizonDays, or no time is ever offered',
    ]);
    expect(faults({ slots: { ...slots, noticeHours: 47 } })).toEqual([]);
  });

  it('finds a morning mail that working hours never let leave', () => {
    const workingHours = { from: 8, until: 16 };
    expect(faults({ workingHours, digest: { isSent: true, hour: 16 } })).toEqual([
      'digest.hour: write less than 16, the end of workingHours, or none is ever sent',
    ]);
    expect(faults({ workingHours, digest: { isSent: true, hour: 15 } })).toEqual([]);
  });

  it('finds a form that does not exist, and one that closes before it opens', () => {
    const opensAt = '2026-12-01T09:00:00+01:00';
    expect(faults({ forms: { intrest: {} } })).toEqual([
      'forms.intrest: there is no such form: write one of interest',
    ]);
    expect(faults({ forms: { interest: { opensAt, closesAt: '2026-12-01T08:00:00Z' } } })).toEqual([
      'forms.interest.closesAt: let it close after it opens',
    ]);
    expect(faults({ forms: { interest: { opensAt, closesAt: '2026-12-01T08:00:01Z' } } })).toEqual([]);
  });
});
