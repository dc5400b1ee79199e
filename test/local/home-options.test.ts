import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../local/client-address.ts';
import { homeOptions } from '../../local/home-options.ts';
import { systemTimers } from '../../local/timers.ts';

describe('the options', () => {
  it('are a row of ports from 3000 and a folder, where nothing is said', () => {
    expect(homeOptions({}, [])).toEqual({
      ports: { app: 3000, inbox: 3001, store: 3002, services: 3003 },
      folder: '.data',
      reset: false,
      publicOrigin: 'http://localhost:3000',
      trustedProxies: [],
    });
  });

  it('follow the environment and --reset', () => {
    const environment = {
      PORT: '8080',
      DATA_DIR: '/srv/forms',
      PUBLIC_ORIGIN: 'https://forms.example.org/',
      DYNAMODB_ENDPOINT: 'http://localhost:8000',
      SMTP_URL: 'smtps://user:word@mail.example.org',
      TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8',
    };
    expect(homeOptions(environment, ['--reset'])).toEqual({
      ports: { app: 8080, inbox: 8081, store: 8082, services: 8083 },
      folder: '/srv/forms',
      reset: true,
      publicOrigin: 'https://forms.example.org',
      storeEndpoint: 'http://localhost:8000',
      smtpUrl: 'smtps://user:word@mail.example.org',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8'],
    });
  });

  it.each([
    [{ PORT: 'http' }, [], 'PORT must be'],
    [{ PORT: '65533' }, [], 'PORT must be'],
    [{ PUBLIC_ORIGIN: 'https://example.org/forms' }, [], 'PUBLIC_ORIGIN must be'],
    [{ PUBLIC_ORIGIN: 'javascript:alert(1)' }, [], 'PUBLIC_ORIGIN must be'],
    [{ DYNAMODB_ENDPOINT: 'https://dynamodb.eu-west-1.amazonaws.com' }, [], 'on this machine'],
    [{ DYNAMODB_ENDPOINT: 'http://127.0.0.1.example.org' }, [], 'on this machine'],
    [{ SMTP_URL: 'smtp://localhost' }, [], 'PUBLIC_ORIGIN must say'],
    [{ SMTP_URL: 'localhost', PUBLIC_ORIGIN: 'https://example.org' }, [], 'SMTP_URL must begin'],
    [{}, ['--rset'], 'no option --rset'],
  ])('%j %j are refused in a sentence', (environment, flags, sentence) => {
    expect(() => homeOptions(environment, flags)).toThrow(sentence);
  });
});

describe('the address of whoever asks', () => {
  it('is the peer itself where no proxy is trusted, whatever the header says', () => {
    expect(clientAddress([])('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });

  it('is the last hop before the trusted proxies', () => {
    const address = clientAddress(['127.0.0.1', '10.0.0.0/8', '2001:db8::/32']);

    expect(address('127.0.0.1', '6.6.6.6, 198.51.100.1, 10.1.2.3')).toBe('198.51.100.1');
    expect(address('::ffff:127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
    expect(address('2001:db8::1', '2a00::7')).toBe('2a00::7');
  });

  it('is the proxy itself where it tells no address', () => {
    const address = clientAddress(['127.0.0.1']);

    expect(address('127.0.0.1', undefined)).toBe('127.0.0.1');
    expect(address('127.0.0.1', 'unknown')).toBe('127.0.0.1');
  });

  it('needs proxies that are addresses', () => {
    expect(() => clientAddress(['proxy.example.org'])).toThrow('TRUSTED_PROXY');
  });
});

it('the system’s timers wait longer than 32 bits of milliseconds', async () => {
  let hasFired = false;
  const cancel = systemTimers.at(new Date(Date.now() + 2 ** 31 + 1000), () => {
    hasFired = true;
  });
  await new Promise((resolve) => systemTimers.at(new Date(0), () => resolve(undefined)));
  await new Promise((resolve) => setImmediate(resolve));
  cancel();

  expect(hasFired).toBe(false);
});
