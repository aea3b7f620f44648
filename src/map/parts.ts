/** Parts of views: links to articles and terms, references and credits, as pages show them. */
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { FrontMatter } from '../archive/front-matter.ts';
import type { Kinship } from '../archive/kinship.ts';
import type { Entry, Listing } from '../archive/listing.ts';
import { parallelsFrom } from '../archive/parallel/parallel.ts';
import { pictureAddress } from '../archive/picture.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Fallback, Resolved, Target } from '../archive/references/target.ts';
import type { Labelled, Term, TermKind } from '../archive/term.ts';
import type { ArticleDate, Day } from '../dates/article-date.ts';
import { parallelAddress, termAddress } from './addresses.ts';
import { shared } from './shared.ts';

/** An article as a link to it shows it, with its day. */
export interface LinkedArticle {
  readonly lang: string;
  readonly address: Address;
  readonly title: string;
  readonly date: ArticleDate;
}

/**
 * An article as all pages but its own show it: links, lists, credits of translations. One part for all of them,
 * as each part costs a digest per article and build.
 */
export interface ArticleCard extends LinkedArticle {
  /** In the zone of the article's own edition. */
  readonly day: Day;
  readonly draft: boolean;
  readonly outlet: string | undefined;
  readonly dateline: string | undefined;
  readonly description: string;
  readonly translator: string | undefined;
  readonly translated: ArticleDate | undefined;
  readonly picture: PictureView | undefined;
  /** Whether there is a newer version of it; left out where there is none. */
  readonly outdated: true | undefined;
  /** Whether other outlets have the same text, so that lists name its own; left out where none do. */
  readonly shared: true | undefined;
}

/** The page of an article beside one of its translations, as a link to it shows it. */
export interface LinkedParallel {
  readonly lang: string;
  readonly address: Address;
}

/** A term of an edition, as a link to it shows it. */
export interface LinkedTerm {
  readonly address: Address;
  readonly label: Labelled;
}

/** A link to a term, with the number of its entries. */
export interface CountedTerm extends LinkedTerm {
  readonly count: number;
}

/** The place to look instead of an article that is wanted: a tag, else a search for its words. */
export interface FallbackView {
  readonly term: LinkedTerm | undefined;
  readonly query: string;
}

export type TargetView =
  | { readonly kind: 'article'; readonly article: ArticleCard }
  | { readonly kind: 'self' }
  | { readonly kind: 'tag'; readonly term: CountedTerm }
  | { readonly kind: 'page'; readonly address: Address }
  | { readonly kind: 'unknown tag'; readonly query: string }
  | ({ readonly kind: 'wanted' } & FallbackView);

/** A reference as its article shows it. */
export interface ReferenceView extends Omit<Reference, 'line'> {
  readonly target: TargetView;
}

export interface PictureView extends Omit<NonNullable<FrontMatter['image']>, 'src'> {
  readonly address: Address;
}

const NONE: readonly ReferenceView[] = [];

/** Tags that a page offers to whoever has no subject in mind. */
const MOST_USED_TAGS = 24;

/**
 * Stands in a view for the text of an article, which the page is given as its body. Beside the bytes of the file,
 * the body depends on the folder that its pictures are relative to.
 */
export function textKey({ hash, file }: Article): string {
  return `${hash} ${file.slice(0, file.lastIndexOf('/'))}`;
}

/** Makes the parts of an archive's views, each shared one once. */
export class Parts {
  readonly archive: Archive;
  readonly #cards = new Map<Article, ArticleCard>();
  readonly #parallels = new Map<Article, readonly LinkedParallel[]>();
  readonly #references = new Map<Article, readonly ReferenceView[]>();
  readonly #terms = new Map<Listing, Map<Term, LinkedTerm>>();
  readonly #counted = new Map<Listing, Map<Term, CountedTerm>>();
  readonly #byUse = new Map<Listing, readonly CountedTerm[]>();

  constructor(archive: Archive) {
    this.archive = archive;
  }

