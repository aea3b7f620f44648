/** The twelve screenshots that are kept, and their comparison with the pages as they are. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { compact, LOOKS, type LookName, leavePage, openLook, show, takePicture } from './looks.ts';
import type { ServedSample } from './sample.ts';

/** Where they are kept, from the folder of the project. */
export const KEPT_FOLDER = join('test', 'screenshots', 'kept');

/** Most bytes of all of them together: git keeps every version. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** A screenshot of what a screen shows first. */
interface Kept {
  /** As `pagesToShow` names pages. */
  readonly page: string;
  readonly look: LookName;
}

/** Every look, both languages, and the pages that a reader meets most. */
export const KEPT: readonly Kept[] = [
  { page: 'front', look: 'phone' },
  { page: 'front', look: 'desk' },
  { page: 'home-id', look: 'phone' },
  { page: 'home-ru', look: 'desk' },
  { page: 'article-ru', look: 'phone' },
  { page: 'article-id', look: 'dark' },
  { page: 'article-id', look: 'print' },
  { page: 'parallel-id', look: 'desk' },
  { page: 'period-year-id', look: 'phone' },
  { page: 'term-tag-ru', look: 'phone' },
  { page: 'term-index-place-id', look: 'desk' },
  { page: 'search-ru', look: 'phone' },
];

/** The name of a screenshot's file. */
export function pictureName({ page, look }: Kept): string {
  return `${page}.${look}.png`;
}

/** Pictures of the twelve, by the names of their files. */
export async function takeKept(
  browser: Browser,
  { server, pages }: ServedSample,
): Promise<Map<string, Buffer>> {
  const taken = new Map<string, Buffer>();
  for (const look of Object.keys(LOOKS) as LookName[]) {
    const page = await openLook(browser, look);
    for (const kept of KEPT.filter((one) => one.look === look)) {
      const shown = pages.find(({ name }) => name === kept.page);
      if (!shown) throw new Error(`the sample has no page "${kept.page}" to be compared`);
      await show(page, server.url.replace(/\/$/, '') + shown.address);
      taken.set(pictureName(kept), compact(await takePicture(page, false)));
    }
    await leavePage(page);
  }
  return taken;
}

/** The share of pixels that may differ: a letter's edge is drawn in another way now and then. */
export const TOLERANCE = 0.002;

/** How far a colour may be from another to count as the same: pixelmatch's own measure, from 0 to 1. */
const THRESHOLD = 0.1;

/** What became of a picture. */
export interface Difference {
  /** The share of pixels that differ, from 0 to 1; 1 where the sizes do. */
  readonly share: number;
  /** A picture of the two in which what differs is red; none where the sizes differ. */
  readonly picture: Buffer | undefined;
}

/** Compares two pictures in PNG. */
export function differenceOf(one: Buffer, other: Buffer): Difference {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = a;
  if (b.width !== width || b.height !== height) return { share: 1, picture: undefined };
  const diff = new PNG({ width, height });
  const count = pixelmatch(a.data, b.data, diff.data, width, height, { threshold: THRESHOLD });
  return { share: count / (width * height), picture: PNG.sync.write(diff) };
}

/** The kept pictures, by the names of their files; those that are missing are left out. */
export async function readKept(): Promise<Map<string, Buffer>> {
  const kept = new Map<string, Buffer>();
  for (const name of KEPT.map(pictureName)) {
    const bytes = await readFile(join(KEPT_FOLDER, name)).catch(() => undefined);
    if (bytes) kept.set(name, bytes);
  }
  return kept;
}
