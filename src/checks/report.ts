/** Report of a check: mistakes, notes, stale translations, all references with their targets, and wanted titles. */

import type { Archive } from '../archive/archive.ts';
import { fileOf, type Locate, locateLine } from '../archive/consistency.ts';
import type { Listing } from '../archive/listing.ts';
import type { Note, Problem } from '../archive/problem.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Fallback, Resolved, Target } from '../archive/references/target.ts';
import type { Term } from '../archive/term.ts';
import { sectionAddress, termAddress } from '../map/addresses.ts';
import { compare } from '../text/compare.ts';
import type { CheckedTexts } from './checked-texts.ts';
import { type Limits, limitsIn } from './limits.ts';
import { findMistakes } from './mistakes.ts';
import { findNotes } from './notes.ts';
import { resolvedFor } from './reference-notes.ts';
import { type RightsReport, rightsIn } from './rights-report.ts';
import { type StaleReport, staleTranslations } from './stale.ts';

/** A line of a file, named as the user knows it. */
interface FileLine {
  readonly file: string;
  /** One-based. */
  readonly line: number;
}

/** A reference, and the outcome of resolving it. */
interface ReferenceReport extends FileLine {
  readonly kind: Reference['kind'];
  readonly title: string;
  readonly href?: string | undefined;
  readonly outcome: Target['kind'];
  /** The property by which an article was found. */
  readonly by?: string;
  /** The address that it leads to; for a search, that of the search page with the query. */
  readonly address: string;
  /** The title of the article, if it differs from the reference's. */
  readonly found?: string;
}

/** A wanted title, with the references to it. */
interface WantedReport {
  readonly title: string;
  readonly url?: string | undefined;
  readonly address: string;
  /** The number of articles that refer to it. */
  readonly articles: number;
  readonly references: readonly FileLine[];
  /** The file of the draft with this title, if there is one. */
  readonly draft?: string;
}

/** Everything that a check reports of an archive that can be read: plain data. */
export interface CheckReport {
  readonly articles: number;
  readonly drafts: number;
  readonly stories: number;
  /** How many references there are, and how many titles are wanted. */
  readonly counts: { readonly references: number; readonly wanted: number };
  readonly references: readonly ReferenceReport[];
  /** By language, the most wanted first. */
  readonly wanted: Readonly<Record<string, readonly WantedReport[]>>;
  readonly stale: readonly StaleReport[];
  /** What its site would have wrong. */
  readonly mistakes: readonly Problem[];
  readonly notes: readonly Note[];
  /** What readers do not see; absent where they see all. */
  readonly limits?: Limits;
  /** What of rights is stated nowhere, or keeps texts back; absent where all texts may be handed on. */
  readonly rights?: RightsReport;
}

/**
 * Makes the report of an archive.
 * @param archive with its drafts
 * @param originals the wordings that originals had when they were translated, by their words hashes
 * @param tomorrow the day after that of the check: see `dateNotes`
 */
