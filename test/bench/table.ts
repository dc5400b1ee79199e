/** Rows in columns as wide as they need; all but the first column stand to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  const lines = rows.map((row) =>
    row.map((cell, column) => padded(cell, column, widths[column] ?? 0)).join('  '),
  );
  return lines.map((line) => `  ${line.trimEnd()}`).join('\n');
}

function padded(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
