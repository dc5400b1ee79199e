import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { LOGO_HEIGHT } from '../../functions/email/funder-logos.ts';
import { assets } from '../../functions/pages/assets.ts';
import { launchBrowser } from './browser.ts';
import { palettePng } from './palette-png.ts';

/**
 * `npm run draw-logos` draws every logo anew for the mails, whose readers show no SVG. To be run when one
 * is added or changed; a test tells when it was forgotten.
 */
const pixelsSchema = z.object({ width: z.int(), height: z.int(), colours: z.array(z.int()) });

const browser = await launchBrowser();
const page = await browser.newPage();
const logos: Record<string, unknown> = {};
for (const [name, { contentType, body }] of assets) {
  if (contentType.startsWith('image/svg+xml') && name !== 'icon.svg') {
    logos[name] = await drawing(page, body);
  }
}
await browser.close();
writeFileSync(
  new URL('../../functions/email/logos.json', import.meta.url),
  `${JSON.stringify(logos, null, 2)}\n`,
);

/** Twice as large as it is shown, for fine screens; on white, since a mail may end up on black. */
async function drawing(page: Page, svg: string) {
  const drawnFrom = createHash('sha256').update(svg).digest('hex');
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const { colours, ...size } = pixelsSchema.parse(
    await page.evaluate(`(async () => {
      const image = new Image();
      image.src = '${source}';
      await image.decode();
      const shownWidth = Math.ceil((image.width / image.height) * ${LOGO_HEIGHT});
      const [width, height] = [shownWidth * 2, ${LOGO_HEIGHT} * 2];
      const brush = new OffscreenCanvas(width, height).getContext('2d');
      brush.fillStyle = 'white';
      brush.fillRect(0, 0, width, height);
      brush.drawImage(image, 0, 0, width, height);
      return { width, height, colours: [...brush.getImageData(0, 0, width, height).data] };
    })()`),
  );
  const png = palettePng({ ...size, colours: Uint8Array.from(colours) });
  return { drawnFrom, width: size.width / 2, png: png.toString('base64') };
}
