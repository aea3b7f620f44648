/** The language in which the search page writes dates. */
import { byId } from '../by-id.ts';

/** The page's language with its locale's territory, `en-GB`: Americans put the month first. */
export function dateLanguage(): string {
  return byId('search-results').dataset.locale ?? document.documentElement.lang;
}
