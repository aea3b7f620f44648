/** Stories: the articles that are translations of one another. */

import { foldAddress } from '../text/fold.ts';
import { addTo } from '../text/grouping.ts';
import { type Article, byAge } from './article.ts';

export interface Story {
  /** At most one article a language. */
  readonly articles: ReadonlyMap<string, Article>;
  /** The article that was written first; none where the articles do not say which. */
  readonly original: Article | undefined;
  /** The article that stands for the story where a language has none: the original, else the oldest. */
  readonly first: Article;
  /** What each article says that it translates: not always the original, as one may come of another. */
  readonly originals: ReadonlyMap<Article, Article>;
}

/** The article by which an edition shows a story: in its language, or else the first. */
export function shownIn({ articles, first }: Story, lang: string): Article {
  return articles.get(lang) ?? first;
}

/** The article of its story that an article translates; none where it does not say that it is a translation. */
export function originalOf({ originals, original }: Story, article: Article): Article | undefined {
  const inferred = original !== article && isTranslation(article) ? original : undefined;
  return originals.get(article) ?? inferred;
}

/** Whether an article names an original that the archive does not have. */
export function isOriginalGone({ articles }: Story, { meta }: Article): boolean {
  if (meta.original === undefined) return false;
  return !byAddress([...articles.values()]).has(foldAddress(meta.original));
}

/** The articles of a story that were translated from one. */
export function translationsOf(story: Story, article: Article): Article[] {
  return [...story.articles.values()].filter((one) => originalOf(story, one) === article);
}

/**
 * Groups articles into stories: by `translationKey`, else by the same path in two language folders,
 * else by `original`, which names the other's address. Translations of an article that the archive does not
 * have belong together too, one a language.
 * @param articles in any order
 * @returns the groups, each with its articles in the order given; a group can hold two articles of
 *   one language, which is a mistake that `checkConsistency` reports
 */
export function groupArticles(articles: readonly Article[]): Article[][] {
  const groups = new Map<string, Article[]>();
  const keyOf = new Map<Article, string>();
  const owners = byAddress(articles);
  /** The first translation of each article that is not there. */
  const orphans = new Map<string, Article>();
  for (const article of articles) {
    const { translationKey } = article.meta;
    const key = translationKey ? `key ${translationKey}` : `path ${article.pathInLanguage}`;
    keyOf.set(article, key);
    addTo(groups, key, article);
  }
  for (const article of articles) {
    if (article.meta.original === undefined) continue;
    const named = foldAddress(article.meta.original);
    const there = owners.get(named);
    const other = there ?? orphans.get(named);
    orphans.set(named, other ?? article);
    if (!other) continue;
    const [from, into] = [keyOf.get(article) ?? '', keyOf.get(other) ?? ''];
    const [moved, group] = [groups.get(from) ?? [], groups.get(into) ?? []];
    const clash = !there && moved.some(({ lang }) => group.some((one) => one.lang === lang));
    if (from === into || clash) continue;
    groups.set(into, [...group, ...moved]);
    groups.delete(from);
    for (const one of moved) keyOf.set(one, into);
  }
  return [...groups.values()];
}

/**
 * The originals whose words a translation says to know: what they say now tells whether it is stale.
 * @param articles of one archive, in any order
 */
export function comparedOriginals(articles: readonly Article[]): Article[] {
  const compares = ({ meta }: Article) => meta.originalSha256 !== undefined;
  if (!articles.some(compares)) return [];
  return groupArticles(articles).flatMap((group) => {
    const translations = group.filter(compares);
    const story = translations.length > 0 ? makeStory(group) : undefined;
    return translations.flatMap((one) => (story && originalOf(story, one)) ?? []);
  });
}

/** Makes a story of a group that `groupArticles` made; its articles stay in the order of the group. */
export function makeStory(group: readonly Article[]): Story {
  const articles = new Map<string, Article>();
  for (const article of group) {
    if (!articles.has(article.lang)) articles.set(article.lang, article);
  }
  const originals = originalsIn(group);
  const original = originalIn(group, originals);
  const first = original ?? group.toSorted(byAge)[0];
  if (!first) throw new Error('a story needs an article');
  return { articles, original, first, originals };
}

const NONE: ReadonlyMap<Article, Article> = new Map();

/** What the articles of a group name as their originals; of those that name one another in a circle, none. */
function originalsIn(group: readonly Article[]): ReadonlyMap<Article, Article> {
  // Most stories say nothing of it, and need no look at their addresses.
  if (group.every(({ meta }) => meta.original === undefined)) return NONE;
  const named = new Map<Article, Article>();
  const owners = byAddress(group);
  for (const article of group) {
    const original = article.meta.original && owners.get(foldAddress(article.meta.original));
    if (original && original !== article) named.set(article, original);
  }
  const circular = [...named.keys()].filter((article) => leadsBack(article, named));
  for (const article of circular) named.delete(article);
  return named;
}

function leadsBack(article: Article, named: ReadonlyMap<Article, Article>): boolean {
  let original = named.get(article);
  for (let steps = named.size; original && original !== article && steps > 0; steps--) {
    original = named.get(original);
  }
  return original === article;
}

/** The article that others name and that names none itself; else the only one that nobody translated. */
function originalIn(
  group: readonly Article[],
  originals: ReadonlyMap<Article, Article>,
): Article | undefined {
  const named = [...new Set(originals.values())].filter((one) => !originals.has(one));
  const written = group.filter((one) => !isTranslation(one));
  const candidates = originals.size > 0 ? named : written.length < group.length ? written : [];
  return candidates.length === 1 ? candidates[0] : undefined;
}

function isTranslation({ meta }: Article): boolean {
  return [meta.translator, meta.translated, meta.original].some((one) => one !== undefined);
}

/** The articles by their addresses, folded: those that they have, and those that they had. */
export function byAddress(articles: readonly Article[]): Map<string, Article> {
  return new Map(
    articles.flatMap((article) =>
      article.addresses.map((address) => [foldAddress(address), article] as const),
    ),
  );
}
