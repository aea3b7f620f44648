/** Matches a date of a query: by its words in texts, and by the dates of articles. */
import { partsOf, splitWords } from '../../analyzer.ts';
import type { QueryDate } from './date-clause.ts';
import { dateWords } from './date-words.ts';
import type { FederatedIndex } from './federated-index.ts';
import type { Hit } from './hits.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import { type ClauseMatch, matchAlternatives } from './match.ts';
import { type Alternative, type QueryClause, typedClause } from './plan.ts';
import { daysOfRange, isOfRange } from './ranges.ts';

/** What an article of the time is worth, compared with a word of its text: more than mentions in title and text. */
const OF_THE_TIME = 7;

/**
 * Makes a clause of a date: of its words, which stand in their order in texts, and of the other ways to write it, in the
 * language of each text.
 */
function dateClause(
  { words, groups, ranges: [range], hasYear }: QueryDate,
  context: Parameters<typeof typedClause>[1],
): QueryClause {
  const clauseOf = (text: string) =>
    typedClause({ text, parts: splitWords(text).flatMap(partsOf), quoted: false }, context);
  const clause = clauseOf(words.join(' '));
  const isOne = range?.from !== undefined && range.from === range.to;
  const others = context.languages.map(({ lang }) => {
    const texts = isOne ? dateWords(range.from, hasYear, lang) : [];
    return [lang, texts.flatMap((text) => clauseOf(text).alternatives.get(lang) ?? [])] as const;
  });
  const alternatives = others.map(([lang, some]) => {
    return [lang, [...(clause.alternatives.get(lang) ?? []), ...some]] as const;
  });
  return { ...clause, groups, alternatives: new Map(alternatives) };
}

/** Matches the dates of a query. */
export function matchDates(
  dates: readonly QueryDate[],
  context: Parameters<typeof typedClause>[1],
  index: FederatedIndex,
): Promise<ClauseMatch[]> {
  return Promise.all(dates.map((date) => matchDate(date, dateClause(date, context), index)));
}

/**
 * Finds the articles that have the words of a date, or are of its time; if there are none for a month of a year, those
 * that have both words.
 */
async function matchDate(
  date: QueryDate,
  clause: QueryClause,
  index: FederatedIndex,
): Promise<ClauseMatch> {
  const [match, all] = await Promise.all([matchAlternatives(clause, index), index.allArticles()]);
  const hits = new Map<IndexedArticle, Hit>(match.hits);
  const used = new Map(match.used);
  const ranges = date.ranges.map(daysOfRange);
  for (const posting of all) {
    const { article } = posting;
    if (!ranges.some((days) => isOfRange(article, days))) continue;
    const [alternative] = clause.alternatives.get(article.lang) ?? [];
    if (!alternative) continue;
    const known = hits.get(article);
    const none = { article, posting, positions: [], exact: [], marked: [] };
    const hit = known ?? { ...none, trust: 1, alternative, otherForms: [] };
    hits.set(article, { ...hit, bonus: OF_THE_TIME });
    used.set(article.lang, withOne(used.get(article.lang), alternative));
  }
  const isMonth = date.hasYear && date.words.length === 2;
  if (hits.size > 0 || !isMonth) return { clause, hits, used };
  return matchAlternatives(apart(clause), index);
}

/** Lets the words of a clause stand apart: `Tahun 2004: 26 Desember`. */
function apart(clause: QueryClause): QueryClause {
  const alternatives = [...clause.alternatives].map(
    ([lang, all]) => [lang, all.map((one) => ({ ...one, inOrder: false }))] as const,
  );
  return { ...clause, alternatives: new Map(alternatives) };
}

function withOne(
  some: readonly Alternative[] | undefined,
  one: Alternative,
): readonly Alternative[] {
  return some && some.length > 0 ? some : [one];
}
