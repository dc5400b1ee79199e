import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** By the end of its path, what stands for a single module. Whole packages are a matter of esbuild's `alias`. */
const places = [
  {
    module: '@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js',
    standIn: new URL('function-config.ts', import.meta.url),
  },
  { module: 'schemas/form-soundness.ts', standIn: new URL('function-forms.ts', import.meta.url) },
];

/** A module that has moved is an error: its stand-in would be left out without a word. */
export const standIns: Plugin = {
  name: 'stand-ins',
  setup(build) {
    const missing = new Set(places);
    for (const place of places) {
      build.onLoad({ filter: new RegExp(`/${place.module.replaceAll('.', '\\.')}$`) }, () => {
        missing.delete(place);
        return { contents: `export * from ${JSON.stringify(fileURLToPath(place.standIn))};` };
      });
    }
    build.onEnd(() => ({
      errors: Array.from(missing, ({ module }) => ({ text: `Nothing asks for ${module} any more` })),
    }));
  },
};
