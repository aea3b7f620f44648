/** Stories: groups the articles that are translations of one another. */

import { compare } from '../text/compare.ts';
import { foldAddress } from '../text/fold.ts';
import { addTo } from '../text/grouping.ts';
import { type Article, byAge } from './article.ts';

/** A story: one text in one language or several. */
export interface Story {
  /** The articles by language; of several translations into one, the main one: see `mainFirst`. */
  readonly articles: ReadonlyMap<string, Article>;
  /** All articles, other translations into the same language among them. */
  readonly all: readonly Article[];
  /** The article that the others were translated from; none if that cannot be inferred. */
  readonly original: Article | undefined;
  /** The article shown where the story has none in the reader's language: the original, or the oldest one. */
  readonly first: Article;
  /** The article that each translation names as its original. It may be a translation itself. */
  readonly originals: ReadonlyMap<Article, Article>;
}

/** The article that an edition shows of a story: the one in its language, or the first. */
function shownIn({ articles, first }: Story, lang: string): Article {
  return articles.get(lang) ?? first;
}

/** The article that the lists of an edition show of a story; none where the whole story is unlisted. */
export function listedIn(story: Story, lang: string): Article | undefined {
  const shown = shownIn(story, lang);
  return shown.unlisted ? listed([story.first, ...story.articles.values()])[0] : shown;
}

/** Leaves out articles that were taken from all lists. */
export function listed(articles: readonly Article[]): Article[] {
  return articles.filter((article) => !article.unlisted);
}

/** The article of its story that an article translates; none if the article is not marked as a translation. */
export function originalOf({ originals, original }: Story, article: Article): Article | undefined {
  const inferred = original !== article && isTranslation(article) ? original : undefined;
  return originals.get(article) ?? inferred;
}

/** Whether an article names an original that the archive does not have; it would be in the article's story. */
export function isOriginalGone({ all }: Story, { meta }: Article): boolean {
  if (meta.original === undefined) return false;
  return !byAddress(all).has(foldAddress(meta.original));
}

/** The articles of a story that were translated from an article. */
export function translationsOf(story: Story, article: Article): Article[] {
  return story.all.filter((one) => originalOf(story, one) === article);
}

/** The other articles of a story in the language of an article: translations by somebody else. */
export function othersInLanguage({ all }: Story, article: Article): Article[] {
  return all.filter((one) => one !== article && one.lang === article.lang);
}

/**
 * The texts that a translation came from, one made from the other: first the one that it was translated from, last
 * the one that was written first. Empty for an article that is no translation.
 */
export function lineOfOriginals(story: Story, article: Article): Article[] {
  const line = new Set<Article>();
  for (
    let one = originalOf(story, article);
    one && one !== article && !line.has(one);
    one = originalOf(story, one)
  ) {
    line.add(one);
  }
  return [...line];
}

/**
 * Groups articles into stories: by `translationKey`, or without one by the same path in their language folders;
 * then by `original`, which names the address of another article. Translations that name the same missing
 * original are grouped as well, one for each language.
 * @param articles in any order
 * @returns the groups, each with its articles in the order given. A group can have two articles of one
 *   language, which is a mistake that `checkConsistency` reports
 */
export function groupArticles(articles: readonly Article[]): Article[][] {
  const groups = new Map<string, Article[]>();
  const keyOf = new Map<Article, string>();
  const owners = byAddress(articles);
  /** The first translation of each missing original, by the original's address. */
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
    const present = owners.get(named);
    const other = present ?? orphans.get(named);
    orphans.set(named, other ?? article);
    if (!other) continue;
    const [from, into] = [keyOf.get(article) ?? '', keyOf.get(other) ?? ''];
    const [moved, group] = [groups.get(from) ?? [], groups.get(into) ?? []];
    const clash = !present && moved.some(({ lang }) => group.some((one) => one.lang === lang));
    if (from === into || clash) continue;
    groups.set(into, [...group, ...moved]);
    groups.delete(from);
    for (const one of moved) keyOf.set(one, into);
  }
  return [...groups.values()];
}

/**
 * The originals with a translation that records their words hash: by their present one, the translation is
 * stale or not.
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

/**
 * Makes the story of a group, with its articles in the order of the group. Throws if the group is empty.
 * @param group one of those that `groupArticles` returns
 */
export function makeStory(group: readonly Article[]): Story {
  const originals = originalsIn(group);
  const original = originalIn(group, originals);
  const first = original ?? group.toSorted(byAge)[0];
  if (!first) throw new Error('a story needs an article');
  const articles = new Map<string, Article>();
  for (const article of group) {
    const known = articles.get(article.lang);
    if (!known || mainFirst(article, known, original) < 0) articles.set(article.lang, article);
  }
  return { articles, all: group, original, first, originals };
}

/**
 * Orders the articles of a story in one language, the main one first, which lists show: the original; then one
 * that names no translator; then the one translated first; then the one of the earliest date and the first file.
 * Those that were taken from all lists come last, and in the preview drafts.
 */
function mainFirst(a: Article, b: Article, original: Article | undefined): number {
  return (
    Number(a.draft) - Number(b.draft) ||
    Number(a.unlisted) - Number(b.unlisted) ||
    Number(b === original) - Number(a === original) ||
    Number(a.meta.translator !== undefined) - Number(b.meta.translator !== undefined) ||
    compare(translatedOn(a), translatedOn(b)) ||
    byAge(a, b)
  );
}

/** The day of a translation, for a sort; one that is not known sorts behind all others. */
function translatedOn({ meta: { translated } }: Article): string {
  if (translated === undefined) return '~';
  return translated.kind === 'day' ? translated.day : translated.iso;
}

const NONE: ReadonlyMap<Article, Article> = new Map();

/** The original that each article of a group names, but for articles that name one another in a circle. */
function originalsIn(group: readonly Article[]): ReadonlyMap<Article, Article> {
  // Most stories name no original: this saves folding their addresses.
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

/** The article that others name and that names none itself; or the only one not marked as a translation. */
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

/** The articles by their folded addresses, former ones included. */
export function byAddress(articles: readonly Article[]): Map<string, Article> {
  return new Map(
    articles.flatMap((article) =>
      article.addresses.map((address) => [foldAddress(address), article] as const),
    ),
  );
}
