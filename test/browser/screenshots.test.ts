/** Screenshots: every kind of page is among them; the kept ones look as the pages do. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { DEFAULTS } from '../../src/build/settings.ts';
import { loadContent } from '../../src/content/load.ts';
import { IS_LONG } from '../build/support/amount.ts';
import {
  differenceOf,
  KEPT,
  MOST_BYTES,
  pictureName,
  readKept,
  TOLERANCE,
  takeKept,
} from '../screenshots/kept.ts';
import { kindsWithoutPages, pagesToShow } from '../screenshots/pages.ts';
import { serveSample } from '../screenshots/sample.ts';
import { animationOf } from '../screenshots/webp.ts';
import { borrowBrowser, leavePage, newPage, returnBrowser, visit } from '../support/browser.ts';
import { temporaryFolder } from '../support/site.ts';

describe('screenshots of the sample', () => {
  it('are made of every kind of page, in every language', async () => {
    const { contentDir, dataDir } = DEFAULTS;
    const { archive } = await loadContent({ contentDir, dataDir, preview: false });
    assert.deepEqual(kindsWithoutPages(archive), [], 'the sample has no page of these kinds');
    const names = pagesToShow(archive, () => '').map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    const missing = KEPT.filter(({ page }) => !names.includes(page));
    assert.deepEqual(missing, []);
  });

  it('that are kept are twelve, and at most 2 MB', async () => {
    const kept = await readKept();
    assert.deepEqual([...kept.keys()], KEPT.map(pictureName));
    assert.equal(kept.size, 12);
    const bytes = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
  });

  it('differ from one another where a page looks different', async () => {
    const kept = await readKept();
    const [one, other] = ['front.phone.png', 'home-id.phone.png'].map((name) => kept.get(name));
    assert.ok(one && other);
    assert.ok(differenceOf(one, other).share > 10 * TOLERANCE);
    assert.equal(differenceOf(one, one).share, 0);
  });

  it('look as those that are kept', { skip: !IS_LONG && 'LONG_TESTS' }, async (context) => {
    const sample = await serveSample(join(temporaryFolder(context), '_site'));
    context.after(() => sample.server.close());
    const browser = await borrowBrowser();
    context.after(() => returnBrowser(browser));
    const kept = await readKept();
    const different: string[] = [];
    for (const [name, picture] of await takeKept(browser, sample)) {
      const { share, picture: red } = differenceOf(kept.get(name) ?? picture, picture);
      if (share <= TOLERANCE) continue;
      different.push(`${name}: ${(100 * share).toFixed(2)}%`);
      // To be looked at, beside the kept one.
      await mkdir(DIFFERENT, { recursive: true });
      await writeFile(join(DIFFERENT, name), picture);
      if (red) await writeFile(join(DIFFERENT, `red-${name}`), red);
    }
    const advice = `see ${DIFFERENT}; if they are as they should be: npm run screenshots -- --update`;
    assert.deepEqual(different, [], advice);
  });
});

/** Where pictures go that differ from the kept ones. */
const DIFFERENT = join('screenshots', 'different');

/** An address at which a test puts a page of its own. */
const SAFE = 'https://frames.test/';

describe('an animated picture', () => {
  const ending = { after };
  it('is one that a browser plays, frame after frame', async () => {
    const browser = await borrowBrowser();
    ending.after(async () => returnBrowser(browser));
    const page = await newPage(browser);
    // Chromium's decoder is there for pages of this machine and of https only.
    await page.route(SAFE, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await visit(page, SAFE);
    const session = await page.context().newCDPSession(page);
    const frames = [];
    for (const colour of ['red', 'blue']) {
      await page.setContent(`<body style="background: ${colour}">`);
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp' });
      frames.push({ webp: Buffer.from(data, 'base64'), milliseconds: 40 });
    }
    await session.detach();
    const size = page.viewportSize() ?? { width: 0, height: 0 };
    const data = animationOf(frames, size).toString('base64');
    const told = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      // Chromium's decoder of pictures, which TypeScript's library does not know everywhere.
      const decoder = new ImageDecoder({ data: bytes, type: 'image/webp' });
      await decoder.tracks.ready;
      const second = await decoder.decode({ frameIndex: 1 });
      return {
        frames: decoder.tracks.selectedTrack?.frameCount,
        width: second.image.displayWidth,
        start: second.image.timestamp,
      };
    }, data);
    assert.deepEqual(told, { frames: 2, width: size.width, start: 40_000 });
    await leavePage(page);
  });
});
