/** Shows the languages of the results above the list, each with its number of stories, as buttons that filter by it. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { capitalize } from '../../../text/capitalize.ts';
import { button, make, refill } from '../element.ts';
import type { SearchRequest, SearchResponse } from '../protocol.ts';

interface TabOptions {
  readonly t: SearchStrings;
  /** All languages, in their order. */
  readonly langs: readonly string[];
  /** The name of a language in that of the page. */
  readonly nameOf: (lang: string) => string;
  readonly change: (request: SearchRequest) => void;
}

/**
 * Fills the tabs. They are hidden where there is nothing to choose: all results are in one language, and no filter
 * hides others.
 * @param list their element; none where the archive has one language
 */
export function showLanguageTabs(
  list: HTMLElement | null,
  request: SearchRequest,
  { langs: found, inAllLanguages }: SearchResponse,
  { t, langs, nameOf, change }: TabOptions,
): void {
  if (!list) return;
  const counts = new Map(found.map(({ lang, count }) => [lang, count]));
  const listed = langs.filter(
    (lang) => (counts.get(lang) ?? 0) > 0 || request.langs.includes(lang),
  );
  list.hidden = listed.length < 2 && request.langs.length === 0;
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const tab = (chosen: readonly string[], name: string, count: number) => {
    const made = button(
      chosen.join(),
      () => change({ ...request, langs: chosen }),
      name,
      ' ',
      make('small', {}, numbers.format(count)),
    );
    made.ariaPressed = String(
      chosen.length === 0 ? request.langs.length === 0 : request.langs.includes(chosen.join()),
    );
    return make('li', {}, made);
  };
  refill(list, [
    tab([], t.allLanguages, inAllLanguages),
    ...listed.map((lang) => tab([lang], capitalize(nameOf(lang)), counts.get(lang) ?? 0)),
  ]);
}
