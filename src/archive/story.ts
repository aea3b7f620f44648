/** Stories: the articles that are translations of one another. */
import type { Article } from './article.ts';
import { addTo } from './grouping.ts';
import { foldAddress } from './text.ts';

export interface Story {
  /** At most one article a language. */
  readonly articles: ReadonlyMap<string, Article>;
  /** The article that was written first, as far as the articles say. */
  readonly original: Article;
}

/** The article by which an edition shows a story: in its language, or else the original. */
export function shownIn({ articles, original }: Story, lang: string): Article {
  return articles.get(lang) ?? original;
}

/**
 * Groups articles into stories: by `translationKey`, else by the same path in two language folders,
 * else by `original`, which names the other's address.
 * @param articles in any order
 * @returns the groups, each with its articles in the order given; a group can hold two articles of
 *   one language, which is a mistake that `checkConsistency` reports
 */
export function groupArticles(articles: readonly Article[]): Article[][] {
  const groups = new Map<string, Article[]>();
  const keyOf = new Map<Article, string>();
  const byAddress = new Map<string, Article>();
  for (const article of articles) {
    const { translationKey } = article.meta;
    const key = translationKey ? `key ${translationKey}` : `path ${article.pathInLanguage}`;
    keyOf.set(article, key);
    addTo(groups, key, article);
    for (const address of article.addresses) {
      byAddress.set(foldAddress(address), article);
    }
  }
  for (const article of articles) {
    const original = article.meta.original && byAddress.get(foldAddress(article.meta.original));
    if (!original) continue;
    const [from, into] = [keyOf.get(article) ?? '', keyOf.get(original) ?? ''];
    if (from === into) continue;
    const moved = groups.get(from) ?? [];
    groups.set(into, [...(groups.get(into) ?? []), ...moved]);
    groups.delete(from);
    for (const one of moved) keyOf.set(one, into);
  }
  return [...groups.values()];
}

/** Makes a story of a group that `groupArticles` made. */
export function makeStory(group: readonly Article[]): Story {
  const articles = new Map<string, Article>();
  for (const article of group) {
    if (!articles.has(article.lang)) articles.set(article.lang, article);
  }
  const originals = new Set(
    group.flatMap(({ meta }) => (meta.original ? [foldAddress(meta.original)] : [])),
  );
  const named = group.find((one) => one.addresses.some((own) => originals.has(foldAddress(own))));
  const untranslated = group.find((one) => !one.meta.translator && !one.meta.original);
  const original = named ?? untranslated ?? group[0];
  if (!original) throw new Error('a story needs an article');
  return { articles, original };
}
