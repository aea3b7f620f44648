/** Encodes the renditions of a picture: turned as it is to be seen, without what its camera noted of the place and the day. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { RECIPE, type Rendition } from '../../archive/renditions.ts';
import { MOST_PIXELS } from '../../content/picture-formats/read-picture.ts';

/** A rendition with its bytes. */
type Encoded = readonly [rendition: Rendition, bytes: Uint8Array];

/** sharp, which takes a while to load: a build that encodes nothing does without it. */
let loading: Promise<typeof import('sharp')> | undefined;

/** Loads sharp, set so that the same picture comes to the same bytes on a machine with any number of processors. */
export async function loadSharp(): Promise<typeof import('sharp')['default']> {
  loading ??= import('sharp');
  const { default: sharp } = await loading;
  // One thread a picture: the encoder of AVIF divides a picture by its threads. Pictures are encoded side by side.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** Stands for the encoders: others make other bytes. Found without loading them. */
export function encoderKey(): string {
  const { resolve } = createRequire(import.meta.url);
  const { version } = JSON.parse(
    readFileSync(join(resolve('sharp'), '../../package.json'), 'utf8'),
  );
  return `${version}-${process.platform}-${process.arch}`;
}

/**
 * Encodes renditions of a picture.
 * @param bytes the file of the picture
 * @param all its renditions: all are made of the largest one, so that each has the same bytes whichever are wanted
 * @param wanted those that are made
 * @throws Error where it cannot be decoded, in the words of the decoder
 */
export async function encode(
  bytes: Uint8Array,
  all: readonly Rendition[],
  wanted = all,
): Promise<readonly Encoded[]> {
  const sharp = await loadSharp();
  const whole = all.filter(({ isCut }) => !isCut);
  const most = Math.max(...whole.map(({ width }) => width));
  const largest = whole.find(({ width }) => width === most) ?? all[0];
  if (!largest) return [];
  // Decoded once, and made small: all others are made of this one.
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: largest.width, height: largest.height, fit: largest.isCut ? 'cover' : 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const made: Encoded[] = [];
  for (const one of wanted) {
    const base = sharp(data, { raw: { width, height, channels } });
    const isSame = one.width === width && one.height === height;
    const sized = isSame
      ? base
      : base.resize({ width: one.width, height: one.height, fit: one.isCut ? 'cover' : 'fill' });
    made.push([one, await encoded(sized, one.format)]);
  }
  return made;
}

function encoded(picture: Sharp, format: Rendition['format']): Promise<Uint8Array> {
  switch (format) {
    case 'avif':
      return picture.avif(RECIPE.encoders.avif).toBuffer();
    case 'webp':
      return picture.webp(RECIPE.encoders.webp).toBuffer();
    case 'jpeg':
      return picture.jpeg(RECIPE.encoders.jpeg).toBuffer();
    case 'png':
      return picture.png(RECIPE.encoders.png).toBuffer();
  }
}
