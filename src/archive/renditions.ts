/** Renditions: the copies of a picture in other widths and formats that a build makes, and how a page chooses from them. */
import { createHash } from 'node:crypto';
import type { Address } from './address.ts';
import type { Picture, PictureFormat } from './picture.ts';

/** The formats of renditions. */
type RenditionFormat = Exclude<PictureFormat, 'gif' | 'svg'>;

/** A copy of a picture that a build makes. */
export interface Rendition {
  readonly address: Address;
  readonly format: RenditionFormat;
  readonly width: number;
  readonly height: number;
  /** Whether what does not fit its sides is cut off; else it is the whole picture. */
  readonly isCut: boolean;
}

/**
 * What renditions are made by: another value gives all of them other addresses. Widths in pixels: a column of text has
 * 608 on a desktop and 358 on a telephone, whose screen has up to three dots for each. The formats that browsers are
 * offered, the smallest first; qualities as the encoders count them. An effort of 3 takes a quarter of the time of
 * AVIF's usual 4, for files a tenth larger: decision 0063 has the figures.
 */
export const RECIPE = {
  widths: [640, 1280],
  formats: ['avif', 'webp'],
  thumbnail: { format: 'webp', width: 160, height: 120 },
  encoders: {
    avif: { quality: 50, effort: 3 },
    webp: { quality: 75, effort: 4 },
    jpeg: { quality: 78, progressive: true },
    png: { compressionLevel: 9, adaptiveFiltering: true },
  },
  version: 1,
} as const;

/** The folder of renditions, in that of the assets. */
export const RENDITIONS_FOLDER = '/assets/pictures/' as Address;

/** How wide a page shows a picture, as the attribute `sizes` says it: the column of text, or the screen where that is narrower. */
export const SIZES = '(min-width:40em) 38em,96vw';

/** Hexadecimal digits of an address: among 100,000 pictures two have the same in one of 50,000 cases. */
const DIGITS = 12;

/** A picture as an `<img>` shows it, with what the `<source>` elements before it offer. */
interface PictureSources {
  readonly src: Address;
  readonly width: number;
  readonly height: number;
  /** From the format that a browser should take first; none of a picture that is shown as it is. */
  readonly sources: readonly {
    readonly format: RenditionFormat;
    readonly all: readonly Rendition[];
  }[];
  /** The whole picture, where that is more than what is shown. */
  readonly full: Address | undefined;
}

/** Whether a picture is shown as it is: an SVG has no pixels, and a GIF may move. */
function isShownAsItIs({ format }: Picture): boolean {
  return format === 'gif' || format === 'svg';
}

const EMPTY: readonly Rendition[] = [];

/** What a page shows of a picture. */
export function sourcesOf(picture: Picture): PictureSources {
  const { address, width, height } = picture;
  const whole = { src: address, width, height, sources: [], full: undefined };
  if (isShownAsItIs(picture)) return whole;
  const sources = RECIPE.formats
    .map((one) => ({ format: one, all: inWidths(picture, one) }))
    .filter(({ all }) => all.length > 0);
  const last = fallbackOf(picture);
  if (!last) return { ...whole, sources };
  return { src: last.address, width: last.width, height: last.height, sources, full: address };
}

/** The picture beside its article's title in lists; itself where it is shown as it is. */
export function thumbnailOf(picture: Picture): Pick<Rendition, 'address' | 'width' | 'height'> {
  const { width, height } = RECIPE.thumbnail;
  if (isShownAsItIs(picture)) return { address: picture.address, width, height };
  return renditionOf(picture, RECIPE.thumbnail.format, { width, height, isCut: true });
}

/**
 * All renditions of a picture.
 * @param isListed whether lists show it, which need its thumbnail
 */
export function renditionsOf(picture: Picture, isListed: boolean): readonly Rendition[] {
  if (isShownAsItIs(picture)) return EMPTY;
  const last = fallbackOf(picture);
  return [
    ...RECIPE.formats.flatMap((format) => inWidths(picture, format)),
    ...(last ? [last] : []),
    ...(isListed
      ? [renditionOf(picture, RECIPE.thumbnail.format, { ...RECIPE.thumbnail, isCut: true })]
      : []),
  ];
}

/** Longest side of a WebP, in pixels; AVIF's encoder takes one more. A long page that was scrolled and kept is higher. */
const LONGEST_SIDE = 16_383;

/** Of how much more width than a rendition has a picture is worth one. */
const WORTH = 1.2;

/** The widths of a picture in a format: never more than it has, and none that makes it too high. */
function inWidths(picture: Picture, format: RenditionFormat): Rendition[] {
  const smaller = RECIPE.widths.filter((width) => width * WORTH < picture.width);
  const isEnough = smaller.length === RECIPE.widths.length;
  const widths = isEnough ? smaller : [...smaller, picture.width];
  return widths
    .map((width) => renditionOf(picture, format, whole(picture, width)))
    .filter(isPossible);
}

function isPossible({ format, height }: Rendition): boolean {
  return format === 'jpeg' || format === 'png' || height <= LONGEST_SIDE;
}

/** In the format of the file, for browsers that know no other; none where the picture itself is no wider. */
function fallbackOf(picture: Picture): Rendition | undefined {
  const most = Math.max(...RECIPE.widths);
  if (picture.width <= most * WORTH) return undefined;
  const last = renditionOf(picture, picture.format as RenditionFormat, whole(picture, most));
  return isPossible(last) ? last : undefined;
}

function whole({ width, height }: Picture, to: number) {
  return { width: to, height: Math.max(1, Math.round((height * to) / width)), isCut: false };
}

function renditionOf(
  { sha256 }: Picture,
  format: RenditionFormat,
  { width, height, isCut }: Pick<Rendition, 'width' | 'height' | 'isCut'>,
): Rendition {
  const id = digestOf(sha256);
  const name = `${id}-${width}${isCut ? 't' : ''}.${format === 'jpeg' ? 'jpg' : format}`;
  return { address: `${RENDITIONS_FOLDER}${name}` as Address, format, width, height, isCut };
}

const made = JSON.stringify(RECIPE);

/** Of the picture and of what renditions are made by. */
function digestOf(sha256: string): string {
  return createHash('sha256').update(`${sha256} ${made}`).digest('hex').slice(0, DIGITS);
}
