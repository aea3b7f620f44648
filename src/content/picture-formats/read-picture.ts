/** Reads a picture file: what it is and how large, whether it is whole, and the bytes of it that are published. */
import { pictureSize } from '../../theme/picture-size.ts';
import type { Unreadable } from '../read-text.ts';
import { readAvif } from './avif.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import type { FormatReader, ReadFormat } from './picture-format.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/**
 * Most pixels of a picture: a page of a broadsheet, 400 x 580 mm, has 63 million at 400 dots an inch, and the largest
 * sensors of telephones come below it as they store. More would take a gigabyte of memory to decode; a file of some
 * kilobytes can say that it has thousands of millions.
 */
export const MOST_PIXELS = 120e6;

/** Most bytes of a picture: GitHub takes no larger file (100 MiB). */
export const MOST_PICTURE_BYTES = 100 * 2 ** 20;

/** How an SVG is shown that does not say its size: the default object size of CSS Images. */
const SVG_SIZE = { width: 300, height: 150 };

const READERS: readonly FormatReader[] = [readJpeg, readPng, readWebp, readGif, readAvif];

/**
 * Reads a picture. By its bytes, whatever its name is; but SVG, which is a text, by its name.
 * @param isSvg whether it has the name of an SVG
 * @returns what it is, or why it cannot be shown
 */
export function readPicture(bytes: Uint8Array, isSvg: boolean): ReadFormat | Unreadable {
  if (isSvg) {
    const size = pictureSize(bytes, 'svg') ?? {};
    const { width = SVG_SIZE.width, height = SVG_SIZE.height } = size;
    return { format: 'svg', width, height, publish: () => bytes };
  }
  for (const read of READERS) {
    const picture = read(bytes);
    if (!picture) continue;
    return 'found' in picture ? picture : (faultOf(picture) ?? picture);
  }
  return {
    found:
      bytes.length === 0
        ? 'an empty file'
        : 'a file that is none of the pictures that browsers show',
    expected: 'a JPEG, PNG, WebP, AVIF, GIF or SVG',
  };
}

function faultOf({ width, height, format, isAnimated }: ReadFormat): Unreadable | undefined {
  if (width * height > MOST_PIXELS) {
    return {
      found: `${width} × ${height} pixels`,
      expected: `at most ${MOST_PIXELS / 1e6} million pixels in all`,
    };
  }
  // A GIF is published as it is; of the others, renditions would show the first picture only.
  if (!isAnimated) return undefined;
  return {
    found: `an animated ${format === 'png' ? 'PNG' : format === 'webp' ? 'WebP' : 'AVIF'}`,
    expected: 'a still picture; or a GIF, which is published as it is',
  };
}
