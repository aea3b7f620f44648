/** Ranks articles by relevance, in one measure for all languages: BM25 with a few additions. */
import { writes } from '../../../text/scripts.ts';
import type { ManifestLanguage } from '../../manifest.ts';
import type { Hit } from './hits.ts';
import { byDateNewestFirst, type IndexedArticle } from './indexed-articles.ts';
import type { ClauseMatch } from './match.ts';
import type { PagefindResult } from './pagefind.ts';

export interface RankedArticle {
  readonly article: IndexedArticle;
  readonly score: number;
  /** Loads the stored article. */
  readonly result: PagefindResult;
  /** One for each clause that the article satisfies. */
  readonly hits: readonly Hit[];
}

export interface Ranking {
  /** The best first. */
  readonly found: readonly RankedArticle[];
  /** Whether no article satisfies all clauses. */
  readonly partial: boolean;
}

/** BM25's `k1` and `b`: how soon repetitions of a word add nothing, and how much long texts lose. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.4;

/** Share of a clause's value that other forms of its words have: one mention as typed outweighs many of a relative. */
const OTHER_FORMS = 0.2;

/** Factor of the score in a language that is not written in the query's script. */
const OTHER_SCRIPT = 0.85;

/** Factor of the score in the language of the edition: it decides between equals. */
const OWN_LANGUAGE = 1.02;

/** Share of a clause's rarity that is added if the words of the next clause are near its own. */
const NEIGHBOURS = 0.35;

/** Greatest distance of neighbours, in words. */
const NEAR = 3;

/** Least share of the query in an article of another script: not every word is a name. */
const FOREIGN_SHARE = 0.5;

/** If no article satisfies all clauses: least share of the query, relative to the best article's. */
const PARTIAL_SHARE = 0.5;

/**
 * Ranks the articles that satisfy all clauses of a query, or, if there are none, the most.
 * @param matches one for each clause, at least one; their order is the query's
 * @param articles all articles that were searched, by identity
 * @param languages those that were searched
 * @param own the language of the edition
 */
export function rank(
  matches: readonly ClauseMatch[],
  articles: ReadonlyMap<string, IndexedArticle>,
  languages: readonly ManifestLanguage[],
  own: string,
): Ranking {
  const near = nearLanguages(matches.map(({ clause }) => clause.text).join(' '), languages);
  const rarities = matches.map(({ hits }) => rarity(hits.size, articles.size));
  const total = sum(rarities);
  const lengths = [...articles.values()].map(({ length }) => length);
  const meanLength = sum(lengths) / Math.max(1, articles.size) || 1;
  const candidates = new Set(matches.flatMap(({ hits }) => [...hits.keys()]));
  const judged = [...candidates].map((article) => {
    const hits = matches.map((match) => match.hits.get(article));
    const there = matches.filter(({ used }) => (used.get(article.lang) ?? []).length > 0);
    const share = sum(rarities.filter((_, i) => hits[i])) / total;
    const isWhole = hits.every((hit) => hit);
    // In a language of another script an article needs the clauses that some article there satisfies.
    const isEnough =
      !near.has(article.lang) &&
      share >= FOREIGN_SHARE &&
      there.every(({ hits }) => hits.has(article));
    const fit = sum(
      hits.map((hit, i) => (hit ? (rarities[i] ?? 0) * saturated(hit, meanLength) : 0)),
    );
    const bonus = sum(rarities.map((value, i) => (areNear(hits[i], hits[i + 1]) ? value : 0)));
    const language =
      (near.has(article.lang) ? 1 : OTHER_SCRIPT) * (article.lang === own ? OWN_LANGUAGE : 1);
    const score = (fit + bonus * NEIGHBOURS) * share * language;
    return {
      article,
      score,
      share,
      isWhole,
      isEnough,
      hits: hits.filter((hit) => hit !== undefined),
    };
  });
  const partial = !judged.some(({ isWhole }) => isWhole);
  const best = Math.max(0, ...judged.map(({ share }) => share));
  const found = judged
    .filter(({ share, isWhole, isEnough }) =>
      partial ? share >= best * PARTIAL_SHARE : isWhole || isEnough,
    )
    .flatMap(({ article, score, hits }): RankedArticle[] => {
      const result = hits[0]?.posting.result;
      return result ? [{ article, score, result, hits }] : [];
    })
    .toSorted(byScore);
  return { found: nearFirst(found, near), partial: partial && found.length > 0 };
}

/**
 * Finds the languages that are written in the query's script.
 * @returns all languages if the query has no letters, or words in several scripts
 */
export function nearLanguages(query: string, languages: readonly ManifestLanguage[]): Set<string> {
  const near = languages.filter(({ script }) => writes(script, query));
  return new Set((near.length > 0 ? near : languages).map(({ lang }) => lang));
}

/**
 * The inverse document frequency of a clause, on a scale from nearly 0 to 1 in archives of any size.
 * @param having articles that satisfy it
 * @param all articles that were searched
 */
function rarity(having: number, all: number): number {
  const idf = (count: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  return Math.max(0.01, idf(Math.min(having, all)) / idf(Math.min(1, all)));
}

/** BM25's term frequency, with the hit's weight in place of a count; once of all forms, and once of those typed. */
function saturated(hit: Hit, meanLength: number): number {
  const { weight, exactWeight, likelihood, article } = hit;
  const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * article.length) / meanLength;
  const of = (value: number) => (value * (SATURATION + 1)) / (value + SATURATION * length);
  return (of(weight) * OTHER_FORMS + of(exactWeight) * (1 - OTHER_FORMS)) * likelihood;
}

function areNear(hit: Hit | undefined, next: Hit | undefined): boolean {
  if (!hit || !next) return false;
  const others = new Set(next.positions);
  return hit.positions.some((position) =>
    Array.from({ length: NEAR }, (_, i) => position + i + 1).some((other) => others.has(other)),
  );
}

/** Puts the best article of the query's own script first: that script was asked for. */
function nearFirst(found: readonly RankedArticle[], near: Set<string>): RankedArticle[] {
  const first = found.find(({ article }) => near.has(article.lang));
  return first ? [first, ...found.filter((one) => one !== first)] : [...found];
}

/** The best first; of equal ones the newest. */
function byScore(a: RankedArticle, b: RankedArticle): number {
  return (
    b.score - a.score ||
    byDateNewestFirst(a.article, b.article) ||
    (a.article.id < b.article.id ? -1 : 1)
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
