/** Structured data of an article for machines, in the vocabulary of schema.org: all that the archive knows of it. */
import type {
  CorrectionComment,
  CreativeWork,
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  PropertyValue,
  WebPage,
  WithContext,
} from 'schema-dts';
import type { Address } from '../archive/address.ts';
import { type Rights, STATEMENTS, wordsOfRights } from '../archive/rights.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import { permanentAddress } from '../map/addresses.ts';
import type { ArticleView, VersionView } from '../map/kinds/article.ts';
import type { CreditedTerm, LinkedArticle } from '../map/parts.ts';
import { isShared } from '../map/share-cards.ts';
import type { Context } from './context.ts';
import { articleImage } from './ShareMetadata.tsx';
import { breadcrumbData, editionData } from './structured-lists.ts';
import { articleTrail } from './trail.ts';

/** A type of the vocabulary without those that are narrower, of which there are too many for the compiler. */
type Exactly<Type, Name extends string> = Extract<Type, { '@type': Name }>;

type NewsArticleData = Exactly<NewsArticle, 'NewsArticle'>;
type PersonData = Exactly<Person, 'Person'>;
type OrganizationData = Exactly<Organization, 'Organization'>;

/** Some properties of an article. */
type Properties = Partial<NewsArticleData>;

/**
 * An article with its language, credits, rights and corrections, and what the archive has of its original and
 * translations. A property of which nothing is known is left out. A translation of a translation names the one in
 * between. A later version is based on the one before it; the same text in several outlets is an example of one work, as
 * no record says who printed it first. Its address is its `@id`, and no `url` besides.
 * @param standfirst what an editor says of the text, where it is not the text's beginning, which the head of the page has
 */
export function articleData(
  context: Context,
  view: ArticleView,
  standfirst: string | undefined,
): WithContext<NewsArticleData> {
  const { head, credits, versions } = view;
  const { witnesses } = credits;
  return {
    '@context': 'https://schema.org',
    ...named(context, head),
    headline: head.title,
    ...(standfirst ? { description: standfirst } : {}),
    ...datesOf(context, view),
    ...creditsData(context, view),
    ...imageData(context, head),
    ...translationData(context, view),
    ...printData(credits.print),
    ...rightsData(context, view.rights),
    ...correctionData(context, view),
    ...statusData(view),
    ...(credits.sourceUrl ? { sameAs: credits.sourceUrl } : {}),
    ...(credits.archivedUrl ? { archivedAt: credits.archivedUrl } : {}),
    ...some('identifier', identifiers(context, view)),
    ...some('isBasedOn', [
      ...credits.sources.map((one) => sourceData(one)),
      ...earlierVersion(context, head.address, versions),
    ]),
    ...(versions ? { version: placeOf(versions, head.address) + 1 } : {}),
    ...(witnesses
      ? {
          exampleOfWork: {
            '@type': 'CreativeWork' as const,
            workExample: [head, ...witnesses].map((one) => named(context, one)),
          },
        }
      : {}),
    isPartOf: [...issueData(credits.print), editionData(context)],
    ...pageData(context, view),
  };
}

/**
 * A property with several values; none where there are no values. The compiler cannot compare them with all that the
 * vocabulary would take: the functions that make them say their types.
 */
function some<Name extends keyof Properties>(
  name: Name,
  values: readonly unknown[],
): Pick<Properties, Name> {
  const property: { [key: string]: readonly unknown[] } =
    values.length > 0 ? { [name]: values } : {};
  return property as Pick<Properties, Name>;
}

/** An article as others name it. */
function named(context: Context, one: Pick<LinkedArticle, 'address' | 'lang'>) {
  return {
    '@type': 'NewsArticle' as const,
    '@id': context.absolute(one.address),
    inLanguage: one.lang,
  };
}

/** The page of the article, where it has breadcrumbs: what else would be said of it is said of the article. */
function pageData(
  context: Context,
  view: ArticleView,
): { mainEntityOfPage?: Exactly<WebPage, 'WebPage'> } {
  const trail = articleTrail(context, view);
  if (trail.length === 0) return {};
  return {
    mainEntityOfPage: { '@type': 'WebPage', breadcrumb: breadcrumbData(context, trail) },
  };
}

