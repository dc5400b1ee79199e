import { join } from 'node:path';
import { bundleInto } from './bundling.ts';
import { type Start, writeCompileCache } from './compile-cache.ts';
import { functions } from './definition/functions.ts';
import { firstRequests } from './first-requests.ts';
import { startStandIn } from './stand-in-of-aws.ts';

/** A process of its own: bundles every function into a folder, and compiles them for a Node that starts so. */
const [folder = '', start] = process.argv.slice(2);

await bundleInto(folder);
if (start === 'plain' || start === 'expose-gc') {
  await compileInto(start);
}

async function compileInto(start: Start): Promise<void> {
  const standIn = await startStandIn();
  // Read by the functions themselves, each of which runs here once.
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_ENDPOINT_URL: standIn.endpoint,
    PUBLIC_ORIGIN: 'https://forms.example.org',
    SECRET_ID: 'secret',
    TABLE_NAME: 'table',
  });
  for (const name of Object.keys(functions)) {
    await writeCompileCache(join(folder, name), start, firstRequests[name]);
  }
  standIn.stop();
}
