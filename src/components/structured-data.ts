/** Structured data: describes an article or the site for machines, in the vocabulary of schema.org. */
import type {
  NewsArticle,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
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
    datePublished: context.edition.calendar.machine(head.date),
    ...(original ? { translationOfWork: named(original) } : {}),
    ...(translations.length > 0 ? { workTranslation: translations.map(named) } : {}),
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
