/** The search page in a browser: asks it, and waits for all that it shows. */
import type { Page } from 'playwright-core';

/** Waits until a page shows all of a search. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#search-results[data-settled=true]', { state: 'attached' });
}

/**
 * Asks the search page that is open for what an address says, as if its reader came back to it, and waits for all of the
 * answer. Nothing is loaded but parts of the index: a search page that is loaded takes ten times as long, of which most
 * goes into its engine.
 * @param search from the question mark on
 */
export async function ask(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await settled(page);
}
