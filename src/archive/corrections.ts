/** Corrections: what was corrected or taken back in the articles of an edition, by the outlets and by the archive. */
import type { ExactDate } from '../dates/article-date.ts';
import { compare } from '../text/compare.ts';
import type { Article } from './article.ts';
import type { Edition } from './site.ts';

/** A correction of an article; or its retraction, which has no text of its own. */
export interface Correction {
  readonly article: Article;
  /** Its place among those of the article, as the file has them, from 1: with the article, it names the correction. 0 is the retraction. */
  readonly place: number;
  /** The day on which it was made. */
  readonly date: ExactDate;
  /** In the language of the article; none of a retraction. */
  readonly text: string | undefined;
  /** Whose it is: none where the article does not say it. */
  readonly by: 'outlet' | 'archive' | undefined;
}

/**
 * The corrections and retractions of all articles in the language of an edition that lists may name.
 * @returns the newest first; those of one day in the order of the articles' addresses, those of one article in that of
 *   its file, the last first
 */
export function correctionsOf(
  articles: readonly Article[],
  { lang, calendar }: Pick<Edition, 'lang' | 'calendar'>,
): Correction[] {
  const corrected = articles.filter((one) => one.lang === lang && !one.unlisted);
  const all = corrected.flatMap((article): Correction[] => {
    const { corrections = [], retracted } = article.meta;
    return [
      ...(retracted
        ? [{ article, place: 0, date: retracted.date, text: undefined, by: undefined }]
        : []),
      ...corrections.map(({ date, text, by }, i) => ({ article, place: i + 1, date, text, by })),
    ];
  });
  return all.sort(
    (a, b) =>
      calendar.order(b.date) - calendar.order(a.date) ||
      compare(a.article.address, b.article.address) ||
      b.place - a.place,
  );
}
