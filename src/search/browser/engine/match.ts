/** Finds the articles that satisfy a clause of a query, in all languages. */
import type { FederatedIndex } from './federated-index.ts';
import { type Hit, hitsOf, scoreOf } from './hits.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import {
  type Alternative,
  type PlanContext,
  prefixClause,
  type QueryClause,
  romanizedClause,
} from './plan.ts';
import { isMeantAlternative, kindAsTyped, type WordKind } from './spelling-check.ts';

/** A clause with the articles that satisfy it. */
export interface ClauseMatch {
  readonly clause: QueryClause;
  /** The hit of the greatest worth in each article. */
  readonly hits: ReadonlyMap<IndexedArticle, Hit>;
  /** The alternatives that found something, by language. */
  readonly used: ReadonlyMap<string, readonly Alternative[]>;
}

/**
 * Matches clauses of which an article needs one. A clause that nothing satisfies is matched by the Russian names that it
 * may stand for, and then by the words that begin like it.
 * @param clauses at least one
 */
export async function matchGroup(
  clauses: readonly QueryClause[],
  index: FederatedIndex,
  context: Pick<PlanContext, 'analyzer' | 'languages'>,
): Promise<ClauseMatch> {
  const [first, ...others] = await Promise.all(
    clauses.map(async (clause) => {
      let match = await matchAlternatives(clause, index);
      for (const other of [() => romanizedClause(clause, context), () => prefixClause(clause)]) {
        const next = match.hits.size === 0 ? other() : undefined;
        if (next) match = await matchAlternatives(next, index);
      }
      return match;
    }),
  );
  return others.reduce(either, first as ClauseMatch);
}

/** Joins two matches, of which an article needs one. */
function either(one: ClauseMatch, other: ClauseMatch): ClauseMatch {
  const hits = new Map(one.hits);
  for (const hit of other.hits.values()) keepBest(hits, hit);
  const used = new Map(one.used);
  for (const [lang, alternatives] of other.used) {
    used.set(lang, [...(used.get(lang) ?? []), ...alternatives]);
  }
  const text = `${one.clause.text} ${other.clause.text}`;
  return { clause: { ...one.clause, text }, hits, used };
}

/** Keeps the hit of the greatest worth in each article; of equal ones, the first. */
function keepBest(hits: Map<IndexedArticle, Hit>, hit: Hit): void {
  const known = hits.get(hit.article);
  if (!known || scoreOf(known) < scoreOf(hit)) hits.set(hit.article, hit);
}

/**
 * Adds the variants of words that are found as they were typed, but not beside the rest of the query: `Вест` is in some
 * texts by chance, and `Канье Уэст` in others.
 * @param matches all of the query's words
 * @returns them, with the articles that have a variant of one and all the others
 */
export function withVariants(
  matches: readonly ClauseMatch[],
  index: FederatedIndex,
): Promise<ClauseMatch[]> {
  return Promise.all(
    matches.map(async (match) => {
      const others = matches.filter((one) => one !== match);
      if (others.length === 0) return match;
      const isBeside = (article: IndexedArticle) => others.every(({ hits }) => hits.has(article));
      const beside = [...(others[0]?.hits.keys() ?? [])].filter(isBeside);
      const isWhole = new Set(
        beside.filter((article) => match.hits.has(article)).map(({ lang }) => lang),
      );
      const langs = new Set(beside.map(({ lang }) => lang).filter((lang) => !isWhole.has(lang)));
      const [hits, used] = [new Map(match.hits), new Map(match.used)];
      // What the word is in other texts says nothing of these.
      const find = finderFor(match.clause, index, async () => undefined);
      for (const lang of langs) {
        const variants = (match.clause.alternatives.get(lang) ?? []).filter(isVariant);
        for (const { alternative, all } of await find(variants, lang)) {
          const some = all.filter(({ article }) => isBeside(article));
          for (const hit of some) keepBest(hits, hit);
          if (some.length > 0) used.set(lang, [...(used.get(lang) ?? []), alternative]);
        }
      }
      return { ...match, hits, used };
    }),
  );
}

function isVariant({ origin }: Alternative): boolean {
  return origin === 'variant';
}

/**
 * Makes what finds alternatives of a clause in a language, of guesses those that are meant.
 * @param kindOf gives the kind of the typed word in its own language
 */
function finderFor(
  clause: QueryClause,
  index: FederatedIndex,
  kindOf: () => Promise<WordKind | undefined>,
) {
  return (alternatives: readonly Alternative[], lang: string) =>
    Promise.all(
      alternatives.map(async (alternative) => {
        const all = await hitsOf(alternative, lang, index);
        const isMeant = await isMeantAlternative(clause, alternative, all, kindOf);
        return { alternative, all: isMeant ? all : [] };
      }),
    );
}

/** Matches a clause by its own alternatives. */
export async function matchAlternatives(
  clause: QueryClause,
  index: FederatedIndex,
): Promise<ClauseMatch> {
  const hits = new Map<IndexedArticle, Hit>();
  const used = new Map<string, readonly Alternative[]>();
  // Looked up at most once, and only if it is needed, as it takes a download.
  let kind: Promise<WordKind | undefined> | undefined;
  const kindOf = () => {
    kind ??= kindAsTyped(clause, index);
    return kind;
  };
  const find = finderFor(clause, index, kindOf);
  await Promise.all(
    index.languages.open.map(async ({ lang }) => {
      const alternatives = clause.alternatives.get(lang) ?? [];
      let found = await find(
        alternatives.filter((one) => !isVariant(one)),
        lang,
      );
      // A word that the archive has is spelled as the archive spells it.
      if (found.every(({ all }) => all.length === 0)) {
        found = await find(alternatives.filter(isVariant), lang);
      }
      const successful = found.filter(({ all }) => all.length > 0);
      used.set(
        lang,
        successful.map(({ alternative }) => alternative),
      );
      for (const hit of successful.flatMap(({ all }) => all)) keepBest(hits, hit);
    }),
  );
  return { clause, hits, used };
}
