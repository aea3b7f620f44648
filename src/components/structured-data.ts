/** What machines are told of an article and of the site, in the words of schema.org. */
import type {
  NewsArticle,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import type { Article } from '../archive/article.ts';
import { originalOf, translationsOf } from '../archive/story.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { Context } from './context.ts';

/** An article with its language, and what it was translated from and into, as far as anybody knows. */
export function articleData(context: Context, article: Article): WithContext<NewsArticle> {
  const story = context.archive.storyOf(article);
  const original = originalOf(story, article);
  const translations = translationsOf(story, article);
  const named = (one: Article) => ({
    '@type': 'NewsArticle' as const,
    '@id': context.absolute(one.address),
    inLanguage: one.lang,
  });
  return {
    '@context': 'https://schema.org',
    ...named(article),
    headline: article.title,
    datePublished: context.edition.calendar.machine(article.date),
    ...(original ? { translationOfWork: named(original) } : {}),
    ...(translations.length > 0 ? { workTranslation: translations.map(named) } : {}),
  };
}

/** An edition as a site of its own language, and how to search it. */
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
