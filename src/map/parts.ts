/** Parts of views: links to articles and terms, references and credits, as pages show them. */
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { FrontMatter } from '../archive/front-matter.ts';
import type { Entry, Listing } from '../archive/listing.ts';
import { pictureAddress } from '../archive/picture.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Lead, Resolved, Target } from '../archive/references/target.ts';
import type { Labelled, Term, TermKind } from '../archive/term.ts';
import type { ArticleDate, Day } from '../dates/article-date.ts';
import { termAddress } from './addresses.ts';
import { shared } from './shared.ts';

/** A link to an article with its day. */
export interface ArticleLink {
  readonly lang: string;
  readonly address: Address;
  readonly title: string;
  readonly date: ArticleDate;
}

/** An article as lists show it. */
export interface ListedArticle extends ArticleLink {
  readonly draft: boolean;
  readonly dateline: string | undefined;
  readonly description: string;
}

/** A link to a translation, with its translator. */
export interface TranslationLink extends ArticleLink {
  readonly translator: string | undefined;
  readonly translated: ArticleDate | undefined;
}

/** A link to a term in an edition. */
export interface TermLink {
  readonly address: Address;
  readonly label: Labelled;
}

/** A link to a term, with the number of its entries. */
export interface CountedTerm extends TermLink {
  readonly count: number;
}

/** The place to look instead of an article that is wanted: a tag, else a search for its words. */
export interface LeadView {
  readonly term: TermLink | undefined;
  readonly query: string;
}

export type TargetView =
  | { readonly kind: 'article'; readonly article: ArticleLink }
  | { readonly kind: 'self' }
  | { readonly kind: 'tag'; readonly term: CountedTerm }
  | { readonly kind: 'page'; readonly address: Address }
  | { readonly kind: 'unknown tag'; readonly query: string }
  | ({ readonly kind: 'wanted' } & LeadView);

/** A reference as its article shows it. */
export interface ReferenceView extends Omit<Reference, 'line'> {
  readonly target: TargetView;
}

/** The top of an article: where it appeared and when, its picture, and what a reader should know first. */
export interface ArticleHead extends ArticleLink {
  readonly draft: boolean;
  readonly outlet: string | undefined;
  readonly dateline: string | undefined;
  readonly day: Day;
  readonly translator: string | undefined;
  readonly picture: PictureView | undefined;
  /** The original, where it has changed since the article was translated. */
  readonly changedOriginal: ArticleLink | undefined;
}

export interface PictureView extends Omit<NonNullable<FrontMatter['image']>, 'src'> {
  readonly address: Address;
}

/** Makes the parts of an archive's views, each shared one once. */
export class Parts {
  readonly archive: Archive;
  readonly #links = new Map<Article, ArticleLink>();
  readonly #listed = new Map<Article, ListedArticle>();
  readonly #terms = new Map<Listing, Map<Term, TermLink>>();
  readonly #counted = new Map<Listing, Map<Term, CountedTerm>>();
  readonly #byUse = new Map<Listing, readonly CountedTerm[]>();

  constructor(archive: Archive) {
    this.archive = archive;
  }

  link(article: Article): ArticleLink {
    return once(this.#links, article, () => shared(linkOf(article)));
  }

  links(articles: readonly Article[]): ArticleLink[] {
    return articles.map((article) => this.link(article));
  }

  listed(entries: readonly Entry[]): ListedArticle[] {
    return entries.map(({ article }) =>
      once(this.#listed, article, () => {
        const { draft, description, meta } = article;
        return shared({ ...linkOf(article), draft, dateline: meta.dateline, description });
      }),
    );
  }

  translation(article: Article): TranslationLink {
    const { translator, translated } = article.meta;
    return { ...linkOf(article), translator, translated };
  }

  term(term: Term, listing: Listing): TermLink {
    const known = once(this.#terms, listing, () => new Map<Term, TermLink>());
    return once(known, term, () => shared(termLinkOf(term, listing)));
  }

  terms(terms: readonly Term[], listing: Listing): TermLink[] {
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
  mostUsedTags(listing: Listing, most: number): readonly CountedTerm[] {
    const inOrder = once(this.#byUse, listing, () =>
      this.counted(listing.terms('tag'), listing).toSorted((a, b) => b.count - a.count),
    );
    return inOrder.slice(0, most);
  }

  /** The terms that an article names, as its own edition links them. */
  termsOf(article: Article, kind: TermKind): TermLink[] {
    const listing = this.archive.listing(article.lang);
    return this.terms(this.archive.termsOf(article, kind), listing);
  }

  lead({ term, query }: Lead, listing: Listing): LeadView {
    return { term: term && this.term(term, listing), query };
  }

  /** The references of an article, in the order of its text, for readers of its own edition. */
  references(article: Article): ReferenceView[] {
    const listing = this.archive.listing(article.lang);
    return this.archive.links.of(article).map((resolved) => this.#reference(resolved, listing));
  }

  #reference({ reference, target }: Resolved, listing: Listing): ReferenceView {
    const { kind, label, labelLang, title, href } = reference;
    return { kind, label, labelLang, title, href, target: this.#target(target, listing) };
  }

  #target(target: Target, listing: Listing): TargetView {
    switch (target.kind) {
      case 'article':
        return { kind: 'article', article: this.link(target.article) };
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
        return { kind: 'wanted', ...this.lead(target, listing) };
    }
  }

  head(article: Article): ArticleHead {
    const { draft, day, meta, file } = article;
    const { outlet, dateline, translator, image } = meta;
    const picture = image && pictureAddress(image.src, file);
    const changed = this.archive.isStale(article) && this.archive.originalOf(article);
    return {
      ...linkOf(article),
      draft,
      outlet,
      dateline,
      day,
      translator,
      picture: image && picture && pictureOf(image, picture),
      changedOriginal: changed ? this.link(changed) : undefined,
    };
  }
}

function linkOf({ lang, address, title, date }: Article): ArticleLink {
  return { lang, address, title, date };
}

function termLinkOf(term: Term, { edition }: Listing): TermLink {
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
