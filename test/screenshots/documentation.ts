/** The pictures of the README: three pages side by side, and a search that moves. */
import type { Browser, Page } from 'playwright-core';
import { emptyPage, leavePage, newPageWith } from '../support/browser.ts';
import { compact, show } from './looks.ts';
import { animationOf, type Frame } from './webp.ts';

/** Where the pictures of the documentation are, from the folder of the project. */
export const IMAGES_FOLDER = 'docs/images';

/** A part of the still picture, in pixels of CSS. */
interface Part {
  readonly path: string;
  readonly width: number;
}

const PARTS: readonly Part[] = [
  { path: 'id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/ru/', width: 880 },
  { path: 'ru/poisk/?q=Сукарно', width: 360 },
  { path: 'id/cari/?q=Moskwa', width: 360 },
];
const HEIGHT = 760;
const GAP = 20;

/**
 * The three pages side by side: an article beside its translation, and two searches on a phone.
 * @param url where the sample is served, with a `/` at its end
 * @returns a picture in PNG
 */
export async function stillPicture(browser: Browser, url: string): Promise<Buffer> {
  const page = await openSmall(browser, { width: 880, height: HEIGHT });
  const shots: { readonly png: Buffer; readonly width: number }[] = [];
  for (const { path, width } of PARTS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await show(page, url + path);
    shots.push({ png: await page.screenshot({ caret: 'hide', scale: 'css' }), width });
  }
  const width = shots.reduce((sum, one) => sum + one.width + 2, (shots.length - 1) * GAP);
  await emptyPage(page);
  await page.setViewportSize({ width, height: HEIGHT + 2 });
  const images = shots.map(({ png }) => {
    const src = `data:image/png;base64,${png.toString('base64')}`;
    return `<img src="${src}" style="border: 1px solid #ddd5c8">`;
  });
  await page.setContent(
    `<body style="margin: 0; display: flex; gap: ${GAP}px; background: #fff">${images.join('')}`,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const picture = compact(await page.screenshot({ scale: 'css' }));
  await leavePage(page);
  return picture;
}

const MOVING = { width: 880, height: 560 };

/**
 * A search from its first letter to the article beside its translation, and one in the other language.
 * @param url where the sample is served, with a `/` at its end
 * @returns an animated picture in WebP
 */
export async function movingPicture(browser: Browser, url: string): Promise<Buffer> {
  const page = await openSmall(browser, MOVING);
  const frames: Frame[] = [];
  const keep = async (milliseconds: number) => {
    frames.push({ webp: await webpOf(page), milliseconds });
  };
  await show(page, `${url}id/`);
  await keep(1200);
  const box = page.locator('.search-box input');
  for (const [letters, milliseconds] of [
    ['ge', 300],
    ['r', 300],
    ['hana', 1500],
  ] as const) {
    await box.pressSequentially(letters);
    await page
      .locator('.search-box [role=status]')
      .filter({ hasText: /\d/ })
      .waitFor({ state: 'attached' });
    await keep(milliseconds);
  }
  await show(page, `${url}id/cari/?q=gerhana`);
  await keep(2000);
  await page.click('#search-results a');
  await page.locator('.marking [role=status]').filter({ hasText: /\d/ }).waitFor();
  await keep(2200);
  await page.locator('a[href$="/ru/"][href*="/2016/"]').first().click();
  await page.waitForURL(/\/ru\/(?:\?|#|$)/);
  await keep(2200);
  await show(page, `${url}ru/poisk/?q=Сукарно`);
  await keep(2500);
  await leavePage(page);
  return animationOf(frames, MOVING);
}

async function openSmall(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  return newPageWith(browser, {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
}

/** What a page shows, in WebP: Playwright knows PNG and JPEG only. */
async function webpOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  await session.detach();
  return Buffer.from(data, 'base64');
}