/** When it was published and changed last, if it was changed since, and the time that it is about. */
function datesOf(context: Context, view: ArticleView): Properties {
  const { calendar } = context.edition;
  const { 'last change': changed, head, credits } = view;
  const covered = credits.event && calendar.edtf(credits.event);
  const modified = changed && calendar.machine(changed);
  const published = publishedOn(context, head);
  return {
    ...published,
    ...(modified && modified !== published.datePublished ? { dateModified: modified } : {}),
    ...(covered ? { temporalCoverage: covered } : {}),
  };
}

/**
 * The date of publication, in the zone of the article's own edition. The vocabulary takes years and months, but has no
 * word for "about" and "uncertain": such a date is left out, as a machine would take it for certain.
 */
function publishedOn(
  context: Context,
  { date, lang }: Pick<LinkedArticle, 'date' | 'lang'>,
): { datePublished?: string } {
  const { calendar } = context.inEdition(lang).edition;
  const published = isSaidToBeUncertain(date) ? undefined : calendar.machine(date);
  return published ? { datePublished: published } : {};
}

function isSaidToBeUncertain(date: ArticleDate): boolean {
  return date.kind === 'period' && date.sign !== undefined;
}

/** Who wrote, edited and published it, where it was filed from, and what it is about. */
function creditsData(context: Context, { credits }: ArticleView): Properties {
  const { outlet, dateline, reporters, editors, tags } = credits;
  // Where it was filed, which need not be what it tells of.
  const places = dateline.flatMap(({ text, address }) =>
    address ? [{ '@type': 'Place' as const, ...page(context, text, address) }] : [],
  );
  return {
    ...some(
      'author',
      reporters.map((one) => reporterData(context, one)),
    ),
    ...some(
      'editor',
      editors.map(({ label }) => person(label.text)),
    ),
    ...(outlet
      ? {
          publisher: {
            '@type': 'Organization',
            ...page(context, outlet.label.text, outlet.address),
          },
        }
      : {}),
    ...some('locationCreated', places),
    ...some(
      'keywords',
      tags.map(({ label }) => label.text),
    ),
  };
}

function reporterData(context: Context, one: CreditedTerm): PersonData | OrganizationData {
  const name = page(context, one.label.text, one.address);
  return one.thing === 'organisation'
    ? { '@type': 'Organization', ...name }
    : { '@type': 'Person', ...name };
}

/** Somebody whose page is told of on the page itself: that of an author alone is what search engines ask for. */
function person(name: string): PersonData {
  return { '@type': 'Person', name };
}

/** A name with the page that the archive has of it. */
function page(context: Context, name: string, address: Address | undefined) {
  return { name, ...(address ? { url: context.absolute(address) } : {}) };
}

/** What a source has published, which the article was made from. */
function sourceData({
  term,
  url,
}: ArticleView['credits']['sources'][number]): Exactly<CreativeWork, 'CreativeWork'> {
  return {
    '@type': 'CreativeWork',
    ...(url ? { url } : {}),
    publisher: { '@type': 'Organization', name: term.label.text },
  };
}

/** The picture of the article itself: a card that stands for it elsewhere shows nothing of it. */
function imageData(
  context: Context,
  head: ArticleView['head'],
): { image?: Exactly<ImageObject, 'ImageObject'> } {
  const { picture } = head;
  if (!isShared(picture)) return {};
  const { url, width, height } = articleImage(context, head);
  return {
    image: {
      '@type': 'ImageObject',
      url,
      ...(width && height ? { width: String(width), height: String(height) } : {}),
      ...(picture.caption ? { caption: picture.caption } : {}),
      ...(picture.credit ? { creditText: picture.credit } : {}),
    },
  };
}

/** A work as another one names it, which was translated from it. */
interface Translated {
  '@type': 'NewsArticle';
  '@id': string;
  inLanguage: string;
  name: string;
  datePublished?: string;
  translationOfWork?: Translated;
}

