import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/** One process and no web security, which the package would add, break contexts and hide faults. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu'];

/**
 * A real browser, with nothing installed but this project. `CHROMIUM_PATH` names another one. When none
 * starts the tests fail: a test that is skipped in silence proves nothing.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'];
  const launch = own === undefined ? await bundled() : { executablePath: own };
  return await chromium.launch({ ...launch, args: ARGUMENTS }).catch((cause: unknown) => {
    throw new Error('No browser starts here; CHROMIUM_PATH may name one', { cause });
  });
}

async function bundled() {
  const { executable, libraries, fontsFolder } = await unpackChromium(bundledVersion());
  const path = [libraries, process.env['LD_LIBRARY_PATH']].filter((part) => part !== undefined).join(':');
  return {
    executablePath: executable,
    env: { ...process.env, LD_LIBRARY_PATH: path, FONTCONFIG_PATH: fontsFolder },
  };
}

/** The package does not export its own description. */
function bundledVersion(): string {
  const description: { devDependencies: Record<string, string> } = createRequire(import.meta.url)(
    '../../package.json',
  );
  return description.devDependencies['@sparticuz/chromium'] ?? 'unknown';
}
