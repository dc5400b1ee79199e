import type { Language, Text } from '../../schemas/text.ts';
import type { Block, Fact } from './blocks.ts';
import type { Body } from './body.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlCases } from './html-cases.ts';
import { FONT, PROSE } from './html-fonts.ts';
import { htmlFrame } from './html-frame.ts';
import { plainLine, plainLines } from './plain-line.ts';

const BUTTON_COLOUR = '#0059b3';

/**
 * For Outlook's Word engine: tables, inline styles, padding on cells only. Each block is one row of the
 * frame.
 */
export function htmlBody(body: Body): string {
  return htmlFrame(body, body.blocks.map((block) => row(block, body.language)).join('\n'));
}

function row(block: Block, language: Language): string {
  return `<tr><td style="padding:0 0 16px 0;${PROSE};word-break:break-word">${blockHtml(block, language)}</td></tr>`;
}

function blockHtml(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block.level, block.text[language]);
    case 'paragraph':
      return line(block.text[language]);
    case 'facts':
      return factsHtml(block.facts, language);
    case 'list':
      return listHtml(block.items, language);
    case 'cases':
      return htmlCases(block.groups, language);
    case 'quote':
      return quoteHtml(block.title[language], block.text);
    case 'button':
      return buttonHtml(block.label[language], block.url);
  }
}

function headingHtml(level: 1 | 2, text: string): string {
  const size = level === 1 ? 'font-size:24px;line-height:32px' : 'font-size:18px;line-height:24px';
  return `<h${level} style="margin:0;${FONT};${size}">${line(text)}</h${level}>`;
}

function factsHtml(facts: readonly Fact[], language: Language): string {
  const rows = facts.map(
    (fact) =>
      `<tr><th scope="row" align="left" valign="top" width="35%" style="padding:4px 12px 4px 0;${PROSE};font-weight:bold;word-break:normal;hyphens:auto">${line(fact.label[language])}</th>` +
      `<td valign="top" style="padding:4px 0;${PROSE}">${line(fact.value[language])}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0">${rows.join('')}</table>`;
}

function listHtml(items: readonly Text[], language: Language): string {
  const lines = items.map((item) => `<li style="margin:0 0 4px 0">${line(item[language])}</li>`);
  return `<ul style="margin:0;padding:0 0 0 20px">${lines.join('')}</ul>`;
}

function quoteHtml(title: string, text: string): string {
  const words = escapeHtml(plainLines(text)).replaceAll('\n', '<br>');
  return (
    `<b>${line(title)}</b>` +
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>' +
    `<td style="padding:8px 16px;border-left:4px solid #bfbfbf;${PROSE}">${words}</td></tr></table>`
  );
}

/** Borders stand in for padding, which Outlook drops on links; the URL is shown for whoever cannot press. */
function buttonHtml(label: string, url: string): string {
  const face = `${FONT};font-size:16px;line-height:24px;display:inline-block;background:${BUTTON_COLOUR};border:solid ${BUTTON_COLOUR};border-width:12px 24px;color:#ffffff;font-weight:bold;text-decoration:none`;
  if (url === '') {
    return `<span style="${face}">${line(label)}</span>`;
  }
  const target = escapeHtml(url);
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="${BUTTON_COLOUR}">` +
    `<a href="${target}" style="${face}">${line(label)}</a></td></tr></table>` +
    `<span style="font-size:14px;line-height:20px;word-break:break-all">${target}</span>`
  );
}

function line(text: string): string {
  return escapeHtml(plainLine(text));
}
