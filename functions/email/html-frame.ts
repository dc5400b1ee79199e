import type { Body } from './body.ts';
import { escapeHtml } from './escape-html.ts';
import { type FunderLogo, LOGO_HEIGHT } from './funder-logos.ts';

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
const GAP = ' <!--[if mso]>&nbsp;&nbsp;&nbsp; <![endif]-->';
const SMALL = 'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#404040';

/**
 * Everything of the HTML part that no message decides: 600 px on grey, sender above, funders below. Word,
 * which draws for Outlook, knows no `max-width`: for it alone a table of fixed width stands around.
 */
export function htmlFrame(body: Body, rows: string): string {
  const footer = body.footer.map(
    (line) => `<tr><td style="padding:0 0 4px 0;${SMALL}">${escapeHtml(line)}</td></tr>`,
  );
  return `<!DOCTYPE html>
<html lang="${body.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>${escapeHtml(body.subject)}</title>
</head>
<body style="margin:0;padding:0;background-color:#f5f5f5">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(body.preheader)}</div>
<table ${TABLE} width="100%" bgcolor="#f5f5f5"><tr><td align="center" style="padding:24px 8px">
<!--[if mso]><table ${TABLE} width="600"><tr><td><![endif]-->
<table ${TABLE} width="100%" bgcolor="#ffffff" style="max-width:600px">
<tr><td style="padding:16px 24px;border-bottom:4px solid #0059b3;${SMALL};font-weight:bold">${escapeHtml(body.sender)}</td></tr>
<tr><td style="padding:32px 24px 16px 24px"><table ${TABLE} width="100%">
${rows}
</table></td></tr>
<tr><td style="padding:16px 24px 24px 24px;border-top:1px solid #bfbfbf"><table ${TABLE} width="100%">
${footer.join('\n')}
${logoRow(body.logos)}
</table></td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

/** All in one cell, so that a narrow phone breaks the row; spaces for Word, which knows no margin here. */
function logoRow(logos: readonly FunderLogo[]): string {
  return logos.length === 0
    ? ''
    : `<tr><td style="padding:12px 0 0 0;${SMALL}">${logos.map(logoImage).join(GAP)}</td></tr>`;
}

function logoImage({ contentId, alt, width }: FunderLogo): string {
  return `<img src="cid:${contentId}" alt="${escapeHtml(alt)}" width="${width}" height="${LOGO_HEIGHT}" style="width:${width}px;height:${LOGO_HEIGHT}px;margin:0 20px 12px 0;border:0;vertical-align:top">`;
}
