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
  const find = (alternatives: readonly Alternative[], lang: string) =>
    Promise.all(
      alternatives.map(async (alternative) => {
        const all = await hitsOf(alternative, lang, index);
        const isMeant = await isMeantAlternative(clause, alternative, all, kindOf);
        return { alternative, all: isMeant ? all : [] };
      }),
    );
  await Promise.all(
    index.languages.open.map(async ({ lang }) => {
      const alternatives = clause.alternatives.get(lang) ?? [];
      const isVariant = ({ origin }: Alternative) => origin === 'variant';
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
