import { StartRefused } from './start-refused.ts';

/** Where the four servers listen, all on the loopback address. */
export interface Ports {
  /** The service itself. */
  readonly app: number;
  /** The page that shows every mail. */
  readonly inbox: number;
  /** The embedded store, in DynamoDB's protocol. */
  readonly store: number;
  /** Step Functions, SES and Secrets Manager, in AWS's protocols. */
  readonly services: number;
}

export interface HomeOptions {
  readonly ports: Ports;
  readonly folder: string;
  /** Empties the folder first. */
  readonly reset: boolean;
  readonly publicOrigin: string;
  /** A DynamoDB-compatible server in place of the embedded one. */
  readonly storeEndpoint?: string;
  /** Addresses and subnets of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Mail leaves through this server, and there is no inbox. */
  readonly smtpUrl?: string;
}

const DEFAULT_PORT = 3000;

export function homeOptions(environment: NodeJS.ProcessEnv, flags: readonly string[]): HomeOptions {
  const unknown = flags.find((flag) => flag !== '--reset');
  if (unknown !== undefined) {
    throw new StartRefused(`There is no option ${unknown}; the only one is --reset.`);
  }
  const first = firstPort(environment['PORT']);
  const { DYNAMODB_ENDPOINT: storeEndpoint, SMTP_URL: smtpUrl, PUBLIC_ORIGIN: origin } = environment;
  if (smtpUrl && !origin) {
    throw new StartRefused('SMTP_URL sends real mail, so PUBLIC_ORIGIN must say where its links lead.');
  }
  return {
    ports: { app: first, inbox: first + 1, store: first + 2, services: first + 3 },
    folder: environment['DATA_DIR'] || '.data',
    reset: flags.includes('--reset'),
    publicOrigin: publicOrigin(origin || `http://localhost:${first}`),
    trustedProxies: environment['TRUSTED_PROXY']?.split(',').map((address) => address.trim()) ?? [],
    ...(storeEndpoint && { storeEndpoint: loopbackEndpoint(storeEndpoint) }),
    ...(smtpUrl && { smtpUrl: mailServer(smtpUrl) }),
  };
}

function firstPort(text: string | undefined): number {
  const port = Number(text || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65532) {
    throw new StartRefused(`PORT must be a number from 1 to 65532, not "${text}".`);
  }
  return port;
}

function publicOrigin(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new StartRefused(
      `PUBLIC_ORIGIN must be scheme and host alone, as https://example.org, not "${text}".`,
    );
  }
  return url.origin;
}

/** The service runs with made-up keys and people's data: it must not reach a server elsewhere. */
function loopbackEndpoint(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) {
    throw new StartRefused(`DYNAMODB_ENDPOINT must be a URL on this machine, not "${text}".`);
  }
  return url.origin;
}

function mailServer(text: string): string {
  if (!/^smtps?:$/.test(URL.parse(text)?.protocol ?? '')) {
    throw new StartRefused('SMTP_URL must begin with smtp:// or smtps://.');
  }
  return text;
}
