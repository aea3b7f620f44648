/** Lists the addresses of other hosts that an archive names, with the places where it does. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Locate, locateLine } from '../archive/consistency.ts';
import { archivedCopyOf } from '../archive/dead-links.ts';
import { TERM_KINDS } from '../archive/term-kinds.ts';
import { isWebAddress } from '../text/url.ts';

/** A place in the archive's files that names an address. */
export interface LinkPlace {
  /** `content/id/2021/02/judul.md:12`; of registries, the name of the entry: `source antara`. */
  readonly where: string;
  /** `link`, or the key: `sourceUrl`. */
  readonly subject: string;
  /** The article, where it is the address of its original that is named, and no copy of that is known. */
  readonly original?: Article | undefined;
}

/** The places that name each address, without the part behind `#`. */
type OutsideLinks = ReadonlyMap<string, readonly LinkPlace[]>;

/**
 * @param archive with its drafts
 * @returns addresses of the web outside the site, in the order in which they are found
 */
export function outsideLinks(archive: Archive, locate: Locate): OutsideLinks {
  const found = new Map<string, LinkPlace[]>();
  const ownHost = archive.site.hasAddress ? new URL(archive.site.origin).host : undefined;
  const add = (url: string | undefined, place: LinkPlace): void => {
    if (url === undefined || !isWebAddress(url)) return;
    const read = new URL(url);
    // Of what is known to have gone, its copy is looked for.
    const copy = archivedCopyOf(archive.deadLinks, url);
    if (copy !== undefined) {
      add(copy, { ...place, original: undefined });
      return;
    }
    if (read.host === ownHost) return;
    read.hash = '';
    const places = found.get(read.href) ?? [];
    places.push(place);
    found.set(read.href, places);
  };
  for (const article of archive.articles) addArticle(article, locate, add);
  for (const { edition } of archive.listings) {
    const about = archive.about.get(edition.lang);
    for (const { file, links } of [...(about ? [about] : []), ...Object.values(edition.slots)]) {
      for (const { href, line } of links) add(href, { where: `${file}:${line}`, subject: 'link' });
    }
  }
  for (const kind of TERM_KINDS) {
    for (const { entry } of archive.terms[kind].all) {
      if (!entry) continue;
      const where = `${kind} ${entry.id}`;
      add(entry.url, { where, subject: 'url' });
      for (const url of entry.sameAs ?? []) add(url, { where, subject: 'sameAs' });
    }
  }
  return found;
}

function addArticle(
  article: Article,
  locate: Locate,
  add: (url: string | undefined, place: LinkPlace) => void,
): void {
  const { meta, links, references } = article;
  const at = (key: string) => {
    const { file, line } = locate(article, key);
    return { where: `${file}:${line}`, subject: key };
  };
  const original = meta.archivedUrl === undefined ? article : undefined;
  add(meta.sourceUrl, { ...at('sourceUrl'), original });
  add(meta.archivedUrl, at('archivedUrl'));
  add(meta.retracted?.url, at('retracted'));
  for (const { url } of meta.source ?? []) add(url, at('source'));
  for (const { sourceUrl } of meta.reprints ?? []) add(sourceUrl, at('reprints'));
  for (const [key, value] of Object.entries(meta.own ?? {})) {
    if (typeof value === 'string') add(value, at(key));
  }
  const inText = (line: number) => {
    const { file } = locateLine(locate, article, line);
    return { where: `${file}:${line}`, subject: 'link' };
  };
  for (const { href, line } of links) add(href, inText(line));
  for (const { href, line } of references) add(href, inText(line));
}
