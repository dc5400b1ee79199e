/**
 * The European emblem by its official construction: a flag of 3:2, twelve upright stars on an invisible
 * circle of a third of its height, each star in a circle of an eighteenth.
 * https://european-union.europa.eu/principles-countries-history/symbols/european-flag_en
 */
export function euEmblem(): string {
  const stars = Array.from({ length: 12 }, (_, hour) => star(hour)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 810 540" width="810" height="540">
<rect width="810" height="540" fill="#039"/>
<defs><path id="star" fill="#fc0" d="${starPath(30)}"/></defs>
${stars}
</svg>
`;
}

function star(hour: number): string {
  const angle = (hour * Math.PI) / 6;
  const x = 405 + 180 * Math.sin(angle);
  const y = 270 - 180 * Math.cos(angle);
  return `<use href="#star" x="${rounded(x)}" y="${rounded(y)}"/>`;
}

/** Five points, one upwards; every second point of the pentagon is joined. */
function starPath(radius: number): string {
  const points = Array.from({ length: 5 }, (_, index) => {
    const angle = (index * 4 * Math.PI) / 5;
    return `${rounded(radius * Math.sin(angle))} ${rounded(-radius * Math.cos(angle))}`;
  });
  return `M${points.join('L')}z`;
}

function rounded(length: number): string {
  return String(Number(length.toFixed(2)));
}
