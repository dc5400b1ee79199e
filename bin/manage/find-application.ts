import { readReference } from '../../functions/domain/reference.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { referenceStore } from '../../functions/stores/reference-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import type { Application } from '../../schemas/application.ts';
import type { Settings } from '../../schemas/settings.ts';
import { CommandRefused } from './command-refused.ts';

/**
 * The application that somebody typed the reference of, and the organisation's settings.
 *
 * @throws CommandRefused where it is mistyped, unknown, or of an application that is gone
 */
export async function findApplication(
  typed: string,
): Promise<{ readonly application: Application; readonly settings: Settings }> {
  const settings = await settingsStore().find();
  if (settings === undefined) {
    throw new CommandRefused('No organisation is stored there yet: seed it first.');
  }
  const reading = readReference(typed, settings.referencePrefix);
  if (reading.kind === 'mistyped') {
    throw new CommandRefused(
      `${typed} is mistyped: a character is wrong, missing or too many. A reference looks like ${settings.referencePrefix}-7K3M-42Y.`,
    );
  }
  const { reference } = reading;
  const id = await referenceStore().find(reference);
  if (id === undefined) {
    throw new CommandRefused(`No application has the reference ${reference}.`);
  }
  const application = await applicationStore().find(id);
  if (application === undefined) {
    throw new CommandRefused(`The application ${reference} has been erased, and its timeline with it.`);
  }
  return { application, settings };
}