  card(article: Article): ArticleCard {
    return once(this.#cards, article, () => shared(cardOf(article, this.archive.kinship)));
  }

  cards(articles: readonly Article[]): ArticleCard[] {
    return articles.map((article) => this.card(article));
  }

  listed(entries: readonly Entry[]): ArticleCard[] {
    return this.cards(entries.map(({ article }) => article));
  }

  /** The original of an article, where it has changed since the article was translated. */
  changedOriginal(article: Article): ArticleCard | undefined {
    const original = this.archive.isStale(article) && this.archive.originalOf(article);
    return original ? this.card(original) : undefined;
  }

  /** Links to an article beside each of its translations. */
  parallels(article: Article): readonly LinkedParallel[] {
    return once(this.#parallels, article, () =>
      // Too short and too seldom used for a digest of its own to be worth it.
      parallelsFrom(this.archive.storyOf(article), article).map((pair) => ({
        lang: pair.right.lang,
        address: parallelAddress(pair),
      })),
    );
  }

  term(term: Term, listing: Listing): LinkedTerm {
    const known = once(this.#terms, listing, () => new Map<Term, LinkedTerm>());
    return once(known, term, () => shared(termLinkOf(term, listing)));
  }

  terms(terms: readonly Term[], listing: Listing): LinkedTerm[] {
    return terms.map((term) => this.term(term, listing));
  }

  counted(terms: readonly Term[], listing: Listing): CountedTerm[] {
    const known = once(this.#counted, listing, () => new Map<Term, CountedTerm>());
    return terms.map((term) =>
      once(known, term, () =>
        shared({ ...termLinkOf(term, listing), count: listing.entriesOf(term).length }),
      ),
    );
  }

  /** The tags with the most entries; of two with as many, in the order of the alphabet. */
  mostUsedTags(listing: Listing): readonly CountedTerm[] {
    return once(this.#byUse, listing, () => {
      const tags = this.counted(listing.terms('tag'), listing);
      return tags.toSorted((a, b) => b.count - a.count).slice(0, MOST_USED_TAGS);
    });
  }

  /** The terms that an article names, as its own edition links them. */
  termsOf(article: Article, kind: TermKind): LinkedTerm[] {
    const listing = this.archive.listing(article.lang);
    return this.terms(this.archive.termsOf(article, kind), listing);
  }

  fallback({ term, query }: Fallback, listing: Listing): FallbackView {
    return { term: term && this.term(term, listing), query };
  }

  /** The references of an article, in the order of its text, for readers of its own edition. */
  references(article: Article): readonly ReferenceView[] {
    return once(this.#references, article, () => {
      const listing = this.archive.listing(article.lang);
      const resolved = this.archive.links.of(article);
      if (resolved.length === 0) return NONE;
      return resolved.map((one) => shared(this.#reference(one, listing)));
    });
  }

  #reference({ reference, target }: Resolved, listing: Listing): ReferenceView {
    const { kind, label, labelLang, title, href } = reference;
    return { kind, label, labelLang, title, href, target: this.#target(target, listing) };
  }

  #target(target: Target, listing: Listing): TargetView {
    switch (target.kind) {
      case 'article':
        return { kind: 'article', article: this.card(target.article) };
      case 'self':
        return { kind: 'self' };
      case 'tag': {
        const [term] = this.counted([target.term], listing);
        if (!term) throw new Error('a term has a link');
        return { kind: 'tag', term };
      }
      case 'page':
        return { kind: 'page', address: target.address };
      case 'unknown tag':
        return { kind: 'unknown tag', query: target.query };
      case 'wanted':
        return { kind: 'wanted', ...this.fallback(target, listing) };
    }
  }
}

function cardOf(article: Article, kinship: Kinship): ArticleCard {
  const { lang, address, title, date, day, draft, description, meta, file } = article;
  const { outlet, dateline, translator, translated, image } = meta;
  const picture = image && pictureAddress(image.src, file);
  return {
    lang,
    address,
    title,
    date,
    day,
    draft,
    outlet,
    dateline,
    description,
    translator,
    translated,
    picture: image && picture && pictureOf(image, picture),
    outdated: kinship.newerThan(article) && true,
    shared: kinship.witnessesOf(article).length > 0 || undefined,
  };
}

function termLinkOf(term: Term, { edition }: Listing): LinkedTerm {
  return { address: termAddress(edition, term), label: term.label(edition.lang) };
}

function pictureOf(
  { alt, caption, credit }: NonNullable<FrontMatter['image']>,
  address: Address,
): PictureView {
  return { address, alt, caption, credit };
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
