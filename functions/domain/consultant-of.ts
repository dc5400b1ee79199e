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
      // What comes to them has been given up elsewhere: none of its times is dropped for a day's cap.
      dailyCap: 50,
    }
  );
}

/** Stands where a consultant's id would; no consultant can be called so. */
export const STAND_IN = '_coordinator';

/**
 * The application by who holds it now: links of a consultant whom the settings no longer name are dead,
 * and those of the coordinator who stands in are not.
 */
export function heldAs(
  application: Application,
  { consultants }: Pick<Settings, 'consultants'>,
): Application {
  const isNamed = consultants.some(({ id }) => id === application.consultantId);
  return isNamed ? application : { ...application, consultantId: STAND_IN };
}
