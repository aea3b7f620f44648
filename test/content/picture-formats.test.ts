/** Picture files: what is read of each format, what of it is published, and what is wrong with those that cannot be shown. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import type { ReadFormat } from '../../src/content/picture-formats/picture-format.ts';
import { pngChunk } from '../../src/content/picture-formats/png-chunk.ts';
import { MOST_PIXELS, readPicture } from '../../src/content/picture-formats/read-picture.ts';
import { photograph, png } from '../support/pictures.ts';

const small = () => sharp(png('kapal', 40, 20));

/** The formats of pixels, each 40 by 20, with the EXIF of a photograph that lies on its side where a format can have it. */
async function inAllFormats(): Promise<Record<string, Buffer>> {
  const exif = { IFD0: { Artist: 'Siti Aminah' }, IFD3: { GPSLatitude: '6/1 10/1 0/1' } };
  const noted = () => small().withExif(exif).withMetadata({ orientation: 6 });
  return {
    jpeg: await noted().jpeg().toBuffer(),
    png: await noted().png().toBuffer(),
    webp: await noted().webp().toBuffer(),
    avif: await small().avif().toBuffer(),
    gif: await small().gif().toBuffer(),
  };
}

function read(bytes: Uint8Array): ReadFormat {
  const picture = readPicture(bytes, false);
  assert.ok('publish' in picture, JSON.stringify(picture));
  return picture;
}

function faultIn(bytes: Uint8Array): string {
  const picture = readPicture(bytes, false);
  assert.ok('found' in picture, 'nothing is wrong');
  return picture.found;
}

describe('a picture file', () => {
  it('is read by its bytes, with its size as it is shown', async () => {
    for (const [format, bytes] of Object.entries(await inAllFormats())) {
      const { width, height } = read(bytes);
      assert.equal(read(bytes).format, format);
      const isTurned = ['jpeg', 'png', 'webp'].includes(format);
      assert.deepEqual([width, height], isTurned ? [20, 40] : [40, 20], format);
      // The encoder of renditions turns it in the same way.
      const turned = await sharp(bytes).autoOrient().toBuffer({ resolveWithObject: true });
      assert.deepEqual([turned.info.width, turned.info.height], [width, height], format);
    }
  });

  it('is published with its pixels, its orientation and its maker, and without the place', async () => {
    for (const [format, bytes] of Object.entries(await inAllFormats())) {
      const published = Buffer.from(read(bytes).publish());
      const pixels = (of: Buffer) => sharp(of).raw().toBuffer();
      assert.deepEqual(await pixels(published), await pixels(bytes), format);
      const { exif, orientation } = await sharp(published).metadata();
      if (!['jpeg', 'png', 'webp'].includes(format)) continue;
      assert.equal(orientation, 6, format);
      assert.match(String(exif), /Siti Aminah/, format);
      assert.ok(bytes.includes(GPS) && !published.includes(GPS), `${format} tells the place`);
      assert.deepEqual(Buffer.from(read(published).publish()), published, `${format}, read again`);
    }
  });

  it('loses what comes after the picture, where telephones put films', async () => {
    const photo = await photograph('kapal');
    const longer = Buffer.concat([photo, Buffer.from('ftypmp42 film')]);
    assert.ok(!Buffer.from(read(longer).publish()).includes('film'));
  });

  it('is told to be broken wherever it ends', async () => {
    for (const [format, bytes] of Object.entries(await inAllFormats())) {
      for (let end = 0; end < bytes.length; end += end < 64 ? 1 : 37) {
        // Every one of them is refused, and none throws.
        assert.match(
          faultIn(bytes.subarray(0, end)),
          /ends in the middle|none of|empty|broken/,
          format,
        );
      }
      assert.match(faultIn(bytes.subarray(0, bytes.length - 1)), /ends in the middle/, format);
    }
  });

  it('is refused where its few bytes say that it has more pixels than memory has room for', () => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(60_000, 0);
    header.writeUInt32BE(60_000, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const bomb = Buffer.concat([
      png('a').subarray(0, 8),
      pngChunk('IHDR', header),
      pngChunk('IEND', Buffer.alloc(0)),
    ]);
    assert.equal(faultIn(bomb), '60000 × 60000 pixels');
    assert.ok(MOST_PIXELS < 60_000 ** 2);
  });

  it('is refused where it moves, unless it is a GIF', async () => {
    const frames = { raw: { width: 4, height: 8, channels: 3 as const, pageHeight: 4 } };
    const film = () => sharp(Buffer.from(Array.from({ length: 96 }, (_, i) => i)), frames);
    assert.equal(faultIn(await film().webp({ loop: 0 }).toBuffer()), 'an animated WebP');
    assert.equal(read(await film().gif().toBuffer()).format, 'gif');
    const still = png('kapal');
    const moving = Buffer.concat([
      still.subarray(0, 33),
      pngChunk('acTL', Buffer.alloc(8)),
      still.subarray(33),
    ]);
    assert.equal(faultIn(moving), 'an animated PNG');
  });

  it('is refused where it is an AVIF that may tell the place', async () => {
    const noted = await small()
      .withExif({ IFD0: { Artist: 'Siti' } })
      .avif()
      .toBuffer();
    assert.match(faultIn(noted), /notes of a camera/);
  });
});

/** The tag of the directory of places, as EXIF of either order of bytes has it at the start of an entry. */
const GPS = Buffer.from([0x25, 0x88, 0x04, 0x00]);
