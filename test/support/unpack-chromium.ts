import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

/** A browser and what it needs on a bare machine. */
export interface UnpackedChromium {
  readonly executable: string;
  /** Shared libraries that a machine without a desktop lacks. */
  readonly libraries: string;
  /** Its font configuration: the same letters everywhere. */
  readonly fontsFolder: string;
}

const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
const PARTS = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/**
 * Unpacks the browser once per machine and version. Whoever comes second while the first still unpacks
 * does the same work in a folder of its own; only whole folders ever get the final name.
 */
export async function unpackChromium(version: string): Promise<UnpackedChromium> {
  const folder = join(tmpdir(), `interesseret-chromium-${version}`);
  if (!existsSync(folder)) {
    const draft = await mkdtemp(`${folder}-`);
    await inflateInto(draft);
    await writeFile(join(draft, 'fonts.conf'), fontConfiguration(folder));
    await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  }
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fontsFolder: folder,
  };
}

/** The package's own file names the folders of a cloud function. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;
}

/** The package unpacks into the temporary folder and nowhere else, so that is what is changed. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all(PARTS.map((part) => inflate(join(packed, part))));
  } finally {
    if (before === undefined) {
      delete process.env['TMPDIR'];
    } else {
      process.env['TMPDIR'] = before;
    }
  }
}
