/** Opens the sample in a browser, for suites that go through its pages one after another. */
import type { Page } from 'playwright-core';
import { borrowBrowser, leavePage, newPage, returnBrowser } from '../../support/browser.ts';
import { serveShared } from '../../support/served-site.ts';
import { sampleSite } from '../../support/shared-site.ts';

export interface OpenSample {
  /** Where the sample is served, with a `/` at its end. */
  readonly url: string;
  /** A page without options of its own. */
  readonly page: Page;
  close(): Promise<void>;
}

/** Serves the sample and opens a page; whoever opens it closes it. */
export async function openSample(): Promise<OpenSample> {
  const { url } = await serveShared(await sampleSite());
  const browser = await borrowBrowser();
  const page = await newPage(browser);
  const close = async () => {
    await leavePage(page);
    returnBrowser(browser);
  };
  return { url, page, close };
}
