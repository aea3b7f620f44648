/** What can be wrong between articles that are each right: two of one address, two in one language. */
import type { Address } from './address.ts';
import type { Article } from './article.ts';
import type { Problem } from './problem.ts';
import { groupArticles } from './story.ts';

/** Says where in an article's file a key stands, so that a report can point at it. */
export type Locate = (article: Article, key: string) => Pick<Problem, 'file' | 'line' | 'column'>;

/** The place of a line of an article's file. */
export function at(locate: Locate, article: Article, line: number) {
  return { ...locate(article, 'title'), line, column: 1 };
}

export function checkConsistency(articles: readonly Article[], locate: Locate): Problem[] {
  return [...duplicateAddresses(articles, locate), ...duplicateLanguages(articles, locate)];
}

/**
 * Finds aliases at which the site has pages of its own.
 * @param isReserved whether the site has, or may come to have, a page at an address
 */
export function checkAliases(
  articles: readonly Article[],
  isReserved: (address: Address) => boolean,
  locate: Locate,
): Problem[] {
  return articles.flatMap((article) =>
    (article.meta.aliases ?? []).filter(isReserved).map((alias) => ({
      ...locate(article, 'aliases'),
      subject: 'aliases',
      found: `${alias}, where the site has a page of its own`,
      expected: 'an address that the article once had',
    })),
  );
}

function duplicateAddresses(articles: readonly Article[], locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, Article>();
  const circular = circularAliases(articles);
  const claim = (article: Article, key: 'date' | 'aliases', address: string) => {
    // Compared as file systems of readers' and hosts' machines may compare: without case.
    const owner = owners.get(address.toLowerCase());
    if (!owner) return void owners.set(address.toLowerCase(), article);
    if (key === 'aliases' && circular.get(article)?.has(address as Address)) return;
    problems.push({
      ...locate(article, key),
      subject: key === 'date' ? 'address' : 'aliases',
      found: `${address}, which is the address of ${locate(owner, 'title').file} too`,
      expected: 'an address of its own: another file name, date or alias',
    });
  };
  for (const article of articles) claim(article, 'date', article.address);
  for (const article of articles) {
    for (const alias of article.meta.aliases ?? []) claim(article, 'aliases', alias);
  }
  return problems;
}

/**
 * Aliases that lead back to where they come from: an article's own address, or that of an article which
 * has an alias here. The article at the address stands there, and the alias has no effect: `check` says so.
 */
export function circularAliases(
  articles: readonly Article[],
): ReadonlyMap<Article, ReadonlySet<Address>> {
  const fold = (address: Address) => address.toLowerCase();
  const standing = new Map(articles.map((article) => [fold(article.address), article]));
  const aliasesOf = ({ meta }: Article) => meta.aliases ?? [];
  return new Map(
    articles.map((article) => {
      const circular = aliasesOf(article).filter((alias) => {
        const owner = standing.get(fold(alias));
        const back = owner && aliasesOf(owner).map(fold).includes(fold(article.address));
        return owner && (owner === article || back);
      });
      return [article, new Set(circular)];
    }),
  );
}

function duplicateLanguages(articles: readonly Article[], locate: Locate): Problem[] {
  return groupArticles(articles).flatMap((group) =>
    group.flatMap((article, index) => {
      const first = group.findIndex((other) => other.lang === article.lang);
      const other = group[first];
      if (first === index || !other) return [];
      // What put it into the story is what has to be mended.
      const { translationKey, original } = article.meta;
      const shared = group.some(
        (one) => one !== article && one.meta.translationKey === translationKey,
      );
      const key = original && !(translationKey && shared) ? 'original' : 'translationKey';
      return {
        ...locate(article, key),
        subject: key,
        found: `a second ${article.lang} article in the story of ${locate(other, 'title').file}`,
        expected: 'one article a language in a story',
      };
    }),
  );
}
