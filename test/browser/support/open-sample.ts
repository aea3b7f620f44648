/** Opens the sample in a browser, for suites that go through its pages one after another. */
import type { Page } from 'playwright-core';
import { serve } from '../../../src/build/server.ts';
import { borrowBrowser, newPage, returnBrowser } from '../../support/browser.ts';
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
  const { folder } = await sampleSite();
  const server = await serve({ folder, port: 0, pathPrefix: '/' });
  try {
    const browser = await borrowBrowser();
    const page = await newPage(browser);
    const close = async () => {
      await page.close();
      returnBrowser(browser);
      await server.close();
    };
    return { url: server.url, page, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}
