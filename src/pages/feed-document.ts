/** Makes the documents of feeds: what they say of a list of articles, in whichever format. */

import type { Context } from '../components/context.ts';
import { feedTitle } from '../components/feed-names.ts';
import { retractionIn } from '../components/TextState.tsx';
import type { FeedDocument, FeedItem } from '../feeds/feed.ts';
import { feedHtml } from '../feeds/feed-html.ts';
import { tagUri } from '../feeds/tag-uri.ts';
import type { FeedTexts } from '../map/kind.ts';
import type { FeedAlternate, FeedEntry, FeedView } from '../map/kinds/feed.ts';
import type { PictureView } from '../map/parts.ts';

/** @param texts those of the entries that have one, in their order */
export function feedDocument(view: FeedView, texts: FeedTexts, context: Context): FeedDocument {
  const { edition, site, assets } = context;
  const isEditions = view.of.kind === 'latest';
  return {
    id: tagUri(site.origin, view.address),
    lang: view.lang,
    title: feedTitle(context, view.of),
    titleLang: isEditions && edition.titleLang !== view.lang ? edition.titleLang : undefined,
    subtitle: isEditions ? edition.description : '',
    author: edition.title,
    icon: context.absolute(assets.icon),
    self: context.absolute(view.address),
    page: context.absolute(view.page),
    alternates: wholeOf(view.others, context),
    updated: view.updated,
    items: view.entries.map((entry, i) => ({
      ...itemOf(entry, context),
      html: htmlOf(entry, view.texts?.[i], texts[i], context),
    })),
  };
}

function itemOf(entry: FeedEntry, context: Context): Omit<FeedItem, 'html'> {
  const { address, id, published, updated, authors, rights } = entry;
  const { picture, translator, tags = [], alternates = [] } = entry.more ?? {};
  const url = context.absolute(address);
  return {
    id: nameOf(entry, tagUri(context.site.origin, address, id)),
    title: titleOf(entry, context),
    url,
    published,
    updated,
    authors,
    contributors: translator === undefined ? [] : [translator],
    tags,
    rights,
    picture: picture && pictureOf(picture, context),
    alternates: wholeOf(alternates, context),
    summary: summaryOf(entry, context),
  };
}

function htmlOf(
  { address }: FeedEntry,
  text: NonNullable<FeedView['texts']>[number],
  blocks: FeedTexts[number],
  context: Context,
): string | undefined {
  if (!text || !blocks) return undefined;
  return feedHtml(blocks, text.references, context.absolute(address), (reference) =>
    reference.address ? context.absolute(reference.address) : reference.url,
  );
}

/** The name of an entry, which no other has: corrections of an article, and its retraction, are entries of their own. */
function nameOf({ correction, retraction }: FeedEntry, article: string): string {
  if (correction) return `${article}#correction-${correction.place}`;
  return retraction ? `${article}#retraction` : article;
}

function summaryOf({ description, retraction }: FeedEntry, context: Context): string {
  return retraction ? retractionIn(context, retraction) : description;
}

/** The title, with what a reader has to know before it: that the article was retracted, or whose correction this is. */
function titleOf({ title, isRetracted, correction }: FeedEntry, { t }: Context): string {
  if (correction) {
    const { by } = correction;
    if (by === 'outlet') return `${t.correctionsByOutlet}: ${title}`;
    return `${by === 'archive' ? t.correctionsByArchive : t.corrections}: ${title}`;
  }
  return isRetracted ? `${t.retracted}: ${title}` : title;
}

/** The picture as pages show it. How many bytes it has is known when it is drawn, and is not said. */
function pictureOf({ picture, url }: PictureView, context: Context): FeedItem['picture'] {
  if (!picture) return url === undefined ? undefined : { url, type: undefined };
  const type = picture.format === 'svg' ? 'image/svg+xml' : `image/${picture.format}`;
  return { url: context.absolute(picture.address), type };
}

function wholeOf(alternates: readonly FeedAlternate[], context: Context): FeedItem['alternates'] {
  return alternates.map(({ lang, address }) => ({ lang, url: context.absolute(address) }));
}
