/** Makes a result, with its title and excerpt marked, and a citation of what the shards store. */
import type { Original } from '../../../citations/citation.ts';
import { withoutEnd } from '../../../text/ends.ts';
import { splitWords, wordsByPosition } from '../../analyzer.ts';
import type { StoredMeta, StoredTranslation } from '../../stored.ts';
import { TEXT_START, ZONES } from '../../zones.ts';
import type { Citation, ResultLink, SearchResult, TextRun } from '../protocol.ts';
import { requireGroups } from '../query/edit.ts';
import type { Hit } from './hits.ts';
import type { RankedArticle } from './rank.ts';
import type { FoundStory } from './refine.ts';

/** Words of an excerpt. */
const EXCERPT = 30;

/** Most marked words that are considered for the best excerpt. */
const MOST_CONSIDERED = 300;

/** Most words before the first marked one, back to the beginning of its sentence. */
const BEFORE = 10;

export interface LinkContext {
  /** The path prefix. */
  readonly base: string;
  /** The words to be marked on an article's page, by its language. */
  readonly words: ReadonlyMap<string, string>;
}

interface ResultContext extends LinkContext {
  /** As typed. */
  readonly query: string;
}

/**
 * Makes the result for a story.
 * @throws Error if the article that shows it cannot be loaded
 */
export async function resultOf(
  { shown, others }: FoundStory,
  context: ResultContext,
): Promise<SearchResult> {
  const { article, hits } = shown;
  const stored = await loadStored(shown);
  const { meta } = stored;
  const found = others.map((other) => other.article.lang);
  const rank = (lang: string) => (found.indexOf(lang) + found.length + 1) % (found.length + 1);
  const translations = (meta.versions ?? []).map(
    ([lang, url, title, date]): ResultLink => ({
      lang,
      href: hrefOf(url, lang, context),
      title,
      date,
    }),
  );
  return {
    id: article.story,
    lang: article.lang,
    href: hrefOf(stored.url, article.lang, context),
    title: meta.title,
    heading: headingOf(meta.title, hits),
    date: meta.date ?? '',
    publication: outletAndSources(meta),
    retracted: meta.retracted !== undefined,
    excerpt: excerptOf(stored.content, hits),
    outlets: meta.outlets,
    revisions: meta.revisions,
    translations: translations.toSorted((a, b) => rank(a.lang) - rank(b.lang)),
    missing: shown.missing.map(({ text, groups }) => ({
      text,
      required: requireGroups(context.query, groups),
    })),
  };
}

/**
 * Makes the citation of an article.
 * @param site the site's address without its path: `https://example.org`
 * @param base the path prefix
 * @throws Error if the article cannot be loaded
 */
export async function citationOf(
  shown: RankedArticle,
  site: string,
  base: string,
): Promise<Citation> {
  const { url, meta } = await loadStored(shown);
  const { title, date, outlet, reporters = [], editors = [], sources = [], tags = [] } = meta;
  const { print, callNumber, text, retracted, notes, versions = [], permalink } = meta;
  const original = versions.find(([lang]) => lang === meta.original);
  const titles = Object.fromEntries(versions.map(([lang, , name]) => [lang, name]));
  return {
    lang: shown.article.lang,
    url: site + addressOf(url, base),
    title,
    ...(date === undefined ? {} : { date }),
    reporters,
    editors,
    sources,
    ...(outlet === undefined ? {} : { outlet }),
    tags,
    ...(print && { print }),
    ...(callNumber !== undefined && { callNumber }),
    ...(text !== undefined && { text }),
    ...(retracted && { retracted }),
    ...(notes ? { notes } : {}),
    ...citedOf(meta),
    ...(permalink !== undefined && { permalink: site + addressOf(permalink, base) }),
    ...(original && { original: originalOf(original, site, base) }),
    ...(versions.length > 0 && { titles }),
  };
}

/** What is stored as citations have it. */
function citedOf({ translator, dateline, sourceUrl, archivedUrl, retrieved, rights }: StoredMeta) {
  const cited = { translator, dateline, sourceUrl, archivedUrl, retrieved, rights };
  return Object.fromEntries(
    Object.entries(cited).filter(([, value]) => value !== undefined),
  ) as Partial<Citation>;
}

function originalOf(
  [lang, address, title, date]: StoredTranslation,
  site: string,
  base: string,
): Original {
  const url = site + addressOf(address, base);
  return { lang, title, url, ...(date === '' ? {} : { date }) };
}

