import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFunctionEnvironment } from '../../../local/function-environment.ts';
import type { Handler } from './lambda.ts';

export const PUBLIC_ORIGIN = 'https://forms.example.org';

/** Every function of the product as it is, by its name; to be called once the machine is a seeded one. */
export async function loadHandlers(): Promise<ReadonlyMap<string, Handler>> {
  const ports = { app: 1, inbox: 2, store: 3, services: 4 };
  process.env['POWERTOOLS_LOG_LEVEL'] = 'INFO';
  setFunctionEnvironment({
    ports,
    folder: '',
    reset: false,
    trustedProxies: [],
    publicOrigin: PUBLIC_ORIGIN,
  });
  const folder = fileURLToPath(new URL('../../../functions', import.meta.url));
  const files = globSync('{api,workflow,events}/*.ts', { cwd: folder }).toSorted();
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Handler]> => {
        const url = new URL(`../../../functions/${file}`, import.meta.url);
        const { handler } = (await import(url.href)) as { handler: Handler };
        return [file.replace('.ts', ''), handler];
      }),
    ),
  );
}
