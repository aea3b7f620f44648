/** The looks in which a page is shown: on a phone, on a desk, in the dark, on paper. */
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { leavePage, newPageWith, visit } from '../support/browser.ts';

interface Look {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly print?: boolean;
}

/** Each with the size of its screen; a sheet of A4 is 794 pixels wide. */
export const LOOKS = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
  dark: { width: 1280, height: 900, dark: true },
  print: { width: 794, height: 1123, print: true },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

/** Opens a page for all screenshots of one look: whoever opens it leaves it by `leavePage`. */
export async function openLook(browser: Browser, name: LookName): Promise<Page> {
  const { width, height, ...look }: Look = LOOKS[name];
  const page = await newPageWith(browser, {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width, height },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: name === 'phone',
  });
  // What a page shows of today is that of one day, so that pictures can be compared.
  await page.clock.setFixedTime(TODAY);
  if (look.print) await page.emulateMedia({ media: 'print' });
  return page;
}

/** A day on which the sample has something of earlier years. */
const TODAY = new Date('2026-04-12T05:00:00Z');

/**
 * Goes to an address, and waits until the page shows all that it has: its pictures, also those that are loaded when
 * they come into sight, its typeface, and what its scripts add.
 */
export async function show(page: Page, url: string): Promise<void> {
  await visit(page, url, { waitUntil: 'networkidle' });
  // A page does without a typeface that comes late: the second time the browser has it.
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(() => {
    for (const image of document.querySelectorAll('img')) image.loading = 'eager';
  });
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const status = page.locator('#search-status');
  if (url.includes('?q=')) await status.filter({ hasText: /\d/ }).waitFor();
}

/** A picture of what a screen shows first, or of the whole page. */
export function takePicture(page: Page, fullPage: boolean): Promise<Buffer> {
  return page.screenshot({ fullPage, animations: 'disabled', caret: 'hide', scale: 'css' });
}

/** The same picture in fewer bytes: Chromium writes PNG as fast as it can. */
export function compact(picture: Buffer): Buffer {
  return PNG.sync.write(PNG.sync.read(picture), {
    colorType: 2,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
}

export { leavePage };
