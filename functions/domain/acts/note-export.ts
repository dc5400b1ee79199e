import type { Application } from '../../../schemas/application.ts';
import type { EntryText } from '../../../schemas/timeline.ts';
import { type Change, type Occasion, record } from '../change.ts';
import { textKey } from '../timeline-export.ts';

/**
 * The timeline leaves the service, with the texts that still stand. Who took it becomes the last entry of
 * what they took, and vouches for all that stands around the entries.
 */
export function noteExport(
  application: Application,
  texts: readonly EntryText[],
  occasion: Occasion,
): Change {
  const { id: applicationId, reference, status } = application;
  const facts = { reference, applicationId, texts: texts.map(textKey) };
  return record({ act: 'noteExport', from: status }, { application, facts }, occasion);
}