/** The outlet and the sources of an article, each name once. */
function outletAndSources({ outlet, sources = [] }: StoredMeta): string[] {
  const others = sources.filter((one) => one !== outlet);
  return [outlet ?? '', others.join(', ')].filter((names) => names !== '');
}

/** Loads what the shards store of an article. */
export function loadStored({ result }: RankedArticle) {
  return result.data();
}

/** The address of an article, which has the words to mark there. */
export function hrefOf(url: string, lang: string, { base, words }: LinkContext): string {
  const asked = words.get(lang);
  return addressOf(url, base) + (asked ? `?q=${encodeURIComponent(asked)}` : '');
}

/** Pagefind's addresses begin with a slash, the path prefix ends with one. */
function addressOf(url: string, base: string): string {
  return base + url.replace(/^\//, '');
}

function headingOf(title: string, hits: readonly Hit[]): TextRun[] {
  const words = splitWords(title);
  // What is longer than its zone is not indexed.
  const marked = markedWords(wordsByPosition(words).slice(0, ZONES.title.size), hits, 0);
  return textRunsOf(words, marked, 0, words.length);
}

/**
 * Finds the words of a text around those that were found.
 * @param hits whose marked positions are those of the index
 */
export function excerptOf(content: string, hits: readonly Pick<Hit, 'marked'>[]): TextRun[] {
  const words = splitWords(content);
  const marked = markedWords(wordsByPosition(words), hits, TEXT_START);
  const start = excerptStart(words, marked);
  const end = Math.min(words.length, start + EXCERPT);
  const runs = textRunsOf(words, marked, start, end);
  if (start > 0) runs.unshift({ text: '… ', marked: false });
  if (end < words.length) runs.push({ text: ' …', marked: false });
  return runs;
}

/**
 * Makes text runs of words.
 * @param start the number of the first word
 * @param end the number of the word after the last one
 */
function textRunsOf(
  words: readonly string[],
  markedWords: ReadonlyMap<number, number>,
  start: number,
  end: number,
): TextRun[] {
  const runs: { text: string; marked: boolean }[] = [];
  const add = (text: string, marked: boolean) => {
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += text;
    else if (text) runs.push({ text, marked });
  };
  for (let i = start; i < end; i++) {
    const { before, word, after } = withoutSigns(words[i] ?? '');
    const marked = markedWords.has(i);
    add(before, false);
    add(word, marked);
    // A phrase is one mark.
    add(`${after}${i + 1 < end ? ' ' : ''}`, marked && after === '' && markedWords.has(i + 1));
  }
  return runs;
}

/** Separates a word from the signs at both its ends. */
export function withoutSigns(text: string): { before: string; word: string; after: string } {
  const [before = ''] = SIGNS_BEFORE.exec(text) ?? [];
  const word = withoutEnd(text.slice(before.length), SIGN);
  return { before, word, after: text.slice(before.length + word.length) };
}

const SIGNS_BEFORE = /^[^\p{L}\p{N}]*/u;
const SIGN = /[^\p{L}\p{N}]/u;

/**
 * Finds the words that are marked.
 * @param numbers those of the words, by their positions
 * @param start the position of the first word
 * @returns their numbers, each with the number of the hit
 */
export function markedWords(
  numbers: readonly number[],
  hits: readonly Pick<Hit, 'marked'>[],
  start: number,
): Map<number, number> {
  const marked = new Map<number, number>();
  for (const [i, hit] of hits.entries()) {
    for (const position of hit.marked) {
      const number = numbers[position - start];
      if (number !== undefined) marked.set(number, i);
    }
  }
  return marked;
}

/** Finds where an excerpt begins that has words of as many hits as possible, and then as many words. */
function excerptStart(words: readonly string[], marked: ReadonlyMap<number, number>): number {
  const numbers = [...marked.keys()].toSorted((a, b) => a - b).slice(0, MOST_CONSIDERED);
  let [best, most] = [0, 0];
  for (const first of numbers) {
    const inside = numbers.filter((other) => other >= first && other < first + EXCERPT - BEFORE);
    const hits = new Set(inside.map((other) => marked.get(other))).size;
    const value = hits * EXCERPT + inside.length;
    if (value > most) [best, most] = [first, value];
  }
  const latest = Math.max(0, Math.min(best, words.length - EXCERPT));
  for (let at = best; at >= Math.max(0, best - BEFORE); at--) {
    if (at === 0 || /[.!?…]["»”)]?$/u.test(words[at - 1] ?? '')) return Math.min(at, latest);
  }
  return Math.max(0, Math.min(best - 3, latest));
}
