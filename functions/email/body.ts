import type { Settings } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';
import type { Block } from './blocks.ts';
import type { FunderLogo } from './funder-logos.ts';

/** What both parts of a mail show. */
export interface Body {
  readonly language: Language;
  readonly sender: string;
  readonly subject: string;
  readonly preheader: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly string[];
  readonly logos: readonly FunderLogo[];
}

/** Whose mail it is, and who pays, each once. */
export function footer(settings: Settings, language: Language): readonly string[] {
  const { organisation, programme } = settings;
  const lines = [
    `${organisation.name}, ${organisation.address}`,
    programme.name[language],
    ...programme.funders.map((funder) => funder.line[language]),
  ];
  return [...new Set([settings.sender.name, ...lines])];
}
