/** Structured data: describes an article, a term or the site for machines, in the vocabulary of schema.org. */
import type {
  NewsArticle,
  Organization,
  Person,
  PropertyValue,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import type { Address } from '../archive/address.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { ArticleView, VersionView } from '../map/kinds/article.ts';
import type { TermView } from '../map/kinds/term.ts';
import type { CreditedTerm, LinkedArticle } from '../map/parts.ts';
import type { Context } from './context.ts';

/** The properties of an article, without a mere reference to one. */
type NewsArticleData = Exclude<NewsArticle, string>;

/**
 * An article with its language and credits, and what the archive has of its original and translations. A translation
 * of a translation names the one in between. A later version is based on the one before it; the same text in several
 * outlets is an example of one work, as no record says who printed it first.
 */
export function articleData(
  context: Context,
  { head, credits, versions, 'state of the text': state }: ArticleView,
): WithContext<NewsArticle> {
  const { original, through, translations, outlet, dateline, reporters, callNumber } = credits;
  const { witnesses } = credits;
  const page = (name: string, address: Address | undefined) => ({
    name,
    ...(address ? { url: context.absolute(address) } : {}),
  });
  const author = ({ label, address, thing }: CreditedTerm): Person | Organization => ({
    '@type': thing === 'organisation' ? 'Organization' : 'Person',
    ...page(label.text, address),
  });
  const places = dateline.flatMap(({ text, address }) =>
    address ? [{ '@type': 'Place' as const, ...page(text, address) }] : [],
  );
  const named = (one: LinkedArticle) => ({
    '@type': 'NewsArticle' as const,
    '@id': context.absolute(one.address),
    inLanguage: one.lang,
  });
  const line = [...(through ?? []).map(({ article }) => article), ...(original ? [original] : [])];
  const translated = line.reduceRight<Translated | undefined>(
    (from, one) => ({ ...named(one), ...(from ? { translationOfWork: from } : {}) }),
    undefined,
  );
  return {
    '@context': 'https://schema.org',
    ...named(head),
    headline: head.title,
    ...datesOf(context, head.date, credits.event),
    ...(reporters.length > 0 ? { author: reporters.map(author) } : {}),
    ...(outlet
      ? { publisher: { '@type': 'Organization', ...page(outlet.label.text, outlet.address) } }
      : {}),
    // Where it was filed, which need not be what it tells of.
    ...(places.length > 0 ? { locationCreated: places } : {}),
    ...printData(credits.print),
    ...(callNumber ? { identifier: callNumberData(callNumber) } : {}),
    ...statusData(head, state),
    ...(translated ? { translationOfWork: translated } : {}),
    ...(translations.length > 0
      ? { workTranslation: translations.map(({ article }) => named(article)) }
      : {}),
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

/** The types of schema.org that terms have. */
const TYPES = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  event: 'Event',
  subject: 'DefinedTerm',
} as const;

/** A person, a place, an organisation, an event or a subject, whose entry in the registry asks for it. */
export function termData(
  context: Context,
  { label, description, url, address, profile }: TermView,
): WithContext<Exclude<Thing, string>> | undefined {
  if (!profile) return undefined;
  const { thing, otherNames, sameAs, coordinates } = profile;
  const geo = coordinates && {
    '@type': 'GeoCoordinates',
    latitude: coordinates.lat,
    longitude: coordinates.lon,
  };
  return {
    '@context': 'https://schema.org',
    '@type': thing ? TYPES[thing] : 'Thing',
    name: label.text,
    ...(otherNames.length > 0 ? { alternateName: otherNames } : {}),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(geo ? { geo } : {}),
    mainEntityOfPage: context.absolute(address),
  } as WithContext<Exclude<Thing, string>>;
}
