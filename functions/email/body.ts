import type { Settings } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';
import type { Block } from './blocks.ts';

/** What both parts of a mail show. */
export interface Body {
  readonly language: Language;
  readonly sender: string;
  readonly subject: string;
  readonly preheader: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly string[];
}

/**
 * Whose mail it is, and who pays. The funders stand as lines of text: their logos are SVG files, which
 * Gmail and Outlook do not show, and an image fetched from our host would tell us who reads when.
 */
export function footer(settings: Settings, language: Language): readonly string[] {
  const { organisation, programme } = settings;
  const lines = [
    `${organisation.name}, ${organisation.address}`,
    programme.name[language],
    ...programme.funders.map((funder) => funder.line[language]),
  ];
  return [...new Set([settings.sender.name, ...lines])];
}
