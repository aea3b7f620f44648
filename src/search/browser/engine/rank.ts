/** Ranks articles by relevance, in one measure for all languages: BM25F, and what words are worth beside one another. */
import { writes } from '../../../text/scripts.ts';
import type { ManifestLanguage } from '../../manifest.ts';
import { fieldScore } from './field-score.ts';
import { type Hit, scoreOf } from './hits.ts';
import { byDateNewestFirst, type IndexedArticle } from './indexed-articles.ts';
import type { ClauseMatch } from './match.ts';
import type { PagefindResult } from './pagefind.ts';
import type { QueryClause } from './plan.ts';

export interface RankedArticle {
  readonly article: IndexedArticle;
  readonly score: number;
  /** Loads the stored article. */
  readonly result: PagefindResult;
  /** One for each clause that the article satisfies. */
  readonly hits: readonly Hit[];
  /** The clauses that it does not satisfy. */
  readonly missing: readonly QueryClause[];
}

export interface Ranking {
  /** The best first. */
  readonly found: readonly RankedArticle[];
  /** Whether no article satisfies all clauses. */
  readonly partial: boolean;
}

/** Factor of the score in a language that is not written in the query's script. */
const OTHER_SCRIPT = 0.85;

/** Factor of the score in the language of the edition: it decides between equals. */
const OWN_LANGUAGE = 1.02;

/**
 * What a pair of clauses is worth, compared with a mention of both, where one follows the other as in the query, and
 * where they are near each other. Mentions of two words are worth 2.2 at most, however many there are of each: a phrase
 * that stands once, with its two words, is worth more.
 */
const ADJACENT = 2;
const NEAR = 0.3;

/** Greatest distance of words that are near, in words. */
const NEAR_WORDS = 3;

/** Least share of the query in an article of another script, and of another language where a name of it was found. */
const FOREIGN_SHARE = 0.5;
const FOREIGN_NAME_SHARE = 0.33;

/** The origins of alternatives by which a name is found in another script, and in another language of the same script. */
const IN_OTHER_SCRIPT: ReadonlySet<string> = new Set(['name', 'tag', 'spelling', 'romanized']);
const IN_OTHER_LANGUAGE: ReadonlySet<string> = new Set(['name', 'tag']);

/** If no article satisfies all clauses: least share of the query, relative to the best article's. */
const PARTIAL_SHARE = 0.5;

/**
 * Ranks the articles that satisfy all clauses of a query, or, if there are none, the most. A clause that is required is
 * satisfied by all.
 * @param unordered a match for each clause, at least one
 * @param articles all articles that were searched, by identity
 * @param languages those that were searched
 * @param own the language of the edition
 */
export function rank(
  unordered: readonly ClauseMatch[],
  articles: ReadonlyMap<string, IndexedArticle>,
  languages: readonly ManifestLanguage[],
  own: string,
): Ranking {
  const matches = unordered.toSorted((a, b) => placeOf(a) - placeOf(b));
  const near = nearLanguages(matches.map(({ clause }) => clause.text).join(' '), languages);
  const lengths = [...articles.values()].map(({ length }) => length);
  const meanLength = sum(lengths) / Math.max(1, articles.size) || 1;
  const lengthOf = (article: IndexedArticle) => article.length / meanLength;
  const scores = matches.map(
    ({ hits }) =>
      new Map([...hits].map(([article, hit]) => [article, scoreOf(hit, lengthOf(article))])),
  );
  const rarities = scores.map((all) => rarity(countOf(all), articles.size));
  const total = sum(rarities);
  const betweens = matches.map(({ clause }, i) => betweenOf(clause, matches[i + 1]?.clause));
  const candidates = new Set(matches.flatMap(({ hits }) => [...hits.keys()]));
  /** The share of the query that each candidate has, and the greatest one in each language. */
  const shares = new Map<IndexedArticle, number>();
  const most = new Map<string, number>();
  for (const article of candidates) {
    const share = sum(rarities.filter((_, i) => matches[i]?.hits.has(article))) / total;
    shares.set(article, share);
    most.set(article.lang, Math.max(most.get(article.lang) ?? 0, share));
  }
  const required = matches.filter(({ clause }) => clause.groups.some((group) => group.required));
  const judged = [...shares].flatMap(([article, share]) => {
    if (!required.every((match) => match.hits.has(article))) return [];
    const hits = matches.map((match) => match.hits.get(article));
    const isWhole = hits.every((hit) => hit);
    // The ordinary words of a query stand in one language only: in another one a name is enough, and as much of the
    // query as any article there has.
    const isFar = !near.has(article.lang);
    const origins = isFar ? IN_OTHER_SCRIPT : IN_OTHER_LANGUAGE;
    const isNamed = hits.some((hit) => hit && origins.has(hit.alternative.origin));
    const isEnough =
      ((isFar && share >= FOREIGN_SHARE) || (isNamed && share >= FOREIGN_NAME_SHARE)) &&
      share >= (most.get(article.lang) ?? 0);
    const fit = sum(rarities.map((value, i) => value * (scores[i]?.get(article) ?? 0)));
    const bonus = sum(
      rarities.map((value, i) => {
        const worth = pairScore([hits[i], hits[i + 1]], betweens[i] ?? 0, lengthOf(article));
        return (worth * (value + (rarities[i + 1] ?? 0))) / 2;
      }),
    );
    // Readers of an edition find a foreign word in its own texts, too: `Google Play` in Russian ones.
    const isNear = near.has(article.lang) || (article.lang === own && hits.every(isTyped));
    const language = (isNear ? 1 : OTHER_SCRIPT) * (article.lang === own ? OWN_LANGUAGE : 1);
    const score = (fit + bonus) * share * language;
    return [
      {
        article,
        score,
        share,
        isWhole,
        isEnough,
        isNear,
        hits: hits.filter((hit) => hit !== undefined),
        missing: matches.filter((_, i) => !hits[i]).map(({ clause }) => clause),
      },
    ];
  });
  const partial = !judged.some(({ isWhole }) => isWhole);
  const best = judged.reduce((most, { share }) => Math.max(most, share), 0);
  const found = judged
    .filter(({ share, isWhole, isEnough }) =>
      partial ? share >= best * PARTIAL_SHARE : isWhole || isEnough,
    )
    .flatMap(({ article, score, hits, missing }): RankedArticle[] => {
      const result = hits[0]?.posting.result;
      return result ? [{ article, score, result, hits, missing }] : [];
    })
    .toSorted(byScore);
  const isNear = new Set(judged.filter((one) => one.isNear).map(({ article }) => article));
  return { found: nearFirst(found, isNear), partial: partial && found.length > 0 };
}

