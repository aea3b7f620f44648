/** Finds the articles that satisfy a clause of a query, in all languages. */
import type { FederatedIndex } from './federated-index.ts';
import { type Hit, hitsOf } from './hits.ts';
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
  /** The hit of the greatest weight in each article. */
  readonly hits: ReadonlyMap<IndexedArticle, Hit>;
  /** The alternatives that found something, by language. */
  readonly used: ReadonlyMap<string, readonly Alternative[]>;
}

/**
 * Matches a clause; if nothing satisfies it, matches the Russian names that it may stand for, and then the words that
 * begin like it.
 */
export async function matchClause(
  clause: QueryClause,
  index: FederatedIndex,
  context: Pick<PlanContext, 'analyzer' | 'languages'>,
): Promise<ClauseMatch> {
  let match = await matchAlternatives(clause, index);
  for (const other of [() => romanizedClause(clause, context), () => prefixClause(clause)]) {
    const next = match.hits.size === 0 ? other() : undefined;
    if (next) match = await matchAlternatives(next, index);
  }
  return match;
}

async function matchAlternatives(clause: QueryClause, index: FederatedIndex): Promise<ClauseMatch> {
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
      for (const hit of successful.flatMap(({ all }) => all)) {
        const known = hits.get(hit.article);
        if (!known || known.weight < hit.weight) hits.set(hit.article, hit);
      }
    }),
  );
  return { clause, hits, used };
}
