/** Tells programs that show links, by the Open Graph protocol, what a page is and which picture stands for it. */
import { sourcesOf } from '../archive/renditions.ts';
import { CARD_SIZE, cardAddress, editionCard } from '../archive/share-card.ts';
import type { ArticleView } from '../map/kinds/article.ts';
import { cardOf, isShared } from '../map/share-cards.ts';
import type { Context } from './context.ts';

/** What is told of a page to those who are sent a link to it. */
export interface Share {
  readonly title: string;
  readonly image: ShareImage;
  /** Of an article: the day, or the instant, on which it was printed and corrected last; the section. */
  readonly article?: {
    readonly published: string | undefined;
    readonly modified: string | undefined;
    readonly section: string | undefined;
  };
}

interface ShareImage {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  /** What a picture shows; none of a card, which shows the title. */
  readonly alt?: string;
}

/** What is told of an article. */
export function articleShare(
  context: Context,
  { head, corrections, credits }: Pick<ArticleView, 'head' | 'corrections' | 'credits'>,
): Share {
  const { calendar } = context.edition;
  const corrected = corrections
    .map(({ date }) => calendar.machine(date) ?? '')
    .toSorted()
    .at(-1);
  const isExact = head.date.kind !== 'period' && head.date.kind !== 'unknown';
  return {
    title: head.title,
    image: articleImage(context, head),
    article: {
      published: isExact ? calendar.machine(head.date) : undefined,
      modified: corrected,
      section: credits.print?.section ?? credits.tags[0]?.label.text,
    },
  };
}

/** What is told of the home page of an edition, or of the front page. */
export function editionShare(context: Context): Share {
  const { edition, site, assets } = context;
  const card = editionCard(edition, site, assets.colors);
  return {
    title: edition.title,
    image: { url: context.absolute(cardAddress(card)), ...CARD_SIZE },
  };
}

/** The picture of an article; where it has none that programs show, the card that stands for it. */
export function articleImage(context: Context, head: ArticleView['head']): ShareImage {
  const { edition, site, assets } = context;
  const { picture: view } = head;
  if (!isShared(view)) {
    const card = cardOf(head, edition, site, assets.colors);
    return { url: context.absolute(cardAddress(card)), ...CARD_SIZE };
  }
  const alt = view.alt === '' ? {} : { alt: view.alt };
  if (!view.picture) return { url: view.url ?? '', ...alt };
  const { src, width, height } = sourcesOf(view.picture);
  return { url: context.absolute(src), width, height, ...alt };
}

/**
 * What no other element of the page says. The description is in `<meta name=description>`, which has the name of Open Graph
 * besides; the address is that of `<link rel=canonical>`, which programs take where there is no `og:url`.
 */
export function ShareMetadata({ context, share }: { context: Context; share: Share }) {
  const { title, image, article } = share;
  const { url, width, height, alt } = image;
  const values: readonly (readonly [property: string, value: string | number | undefined])[] = [
    ['og:title', title],
    ['og:type', article ? 'article' : 'website'],
    ['og:site_name', article ? context.edition.title : undefined],
    ['og:image', url],
    ['og:image:width', width],
    ['og:image:height', height],
    ['og:image:alt', alt],
    ['article:published_time', article?.published],
    ['article:modified_time', article?.modified],
    ['article:section', article?.section],
  ];
  return (
    <>
      {values.map(([property, value]) =>
        value === undefined ? null : <meta property={property} content={String(value)} />,
      )}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
