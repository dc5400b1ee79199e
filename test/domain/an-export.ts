import { noteExport } from '../../functions/domain/acts/note-export.ts';
import { timelineExport } from '../../functions/domain/timeline-export.ts';
import type { ApplicationStatus } from '../../schemas/application.ts';
import type { TimelineExport } from '../../schemas/timeline-export.ts';
import { standingIn } from './a-standing.ts';
import { anOccasion, NOW } from './an-occasion.ts';

/** The timeline of an application that acts have brought there, as a coordinator takes it out. */
export function anExport(status: ApplicationStatus = 'booked'): TimelineExport {
  const { application, changes } = standingIn(status);
  const texts = changes.flatMap((change) => change.texts);
  const change = noteExport(
    application,
    texts,
    anOccasion({ actor: { role: 'coordinator' }, channel: 'command' }),
  );
  return timelineExport({
    application: change.application,
    entries: [...changes, change].map(({ entry }) => entry),
    texts,
    exportedAt: NOW.toISOString(),
  });
}
