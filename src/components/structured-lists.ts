/** Structured data of a site, its lists and the terms that they are about, in the vocabulary of schema.org. */
import type {
  BreadcrumbList,
  CollectionPage,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import type { Address } from '../archive/address.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import type { ProfileView, TermView } from '../map/kinds/term.ts';
import type { Context } from './context.ts';
import { termTitle } from './names.ts';
import { type Trail, termTrail } from './trail.ts';

/** An edition as what its pages are part of. */
export function editionData(context: Context) {
  const { edition } = context;
  return {
    '@type': 'WebSite' as const,
    '@id': context.absolute(homeAddress(edition)),
    name: edition.title,
  };
}

/** The pages around a page, the widest first. */
export function breadcrumbData(context: Context, trail: Trail): BreadcrumbList {
  const linked = trail.flatMap(({ address, label }) => (address ? { address, label } : []));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: linked.map(({ address, label }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label.text,
      item: context.absolute(address),
    })),
  };
}

/** What a list of articles is known by. */
interface List {
  readonly address: Address;
  readonly name: string;
  readonly trail: Trail;
}

/** A page that lists the articles of a term or a period. */
export function listData(
  context: Context,
  { address, name, trail }: List,
): WithContext<Exclude<CollectionPage, string>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': context.absolute(address),
    name,
    inLanguage: context.lang,
    isPartOf: { '@id': context.absolute(homeAddress(context.edition)) },
    breadcrumb: breadcrumbData(context, trail),
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
    ...editionData(context),
    url: context.absolute(homeAddress(edition)),
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

/**
 * The list of a term; of the term itself what its entry in the registry says, if it asks for it. None of the further
 * pages of a long list.
 */
export function termData(
  context: Context,
  view: TermView,
): WithContext<Exclude<CollectionPage, string>> | undefined {
  const { address, kind, label, number } = view;
  if (number !== undefined) return undefined;
  const name = termTitle(context.t, kind, label.text);
  return {
    ...listData(context, { address, name, trail: termTrail(context, view) }),
    ...(view.profile ? { mainEntity: thingData(view, view.profile) } : {}),
  };
}

/** A person, a place, an organisation, an event or a subject. */
function thingData({ label, description, url }: TermView, profile: ProfileView): Thing {
  const { thing, otherNames, sameAs, coordinates } = profile;
  const geo = coordinates && {
    '@type': 'GeoCoordinates',
    latitude: coordinates.lat,
    longitude: coordinates.lon,
  };
  return {
    '@type': thing ? TYPES[thing] : 'Thing',
    name: label.text,
    ...(otherNames.length > 0 ? { alternateName: otherNames } : {}),
    ...(description ? { description } : {}),
    ...(url ? { url } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(geo ? { geo } : {}),
  } as Thing;
}
