/** What can be wrong between articles that are each right: two of one address, two in one language. */
import { isSitePage } from './addresses.ts';
import type { Article } from './article.ts';
import type { Problem } from './problem.ts';
import type { Edition } from './site.ts';
import { groupArticles } from './story.ts';

/** Says where in an article's file a key stands, so that a report can point at it. */
export type Locate = (article: Article, key: string) => Pick<Problem, 'file' | 'line' | 'column'>;

export function checkConsistency(articles: readonly Article[], locate: Locate): Problem[] {
  return [...duplicateAddresses(articles, locate), ...duplicateLanguages(articles, locate)];
}

/** Aliases at which the site has pages of its own. */
export function checkAliases(
  articles: readonly Article[],
  editions: readonly Edition[],
  locate: Locate,
): Problem[] {
  return articles.flatMap((article) =>
    (article.meta.aliases ?? [])
      .filter((alias) => isSitePage(alias, editions))
      .map((alias) => ({
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
  const claim = (article: Article, key: 'date' | 'aliases', address: string) => {
    // Compared as file systems of readers' and hosts' machines may compare: without case.
    const owner = owners.get(address.toLowerCase());
    if (!owner) return void owners.set(address.toLowerCase(), article);
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

function duplicateLanguages(articles: readonly Article[], locate: Locate): Problem[] {
  return groupArticles(articles).flatMap((group) =>
    group.flatMap((article, index) => {
      const first = group.findIndex((other) => other.lang === article.lang);
      const other = group[first];
      if (first === index || !other) return [];
      return {
        ...locate(article, 'translationKey'),
        subject: 'translationKey',
        found: `a second ${article.lang} article in the story of ${locate(other, 'title').file}`,
        expected: 'one article a language in a story',
      };
    }),
  );
}
