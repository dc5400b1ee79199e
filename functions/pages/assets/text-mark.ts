const HEIGHT = 96;
const CHARACTER_WIDTH = 0.66;

/** A name as a plain picture, until the organisation gives its own logo file. */
export function textMark(lines: readonly string[]): string {
  const size = lines.length === 1 ? 34 : 29;
  const leading = size * 1.12;
  const first = HEIGHT / 2 - ((lines.length - 1) * leading) / 2 + size * 0.35;
  const width = Math.ceil(22 + Math.max(...lines.map((line) => line.length)) * size * CHARACTER_WIDTH);
  const words = lines.map(
    (line, index) => `<text x="20" y="${(first + index * leading).toFixed(1)}">${line}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}">
<rect width="6" height="${HEIGHT}" fill="#0a4a52"/>
<g font-family="'IBM Plex Sans','Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans',sans-serif" font-weight="600" font-size="${size}" fill="#1f2a2e">${words.join('')}</g>
</svg>
`;
}