/** What it was translated from, with what that was itself translated from; by whom; what was translated from it. */
function translationData(context: Context, { credits }: ArticleView): Properties {
  const { original, through, translations, translator } = credits;
  const line = [...(through ?? []).map(({ article }) => article), ...(original ? [original] : [])];
  const translated = line.reduceRight<Translated | undefined>(
    (from, one) => ({
      ...named(context, one),
      name: one.title,
      ...publishedOn(context, one),
      ...(from ? { translationOfWork: from } : {}),
    }),
    undefined,
  );
  return {
    ...(translated ? { translationOfWork: translated } : {}),
    ...some('translator', translator ? [person(translator.label.text)] : []),
    ...some(
      'workTranslation',
      translations.map(({ article }) => ({ ...named(context, article), name: article.title })),
    ),
  };
}

/** Where an article stood in a paper. */
function printData(print: ArticleView['credits']['print']): Properties {
  const { edition, section, page: number, column } = print ?? {};
  return {
    ...(edition ? { printEdition: edition } : {}),
    ...(section ? { printSection: section } : {}),
    ...(number ? { printPage: number } : {}),
    ...(column ? { printColumn: column } : {}),
  };
}

function issueData(print: ArticleView['credits']['print']) {
  const { issue } = print ?? {};
  return issue ? [{ '@type': 'PublicationIssue' as const, issueNumber: issue }] : [];
}

/**
 * What others may do with the text. The statements of rightsstatements.org are no licences, and what an archive says in
 * its own words is a notice.
 */
function rightsData(context: Context, rights: Rights | undefined): Properties {
  if (!rights) return {};
  const { url } = rights;
  if (rights.kind === 'known') {
    return rights.id in STATEMENTS ? { usageInfo: rights.url } : { license: rights.url };
  }
  return {
    copyrightNotice: wordsOfRights(rights, context.lang).text,
    ...(url ? { usageInfo: url } : {}),
  };
}

/** What was corrected in it, when and by whom, as far as that is known. */
function correctionData(context: Context, { corrections, credits }: ArticleView): Properties {
  const { calendar, title } = context.edition;
  const by = { outlet: credits.outlet?.label.text, archive: title };
  const comments = corrections.map((one): Exactly<CorrectionComment, 'CorrectionComment'> => {
    const name = one.by && by[one.by];
    const date = calendar.machine(one.date);
    return {
      '@type': 'CorrectionComment',
      text: one.text,
      ...(date ? { datePublished: date } : {}),
      ...(name ? { author: { '@type': 'Organization', name } } : {}),
    };
  });
  return some('correction', comments);
}

/**
 * What names the article for good, in the archive and where the original is kept, and two facts that the vocabulary has
 * no property for: its date where that is not certain, and the day on which its text was taken from `sameAs`.
 */
function identifiers(
  context: Context,
  { id, head, credits }: ArticleView,
): Exactly<PropertyValue, 'PropertyValue'>[] {
  const { calendar } = context.edition;
  const { callNumber, retrieved } = credits;
  const values = {
    permalink: id === undefined ? undefined : context.absolute(permanentAddress(id)),
    callNumber,
    edtf: isSaidToBeUncertain(head.date) ? calendar.edtf(head.date) : undefined,
    retrieved: retrieved && calendar.machine(retrieved),
  };
  return Object.entries(values).flatMap(([propertyID, value]) =>
    value === undefined ? [] : { '@type': 'PropertyValue', propertyID, value },
  );
}

function placeOf(versions: readonly VersionView[], address: Address): number {
  return versions.findIndex(({ article }) => article.address === address);
}

/** The version that an article followed. */
function earlierVersion(context: Context, address: Address, versions: readonly VersionView[] = []) {
  const follows = versions[placeOf(versions, address)]?.follows;
  return follows ? [{ '@type': 'NewsArticle' as const, '@id': context.absolute(follows) }] : [];
}

/** Whether an article was retracted, and whether its words are as a machine read them. */
function statusData({ head, 'state of the text': state }: ArticleView): Properties {
  return some('creativeWorkStatus', [
    ...(head.retracted ? ['Retracted'] : []),
    ...(state === 'ocr' ? ['Uncorrected OCR'] : []),
  ]);
}
