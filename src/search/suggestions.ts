/** Makes the file of suggestions: names and titles that a search box offers while somebody types. */

import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { listed, type Story } from '../archive/story.ts';
import type { Term } from '../archive/term.ts';
import { TERM_KINDS } from '../archive/term-kinds.ts';
import { isDay } from '../dates/period.ts';
import { compare } from '../text/compare.ts';
import { addTo } from '../text/grouping.ts';
import { slugOf } from '../text/slug.ts';
import { dayNumber } from './facts.ts';
import { pack } from './pack.ts';
import {
  labelOf,
  MADE_OF_NAME,
  NONE,
  NOT_ASCII,
  type StoredName,
  type StoredSlug,
  type StoredTerm,
  type StoredTitles,
  type SuggestionFile,
  slugBy,
} from './suggestion-file.ts';

/** Most bytes of the compressed file: a phone loads it while somebody types a word. */
const MOST_BYTES = 40_000;

/** Largest share of names, so that an archive of very many tags has room for titles. */
const NAMES = 2 / 3;

/** Share of the bytes from which on the file is full enough: every try to add more costs time. */
const FULL = 0.99;

/** Number of names or titles that is tried first. */
const FIRST_TRY = 500;

/**
 * Makes the file of an archive: the names of its terms, the most used first, and titles, the newest
 * first, as many as fit.
 * @param mostBytes largest size of the compressed file
 */
export function suggestions(archive: Archive, mostBytes = MOST_BYTES): SuggestionFile {
  const names = termsOf(archive);
  const stories = newestFirst(titledStories(archive));
  const file = (terms: number, titles: number) =>
    makeFile(archive, names.slice(0, terms), stories.slice(0, titles));
  const sizeOf = (terms: number, titles: number) => pack(file(terms, titles)).length;
  const terms = mostThatFit(names.length, mostBytes * NAMES, (count) => sizeOf(count, 0));
  const titles = mostThatFit(stories.length, mostBytes, (count) => sizeOf(terms, count));
  return file(terms, titles);
}

/**
 * Finds how many entries of a list fit into some bytes, or nearly so many. Each try is interpolated from those
 * before.
 */
function mostThatFit(all: number, bytes: number, sizeOf: (count: number) => number): number {
  let [fits, fitsSize] = [0, 0];
  let [tooMany, tooManySize] = [all + 1, Number.POSITIVE_INFINITY];
  let next = Math.min(all, FIRST_TRY);
  while (tooMany - fits > 1 && fitsSize < bytes * FULL) {
    const size = sizeOf(next);
    if (size <= bytes) [fits, fitsSize] = [next, size];
    else [tooMany, tooManySize] = [next, size];
    const each =
      tooManySize < Number.POSITIVE_INFINITY
        ? (tooManySize - fitsSize) / (tooMany - fits)
        : fitsSize / fits;
    const more = Math.floor((bytes * ((1 + FULL) / 2) - fitsSize) / each);
    next = Math.max(fits + 1, Math.min(fits + more, tooMany - 1));
  }
  return fits;
}

interface Named {
  readonly term: Term;
  readonly count: number;
}

/** The terms that have a page, the most used first. */
function termsOf({ listings, terms }: Archive): Named[] {
  return TERM_KINDS.flatMap((kind) => terms[kind].all)
    .filter((term) => listings.some((listing) => listing.has(term)))
    .map((term) => ({
      term,
      count: Math.max(...listings.map((listing) => listing.entriesOf(term).length)),
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** The listed articles of each story, one a language; of its witnesses and versions, the newest in each. */
function titledStories({ stories, kinship }: Archive): Article[][] {
  const families = new Map<object, Story[]>();
  for (const story of stories) addTo(families, kinship.identityOf(story), story);
  return [...families.values()].flatMap((family) => {
    const byLanguage = new Map<string, Article>();
    for (const article of listed(family.flatMap(({ articles }) => [...articles.values()]))) {
      const known = byLanguage.get(article.lang);
      if (!known || (article.period ?? '') > (known.period ?? '')) {
        byLanguage.set(article.lang, article);
      }
    }
    return byLanguage.size > 0 ? [[...byLanguage.values()]] : [];
  });
}

/** Sorts stories by their newest article. */
function newestFirst(stories: readonly Article[][]): Article[][] {
  return stories
    .map((articles) => ({
      articles,
      // Of periods as texts, the longest of those that begin together is the newest; undated stories come last.
      period: articles.reduce((newest, { period = '' }) => (period > newest ? period : newest), ''),
      address: articles[0]?.address ?? '',
    }))
    .toSorted((a, b) => compare(b.period, a.period) || compare(a.address, b.address))
    .map(({ articles }) => articles);
}

function makeFile(
  { site, listings }: Archive,
  named: readonly Named[],
  stories: readonly (readonly Article[])[],
): SuggestionFile {
  const editions = site.editions.map(({ lang }) => lang);
  const ofNames = named.flatMap(({ term }) => languagesOf(term));
  const langs = [...new Set([...editions, ...ofNames])];
  const articles = stories.flat();
  const letters = lettersIn([
    ...named.flatMap(({ term }) => editions.map((lang) => term.label(lang).text)),
    ...articles.map(({ title }) => title),
  ]);

  const storedTerm = ({ term, count }: Named): StoredTerm => {
    const { text, lang } = term.label('');
    const name: StoredName =
      lang === undefined ? text : langs.map((one) => nameIn(term, one) ?? NONE);
    const slugs = listings.map((listing, place): StoredSlug => {
      if (!listing.has(term)) return NONE;
      const slug = term.slug(listing.edition.lang);
      return slugBy(letters, labelOf(name, place).text) === slug ? MADE_OF_NAME : slug;
    });
    const [slug = NONE] = slugs;
    return [
      TERM_KINDS.indexOf(term.kind),
      count,
      name,
      slugs.every((one) => one === slug) ? slug : slugs,
      ...(term.entry?.aliases ?? []),
    ];
  };

  const titles: StoredTitles = {
    stories: stories.map((story) => story.length),
    langs: articles.map(({ lang }) => langs.indexOf(lang)),
    days: articles.map((article, i) => {
      const before = articles[i - 1];
      return (before ? dayNumber(before.period) : 0) - dayNumber(article.period);
    }),
    titles: articles.map(({ title }) => title),
    slugs: articles.map(({ title, slug, period, address }) => {
      if (!isDay(period)) return address;
      return slugBy(letters, title) === slug ? MADE_OF_NAME : slug;
    }),
  };

  return {
    langs,
    sections: TERM_KINDS.map((kind) => site.editions.map(({ locale }) => locale.sections[kind])),
    letters,
    terms: named.map(storedTerm),
    titles,
  };
}

/** The name of a term that is in a language itself. */
function nameIn(term: Term, lang: string): string | undefined {
  const label = term.label(lang);
  return label.lang === lang ? label.text : undefined;
}

/** Lists the languages that a term has names in. */
function languagesOf(term: Term): string[] {
  const { lang } = term.label('');
  return [...Object.keys(term.entry?.label ?? {}), lang ?? ''].filter((one) => nameIn(term, one));
}

/** Finds the replacement of each letter that is not ASCII, between others, as slugs drop much at their ends. */
function lettersIn(names: readonly string[]): Record<string, string> {
  const all = names.join(' ').normalize('NFC').toLowerCase();
  const others = [...new Set(all.match(NOT_ASCII))].toSorted();
  return Object.fromEntries(others.map((letter) => [letter, slugOf(`a${letter}a`).slice(1, -1)]));
}
