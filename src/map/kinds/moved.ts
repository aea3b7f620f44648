/** Pages that lead to others: at former and permanent addresses of articles, at former ones of terms, and at those of pairs the other way round. */
import type { Address } from '../../archive/address.ts';
import type { Article } from '../../archive/article.ts';
import type { Catalogue } from '../../archive/catalogue.ts';
import { circularAliases } from '../../archive/consistency.ts';
import type { Listing } from '../../archive/listing.ts';
import { inPageOrder, parallelsOf } from '../../archive/parallel/parallel.ts';
import type { Term } from '../../archive/term.ts';
import { TERM_KINDS } from '../../archive/term-kinds.ts';
import { foldAddress } from '../../text/fold.ts';
import { parallelAddress, permanentAddress, termAddress } from '../addresses.ts';
import { ON_ADDRESSES, ON_ALL_TERMS, onStories } from '../dependencies.ts';
import { defineKind } from '../kind.ts';
import { movedParallels } from '../moved-parallels.ts';
import type { ArticleCard, LinkedTerm } from '../parts.ts';

/** The folder of permanent addresses. */
const [, PERMANENT] = permanentAddress('').split('/');

interface MovedArticle {
  readonly from: Address;
  readonly article: Article;
  /** The page of the article beside another one; none where it is the article itself that moved. */
  readonly beside?: Address;
  /** Whether it is the permanent address of the article, which nothing has moved from. */
  readonly isPermanent?: true;
}

interface MovedTerm {
  readonly from: Address;
  readonly term: Term;
  /** The edition of the former address. */
  readonly listing: Listing;
}

type MovedItem = MovedArticle | MovedTerm;

interface MovedView {
  readonly lang: string;
  /** What is elsewhere now: an article, or a term. */
  readonly article: ArticleCard | undefined;
  readonly term: LinkedTerm | undefined;
  readonly beside: Address | undefined;
  readonly isPermanent?: true;
  /** Whether search engines are to pass over the article, and so over what leads to it. */
  readonly isUnlisted?: true;
}

export const movedKind = defineKind<MovedItem, MovedView>({
  name: 'moved',
  items: (catalogue) => {
    const former = formerAddresses(catalogue);
    return [
      ...former,
      ...permanentAddresses(catalogue),
      ...turnedParallels(catalogue),
      ...movedParallels(catalogue, former),
      ...formerTerms(catalogue),
    ];
  },
  address: ({ from }) => from,
  inSitemap: false,
  view: (item, parts) =>
    'term' in item
      ? {
          lang: item.listing.edition.lang,
          article: undefined,
          term: parts.term(item.term, item.listing),
          beside: undefined,
        }
      : {
          lang: item.article.lang,
          article: parts.card(item.article),
          term: undefined,
          beside: item.beside,
          ...(item.isPermanent && { isPermanent: item.isPermanent }),
          ...(item.article.unlisted && { isUnlisted: true }),
        },
  // An address leads elsewhere only as long as nothing else has it.
  dependencies: (item) => [
    ON_ADDRESSES,
    'term' in item ? ON_ALL_TERMS : onStories(() => [item.article]),
  ],
  /** Those of all ids, which languages do not begin with: their codes have two letters and more. */
  reserves: ([folder]) => folder === PERMANENT,
});

/**
 * The former addresses of terms that have a page still. An address at which there is something now leads to that: the
 * page of another term, or of an article.
 */
function formerTerms(catalogue: Catalogue): MovedTerm[] {
  const moved = TERM_KINDS.flatMap((kind) => catalogue.terms[kind].all).filter(
    ({ entry }) => entry?.formerAddresses,
  );
  if (moved.length === 0) return [];
  const { articles, erased, listings } = catalogue;
  const taken = new Set(
    [
      ...[...articles, ...erased].flatMap(({ addresses }) => addresses),
      ...listings.flatMap((listing) =>
        TERM_KINDS.flatMap((kind) =>
          listing.terms(kind).map((term) => termAddress(listing.edition, term)),
        ),
      ),
    ].map(foldAddress),
  );
  return moved.flatMap((term) =>
    (term.entry?.formerAddresses ?? []).flatMap((from): MovedTerm[] => {
      const lang = from.split('/')[1];
      const [first] = listings;
      const own = listings.find(({ edition }) => edition.lang === lang) ?? first;
      const address = foldAddress(from);
      if (!own || taken.has(address) || !catalogue.listingOf(term, own)) return [];
      // Those who report and those who translate are in one list, and an entry is a term of each kind.
      taken.add(address);
      return [{ from, term, listing: own }];
    }),
  );
}

function permanentAddresses({ articles }: Catalogue): MovedArticle[] {
  return articles.flatMap((article) => {
    const { id } = article.meta;
    return id === undefined ? [] : { from: permanentAddress(id), article, isPermanent: true };
  });
}

function formerAddresses({ articles }: Catalogue): MovedArticle[] {
  const circular = circularAliases(articles);
  return articles.flatMap((article) =>
    (article.meta.aliases ?? [])
      .filter((from) => !circular.get(article)?.has(from))
      .map((from): MovedArticle => ({ from, article })),
  );
}

/** A reader of the other article may have the address below it, which earlier versions gave to a page of its own. */
function turnedParallels({ stories, site }: Catalogue): MovedArticle[] {
  return stories.flatMap((story) =>
    parallelsOf(story).flatMap((pair): MovedArticle[] => {
      const page = inPageOrder(pair, story, site.editions);
      if (page === pair) return [];
      return [{ from: parallelAddress(pair), article: pair.left, beside: parallelAddress(page) }];
    }),
  );
}
