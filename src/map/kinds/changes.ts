/** Changes: what a version of an article changed in the one before it, `/id/2021/02/16/judul/perubahan/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { type Changes, changesBetween } from '../../archive/changes.ts';
import type { Edition } from '../../archive/site.ts';
import { changesAddress } from '../addresses.ts';
import { type Alternates, firstOf, insteadOf, nearestTo, same } from '../alternates.ts';
import { onStories, onTexts } from '../dependencies.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type ArticleCard, textKey } from '../parts.ts';
import { isBelowArticle } from '../reserved.ts';

/** A version of an article and the one that it followed. */
interface Step {
  readonly edition: Edition;
  readonly newer: Article;
  readonly older: Article;
}

interface ChangesView {
  readonly lang: string;
  readonly address: Address;
  readonly newer: ArticleCard;
  readonly older: ArticleCard;
  /** Stand for the texts: see `textKey`. */
  readonly texts: readonly string[];
}

export const changesKind = defineKindWithAlternates<Step, ChangesView, Changes>({
  name: 'changes',
  items: (catalogue) =>
    catalogue.kinship.steps.map(([newer, older]) => ({
      edition: catalogue.listing(newer.lang).edition,
      newer,
      older,
    })),
  address: addressOf,
  // The article itself is what search engines should show.
  inSitemap: false,
  alternates,
  article: ({ newer }) => newer,
  view: (step, parts) => ({
    lang: step.edition.lang,
    address: addressOf(step),
    newer: parts.card(step.newer),
    older: parts.card(step.older),
    texts: [textKey(step.older, parts.archive), textKey(step.newer, parts.archive)],
  }),
  body({ newer, older }, texts) {
    const textOf = (one: Article) => ({ title: one.title, blocks: texts.blocksOf(one) });
    return changesBetween(textOf(older), textOf(newer));
  },
  dependencies: ({ newer, older }) => [onStories(() => [newer]), onTexts(() => [newer, older])],
  reserves: isBelowArticle(({ locale }, part) => part === locale.subPages.changes),
});

function addressOf({ edition, newer }: Step): Address {
  return changesAddress(edition, newer);
}

/** In other editions there is the translation of the newer version or of another one, or its day. */
function alternates({ edition: own, newer, older }: Step, archive: Archive): Alternates {
  const story = archive.storyOf(newer);
  return firstOf(
    archive.site.editions.map((edition) => {
      if (edition === own) return same(edition, addressOf({ edition, newer, older }));
      const translation = story.articles.get(edition.lang);
      return translation ? insteadOf(edition, translation) : nearestTo(edition, story, archive);
    }),
  );
}
