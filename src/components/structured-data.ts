/** Structured data: describes an article or the site for machines, in the vocabulary of schema.org. */
import type {
  NewsArticle,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import type { ArticleDate } from '../dates/article-date.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { ArticleView } from '../map/kinds/article.ts';
import type { LinkedArticle } from '../map/parts.ts';
import type { Context } from './context.ts';

/** An article with its language, its original and its translations, if the archive has them. */
export function articleData(
  context: Context,
  { head, credits }: ArticleView,
): WithContext<NewsArticle> {
  const { original, translations } = credits;
  const named = (one: LinkedArticle) => ({
    '@type': 'NewsArticle' as const,
    '@id': context.absolute(one.address),
    inLanguage: one.lang,
  });
  return {
    '@context': 'https://schema.org',
    ...named(head),
    headline: head.title,
    ...datesOf(context, head.date, credits.event),
    ...(original ? { translationOfWork: named(original) } : {}),
    ...(translations.length > 0 ? { workTranslation: translations.map(named) } : {}),
  };
}

/**
 * When it was published, and the time that it is about. The vocabulary takes years and months, but has no word for
 * "about" and "uncertain": such a date of publication is left out, as a machine would take it for certain.
 */
function datesOf(
  { edition: { calendar } }: Context,
  date: ArticleDate,
  event: ArticleDate | undefined,
): { datePublished?: string; temporalCoverage?: string } {
  const isCertain = date.kind !== 'period' || date.sign === undefined;
  const published = isCertain ? calendar.machine(date) : undefined;
  const covered = event && calendar.edtf(event);
  return {
    ...(published ? { datePublished: published } : {}),
    ...(covered ? { temporalCoverage: covered } : {}),
  };
}

/** An edition as a web site in its language, with the URL of its search. */
export function siteData(context: Context): WithContext<WebSite> {
  const { edition, lang } = context;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${context.absolute(sectionAddress(edition, 'search'))}?q={words}`,
    },
    'query-input': 'required name=words',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    url: context.absolute(homeAddress(edition)),
    name: edition.title,
    inLanguage: lang,
    potentialAction: search,
  };
}
