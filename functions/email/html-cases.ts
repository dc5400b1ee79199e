import type { Language } from '../../schemas/text.ts';
import type { Case, CaseGroup } from './blocks.ts';
import { escapeHtml } from './escape-html.ts';
import { FONT, PROSE } from './html-fonts.ts';
import { plainLine } from './plain-line.ts';

const GROUP = `padding:12px 0 8px 0;${FONT};font-size:18px;line-height:24px;color:#1a1a1a;font-weight:bold`;
const CELL = `border-top:1px solid #bfbfbf;${PROSE};word-break:break-word`;
const SMALL = 'font-size:14px;line-height:20px;color:#404040;font-weight:normal';
const LINK = 'color:#0059b3;font-weight:bold;text-decoration:underline';

/** One table for all groups: each case is a row, and its name leads to its page. */
export function htmlCases(groups: readonly CaseGroup[], language: Language): string {
  const rows = groups.flatMap(({ title, cases }) => [
    `<tr><th colspan="2" scope="colgroup" align="left" style="${GROUP}">${line(title[language])}</th></tr>`,
    ...cases.map((one) => caseRow(one, language)),
  ]);
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0">\n${rows.join('\n')}\n</table>`;
}

function caseRow({ name, reference, lines, url }: Case, language: Language): string {
  const told = lines.map((text) => line(text[language])).join('<br>');
  return (
    `<tr><th scope="row" align="left" valign="top" width="45%" style="padding:8px 12px 8px 0;${CELL};font-weight:normal">` +
    `<a href="${escapeHtml(url)}" style="${LINK}">${line(name)}</a><br><span style="${SMALL}">${line(reference)}</span></th>` +
    `<td valign="top" style="padding:8px 0;${CELL}">${told}</td></tr>`
  );
}

function line(text: string): string {
  return escapeHtml(plainLine(text));
}
