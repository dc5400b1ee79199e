/**
 * The network that an address belongs to, for counting: IPv4 by its first three bytes, IPv6 by its first
 * 56 bits, as much as one household or office is given (RIPE-690 §4.2).
 */
export function clientPrefix(address: string): string {
  if (!address.includes(':')) {
    return prefix24(address);
  }
  const canonical = canonicalIPv6(address);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(canonical) ?? [];
  return high === undefined || low === undefined
    ? prefix56(canonical)
    : prefix24([...bytesOf(high), ...bytesOf(low)].join('.'));
}

/** Lower case, without a zone, zeros short, an IPv4 address inside as two groups (RFC 5952 §4). */
function canonicalIPv6(address: string): string {
  return new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [Math.floor(value / 256), value % 256];
}

function prefix24(address: string): string {
  return address.split('.').slice(0, 3).join('.');
}

function prefix56(canonical: string): string {
  const [left = [], right] = canonical.split('::').map((half) => half.split(':').filter(Boolean));
  const gap = Array.from({ length: 8 - left.length - (right?.length ?? 0) }, () => '0');
  const groups = [...left, ...gap, ...(right ?? [])].map((group) => group.padStart(4, '0'));
  return groups.join('').slice(0, 14);
}
