const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];

/** The address if it is one that a page may link to, else `#`: escaping alone lets `javascript:` through. */
export function safeUrl(address: string): string {
  return isOwnPath(address) || hasKnownScheme(address) ? address : '#';
}

/** One slash, then anything but a second one: `//host` and `/\host` lead away. */
function isOwnPath(address: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(address);
}

function hasKnownScheme(address: string): boolean {
  return URL.canParse(address) && SCHEMES.includes(new URL(address).protocol);
}
