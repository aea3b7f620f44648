/** Structured data: describes an article or the site for machines, in the vocabulary of schema.org. */
import type {
  NewsArticle,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import type { Address } from '../archive/address.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { ArticleView, VersionView } from '../map/kinds/article.ts';
import type { LinkedArticle } from '../map/parts.ts';
import type { Context } from './context.ts';

/**
 * An article with its language, and what the archive has of its original and translations. A translation of a
 * translation names the one in between. A later version is based on the one before it; the same text in several
 * outlets is an example of one work, as no record says who printed it first.
 */
export function articleData(
  context: Context,
  { head, credits, versions }: ArticleView,
): WithContext<NewsArticle> {
  const { original, through, translations, witnesses } = credits;
  const named = (one: LinkedArticle) => ({
    '@type': 'NewsArticle' as const,
    '@id': context.absolute(one.address),
    inLanguage: one.lang,
  });
  const line = [...(through ?? []), ...(original ? [original] : [])];
  const translated = line.reduceRight<Translated | undefined>(
    (from, one) => ({ ...named(one), ...(from ? { translationOfWork: from } : {}) }),
    undefined,
  );
  return {
    '@context': 'https://schema.org',
    ...named(head),
    headline: head.title,
    datePublished: context.edition.calendar.machine(head.date),
    ...(translated ? { translationOfWork: translated } : {}),
    ...(translations.length > 0 ? { workTranslation: translations.map(named) } : {}),
    ...(versions ? versionData(context, head.address, versions) : {}),
    ...(witnesses
      ? {
          exampleOfWork: {
            '@type': 'CreativeWork' as const,
            workExample: [head, ...witnesses].map(named),
          },
        }
      : {}),
  };
}

/** A work as another one names it, which was translated from it. */
interface Translated {
  '@type': 'NewsArticle';
  '@id': string;
  inLanguage: string;
  translationOfWork?: Translated;
}

/** The number of a version, and the address of the one that it followed. */
function versionData(context: Context, address: Address, versions: readonly VersionView[]) {
  const place = versions.findIndex(({ article }) => article.address === address);
  const follows = versions[place]?.follows;
  return {
    version: place + 1,
    ...(follows
      ? { isBasedOn: { '@type': 'NewsArticle' as const, '@id': context.absolute(follows) } }
      : {}),
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
