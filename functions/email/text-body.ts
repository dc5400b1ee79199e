import type { Language, Text } from '../../schemas/text.ts';
import type { Block, Case, CaseGroup, Fact } from './blocks.ts';
import type { Body } from './body.ts';
import { plainLine, plainLines } from './plain-line.ts';

const linkFollows: Text = { da: '(her kommer linket)', en: '(the link goes here)' };

/** The plain part, written from the blocks and not from the HTML. */
export function textBody(body: Body): string {
  const blocks = body.blocks.map((block) => blockText(block, body.language));
  return `${[...blocks, ['-- ', ...body.footer].join('\n')].join('\n\n')}\n`;
}

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return block.text[language].toLocaleUpperCase(language);
    case 'paragraph':
      return plainLine(block.text[language]);
    case 'facts':
      return block.facts.map((fact) => factText(fact, language)).join('\n');
    case 'list':
      return block.items.map((item) => `- ${plainLine(item[language])}`).join('\n');
    case 'cases':
      return block.groups.map((group) => groupText(group, language)).join('\n\n');
    case 'quote':
      return `${plainLine(block.title[language])}\n${plainLines(block.text).replace(/^/gm, '> ')}`;
    case 'button':
      return `${block.label[language]}:\n${block.url === '' ? linkFollows[language] : block.url}`;
  }
}

function groupText({ title, cases }: CaseGroup, language: Language): string {
  const texts = cases.map((one) => caseText(one, language));
  return [title[language].toLocaleUpperCase(language), ...texts].join('\n\n');
}

function caseText({ name, reference, lines, url }: Case, language: Language): string {
  const told = lines.map((line) => plainLine(line[language]));
  return [`${plainLine(name)} (${reference})`, ...told, url].join('\n');
}

function factText(fact: Fact, language: Language): string {
  const label = fact.label[language];
  return `${label}${label.endsWith('?') ? '' : ':'} ${plainLine(fact.value[language])}`;
}
