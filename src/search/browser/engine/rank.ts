/** How well articles fit a query, in one measure for all languages. */
import { writes } from '../../../text/scripts.ts';
import type { ManifestLanguage } from '../../manifest.ts';
import type { Row } from './indexed-articles.ts';
import type { Hit, Match } from './match.ts';
import type { PagefindResult } from './pagefind.ts';

export interface Ranked {
  readonly row: Row;
  readonly score: number;
  /** The way to what is kept of it. */
  readonly result: PagefindResult;
  /** What was found in it, one for each thing that was looked for and found. */
  readonly hits: readonly Hit[];
}

export interface Ranking {
  readonly found: readonly Ranked[];
  /** Whether no article has all that was looked for. */
  readonly partial: boolean;
}

/** BM25: how soon more of the same word adds nothing, and how much long texts are marked down. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.4;

/** What an article in a language whose script the query is not written in keeps of its score. */
const OTHER_SCRIPT = 0.85;

/** How much an article in the language of the edition gains: it decides between equals. */
const OWN_LANGUAGE = 1.02;

/** What two things looked for add where they stand side by side, as part of what they are worth. */
const NEIGHBOURS = 0.35;

/** How far apart, in words, neighbours may be. */
const NEAR = 3;

/** How much of what was looked for an article in another script must have: not every word is a name. */
const FOREIGN_SHARE = 0.5;

/** Where none has all: how much of the best one's share an article must have. */
const PARTIAL_SHARE = 0.5;

/**
 * @param matches what was found for each thing that was looked for; at least one
 * @param rows all articles that were searched
 * @param languages those that were searched
 * @param own the language of the edition
 */
export function rank(
  matches: readonly Match[],
  rows: ReadonlyMap<string, Row>,
  languages: readonly ManifestLanguage[],
  own: string,
): Ranking {
  const near = nearLanguages(matches.map(({ slot }) => slot.text).join(' '), languages);
  const worths = matches.map(({ hits }) => rarity(hits.size, rows.size));
  const total = sum(worths);
  const mean = sum([...rows.values()].map(({ length }) => length)) / Math.max(1, rows.size) || 1;
  const candidates = new Set(matches.flatMap(({ hits }) => [...hits.keys()]));
  const judged = [...candidates].map((row) => {
    const hits = matches.map((match) => match.hits.get(row));
    const there = matches.filter(({ used }) => (used.get(row.lang) ?? []).length > 0);
    const share = sum(worths.filter((_, i) => hits[i])) / total;
    const isWhole = hits.every((hit) => hit);
    // In a language of another script an article needs what that language has a word for.
    const isEnough =
      !near.has(row.lang) && share >= FOREIGN_SHARE && there.every(({ hits }) => hits.has(row));
    const fit = sum(hits.map((hit, i) => (hit ? (worths[i] ?? 0) * saturated(hit, mean) : 0)));
    const bonus = sum(worths.map((worth, i) => (areNear(hits[i], hits[i + 1]) ? worth : 0)));
    const language =
      (near.has(row.lang) ? 1 : OTHER_SCRIPT) * (row.lang === own ? OWN_LANGUAGE : 1);
    const score = (fit + bonus * NEIGHBOURS) * share * language;
    return { row, score, share, isWhole, isEnough, hits: hits.filter((hit) => hit !== undefined) };
  });
  const partial = !judged.some(({ isWhole }) => isWhole);
  const best = Math.max(0, ...judged.map(({ share }) => share));
  const found = judged
    .filter(({ share, isWhole, isEnough }) =>
      partial ? share >= best * PARTIAL_SHARE : isWhole || isEnough,
    )
    .flatMap(({ row, score, hits }): Ranked[] => {
      const result = hits[0]?.posting.result;
      return result ? [{ row, score, result, hits }] : [];
    })
    .toSorted(better);
  return { found: nearFirst(found, near), partial: partial && found.length > 0 };
}

/**
 * The languages written in the query's script; all, where it has no letters, or where one of its words
 * is in another script than the rest.
 */
export function nearLanguages(query: string, languages: readonly ManifestLanguage[]): Set<string> {
  const near = languages.filter(({ script }) => writes(script, query));
  return new Set((near.length > 0 ? near : languages).map(({ lang }) => lang));
}

/** What a thing says of an article that has it, from nearly 0 to 1, in archives of any size. */
function rarity(having: number, all: number): number {
  const idf = (count: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  return Math.max(0.01, idf(Math.min(having, all)) / idf(Math.min(1, all)));
}

function saturated({ weight, row }: Hit, mean: number): number {
  const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * row.length) / mean;
  return (weight * (SATURATION + 1)) / (weight + SATURATION * length);
}

function areNear(hit: Hit | undefined, next: Hit | undefined): boolean {
  if (!hit || !next) return false;
  const others = new Set(next.places);
  return hit.places.some((place) =>
    Array.from({ length: NEAR }, (_, i) => place + i + 1).some((other) => others.has(other)),
  );
}

/** Puts the best article of the query's own script first: it is what was asked for. */
function nearFirst<Some extends { row: Row }>(found: readonly Some[], near: Set<string>): Some[] {
  const first = found.find(({ row }) => near.has(row.lang));
  return first ? [first, ...found.filter((one) => one !== first)] : [...found];
}

function better(a: { score: number; row: Row }, b: { score: number; row: Row }): number {
  return b.score - a.score || b.row.day - a.row.day || (a.row.id < b.row.id ? -1 : 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