export function makeReport(
  archive: Archive,
  locate: Locate,
  texts: CheckedTexts,
  originals: ReadonlyMap<string, string>,
  tomorrow: string,
): CheckReport {
  const lineOf = ({ from, reference }: Resolved): FileLine => {
    const { file, line } = locateLine(locate, from, reference.line);
    return { file, line };
  };
  const draftOf = (references: readonly Resolved[]) => {
    const [{ from, reference } = {}] = references;
    const inPreview = from && archive.links.of(from).find((one) => one.reference === reference);
    const target = inPreview?.target;
    const draft = target?.kind === 'article' && target.article.draft ? target.article : undefined;
    return draft ? { draft: fileOf(locate, draft) } : {};
  };
  // Wanted titles are those of the published site: drafts neither count as present nor refer to anything.
  const { published } = archive;
  const limits = limitsIn(archive);
  const references = archive.articles
    .toSorted((a, b) => compare(a.file, b.file))
    .flatMap((article) =>
      resolvedFor(archive, article).map((resolved) => ({
        ...lineOf(resolved),
        ...describe(resolved, archive, archive.listing(article.lang)),
      })),
    );
  const wanted = published.listings.map((listing) => published.links.wanted(listing));
  const rights = rightsIn(archive, locate);
  return {
    articles: archive.articles.length,
    drafts: archive.articles.filter(({ draft }) => draft).length,
    stories: archive.stories.length,
    counts: {
      references: references.length,
      wanted: wanted.reduce((sum, { length }) => sum + length, 0),
    },
    references,
    wanted: Object.fromEntries(
      published.listings.map((listing, i) => [
        listing.edition.lang,
        (wanted[i] ?? []).map(({ title, href, referrers, references, ...rest }) => ({
          title,
          ...(href === undefined ? {} : { url: href }),
          address: fallbackAddress(rest, published, listing),
          articles: referrers.length,
          references: references.map(lineOf),
          ...draftOf(references),
        })),
      ]),
    ),
    stale: staleTranslations(archive, locate, texts.textOf, originals),
    mistakes: findMistakes(archive, locate, texts),
    notes: findNotes(archive, locate, texts, tomorrow),
    ...(limits ? { limits } : {}),
    ...(rights ? { rights } : {}),
  };
}

function describe(
  { reference, target, from }: Resolved,
  archive: Archive,
  listing: Listing,
): Omit<ReferenceReport, keyof FileLine> {
  const { kind, title, href } = reference;
  const common = { kind, title, ...(href === undefined ? {} : { href }), outcome: target.kind };
  switch (target.kind) {
    case 'article': {
      const { article, by } = target;
      const found = article.title === title ? {} : { found: article.title };
      return { ...common, by, address: article.address, ...found };
    }
    case 'self':
      return { ...common, address: from.address };
    case 'tag':
      return { ...common, address: addressOfTerm(target.term, archive, listing) };
    case 'page':
      return { ...common, address: target.address };
    case 'unknown tag':
      return {
        ...common,
        address: fallbackAddress({ term: undefined, query: target.query }, archive, listing),
      };
    case 'wanted':
      return { ...common, address: fallbackAddress(target, archive, listing) };
    case 'erased':
      return { ...common, address: '' };
  }
}

/** The address of the page offered instead of a missing article: its tag's, or the search page with the query. */
function fallbackAddress({ term, query }: Fallback, archive: Archive, listing: Listing): string {
  if (term) return addressOfTerm(term, archive, listing);
  return `${sectionAddress(listing.edition, 'search')}?q=${encodeURIComponent(query)}`;
}

/** The page of a term in an edition, or in the one that has its page. */
function addressOfTerm(term: Term, archive: Archive, listing: Listing): string {
  return termAddress((archive.listingOf(term, listing) ?? listing).edition, term);
}

/** Formats references, a line for each. Lines begin with `file:line:column`, which editors and terminals open. */
export function formatReferences(references: readonly ReferenceReport[]): string[] {
  return references.map(({ file, line, kind, title, outcome, by, address, found }) => {
    const what = kind === 'next' ? 'next' : 'read-also';
    const how = by ? `by ${by}` : outcome;
    const whose = found ? `, "${found}"` : '';
    const where = address.includes('?') ? 'search' : address;
    return `${file}:${line}:1  ${what} "${title}" -> ${where} (${how}${whose})`;
  });
}

/** Formats wanted titles by language, each followed by the lines that refer to it. */
export function formatWanted(wanted: CheckReport['wanted']): string[] {
  return Object.entries(wanted).flatMap(([lang, titles]) => [
    `${lang}: ${titles.length} wanted`,
    ...titles.flatMap(({ title, url, articles, references, draft }) => [
      `${String(articles).padStart(5)}  ${title}${url && url !== title ? ` <${url}>` : ''}`,
      ...(draft ? [`         a draft has it: ${draft}`] : []),
      ...references.map(({ file, line }) => `         ${file}:${line}`),
    ]),
  ]);
}
