/** Pictures made of a word: small, and different where the word is. */
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { PNG_SIGNATURE, pngChunk } from '../../src/content/picture-formats/png-chunk.ts';

/** A PNG of grey squares; nothing at all of an empty word, which is a broken picture. */
export function png(word: string, width = 8, height = 4 + word.length): Buffer {
  if (word === '') return Buffer.alloc(0);
  const letters = Buffer.from(word);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: width }, (_, x) => letters[(x + y) % letters.length] ?? 0),
    ]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(PNG_SIGNATURE, 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A photograph as a telephone takes it: on its side, with the place, the maker of the camera, and who took it. */
export async function photograph(
  word: string,
  { width = 900, height = 600, orientation = 6 } = {},
): Promise<Buffer> {
  return sharp(png(word, 60, 40))
    .resize(width, height, { fit: 'fill' })
    .withExif({
      IFD0: { Artist: 'Siti Aminah', Copyright: 'Arsip 2021', Make: 'Kamera' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '6/1 10/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 49/1 0/1',
      },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 90 })
    .toBuffer();
}
