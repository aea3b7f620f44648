/** Finds the pages that a wrong address may have meant, and the language of the answer. */

/** Most addresses that are tried for a wrong one. */
const MAX_CANDIDATES = 4;

/** A part that looks like an edition, which the site may not have: `en` in `/en/tag/rusia/`. */
const LANGUAGE = /^[a-z]{2}$/i;

/**
 * An article beside its translation: `2021/02/15/judul/ru/`; `2021/02/judul/ru/`, `2021/judul/ru/` or
 * `tanpa-tanggal/judul/ru/` where less is known of its date. A pattern, as a script of a page knows no kinds of pages;
 * the tests of `src/map/` hold that it fits the addresses of `src/map/kinds/parallel.ts`.
 */
const BESIDE = /^((?:\d{4}(?:\/\d\d){2}\/|(?:\d{4}\/\d\d|[^/]+)\/(?!\d\d\/))[^/]+\/)([^/]+)\/$/;

/** A requested address, split at the edition. */
interface RequestedAddress {
  /** The edition that the address belongs to. */
  readonly lang: string | undefined;
  /** The path below the edition: `tag/rusia/`; empty for a home page, and for an address of another site. */
  readonly below: string;
}

/**
 * Reads a requested address.
 * @param path percent-encoded, like `location.pathname`
 * @param prefix the site's path prefix, percent-encoded
 * @param langs the editions' languages
 */
export function readAddress(
  path: string,
  prefix: string,
  langs: readonly string[],
): RequestedAddress {
  const whole = composed(path);
  const parts = whole.startsWith(prefix) ? whole.slice(prefix.length).split(/\/+/) : [];
  const edition = (part: string) => langs.find((lang) => lang.toLowerCase() === part.toLowerCase());
  // An address that was edited by hand may have two editions, as in `/ru/id/tag/rusia/`.
  const start = parts.findIndex((part) => part && !edition(part) && !LANGUAGE.test(part));
  const below = start < 0 ? '' : parts.splice(start).join('/');
  // The last slash may be missing, as GitHub Pages serves pages without it too.
  const isWhole = /^$|\/$|\.html?$/i.test(below);
  const page = isWhole ? below : `${below}/`;
  // If a translation was removed, so was the page beside it: its article may still be there.
  const [, article, beside] = BESIDE.exec(page) ?? [];
  const isBeside = beside !== undefined && edition(beside) !== undefined;
  return {
    lang: parts.map(edition).find((lang) => lang),
    below: article && isBeside ? article : page,
  };
}

/**
 * Returns the addresses that may have been meant: the same one in each edition.
 * @param path the requested address, which is not tried again
 * @param prefix as for `readAddress`
 * @param langs the editions' languages, the most likely first
 * @returns percent-encoded paths; none where the address has nothing below the edition
 */
export function candidates(path: string, prefix: string, langs: readonly string[]): string[] {
  const { below } = readAddress(path, prefix, langs);
  return langs
    .map((lang) => `${prefix}${lang}/${below}`)
    .filter((candidate) => below && candidate !== path)
    .slice(0, MAX_CANDIDATES);
}

/** Most pages above a wrong address that are tried: a day, its month and its year. */
const MOST_ABOVE = 3;

/**
 * Returns the pages above an address in its edition, the nearest first: of a month without articles, the year; of a tag
 * that only another language has, the index of tags.
 * @param path the requested address
 * @param prefix as for `readAddress`
 * @param langs the editions' languages
 * @returns percent-encoded paths; none for the address of a section, and for one of no edition
 */
export function above(path: string, prefix: string, langs: readonly string[]): string[] {
  const { lang, below } = readAddress(path, prefix, langs);
  if (lang === undefined) return [];
  const parts = below.split('/').filter((part) => part !== '');
  return parts
    .slice(1)
    .map((_, dropped) => `${prefix}${lang}/${parts.slice(0, -1 - dropped).join('/')}/`)
    .slice(0, MOST_ABOVE);
}

/**
 * Sorts languages by a reader's preferences.
 * @param preferences languages, the most preferred first; `ru-RU` includes `ru`
 * @returns all of `langs`: the preferred ones, then the others in their old order
 */
export function byPreference(langs: readonly string[], preferences: readonly string[]): string[] {
  const preferred = preferences.flatMap((preference) =>
    langs.filter((lang) => `${preference}-`.toLowerCase().startsWith(`${lang}-`.toLowerCase())),
  );
  return [...new Set([...preferred, ...langs])];
}

/**
 * Returns the path of a page's full address. Its origin is ignored: it is that of the published site, while a preview
 * has another.
 * @returns `undefined` where the address is not in the edition `lang`
 */
export function pathInEdition(url: string, prefix: string, lang: string): string | undefined {
  const { pathname } = new URL(url);
  return pathname.startsWith(`${prefix}${lang}/`) ? pathname : undefined;
}

/** Composes letters with their marks (NFC), as in the addresses of the site: some systems copy them decomposed. */
function composed(path: string): string {
  try {
    return encodeURI(decodeURI(path).normalize());
  } catch {
    return path;
  }
}
