import type { Settings } from '../../schemas/settings.ts';
import { CommandRefused } from './command-refused.ts';
import { commandWords } from './command-words.ts';
import { reachHome, whileRunning } from './reach-home.ts';
import { confirm, reachStage } from './reach-stage.ts';
import { settingsIn } from './settings-in.ts';

/**
 * Puts the settings of a file in place of those that a service has: the one that runs on this machine, or
 * the deployment whose file `--stage` names. A faulty file changes nothing.
 */
export async function seed(words: readonly string[]): Promise<string> {
  const { file, stage } = read(words);
  const settings = settingsIn(file, 'Nothing was changed.');
  const { origin, running } = await (stage === undefined ? atHome() : onStage(stage, settings));
  const { settingsStore } = await import('../../functions/stores/settings-store.ts');
  await running(settingsStore().put(settings));
  const { organisation, consultants } = settings;
  return `${origin} now serves ${organisation.name} with ${consultants.length} consultants. Pages follow within 10 seconds.`;
}

interface Reached {
  readonly origin: string;
  readonly running: <Result>(call: Promise<Result>) => Promise<Result>;
}

async function atHome(): Promise<Reached> {
  return { origin: reachHome().appOrigin, running: whileRunning };
}

async function onStage(stage: string, { organisation, sender }: Settings): Promise<Reached> {
  const deployment = await reachStage(stage);
  const { publicOrigin, mail } = deployment;
  if (sender.email !== mail.sender) {
    throw new CommandRefused(
      `${stage} lets mail leave from ${mail.sender} alone, and the settings say ${sender.email}. Nothing was changed.`,
    );
  }
  await confirm(deployment, `All settings of ${publicOrigin} become those of ${organisation.name}.`);
  return { origin: publicOrigin, running: (call) => call };
}

function read(words: readonly string[]): { file: string; stage: string | undefined } {
  const usage = 'Name one file: npm run manage -- seed organisation.json [--stage deployment.json]';
  const { names, option } = commandWords(words, { usage, options: ['stage'] });
  const [file, ...more] = names;
  if (file === undefined || more.length > 0) {
    throw new CommandRefused(usage);
  }
  return { file, stage: option('stage') };
}
