import type { Settings } from '../../schemas/settings.ts';
import { anOrganisation } from './an-organisation.ts';

/** The example organisation with room for a thousand meetings, and nobody who is counted out. */
export function aBusyOrganisation({ undoSeconds = 10, horizonDays = 60 } = {}): Settings {
  const example = anOrganisation();
  const availability = [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    from: '08:00',
    until: '18:00',
    lengthMinutes: 60,
    bufferMinutes: 0,
  }));
  const consultants = example.consultants.map((consultant) => ({
    ...consultant,
    regions: [],
    topics: [],
    availability,
    dailyCap: 50,
  }));
  return anOrganisation({
    consultants,
    deadlines: { undoSeconds },
    slots: { horizonDays },
    limits: {
      submissionsPerPrefixAndHour: 1_000_000,
      submissionsPerAddressAndDay: 1_000_000,
      minimumPageSeconds: 0,
    },
  });
}
