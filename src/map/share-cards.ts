/** Share cards of a site: which pages show which, and all that a build has to draw. */
import type { Archive } from '../archive/archive.ts';
import {
  articleCard,
  type CardColors,
  editionCard,
  type ShareCard,
} from '../archive/share-card.ts';
import type { Edition, Site } from '../archive/site.ts';
import type { ArticleCard, PictureView } from './parts.ts';

/** Whether a picture can stand for its page elsewhere: programs that show links know neither AVIF nor SVG. */
export function isShared(view: PictureView | undefined): view is PictureView {
  const { picture, url } = view ?? {};
  if (picture) return picture.format !== 'avif' && picture.format !== 'svg';
  return url !== undefined && /\.(?:gif|jpe?g|png|webp)$/i.test(url);
}

/** The card of an article that has no picture to be shared: its edition's, or one of its own where the site has these. */
export function cardOf(
  { title, date }: Pick<ArticleCard, 'title' | 'date'>,
  edition: Edition,
  site: Site,
  colors: CardColors,
): ShareCard {
  if (!site.articleCards) return editionCard(edition, site, colors);
  return articleCard(title, edition.calendar.short(date), edition, site, colors);
}

/** All cards of a site. */
export function cardsOf(
  archive: Archive,
  cardOfArticle: (article: Archive['articles'][number]) => ArticleCard,
  colors: CardColors,
): ShareCard[] {
  const { site } = archive;
  const own = site.articleCards
    ? archive.articles
        .filter(({ unlisted }) => !unlisted)
        .map(cardOfArticle)
        .filter(({ picture }) => !isShared(picture))
        .map((one) => cardOf(one, archive.listing(one.lang).edition, site, colors))
    : [];
  return [...site.editions.map((edition) => editionCard(edition, site, colors)), ...own];
}
