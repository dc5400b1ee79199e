import { describe, expect, it } from 'vitest';
import { readDeployment } from '../../bin/app/deployment-file.ts';

const CERTIFICATE = 'arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef';
const GOOD = {
  name: 'rummelig-genstart',
  stage: 'production',
  region: 'eu-west-1',
  publicOrigin: 'https://interesseret.example.org',
  hostedZone: { id: 'Z0123456789EXAMPLE00', name: 'example.org' },
  mail: { domain: 'example.org', sender: 'post@example.org', reportsTo: 'postmaster@example.org' },
  alarmEmail: 'drift@example.org',
  monthlyBudgetUsd: 25,
};

function faultsOf(overrides: object): readonly string[] {
  const reading = readDeployment('deployment.json', JSON.stringify({ ...GOOD, ...overrides }, null, 2));
  return 'faults' in reading ? reading.faults : [];
}

describe('a deployment', () => {
  it('is read from its file', () => {
    expect(readDeployment('deployment.json', JSON.stringify(GOOD))).toEqual({ deployment: GOOD });
  });

  it('may bring a certificate in place of a hosted zone', () => {
    expect(faultsOf({ hostedZone: undefined, certificateArn: CERTIFICATE })).toEqual([]);
  });

  it.each([
    [{ publicOrigin: undefined }, 'publicOrigin: add it: write https:// and the host'],
    [{ publicOrigin: 'https://interesseret.example.org/' }, 'publicOrigin: write https:// and the host'],
    [{ publicOrigin: 'http://interesseret.example.org' }, 'publicOrigin: write https:// and the host'],
    [{ stage: 'staging' }, 'stage: write "trial" or "production"'],
    [{ name: 'Rummelig Genstart' }, 'name: write 2 to 21 small letters'],
    [{ account: 123456789012 }, 'account: write the 12 digits'],
    [{ region: 'Ireland' }, 'region: write a region of AWS'],
    [{ hostedZone: undefined }, 'certificateArn: add it: give either hostedZone or certificateArn'],
    [{ certificateArn: CERTIFICATE }, 'certificateArn: give either hostedZone or certificateArn'],
    [{ hostedZone: { ...GOOD.hostedZone, name: 'example.com' } }, 'hostedZone.name: write the zone'],
    [
      { hostedZone: undefined, certificateArn: CERTIFICATE, region: 'eu-north-1' },
      'certificateArn: take a certificate in eu-north-1',
    ],
    [
      { mail: { ...GOOD.mail, sender: 'post@notexample.org' } },
      'mail.sender: write an address of example.org',
    ],
    [{ mail: { ...GOOD.mail, domain: 'example' } }, 'mail.domain: write the domain'],
    [{ alarmEmail: 'drift' }, 'alarmEmail: write the address'],
    [{ monthlyBudgetUsd: 0 }, 'monthlyBudgetUsd: write an amount'],
    [{ colour: 'blue' }, 'colour: there is no such setting'],
  ])('is refused with what to write: %j', (overrides, advice) => {
    expect(faultsOf(overrides).join('\n')).toMatch(
      new RegExp(`^deployment\\.json:\\d+ ${literally(advice)}`),
    );
  });

  it('names the line', () => {
    expect(faultsOf({ region: 'Ireland' })).toEqual([expect.stringMatching(/^deployment\.json:4 region/)]);
  });

  it('is refused where it is no JSON, or says a thing twice', () => {
    expect(readDeployment('d.json', '{ "name": }')).toEqual({
      faults: [expect.stringMatching(/^d\.json:1 write a value/)],
    });
    expect(readDeployment('d.json', '{ "name": "a1", "name": "b1" }')).toEqual({
      faults: expect.arrayContaining([expect.stringContaining('name: it stands here a second time')]),
    });
  });
});

function literally(text: string): string {
  return text.replaceAll(/[.?*+^$()[\]{}|\\]/g, '\\$&');
}
