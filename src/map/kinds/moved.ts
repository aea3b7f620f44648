/** Pages that lead to others: at former and permanent addresses of articles, and at those of pairs the other way round. */
import type { Address } from '../../archive/address.ts';
import type { Article } from '../../archive/article.ts';
import type { Catalogue } from '../../archive/catalogue.ts';
import { circularAliases } from '../../archive/consistency.ts';
import { inPageOrder, parallelsOf } from '../../archive/parallel/parallel.ts';
import { parallelAddress, permanentAddress } from '../addresses.ts';
import { onStories } from '../dependencies.ts';
import { defineKind } from '../kind.ts';
import type { ArticleCard } from '../parts.ts';

/** The folder of permanent addresses. */
const [, PERMANENT] = permanentAddress('').split('/');

interface MovedItem {
  readonly from: Address;
  readonly article: Article;
  /** The page of the article beside another one; none where it is the article itself that moved. */
  readonly beside?: Address;
  /** Whether it is the permanent address of the article, which nothing has moved from. */
  readonly isPermanent?: true;
}

interface MovedView {
  readonly lang: string;
  readonly article: ArticleCard;
  readonly beside: Address | undefined;
  readonly isPermanent?: true;
  /** Whether search engines are to pass over the article, and so over what leads to it. */
  readonly isUnlisted?: true;
}

export const movedKind = defineKind<MovedItem, MovedView>({
  name: 'moved',
  items: (catalogue) => [
    ...formerAddresses(catalogue),
    ...permanentAddresses(catalogue),
    ...turnedParallels(catalogue),
  ],
  address: ({ from }) => from,
  inSitemap: false,
  article: ({ article }) => article,
  view: ({ article, beside, isPermanent }, parts) => ({
    lang: article.lang,
    article: parts.card(article),
    beside,
    ...(isPermanent && { isPermanent }),
    ...(article.unlisted && { isUnlisted: true }),
  }),
  dependencies: ({ article, beside }, archive) => [
    { part: 'article', file: article.file },
    ...(beside === undefined ? [] : onStories([archive.storyOf(article)])),
  ],
  /** Those of all ids, which languages do not begin with: their codes have two letters and more. */
  reserves: ([folder]) => folder === PERMANENT,
});

function permanentAddresses({ articles }: Catalogue): MovedItem[] {
  return articles.flatMap((article) => {
    const { id } = article.meta;
    return id === undefined ? [] : { from: permanentAddress(id), article, isPermanent: true };
  });
}

function formerAddresses({ articles }: Catalogue): MovedItem[] {
  const circular = circularAliases(articles);
  return articles.flatMap((article) =>
    (article.meta.aliases ?? [])
      .filter((from) => !circular.get(article)?.has(from))
      .map((from): MovedItem => ({ from, article })),
  );
}

/** A reader of the other article may have the address below it, which earlier versions gave to a page of its own. */
function turnedParallels({ stories, site }: Catalogue): MovedItem[] {
  return stories.flatMap((story) =>
    parallelsOf(story).flatMap((pair): MovedItem[] => {
      const page = inPageOrder(pair, story, site.editions);
      if (page === pair) return [];
      return [{ from: parallelAddress(pair), article: pair.left, beside: parallelAddress(page) }];
    }),
  );
}
