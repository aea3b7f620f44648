/** What `npm run check` reports: every reference with what it leads to, what is wanted, what to look at. */

import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { at, type Locate } from '../archive/consistency.ts';
import type { Listing } from '../archive/listing.ts';
import type { Problem } from '../archive/problem.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Lead, Resolved, Target } from '../archive/references/target.ts';
import { sectionAddress, termAddress } from '../map/addresses.ts';
import { compare } from '../text/compare.ts';
import { findNotes } from './notes.ts';
import { resolvedFor } from './reference-notes.ts';
import { type StaleReport, staleTranslations } from './stale.ts';

/** Where something stands, as the person knows it. */
interface FilePlace {
  readonly file: string;
  readonly line: number;
}

export interface ReferenceReport extends FilePlace {
  readonly kind: Reference['kind'];
  readonly title: string;
  readonly href?: string | undefined;
  readonly outcome: Target['kind'];
  /** By what an article was found. */
  readonly by?: string;
  /** Where it leads on the site; a search is the search page with its query. */
  readonly address: string;
  /** The article's own title, where that is not the reference's. */
  readonly found?: string;
}

export interface WantedReport {
  readonly title: string;
  readonly url?: string | undefined;
  readonly address: string;
  /** How many articles refer to it. */
  readonly articles: number;
  readonly references: readonly FilePlace[];
  /** The draft that has it, if one has. */
  readonly draft?: string;
}

export interface Report {
  readonly articles: number;
  readonly drafts: number;
  readonly stories: number;
  readonly references: readonly ReferenceReport[];
  /** By language, the most wanted first. */
  readonly wanted: Readonly<Record<string, readonly WantedReport[]>>;
  readonly stale: readonly StaleReport[];
  readonly notes: readonly Problem[];
}

/**
 * @param textOf the text of an article, which is read for it
 * @param originals the wordings that originals had when they were translated, by their words hashes
 */
export function makeReport(
  archive: Archive,
  locate: Locate,
  textOf: (article: Article) => string,
  originals: ReadonlyMap<string, string>,
): Report {
  const place = ({ from, reference }: Resolved): FilePlace => {
    const { file, line } = at(locate, from, reference.line);
    return { file, line };
  };
  const draftOf = (references: readonly Resolved[]) => {
    const [{ from, reference } = {}] = references;
    const inPreview = from && archive.links.of(from).find((one) => one.reference === reference);
    const target = inPreview?.target;
    const draft = target?.kind === 'article' && target.article.draft ? target.article : undefined;
    return draft ? { draft: locate(draft, 'title').file } : {};
  };
  // What the site calls wanted: a draft neither is there nor wants anything.
  const { published } = archive;
  return {
    articles: archive.articles.length,
    drafts: archive.articles.filter(({ draft }) => draft).length,
    stories: archive.stories.length,
    references: archive.articles
      .toSorted((a, b) => compare(a.file, b.file))
      .flatMap((article) =>
        resolvedFor(archive, article).map((resolved) => ({
          ...place(resolved),
          ...describe(resolved, archive.listing(article.lang)),
        })),
      ),
    wanted: Object.fromEntries(
      published.listings.map((listing) => [
        listing.edition.lang,
        published.links.wanted(listing).map(({ title, href, referrers, references, ...rest }) => ({
          title,
          ...(href === undefined ? {} : { url: href }),
          address: elsewhere(rest, listing),
          articles: referrers.length,
          references: references.map(place),
          ...draftOf(references),
        })),
      ]),
    ),
    stale: staleTranslations(archive, locate, textOf, originals),
    notes: findNotes(archive, locate, textOf),
  };
}

function describe(
  { reference, target, from }: Resolved,
  listing: Listing,
): Omit<ReferenceReport, keyof FilePlace> {
  const { kind, title, href } = reference;
  const said = { kind, title, ...(href === undefined ? {} : { href }), outcome: target.kind };
  switch (target.kind) {
    case 'article': {
      const { article, by } = target;
      const found = article.title === title ? {} : { found: article.title };
      return { ...said, by, address: article.address, ...found };
    }
    case 'self':
      return { ...said, address: from.address };
    case 'tag':
      return { ...said, address: termAddress(listing.edition, target.term) };
    case 'page':
      return { ...said, address: target.address };
    case 'unknown tag':
      return { ...said, address: elsewhere({ term: undefined, query: target.query }, listing) };
    case 'wanted':
      return { ...said, address: elsewhere(target, listing) };
  }
}

/** Where a reader is led who asks for what is not in the archive. */
function elsewhere({ term, query }: Lead, { edition }: Listing): string {
  if (term) return termAddress(edition, term);
  return `${sectionAddress(edition, 'search')}?q=${encodeURIComponent(query)}`;
}

/** Every reference on a line of its own, in a form that editors and terminals open at the place. */
export function formatReferences(references: readonly ReferenceReport[]): string[] {
  return references.map(({ file, line, kind, title, outcome, by, address, found }) => {
    const what = kind === 'next' ? 'next' : 'read-also';
    const how = by ? `by ${by}` : outcome;
    const whose = found ? `, "${found}"` : '';
    const where = address.includes('?') ? 'search' : address;
    return `${file}:${line}:1  ${what} "${title}" -> ${where} (${how}${whose})`;
  });
}

/** What is wanted, each title with the places that refer to it. */
export function formatWanted(wanted: Report['wanted']): string[] {
  return Object.entries(wanted).flatMap(([lang, titles]) => [
    `${lang}: ${titles.length} wanted`,
    ...titles.flatMap(({ title, url, articles, references, draft }) => [
      `${String(articles).padStart(5)}  ${title}${url && url !== title ? ` <${url}>` : ''}`,
      ...(draft ? [`         a draft has it: ${draft}`] : []),
      ...references.map(({ file, line }) => `         ${file}:${line}`),
    ]),
  ]);
}
