import { describe, expect, it } from 'vitest';
import { consultantOf } from '../../functions/domain/consultant-of.ts';
import { consultantSchema } from '../../schemas/settings.ts';
import { aConsultant } from './a-consultant.ts';
import { standingSettings } from './a-standing.ts';

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
});
