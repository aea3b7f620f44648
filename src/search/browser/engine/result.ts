/** What a result shows, made of what the shards keep. */
import { partsOf, splitWords } from '../../analyzer.ts';
import { dayOf } from '../../facts.ts';
import { TEXT_START, ZONES } from '../../zones.ts';
import type { Citation, Item, Piece, Version } from '../protocol.ts';
import type { Hit } from './match.ts';
import type { Ranked } from './rank.ts';
import type { FoundStory } from './refine.ts';

/** Words of an excerpt. */
const EXCERPT = 30;

/** Words that were found which are looked at for the best excerpt. */
const LOOKED_AT = 300;

/** Words before the first one that is marked, at most, to where its sentence begins. */
const BEFORE = 10;

export interface Showing {
  /** The path prefix. */
  readonly base: string;
  /** The words to be marked on an article's page, by its language. */
  readonly words: ReadonlyMap<string, string>;
}

export async function itemOf({ shown, others }: FoundStory, showing: Showing): Promise<Item> {
  const { row, hits } = shown;
  const stored = await dataOf(shown);
  const { meta } = stored;
  const found = others.map((other) => other.row.lang);
  const rank = (lang: string) => (found.indexOf(lang) + found.length + 1) % (found.length + 1);
  const versions = (meta.versions ?? []).map(
    ([lang, url, title, day]): Version => ({ lang, href: hrefOf(url, lang, showing), title, day }),
  );
  return {
    id: row.story,
    lang: row.lang,
    href: hrefOf(stored.url, row.lang, showing),
    title: meta.title,
    heading: headingOf(meta.title, hits),
    day: dayOf(row.day),
    source: meta.sources?.join(', ') ?? meta.outlet ?? '',
    excerpt: excerptOf(stored.content, hits),
    others: versions.toSorted((a, b) => rank(a.lang) - rank(b.lang)),
  };
}

/**
 * @param site the site's address without its path: `https://example.org`
 */
export async function citationOf(shown: Ranked, site: string, base: string): Promise<Citation> {
  const { url, meta } = await dataOf(shown);
  const { title, day, outlet, reporters = [], editors = [], sources = [], tags = [] } = meta;
  return {
    lang: shown.row.lang,
    url: site + addressOf(url, base),
    title,
    day,
    reporters,
    editors,
    sources,
    ...(outlet === undefined ? {} : { outlet }),
    tags,
  };
}

function dataOf({ result }: Ranked) {
  return result.data();
}

function hrefOf(url: string, lang: string, { base, words }: Showing): string {
  const asked = words.get(lang);
  return addressOf(url, base) + (asked ? `?q=${encodeURIComponent(asked)}` : '');
}

/** Pagefind's addresses begin with a slash, the path prefix ends with one. */
function addressOf(url: string, base: string): string {
  return base + url.replace(/^\//, '');
}

/** The title, marked where it was searched for. */
function headingOf(title: string, hits: readonly Hit[]): Piece[] {
  const words = splitWords(title);
  // What stands after the room of the title is no word of it.
  const marks = marksIn(words.slice(0, ZONES.title.room), hits, 0);
  return piecesOf(words, marks, 0, words.length);
}

/** The words of a text around what was found, which is marked. */
function excerptOf(content: string, hits: readonly Hit[]): Piece[] {
  const words = splitWords(content);
  const marks = marksIn(words, hits, TEXT_START);
  const start = startOf(words, marks);
  const end = Math.min(words.length, start + EXCERPT);
  const pieces = piecesOf(words, marks, start, end);
  if (start > 0) pieces.unshift({ text: '… ', marked: false });
  if (end < words.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Words from one place to before another, as runs that are marked or not. */
function piecesOf(
  words: readonly string[],
  marks: ReadonlyMap<number, number>,
  start: number,
  end: number,
): Piece[] {
  const pieces: { text: string; marked: boolean }[] = [];
  const add = (text: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += text;
    else if (text) pieces.push({ text, marked });
  };
  for (let i = start; i < end; i++) {
    const [, before = '', word = '', after = ''] = parted(words[i] ?? '');
    const marked = marks.has(i);
    add(before, false);
    add(word, marked);
    // A phrase is one mark.
    add(`${after}${i + 1 < end ? ' ' : ''}`, marked && after === '' && marks.has(i + 1));
  }
  return pieces;
}

/** A word with the signs at both its ends. */
function parted(word: string): readonly string[] {
  return /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
}

/**
 * The words that were asked for, each with which of the things it is.
 * @param start the place of the first word
 */
function marksIn(
  words: readonly string[],
  hits: readonly Hit[],
  start: number,
): Map<number, number> {
  const marks = new Map<number, number>();
  for (const [i, hit] of hits.entries()) {
    for (const place of hit.marks) {
      const at = place - start;
      if (at >= 0 && partsOf(words[at] ?? '').length > 0) marks.set(at, i);
    }
  }
  return marks;
}

/** Where an excerpt begins that has as many different things as can be, and then as many as can be. */
function startOf(words: readonly string[], marks: ReadonlyMap<number, number>): number {
  const places = [...marks.keys()].toSorted((a, b) => a - b).slice(0, LOOKED_AT);
  let [best, most] = [0, 0];
  for (const place of places) {
    const inside = places.filter((other) => other >= place && other < place + EXCERPT - BEFORE);
    const things = new Set(inside.map((other) => marks.get(other))).size;
    const worth = things * EXCERPT + inside.length;
    if (worth > most) [best, most] = [place, worth];
  }
  const latest = Math.max(0, Math.min(best, words.length - EXCERPT));
  for (let at = best; at >= Math.max(0, best - BEFORE); at--) {
    if (at === 0 || /[.!?…]["»”)]?$/u.test(words[at - 1] ?? '')) return Math.min(at, latest);
  }
  return Math.max(0, Math.min(best - 3, latest));
}
