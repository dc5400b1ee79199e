/** Inline on every cell: Word inherits no style from a table. */
export const FONT = 'font-family:Arial,Helvetica,sans-serif';
export const PROSE = `${FONT};font-size:16px;line-height:24px;color:#1a1a1a`;
