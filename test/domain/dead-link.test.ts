import { describe, expect, it } from 'vitest';
import { wayOnFrom } from '../../functions/domain/dead-link.ts';
import { linkTo } from '../../functions/domain/links.ts';
import type { Application } from '../../schemas/application.ts';
import type { LinkPurpose } from '../../schemas/link.ts';
import { colleague, standingIn, standingSettings } from './a-standing.ts';
import { NOW } from './an-occasion.ts';

const { application } = standingIn('awaitingDecision');
const settings = standingSettings();

function wayOn(purpose: LinkPurpose, changes: Partial<Application> = {}, given = settings) {
  const grant = { tokenHash: 'a'.repeat(64), purpose, handedOver: 'mail', linkDays: 1, now: NOW } as const;
  const link = linkTo(application, grant);
  return wayOnFrom({ link, application: { ...application, ...changes }, settings: given });
}

const unreached = (recipient: LinkPurpose, consultantId?: string): Pick<Application, 'unreached'> => ({
  unreached: [
    {
      recipient,
      why: 'bounced',
      at: NOW.toISOString(),
      ...(consultantId === undefined ? {} : { consultantId }),
    },
  ],
});

describe('wayOnFrom', () => {
  it.each(['applicant', 'consultant'] as const)(
    'N20 has a fresh link sent to the %s who still holds it',
    (purpose) => {
      expect(wayOn(purpose)).toEqual({ kind: 'freshLink' });
    },
  );

  it.each(['applicant', 'consultant'] as const)(
    'N20 does so for the %s though a newer one took its place',
    (purpose) => {
      expect(wayOn(purpose, { linkVersions: { applicant: 2, consultant: 2 } })).toEqual({
        kind: 'freshLink',
      });
    },
  );

  it('N20 tells a consultant who has handed over who has it now', () => {
    expect(wayOn('consultant', { consultantId: 'bo' })).toEqual({ kind: 'handedOver', to: colleague });
    expect(wayOn('applicant', { consultantId: 'bo' })).toEqual({ kind: 'freshLink' });
  });

  it('N20 leads a consultant whom the settings no longer name to the coordinator', () => {
    const way = wayOn('consultant', {}, { ...settings, consultants: [colleague] });

    expect(way).toMatchObject({ kind: 'handedOver', to: { name: settings.coordinator.name } });
  });

  it('N20 promises no mail to whom none gets through', () => {
    expect(wayOn('applicant', unreached('applicant'))).toEqual({ kind: 'call' });
    expect(wayOn('consultant', unreached('consultant', 'mette'))).toEqual({ kind: 'call' });
    expect(wayOn('consultant', unreached('applicant'))).toEqual({ kind: 'freshLink' });
    expect(wayOn('consultant', unreached('consultant', 'bo'))).toEqual({ kind: 'freshLink' });
  });

  it('N20 promises no mail about what is held apart', () => {
    expect(wayOn('applicant', { status: 'heldApart' })).toEqual({ kind: 'call' });
  });

  it('N20 tells each holder when they last asked, and nobody else', () => {
    const asked = { askedAt: '2026-11-24T10:00:00.000Z', formHash: 'a'.repeat(64) };
    const freshLinks = { mette: asked };

    expect(wayOn('consultant', { freshLinks })).toEqual({ kind: 'freshLink', askedAt: asked.askedAt });
    expect(wayOn('applicant', { freshLinks })).toEqual({ kind: 'freshLink' });
  });
});
