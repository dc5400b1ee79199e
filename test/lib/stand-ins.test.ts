import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { standIns } from '../../lib/stand-ins.ts';

it('a module that nobody asks for any more is an error', async () => {
  const building = build({
    stdin: { contents: 'export {};' },
    plugins: [standIns],
    write: false,
    logLevel: 'silent',
  });

  await expect(building).rejects.toThrow(/Nothing asks for .*configLoader\.js any more/);
});
