/** Pages without what HTML lets one leave out of tags: a real Chromium makes the same document of them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { shortenTags } from '../../src/pages/short-tags.ts';
import { borrowBrowser, leavePage, newPage, returnBrowser } from '../support/browser.ts';
import { RECORD } from '../support/record.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';

describe('a page with shortened tags', () => {
  let browser: Browser;
  before(async () => {
    browser = await borrowBrowser();
  });
  after(() => returnBrowser(browser));

  it('is the document that the whole tags make', async () => {
    const sites = [(await sampleSite()).site, (await sharedSite(RECORD)).site];
    const pages = sites.flatMap((site) => site.addresses.map((address) => site.html(address)));
    const page = await newPage(browser);
    const read = (htmls: readonly string[]) =>
      page.evaluate(
        (all) =>
          all.map(
            (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
          ),
        htmls,
      );
    // Browsers write all end tags and quotation marks, so that each page is shortened again, as it was at first.
    const documents = await read(pages);
    const whole = documents.map((html) => `<!doctype html>${html}`);
    const short = whole.map(shortenTags);
    assert.ok(short.join('').length < whole.join('').length * 0.97);
    // Line ends between paragraphs are left out.
    const plain = (html: string) => html.replace(/\n(?=<)/g, '');
    assert.deepEqual((await read(short)).map(plain), documents.map(plain));
    await leavePage(page);
  });
});
