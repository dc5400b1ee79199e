import type { OpenCase } from '../../functions/domain/open-cases.ts';
import type { DigestContext, ListedCase } from '../../functions/email/digest-email.ts';
import type { Application } from '../../schemas/application.ts';
import type { Language } from '../../schemas/text.ts';
import { anEmailContext } from './an-email-context.ts';

interface Listed extends Omit<OpenCase, 'application'> {
  readonly name: string;
  readonly reference?: string;
  readonly application?: Partial<Application>;
}

/** Both parties owe something: two answers of the consultant, one of them late; one answer and one choice. */
export const someListed: readonly Listed[] = [
  {
    name: 'Bageriet Hansen ApS',
    waitsFor: 'decision',
    until: '2026-11-23T15:00:00Z',
    reference: 'RG-7K3M-42Q',
  },
  {
    name: 'Nordlys Trykkeri A/S',
    waitsFor: 'decision',
    until: '2026-11-26T15:00:00Z',
    reference: 'RG-2F4H-6JX',
    application: { brokenPromise: '2026-11-20T15:00:00Z' },
  },
  {
    name: 'Café Ærlig',
    waitsFor: 'decision',
    until: '2026-11-30T15:00:00Z',
    reference: 'RG-8N4P-3RS',
  },
  {
    name: 'Fiskehuset i Esbjerg',
    waitsFor: 'choice',
    until: '2026-11-25T15:00:00Z',
    reference: 'RG-5T6V-7WY',
  },
  {
    name: 'Grønne Hænder I/S',
    waitsFor: 'answer',
    until: '2026-12-01T15:00:00Z',
    reference: 'RG-9X8Z-2BC',
  },
];

interface Given {
  readonly listed?: readonly Listed[];
  readonly language?: Language;
}

/** All that a digest is made from, on the morning of 24 November 2026. */
export function aDigestContext({ listed = someListed, language = 'da' }: Given = {}): DigestContext {
  const { consultant, settings } = anEmailContext({ template: 'request' });
  return {
    digest: { consultantId: consultant.id, date: '2026-11-24' },
    consultant: { ...consultant, language },
    settings,
    listed: listed.map(listedCase),
    now: new Date('2026-11-24T07:00:00Z'),
  };
}

function listedCase({ name, application, ...rest }: Listed, index: number): ListedCase {
  const context = anEmailContext({
    template: 'request',
    answers: { orgName: name },
    application: { ...application, ...(rest.reference && { reference: rest.reference }) },
  });
  return {
    ...rest,
    application: context.application,
    form: context.form,
    link: `https://forms.example.org/d/${String(index + 1).repeat(43)}`,
  };
}
