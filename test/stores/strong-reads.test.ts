import { describe, expect, it } from 'vitest';
import { newId } from '../../functions/runtime/ids.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import { digestStore } from '../../functions/stores/digest-store.ts';
import { linkStore } from '../../functions/stores/link-store.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { referenceStore } from '../../functions/stores/reference-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { submissionStore } from '../../functions/stores/submission-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { wishes } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { intervene } from '../support/store-faults.ts';

useEmbeddedTable();

const id = newId();
const nobody = () => undefined;

/** What an act is decided on; the embedded server is never behind, so only the question can be tried. */
describe('a read that an act is decided on', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['an application', 'GetItemCommand', () => applicationStore().find(id)],
    ['a submission key', 'GetItemCommand', () => submissionStore().find(id)],
    ['a calendar day', 'GetItemCommand', () => calendarStore().daysOf([wishes[0]])],
    ['a link', 'GetItemCommand', () => linkStore().get('token', 'applicant').catch(nobody)],
    ['a message', 'GetItemCommand', () => messageStore().lease({ applicationId: id, messageId: id }, NOW)],
    [
      'a digest',
      'GetItemCommand',
      () => digestStore().lease({ consultantId: 'mette', date: '2026-11-24' }, NOW),
    ],
    ['the settings', 'GetItemCommand', () => settingsStore().find()],
    ['the messages', 'QueryCommand', () => messageStore().list(id)],
    ['the timeline', 'QueryCommand', () => timelineStore().list(id)],
    ['the texts', 'QueryCommand', () => timelineStore().listTexts(id)],
    ['a reference', 'GetItemCommand', () => referenceStore().find('RG-2222-222')],
    ['what is to be erased', 'QueryCommand', () => applicationStore().erase(id)],
  ])('asks for %s as it stands now', async (_, command, read) => {
    const watched = intervene(command, []);

    await read();

    expect(watched.inputs).toEqual([expect.objectContaining({ ConsistentRead: true })]);
  });
});
