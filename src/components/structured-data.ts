/** Structured data: describes an article or the site for machines, in the vocabulary of schema.org. */
import type {
  NewsArticle,
  PropertyValue,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { ArticleView } from '../map/kinds/article.ts';
import type { LinkedArticle } from '../map/parts.ts';
import type { Context } from './context.ts';

/** The properties of an article, without a mere reference to one. */
type NewsArticleData = Exclude<NewsArticle, string>;

/** An article with its language, its original and its translations, if the archive has them. */
export function articleData(
  context: Context,
  { head, credits, 'state of the text': state }: ArticleView,
): WithContext<NewsArticle> {
  const { original, translations, callNumber } = credits;
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
    ...printData(credits.print),
    ...(callNumber ? { identifier: callNumberData(callNumber) } : {}),
    ...statusData(head, state),
    ...(original ? { translationOfWork: named(original) } : {}),
    ...(translations.length > 0 ? { workTranslation: translations.map(named) } : {}),
  };
}

/** Where an article stood in a paper. */
function printData(print: ArticleView['credits']['print']): Partial<NewsArticleData> {
  if (!print) return {};
  const { edition, issue, section, page, column } = print;
  return {
    ...(edition ? { printEdition: edition } : {}),
    ...(issue ? { isPartOf: { '@type': 'PublicationIssue', issueNumber: issue } } : {}),
    ...(section ? { printSection: section } : {}),
    ...(page ? { printPage: page } : {}),
    ...(column ? { printColumn: column } : {}),
  };
}

function callNumberData(value: string): PropertyValue {
  return { '@type': 'PropertyValue', propertyID: 'callNumber', value };
}

/** Whether an article was retracted, and whether its words are as a machine read them. */
function statusData(
  { retracted }: Pick<ArticleView['head'], 'retracted'>,
  state: ArticleView['state of the text'],
): Partial<NewsArticleData> {
  const status = [
    ...(retracted ? ['Retracted'] : []),
    ...(state === 'ocr' ? ['Uncorrected OCR'] : []),
  ];
  return status.length > 0 ? { creativeWorkStatus: status } : {};
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
