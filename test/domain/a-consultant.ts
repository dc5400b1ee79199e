import {
  type AvailabilityRule,
  type Consultant,
  consultantSchema,
  type Settings,
} from '../../schemas/settings.ts';
import { slotRulesSchema } from '../../schemas/settings-rules.ts';

export function aConsultant(overrides: Partial<Consultant> = {}): Consultant {
  return {
    ...consultantSchema.parse({
      id: 'mette',
      name: 'Mette Holm',
      title: { da: 'Konsulent', en: 'Consultant' },
      email: 'mette@example.org',
      phone: '+4570000001',
      place: '+4570000001',
      availability: [aRule()],
    }),
    ...overrides,
  };
}

/** Tuesdays, 9 to 12, an hour each. */
export function aRule(overrides: Partial<AvailabilityRule> = {}): AvailabilityRule {
  return { weekday: 2, from: '09:00', until: '12:00', lengthMinutes: 60, bufferMinutes: 0, ...overrides };
}

type SlotSettings = Pick<Settings, 'consultants' | 'slots' | 'closedDays'>;

export function slotSettings(overrides: Partial<SlotSettings> = {}): SlotSettings {
  return {
    consultants: [aConsultant()],
    slots: slotRulesSchema.parse({ noticeHours: 0, horizonDays: 7 }),
    closedDays: [],
    ...overrides,
  };
}
