import { bundleInto } from './bundling.ts';

/** Elsewhere compiled code would only make the packages larger: Lambda could not read it. */
const isLikeLambda = process.platform === 'linux' && process.arch === 'arm64';

/** A process of its own: bundles every function into the folder that it is given. */
await bundleInto(process.argv[2] ?? '', isLikeLambda ? 'expose-gc' : undefined);
