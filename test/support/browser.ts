/** A real Chromium, which `npm ci` alone has brought. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/**
 * Starts a browser of its own; whoever starts it closes it. The package's own arguments are left
 * aside: they are made for one page in one process.
 */
export async function launchBrowser(): Promise<Browser> {
  return driver.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    executablePath: await chromium.executablePath(),
  });
}
