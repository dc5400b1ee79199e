import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type PlayedStory, play } from '../../../bin/rehearse/play.ts';
import { type Story, stories } from '../../../bin/rehearse/stories.ts';
import { anOrganisation } from '../../support/an-organisation.ts';
import { START } from '../../support/local.ts';
import { beginning, told } from './told-stories.ts';

type Organisation = ReturnType<typeof anOrganisation>;

const storyCalled = (wanted: string): Story => {
  const story = stories.find(({ name }) => name === wanted);
  if (story === undefined) {
    throw new Error(`There is no story ${wanted}`);
  }
  return story;
};

const played = (name: string, settings: Organisation = anOrganisation()) =>
  play(storyCalled(name), { settings, now: START });

/** Every state, and below it the mails: the first name of whom each goes to, and its subject. */
function linesOf({ moments }: PlayedStory): string[] {
  return moments.flatMap(({ deeds, mails }) => [
    ...deeds.map(({ move }) => move.split(' → ').at(-1) ?? ''),
    ...mails.map(
      ({ destination, subject }) => `  ${destination.to[0]?.split(' ')[0]}: ${subject.split(' [')[0]}`,
    ),
  ]);
}

/** Every address that this process connects to until the test ends. */
function addressesFrom(): Set<string | undefined> {
  const addresses = new Set<string | undefined>();
  const note = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once('connect', () => addresses.add(socket.remoteAddress));
  };
  subscribe('net.client.socket', note);
  onTestFinished(() => {
    unsubscribe('net.client.socket', note);
  });
  return addresses;
}

describe('a rehearsal', () => {
  it.each(stories.map(({ name }) => name))('N14 plays %s, state by state and mail by mail', async (name) => {
    const story = await played(name);

    expect(story.cutShort).toBeUndefined();
    expect(linesOf(story)).toEqual([...beginning, ...(told[name] ?? [])]);
  });

  it('N14 has a name of its own for each story', () => {
    expect(new Set(stories.map(({ name }) => name)).size).toBe(stories.length);
  });

  it('N14 asks nobody beyond this machine', async () => {
    const addresses = addressesFrom();
    await played('booking');

    expect(addresses.size).toBeGreaterThan(0);
    expect([...addresses].filter((address) => !/^(127\.0\.0\.1|::1)$/.test(address ?? ''))).toEqual([]);
  });
});

describe("a rehearsal with an organisation's own settings", () => {
  it('N14 tells why a story goes no further, and all of it until then', async () => {
    const consultants = anOrganisation().consultants.slice(0, 1);
    const story = await played('hand-over', anOrganisation({ consultants }));

    expect(story.cutShort).toBe('Konsulenten har ingen kollega at give videre til.');
    expect(linesOf(story)).toEqual(beginning);
  });

  it('N14 tells so where nobody has a free time', async () => {
    const consultants = anOrganisation().consultants.map((one) => ({ ...one, availability: [] }));
    const story = await played('booking', anOrganisation({ consultants }));

    expect(story).toMatchObject({ moments: [], cutShort: expect.stringContaining('ledig tid') });
  });

  it('N14 tells what the settings leave out', async () => {
    const without = anOrganisation({ ladder: { remindAfterWorkingDays: [] }, deadlines: { undoSeconds: 0 } });

    expect((await played('reminder', without)).cutShort).toContain('ingen påmindelse');
    expect((await played('undo', without)).cutShort).toContain('fortryde');
  });

  it('N14 tells what a page said that did not take an act', async () => {
    const story = await played('cancellation', anOrganisation({ deadlines: { cancelUntilHours: 336 } }));

    expect(story.cutShort).toMatch(/^Siden tog ikke imod det \(409\): \S/);
  });

  it('N14 follows the deadlines of the settings', async () => {
    const story = await played('no-choice', anOrganisation({ deadlines: { choiceWorkingDays: 5 } }));

    expect(story.moments.at(-1)?.when).toBe('mandag den 30. november 2026 kl. 16.00');
  });
});
