import { describe, expect, it } from 'vitest';
import { noteExport } from '../../../functions/domain/acts/note-export.ts';
import { applicationSchema, applicationStatusSchema } from '../../../schemas/application.ts';
import { standingIn } from '../a-standing.ts';
import { anOccasion } from '../an-occasion.ts';

describe('noteExport', () => {
  it.each(applicationStatusSchema.options)('N13 leaves status, revision and deadline alone: %s', (status) => {
    const { application } = standingIn(status);
    const change = noteExport(application, [], anOccasion());

    expect({ ...change.application, head: application.head }).toEqual(application);
    expect(applicationSchema.parse(change.application).head.seq).toBe(application.head.seq + 1);
    expect(change.entry).toMatchObject({ act: 'noteExport', from: status, to: status });
    expect([change.messages, change.days, change.texts]).toEqual([[], [], []]);
  });

  it('N13 tells which texts stand, and nothing of what they say', () => {
    const { application, changes } = standingIn('decided');
    const texts = changes.flatMap((change) => change.texts);
    const { entry } = noteExport(application, texts, anOccasion());

    expect(entry.facts).toEqual({
      reference: application.reference,
      applicationId: application.id,
      texts: ['3#place', '3#message', '3#note'],
    });
    expect(entry.commitments).toEqual({});
  });
});