/** Counts the articles that a clause says something of: not those that have it in the dateline only, unless all have. */
function countOf(scores: ReadonlyMap<IndexedArticle, number>): number {
  return [...scores.values()].filter((score) => score > 0).length || scores.size;
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

/** Where a clause begins in the query. */
function placeOf({ clause }: ClauseMatch): number {
  return clause.groups[0]?.at ?? 0;
}

/** How many positions the query has between two clauses: those of stop words. */
function betweenOf(clause: QueryClause, next: QueryClause | undefined): number {
  const [first] = next?.groups ?? [];
  const last = clause.groups.at(-1);
  if (!first || !last) return 0;
  return Math.max(0, first.at - last.at - (last.units[0]?.parts.length ?? 0));
}

/**
 * Scores two clauses where they stand beside each other.
 * @param between how many positions are between them in the query
 */
function pairScore(
  [hit, next]: readonly [Hit | undefined, Hit | undefined],
  between: number,
  length: number,
): number {
  if (!hit || !next) return 0;
  const firstOf = ({ alternative }: Hit) => alternative.words[0]?.offset ?? 0;
  const step = hit.alternative.size - firstOf(hit) + between + firstOf(next);
  const pairs = ([positions, others]: readonly [readonly number[], readonly number[]]) => {
    const all = new Set(others);
    const isAdjacent = (position: number) => all.has(position + step);
    const isNear = (position: number) =>
      DISTANCES.some((far) => all.has(position + far) || all.has(position - far));
    const adjacent = positions.filter(isAdjacent);
    const near = positions.filter((position) => !isAdjacent(position) && isNear(position));
    return scored(adjacent) * ADJACENT + scored(near) * NEAR;
  };
  const scored = (positions: readonly number[]) =>
    fieldScore({ positions, exact: positions }, length);
  const inAnyForm = pairs([hit.positions, next.positions]);
  if (inAnyForm === 0) return 0;
  const trust = Math.min(hit.trust, next.trust);
  return ((inAnyForm + pairs([hit.exact, next.exact])) / 2) * trust;
}

const DISTANCES = Array.from({ length: NEAR_WORDS }, (_, i) => i + 1);

/** Whether a clause is satisfied by its own words. */
function isTyped(hit: Hit | undefined): boolean {
  return hit?.alternative.origin === 'typed';
}

/**
 * Puts the best article in the query's own words or script first: these were asked for. A person with initials comes
 * first wherever the surname is as typed: another spelling of it is a guess.
 */
function nearFirst(
  found: readonly RankedArticle[],
  near: ReadonlySet<IndexedArticle>,
): RankedArticle[] {
  const best = found.find(({ article }) => near.has(article));
  const isFirst = (one: RankedArticle) =>
    near.has(one.article) && one.missing.length === 0 && hasPerson(one);
  const others = found.filter((one) => one !== best);
  return [
    ...(best ? [best] : []),
    ...others.filter(isFirst),
    ...others.filter((one) => !isFirst(one)),
  ];
}

/** Whether a person that was typed with initials is there as typed. */
function hasPerson({ hits }: RankedArticle): boolean {
  return hits.some(({ alternative: { origin } }) => origin === 'person' || origin === 'surname');
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
