import { BlockList, isIP } from 'node:net';
import { StartRefused } from './start-refused.ts';

export type ClientAddress = (peer: string, forwardedFor: string | undefined) => string;

/**
 * The address of whoever asks: the peer itself or, behind proxies that are trusted, the last hop that
 * none of them is. What stands further left anyone may have written.
 */
export function clientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    trust(trusted, proxy);
  }
  return (peer, forwardedFor) => {
    const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
    let address = plain(peer);
    while (trusted.check(address, familyOf(address))) {
      const hop = hops.pop();
      if (hop === undefined || isIP(hop) === 0) {
        break;
      }
      address = plain(hop);
    }
    return address;
  };
}

function trust(list: BlockList, proxy: string): void {
  const [address = '', bits] = proxy.split('/');
  if (isIP(address) === 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) {
    throw new StartRefused(`TRUSTED_PROXY must list IP addresses or subnets, not "${proxy}".`);
  }
  if (bits === undefined) {
    list.addAddress(address, familyOf(address));
  } else {
    list.addSubnet(address, Number(bits), familyOf(address));
  }
}

/** IPv4 that came in over an IPv6 socket. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
