/** Checks articles against one another: one article for each address, and one for each language of a story. */
import { isDay } from '../dates/period.ts';
import type { Address } from './address.ts';
import type { Article } from './article.ts';
import type { CatalogueInput } from './catalogue.ts';
import { idsOf, keyOfId } from './permanent-id.ts';
import type { Problem } from './problem.ts';
import { groupArticles } from './story.ts';

/** Finds the position of a key of the front matter in an article's file, so that a report can point at it. */
export type Locate = (
  record: Pick<Article, 'file'>,
  key: string,
) => Pick<Problem, 'file' | 'line' | 'column'>;

/** In place of a key: the beginning of the file, for which it need not be read. */
export const NO_KEY = '';

/**
 * The position of a line of an article's file, for a report.
 * @param line one-based
 */
export function locateLine(locate: Locate, article: Article, line: number) {
  return { ...locate(article, NO_KEY), line, column: 1 };
}

/** The file of a record, as the user knows it. */
export function fileOf(locate: Locate, record: Pick<Article, 'file'>): string {
  return locate(record, NO_KEY).file;
}

/**
 * Finds addresses and ids that two articles have, and stories with two articles of one language that do not say whose
 * they are.
 * @returns problems, each at one of the two articles; none if all is right
 */
export function checkConsistency(records: Records, locate: Locate): Problem[] {
  return [
    ...duplicateAddresses(records, locate),
    ...duplicateLanguages(records.articles, locate),
    ...duplicateIds(records, locate),
  ];
}

type Records = Pick<CatalogueInput, 'articles' | 'erased'>;

/**
 * Finds articles whose own address is one of the site's own pages: a slug `15` of an article of which only the month
 * is known would be where the page of the 15th day is. The address of a day has room for every slug.
 * @param isReserved whether the site has, or could get, a page of its own at an address
 */
export function checkAddresses(
  articles: readonly Article[],
  isReserved: (address: Address) => boolean,
  locate: Locate,
): Problem[] {
  return articles
    .filter(({ period, address }) => !isDay(period) && isReserved(address))
    .map((article) => ({
      ...locate(article, 'date'),
      subject: 'address',
      found: `${article.address}, where the site has a page of its own`,
      expected: `another file name than "${article.slug}.md"`,
    }));
}

/**
 * Finds aliases that are addresses of the site's own pages.
 * @param isReserved whether the site has, or could get, a page of its own at an address
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
      code: 'address-taken' as const,
      found: `${alias}, where the site has a page of its own`,
      expected: 'an address that the article once had',
    })),
  );
}

function duplicateAddresses({ articles, erased }: Records, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, Pick<Article, 'file'>>();
  const circularOf: ReadonlyMap<Pick<Article, 'file'>, ReadonlySet<Address>> = circularAliases(
    articles,
  );
  const claim = (article: Pick<Article, 'file'>, key: 'date' | 'aliases', address: string) => {
    // Without case, as the file systems of some machines compare names.
    const owner = owners.get(address.toLowerCase());
    if (!owner) return void owners.set(address.toLowerCase(), article);
    if (key === 'aliases' && circularOf.get(article)?.has(address as Address)) return;
    problems.push({
      ...locate(article, key),
      subject: key === 'date' ? 'address' : 'aliases',
      code: 'address-taken',
      found: `${address}, which is the address of ${locate(owner, 'title').file} too`,
      expected: 'an address of its own: another file name, date or alias',
    });
  };
  for (const record of [...articles, ...erased]) claim(record, 'date', record.address);
  for (const article of articles) {
    for (const alias of article.meta.aliases ?? []) claim(article, 'aliases', alias);
  }
  for (const record of erased) {
    for (const alias of record.addresses.slice(1)) claim(record, 'aliases', alias);
  }
  // `/lama.html` is a file, so that nothing can be below it.
  for (const [address, owner] of owners) {
    const file = filesAround(address).find((one) => owners.has(one));
    if (file === undefined) continue;
    problems.push({
      ...locate(owner, 'aliases'),
      subject: 'aliases',
      code: 'address-taken',
      found: `${address}, below ${file}, which is a file`,
      expected: 'addresses of which none ends where another one goes on',
    });
  }
  return problems;
}

/** Finds ids that two records have, at the second of them. */
function duplicateIds(records: Records, locate: Locate): Problem[] {
  const owners = new Map<string, Pick<Article, 'file'>>();
  return idsOf(records).flatMap(([record, id]) => {
    const owner = owners.get(keyOfId(id));
    if (!owner) {
      owners.set(keyOfId(id), record);
      return [];
    }
    const { file, line } = locate(owner, 'id');
    return {
      ...locate(record, 'id'),
      subject: 'id',
      found: `"${id}", which is the id of ${file}:${line} too`,
      expected: 'an id of its own: whoever has the address of one may not be led to the other',
    };
  });
}

/** The addresses around one that would be files: `/a/b.html` of `/a/b.html/c/`. */
function filesAround(address: string): string[] {
  const parts = address.split('/').filter((part) => part !== '');
  return parts.flatMap((part, i) =>
    i < parts.length - 1 && /\.html?$/i.test(part) ? [`/${parts.slice(0, i + 1).join('/')}`] : [],
  );
}

/**
 * Finds circular aliases: an alias that is the article's own address, or that of another article which has
 * an alias for this one's address. Such an alias has no effect, and `npm run check` notes it.
 * @returns for each article its circular aliases
 */
export function circularAliases(
  articles: readonly Article[],
): ReadonlyMap<Article, ReadonlySet<Address>> {
  const fold = (address: Address) => address.toLowerCase();
  const byOwnAddress = new Map(articles.map((article) => [fold(article.address), article]));
  const aliasesOf = ({ meta }: Article) => meta.aliases ?? [];
  return new Map(
    articles.map((article) => {
      const circular = aliasesOf(article).filter((alias) => {
        const owner = byOwnAddress.get(fold(alias));
        const back = owner && aliasesOf(owner).map(fold).includes(fold(article.address));
        return owner && (owner === article || back);
      });
      return [article, new Set(circular)];
    }),
  );
}

function duplicateLanguages(articles: readonly Article[], locate: Locate): Problem[] {
  const groups = groupArticles(articles).filter(({ length }) => length > 1);
  return groups.flatMap((group) =>
    group.flatMap((article, index) => {
      // A translation that says whose it is may stand beside others of its language.
      if (article.meta.translator !== undefined) return [];
      const first = group.findIndex(
        ({ lang, meta }) => lang === article.lang && meta.translator === undefined,
      );
      const other = group[first];
      if (first === index || !other) return [];
      // The key that put the article into the story is the one to correct.
      const { translationKey, original } = article.meta;
      const shared = group.some(
        (one) => one !== article && one.meta.translationKey === translationKey,
      );
      const key = original && !(translationKey && shared) ? 'original' : 'translationKey';
      return {
        ...locate(article, key),
        subject: key,
        code: 'second-article' as const,
        found: `a second ${article.lang} article in the story of ${locate(other, 'title').file}`,
        expected:
          'one article a language in a story; of several translations each but one says whose it is (`translator`), and a later version has `versionOf` and a story of its own',
      };
    }),
  );
}
