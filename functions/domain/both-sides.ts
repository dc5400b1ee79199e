import type { Application } from '../../schemas/application.ts';
import type { Template } from '../../schemas/message.ts';
import type { Consultant } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';

interface Told {
  readonly template: Template;
  readonly recipient: 'applicant' | 'consultant';
  readonly language: Language;
}

/** The same news to the company and to the consultant, each in their own words and language. */
export function bothSides(
  application: Application,
  consultant: Consultant,
  [toApplicant, toConsultant]: readonly [Template, Template],
): Told[] {
  return [
    { template: toApplicant, recipient: 'applicant', language: application.language },
    { template: toConsultant, recipient: 'consultant', language: consultant.language },
  ];
}
