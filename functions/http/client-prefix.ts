import { isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, for counting: IPv4 by its first three bytes, IPv6 by its first
 * 56 bits, as much as one household or office is given (RIPE-690 §4.2).
 */
export function clientPrefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped === undefined && isIPv6(address)) {
    return prefix56(address);
  }
  return (mapped ?? address).split('.').slice(0, 3).join('.');
}

function prefix56(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  const groups = [...left, ...gap, ...right].map((group) => group.padStart(4, '0'));
  return groups.join('').slice(0, 14);
}
