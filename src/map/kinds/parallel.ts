/** Parallels: an article beside its translation, `/id/2021/02/15/judul/ru/`, one page for each pair. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import {
  inPageOrder,
  type Parallel,
  parallelsOf,
  type Row,
} from '../../archive/parallel/parallel.ts';
import type { TextState } from '../../archive/text-state.ts';
import { parallelAddress } from '../addresses.ts';
import { type Alternates, dateOf, firstOf, insteadOf, same } from '../alternates.ts';
import {
  articlesOf,
  onLinks,
  onLists,
  onStories,
  onTerms,
  onTexts,
  tagsOf,
} from '../dependencies.ts';
import { defineKindWithAlternates } from '../kind.ts';
import {
  type ArticleCard,
  type LimitsView,
  type LinkedParallel,
  limitsOf,
  type Parts,
  type ReferenceView,
  textKey,
} from '../parts.ts';
import { isBelowArticle } from '../reserved.ts';

/** One side of the page. */
export interface SideView {
  /** Stands for the text: see `textKey`. */
  readonly text: string;
  readonly head: ArticleCard;
  readonly limits: LimitsView | undefined;
  readonly stateOfText: TextState | undefined;
  readonly changedOriginal: ArticleCard | undefined;
  readonly references: readonly ReferenceView[];
}

interface ParallelView {
  readonly lang: string;
  readonly address: Address;
  readonly left: SideView;
  readonly right: SideView;
  /** Links to the article beside each of its translations, the one of this page among them. */
  readonly 'side by side': readonly LinkedParallel[];
}

export const parallelKind = defineKindWithAlternates<Parallel, ParallelView, readonly Row[]>({
  name: 'parallel',
  items: ({ stories, site }) =>
    stories.flatMap((story) =>
      parallelsOf(story).filter((pair) => inPageOrder(pair, story, site.editions) === pair),
    ),
  address: parallelAddress,
  // The article itself is what search engines should show.
  inSitemap: false,
  alternates,
  article: ({ left }) => left,
  view: (pair, parts) => ({
    lang: pair.left.lang,
    address: parallelAddress(pair),
    left: sideOf(pair.left, parts),
    right: sideOf(pair.right, parts),
    'side by side': parts.parallels(pair.left),
  }),
  body: (pair, texts) => texts.rowsOf(pair),
  dependencies({ left, right }, archive) {
    const both = () => [left, right];
    const resolved = () => both().flatMap((article) => archive.links.of(article));
    const tags = () => tagsOf(resolved());
    return [
      onStories(() => [left, ...articlesOf(resolved())]),
      onTexts(both),
      onLinks(both),
      onTerms(tags),
      ...onLists(tags, archive),
    ];
  },
  /** Below an article's address, that of a translation beside it ends with its language. */
  reserves: isBelowArticle((_, part, { editions }) => editions.some(({ lang }) => lang === part)),
});

/**
 * The other article in its own edition, as the page shows it whole. That article does not lead back here, so that
 * machines are told of neither.
 */
function alternates({ left, right }: Parallel, archive: Archive): Alternates {
  const story = archive.storyOf(left);
  const list = archive.site.editions.map((edition) => {
    if (edition.lang === left.lang) return same(edition, parallelAddress({ left, right }));
    if (edition.lang === right.lang) return same(edition, right.address);
    const third = story.articles.get(edition.lang);
    if (!third) return dateOf(edition, story);
    return insteadOf(edition, third);
  });
  return { ...firstOf(list), oneWay: true };
}

function sideOf(article: Article, parts: Parts): SideView {
  return {
    text: textKey(article, parts.archive),
    head: parts.card(article),
    limits: limitsOf(article),
    stateOfText: article.meta.text,
    changedOriginal: parts.changedOriginal(article),
    references: parts.references(article),
  };
}
