// Plain JavaScript, and first of all (`--import`): an older Node cannot even load the TypeScript files
// that would tell it so.
const oldest = 24;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `Interesseret needs Node ${oldest} or newer, and this is Node ${process.versions.node}. ` +
      'Run "npm ci" (on Linux it brings the right Node), or install it from https://nodejs.org.\n',
  );
  process.exit(1);
}

// Keeps what was compiled for the next start, which is then faster and takes less memory.
const { enableCompileCache } = await import('node:module');
enableCompileCache();
