/** What an address that is no page may have meant, and in which language to answer it. */

/** Most addresses that are tried for one that is no page. */
const MOST = 4;

/** What looks like an edition that the site does not have: `en` in `/en/tag/rusia/`. */
const LANGUAGE = /^[a-z]{2}$/i;

/** An article beside its translation: `2021/02/15/judul/ru/`. */
const BESIDE = /^(\d{4}(?:\/\d\d){2}\/[^/]+\/)([^/]+)\/$/;

export interface AskedAddress {
  /** The edition that the address is one of. */
  readonly lang: string | undefined;
  /** What stands below the edition: `tag/rusia/`; empty for a home page and for another site's address. */
  readonly below: string;
}

/**
 * Reads the address that was asked.
 * @param path percent-encoded, as `location.pathname` has it
 * @param prefix the site's path prefix, percent-encoded
 * @param langs the editions' languages
 */
export function readAddress(path: string, prefix: string, langs: readonly string[]): AskedAddress {
  const whole = composed(path);
  const parts = whole.startsWith(prefix) ? whole.slice(prefix.length).split(/\/+/) : [];
  const edition = (part: string) => langs.find((lang) => lang.toLowerCase() === part.toLowerCase());
  // An address that was changed by hand may have two editions, as in `/ru/id/tag/rusia/`.
  const start = parts.findIndex((part) => part && !edition(part) && !LANGUAGE.test(part));
  const below = start < 0 ? '' : parts.splice(start).join('/');
  // GitHub Pages answers at once where the last slash is lacking, too.
  const isWhole = /^$|\/$|\.html?$/i.test(below);
  const page = isWhole ? below : `${below}/`;
  // A translation that went took its page beside the article with it: the article is what is left.
  const [, article, beside] = BESIDE.exec(page) ?? [];
  const isBeside = beside !== undefined && edition(beside) !== undefined;
  return {
    lang: parts.map(edition).find((lang) => lang),
    below: article && isBeside ? article : page,
  };
}

/**
 * The addresses that may have been meant: the same one in each edition.
 * @param path the address that was asked, which is not tried again
 * @param prefix as for `readAddress`
 * @param langs the editions' languages, the likeliest first
 * @returns percent-encoded paths; none where nothing stands below the edition
 */
export function candidates(path: string, prefix: string, langs: readonly string[]): string[] {
  const { below } = readAddress(path, prefix, langs);
  return langs
    .map((lang) => `${prefix}${lang}/${below}`)
    .filter((candidate) => below && candidate !== path)
    .slice(0, MOST);
}

/**
 * Puts languages into the order that a reader wishes.
 * @param wishes languages, the dearest first; `ru-RU` wishes for `ru` too
 * @returns all of `langs`: those wished for, then the others as they stood
 */
export function byWish(langs: readonly string[], wishes: readonly string[]): string[] {
  const wished = wishes.flatMap((wish) =>
    langs.filter((lang) => `${wish}-`.toLowerCase().startsWith(`${lang}-`.toLowerCase())),
  );
  return [...new Set([...wished, ...langs])];
}

/**
 * The path of a page's full address, whose origin is where the site is published: a preview has another.
 * @returns nothing where the address is none of the edition in `lang`
 */
export function pathInEdition(url: string, prefix: string, lang: string): string | undefined {
  const { pathname } = new URL(url);
  return pathname.startsWith(`${prefix}${lang}/`) ? pathname : undefined;
}

/** Letters with their marks in one character, as the site writes its addresses: some systems copy two. */
function composed(path: string): string {
  try {
    return encodeURI(decodeURI(path).normalize());
  } catch {
    return path;
  }
}
