import { describe, expect, it } from 'vitest';
import { freeSlots, holdSlots } from '../../functions/domain/calendar-day.ts';
import { consultantOf } from '../../functions/domain/consultant-of.ts';
import { consultantSchema } from '../../schemas/settings.ts';
import { aConsultant } from './a-consultant.ts';
import { aSlot } from './a-slot.ts';
import { standingSettings } from './a-standing.ts';
import { anId, NOW } from './an-occasion.ts';

describe('consultantOf', () => {
  it('is the consultant who holds it', () => {
    const consultants = [aConsultant({ id: 'soren' }), aConsultant({ id: 'mette', name: 'Mette Holm' })];

    expect(consultantOf({ consultantId: 'mette' }, standingSettings({ consultants })).name).toBe(
      'Mette Holm',
    );
  });

  it('is the coordinator where the settings no longer name who holds it', () => {
    const settings = standingSettings();

    const standIn = consultantOf({ consultantId: 'gone' }, settings);

    expect(consultantSchema.parse(standIn)).toEqual(standIn);
    expect(standIn).toMatchObject({
      ...settings.coordinator,
      id: 'gone',
      place: settings.organisation.address,
    });
    expect(standIn.availability).toEqual([]);
  });

  it('has room on one day for more than one application where the coordinator stands in', () => {
    const standIn = consultantOf({ consultantId: 'gone' }, standingSettings());
    const taking = { dailyCap: standIn.dailyCap, now: NOW };
    const first = holdSlots([], [aSlot('09:00')], { ...taking, applicationId: anId() });

    expect(freeSlots([aSlot('10:00')], first, { ...taking, applicationId: anId() })).toHaveLength(1);
  });
});
