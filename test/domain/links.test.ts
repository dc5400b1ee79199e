import { describe, expect, it } from 'vitest';
import { LinkDead } from '../../functions/domain/errors.ts';
import { linkTo, refuseDead } from '../../functions/domain/links.ts';
import { linkSchema } from '../../schemas/link.ts';
import { standingIn, standingSettings } from './a-standing.ts';
import { NOW } from './an-occasion.ts';

const grant = { tokenHash: 'a'.repeat(64), purpose: 'consultant', handedOver: 'mail', linkDays: 10 } as const;
const { application } = standingIn('awaitingDecision');
const versions = { applicant: 3, consultant: 5 };

describe('linkTo', () => {
  it('B5 binds a token’s hash to application, purpose, holder and version', () => {
    const link = linkTo({ ...application, linkVersions: versions }, { ...grant, now: NOW });

    expect(linkSchema.parse(link)).toEqual({
      tokenHash: 'a'.repeat(64),
      purpose: 'consultant',
      applicationId: application.id,
      holder: 'mette',
      linkVersion: 5,
      handedOver: 'mail',
      createdAt: NOW.toISOString(),
      expiresAt: '2026-12-04T09:00:00.000Z',
    });
  });

  it('is held by the applicant as such, at a version of their own', () => {
    const given = { ...grant, purpose: 'applicant', handedOver: 'screen', now: NOW } as const;

    expect(linkTo({ ...application, linkVersions: versions }, given)).toMatchObject({
      holder: 'applicant',
      linkVersion: 3,
      handedOver: 'screen',
    });
  });
});

describe('refuseDead', () => {
  const link = linkTo(application, { ...grant, now: NOW });
  const forApplicant = linkTo(application, { ...grant, purpose: 'applicant', now: NOW });
  const settings = standingSettings();
  const refusal = (reason: string) => expect.objectContaining({ name: 'LinkDead', reason });

  it('lets a living link pass until just before its end', () => {
    expect(() =>
      refuseDead({ link, application, settings }, new Date('2026-12-04T08:59:59.999Z')),
    ).not.toThrow();
  });

  it('B7 refuses a link in the instant at which its time is over', () => {
    expect(() => refuseDead({ link, application, settings }, new Date(link.expiresAt))).toThrow(
      refusal('expired'),
    );
  });

  it('B7 refuses a link whose version has been replaced, each purpose by itself', () => {
    const moved = { ...application, linkVersions: { applicant: 1, consultant: 2 } };

    expect(() => refuseDead({ link, application: moved, settings }, NOW)).toThrow(refusal('replaced'));
    expect(() => refuseDead({ link: forApplicant, application: moved, settings }, NOW)).not.toThrow();
  });

  it('B16 refuses the link of a consultant who no longer holds the application', () => {
    const handedOver = { ...application, consultantId: 'soren' };

    expect(() => refuseDead({ link, application: handedOver, settings }, NOW)).toThrow(LinkDead);
    expect(() => refuseDead({ link, application: handedOver, settings }, NOW)).toThrow(refusal('replaced'));
    expect(() => refuseDead({ link: forApplicant, application: handedOver, settings }, NOW)).not.toThrow();
  });
});
