import { crc32, deflateSync } from 'node:zlib';

/** Opaque pixels, four bytes each: red, green, blue, and one that is not read. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
}

const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG of one byte a pixel: for flat pictures a third of what a browser writes, and nothing is lost. */
export function palettePng({ width, height, colours }: Pixels): Buffer {
  const palette = new Map<number, number>();
  const pixels = Buffer.from(colours);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Array.from({ length: width }, (_, x) => {
      const colour = pixels.readUIntBE((y * width + x) * 4, 3);
      const index = palette.get(colour) ?? palette.size;
      palette.set(colour, index);
      return index;
    });
    return Buffer.from([0, ...row]);
  });
  if (palette.size > MOST_COLOURS) {
    throw new Error(`The picture has ${palette.size} colours; a palette holds ${MOST_COLOURS}`);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.concat([...palette.keys()].map(threeBytes))),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function header(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette; the only compression and filtering there is; not interlaced.
  return Buffer.concat([size, Buffer.from([8, 3, 0, 0, 0])]);
}

function threeBytes(colour: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntBE(colour, 0, 3);
  return bytes;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const edges = Buffer.alloc(8);
  edges.writeUInt32BE(content.length, 0);
  edges.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([edges.subarray(0, 4), named, edges.subarray(4)]);
}
