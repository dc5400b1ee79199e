import type { Application } from '../../schemas/application.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';

/**
 * The consultant who holds an application. Where the settings no longer name them, the coordinator
 * stands in: an application is never without somebody to turn to.
 */
export function consultantOf(
  application: Pick<Application, 'consultantId'>,
  settings: Pick<Settings, 'consultants' | 'coordinator' | 'organisation'>,
): Consultant {
  const { consultants, coordinator, organisation } = settings;
  return (
    consultants.find(({ id }) => id === application.consultantId) ?? {
      id: application.consultantId,
      ...coordinator,
      title: { da: 'Koordinator', en: 'Coordinator' },
      language: 'da',
      regions: [],
      topics: [],
      meetingLanguages: ['da'],
      place: organisation.address,
      absences: [],
      availability: [],
      dailyCap: 1,
    }
  );
}
