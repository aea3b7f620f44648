/** Icons for the screens of telephones and lists of sites: made of a theme's icon or logo; the program's own are files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address } from '../../archive/address.ts';
import { sha256Of } from '../../content/files-beside.ts';
import { ASSETS_FOLDER } from '../../map/file-folders.ts';
import { SOURCE_FOLDER } from '../../program/folders.ts';
import type { OutputFile } from '../output-file.ts';
import { publishedFile } from '../published-file.ts';
import { loadSharp } from './encode.ts';

/** In pixels: of Apple's telephones, of Android's and of search engines, and of start screens. */
const ICON_SIZES = [180, 192, 512] as const;

/** In pixels: of an icon that telephones may cut round. */
const MASKABLE_SIZE = 512;

/**
 * What such an icon shows is within the circle that no telephone cuts, of 4/5 of its width: the largest square there.
 * https://www.w3.org/TR/appmanifest/#icon-masks
 */
const MASKABLE_SHOWN = Math.floor(MASKABLE_SIZE * 0.8 * Math.SQRT1_2);

/** The addresses of icons by their sizes, and of the one that may be cut. */
type IconAddresses = Readonly<Record<(typeof ICON_SIZES)[number] | 'maskable', Address>>;

/** A file that is drawn only where neither the site nor the cache has it: its name says what it is made from. */
export interface DrawnFile {
  /** Below the output folder. */
  readonly path: string;
  readonly draw: () => Promise<Uint8Array> | Uint8Array;
}

interface Icons {
  readonly addresses: IconAddresses;
  readonly files: readonly OutputFile[];
  readonly drawn: readonly DrawnFile[];
}

/** Where a picture does not fill its square: Apple's telephones show nothing as black. */
const GROUND = '#ffffff';

/** Another one gives drawn icons other addresses: to be raised where they are drawn in another way. */
const DRAWING = 1;

const DIGITS = 8;

/** @param source the bytes of the theme's icon or logo; none where it has neither */
export async function iconsOf(source: Uint8Array | undefined): Promise<Icons> {
  if (!source) {
    const files = await Promise.all(
      [...ICON_SIZES, 'maskable'].map(async (size) => {
        const name = `icon-${size}.png`;
        return publishedFile(name, await readFile(join(SOURCE_FOLDER, 'assets/icons', name)));
      }),
    );
    return { addresses: addressesOf(files), files, drawn: [] };
  }
  const id = sha256Of(Buffer.concat([Buffer.from(`${DRAWING} `), source])).slice(0, DIGITS);
  const pathOf = (name: string) => `${ASSETS_FOLDER.slice(1)}icon-${name}-${id}.png`;
  const drawn = [
    ...ICON_SIZES.map((size) => ({
      path: pathOf(String(size)),
      draw: () => drawIcon(source, size),
    })),
    { path: pathOf('maskable'), draw: () => drawMaskable(source) },
  ];
  return { addresses: addressesOf(drawn), files: [], drawn };
}

function addressesOf(files: readonly { readonly path: string }[]): IconAddresses {
  const addresses = [...ICON_SIZES, 'maskable'].map((size, i) => [size, `/${files[i]?.path}`]);
  return Object.fromEntries(addresses) as IconAddresses;
}

/**
 * Draws an SVG or a PNG into a square.
 * @param ground the colour of what it does not fill
 */
export async function drawIcon(
  source: Uint8Array,
  size: number,
  ground: string = GROUND,
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  // An SVG is drawn as large as it says, which may be small, unless it is drawn with more dots.
  const { width = size, height = size, format } = await sharp(source).metadata();
  const density = Math.min(2400, Math.ceil((72 * size) / Math.max(width, height, 1)));
  return sharp(source, format === 'svg' ? { density: Math.max(density, 72) } : {})
    .resize({ width: size, height: size, fit: 'contain', background: ground })
    .flatten({ background: ground })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** Draws an SVG or a PNG small enough that nothing of it is lost where its corners are cut off. */
async function drawMaskable(source: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const room = (MASKABLE_SIZE - MASKABLE_SHOWN) / 2;
  return sharp(await drawIcon(source, MASKABLE_SHOWN))
    .extend({
      top: Math.floor(room),
      left: Math.floor(room),
      bottom: Math.ceil(room),
      right: Math.ceil(room),
      background: GROUND,
    })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
