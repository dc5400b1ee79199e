import { beforeEach, describe, expect, it } from 'vitest';
import { environment } from '../../functions/runtime/environment.ts';

const names = ['TABLE_NAME', 'STATE_MACHINE_ARN', 'PUBLIC_ORIGIN', 'SECRET_ID', 'CONFIGURATION_SET'] as const;

beforeEach(() => {
  for (const name of names) {
    delete process.env[name];
  }
});

describe('environment', () => {
  it('is read at first use, one variable at a time', () => {
    process.env['TABLE_NAME'] = 'table';

    expect(environment('TABLE_NAME')).toBe('table');
  });

  it.each(names)('names %s where it is missing', (name) => {
    expect(() => environment(name)).toThrow(`The environment variable ${name} is missing or wrong`);
  });

  it.each([
    ['TABLE_NAME', ''],
    ['STATE_MACHINE_ARN', 'interest'],
    ['PUBLIC_ORIGIN', 'forms.example.org'],
    ['PUBLIC_ORIGIN', 'https://forms.example.org/'],
    ['SECRET_ID', ''],
    ['CONFIGURATION_SET', ''],
  ] as const)('refuses %s=%s, and does not quote it', (name, value) => {
    process.env[name] = value;

    expect(() => environment(name)).toThrow(`The environment variable ${name} is missing or wrong`);
  });
});
