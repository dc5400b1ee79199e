import fc from 'fast-check';

/** What turns into something else where words are pasted into headers, HTML, calendars or URLs. */
export const hostilePieces = [
  '\r\n',
  '\n',
  '\n-- \n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u0000',
  '\t',
  '\u202e',
  '\ud800',
  '😀',
  'å',
  ' ',
  '"',
  "'",
  ',',
  ';',
  ':',
  '\\',
  '\\n',
  '^n',
  '^',
  '<',
  '>',
  '&lt;',
  '&',
  '%0D%0A',
  '{{x}}',
  '@',
  '=',
  '?',
  '<script>alert(1)</script>',
  '</td></tr></table>',
  '<!--',
  '-->',
  '<![endif]-->',
  '" onload="x',
  'javascript:x',
  '\r\nBcc: x@example.org\r\n\r\n',
  ' <x@example.org>, ',
  '=?utf-8?Q?=0D=0ABcc:_x@example.org?=',
  '=?utf-8?B?DQo=?=',
  '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n',
  '\r\nATTENDEE:mailto:x@example.org\r\n',
  '";X=":mailto:x@example.org',
  '\r\n\r\n--_NmP\r\n',
];

/** Of any code units, half surrogate pairs among them. */
const anything = fc.array(fc.nat(0xffff), { maxLength: 10 }).map((units) => String.fromCharCode(...units));

/** Words with such pieces in them, and with whatever else Unicode has. */
export const hostileText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...hostilePieces) }, anything), {
    maxLength: 8,
  })
  .map((pieces) => `x${pieces.join('')}x`);
