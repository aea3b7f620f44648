/** Parts of views: links to articles and terms, references and credits, as pages show them. */
import type { Withholding } from '../archive/access.ts';
import type { Address } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { archivedCopyOf } from '../archive/dead-links.ts';
import type { FrontMatter, OwnValue } from '../archive/front-matter.ts';
import type { Entry, Listing } from '../archive/listing.ts';
import { fieldName, type OwnField } from '../archive/own-fields.ts';
import { inPageOrder, parallelsFrom } from '../archive/parallel/parallel.ts';
import { type Picture, pictureAddress } from '../archive/picture.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Fallback, Resolved, Target } from '../archive/references/target.ts';
import type { Thing } from '../archive/registry.ts';
import type { Credited, Labelled, Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import type { ArticleDate, ExactDate } from '../dates/article-date.ts';
import type { Period } from '../dates/period.ts';
import { parallelAddress, termAddress } from './addresses.ts';
import { shared } from './shared.ts';

/** An article as a link to it shows it, with its date. */
export interface LinkedArticle {
  readonly lang: string;
  readonly address: Address;
  readonly title: string;
  readonly date: ArticleDate;
  readonly retracted?: FrontMatter['retracted'];
}

/**
 * An article as all pages but its own show it: links, lists, credits of translations. One part for all of them,
 * as each part costs a digest per article and build.
 */
export interface ArticleCard extends LinkedArticle {
  /** What is known of its date, in the zone of the article's own edition; none for an undated article. */
  readonly period: Period | undefined;
  readonly draft: boolean;
  /** Whether the preview shows more of it than readers see. */
  readonly restricted: boolean | undefined;
  readonly outlet: string | undefined;
  readonly dateline: string | undefined;
  readonly description: string;
  readonly translator: string | undefined;
  readonly translated: ExactDate | undefined;
  readonly picture: PictureView | undefined;
  /** The fields of the archive's own that lists show. */
  readonly own?: readonly OwnFieldView[];
  /** Whether there is a newer version of it; left out where there is none. */
  readonly outdated: true | undefined;
  /** Whether no list of its date has it: it is unlisted, or another translation stands there. Left out for others. */
  readonly notByDate: true | undefined;
  /** Whether other outlets have the same text, so that lists name its own; left out where none do. */
  readonly shared: true | undefined;
}

/** A field of the archive's own, with its name and its value. */
export interface OwnFieldView {
  readonly name: Labelled;
  readonly kind: OwnField['kind'];
  readonly value: OwnValue;
}

/** What a page says of its text where the public is not shown all of it, or does not find it in lists. */
export interface LimitsView {
  /** The level at which the text is withheld; none where it is shown whole. */
  readonly level: Withholding['level'] | undefined;
  readonly withdrawn: FrontMatter['withdrawn'];
  /** Whether the page is for no list and no search engine. */
  readonly unlisted: boolean;
}

/** The page of an article beside one of its translations, as a link to it shows it. */
export interface LinkedParallel {
  readonly lang: string;
  readonly address: Address;
}

/** A term of an edition, as a link to it shows it. */
export interface LinkedTerm {
  /** None where it has no page, as all articles that name it were taken from the lists. */
  readonly address: Address | undefined;
  /** The edition that has its page, where the reader's has none. */
  readonly hreflang?: string;
  readonly label: Labelled;
}

/** A link to a term that an article credits. */
export interface CreditedTerm extends LinkedTerm {
  /** What it is: a desk that reports is an organisation. */
  readonly thing: Thing | undefined;
}

/** A part of a dateline. */
export interface DatelineView {
  readonly text: string;
  /** That of the place; none for what is between places. */
  readonly address: Address | undefined;
  /** As in `LinkedTerm`. */
  readonly hreflang?: string;
}

/** A link to a term, with the number of its articles in the language of its page. */
export interface CountedTerm extends LinkedTerm {
  readonly count: number;
  /** How many articles exist only in other languages; left out where there are none. */
  readonly others?: number;
}

/** The place to look instead of an article that is wanted: a tag, else a search for its words. */
export interface FallbackView {
  readonly term: LinkedTerm | undefined;
  readonly query: string;
}

type TargetView =
  | { readonly kind: 'article'; readonly article: ArticleCard }
  | { readonly kind: 'self' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'tag'; readonly term: CountedTerm }
  | { readonly kind: 'page'; readonly address: Address }
  | { readonly kind: 'unknown tag'; readonly query: string }
  | ({ readonly kind: 'wanted' } & FallbackView);

/** A reference as its article shows it. */
export interface ReferenceView extends Omit<Reference, 'line'> {
  readonly target: TargetView;
}

export interface PictureView extends Omit<NonNullable<FrontMatter['image']>, 'src'> {
  /** On the site; a picture on the archive's other host has a URL instead. */
  readonly picture?: Picture;
  readonly url?: string;
}

/** A kept file as the page of its article shows it. */
export interface KeptFileView {
  readonly title: string | undefined;
  readonly address?: Address;
  readonly url?: string;
  /** The name of a saved page, which is in a zip. */
  readonly packed?: string;
  /** SHA-256 and bytes of the published file, of a packed one before that; none of one on another host. */
  readonly sha256?: string;
  readonly bytes?: number;
  /** A scan; a PDF has none. */
  readonly picture?: Picture;
}

const NONE: readonly ReferenceView[] = [];
const NO_FIELDS: readonly OwnFieldView[] = [];

/** Tags that a page offers to whoever has no subject in mind. */
const MOST_USED_TAGS = 24;

/**
 * Stands in a view for the text of an article, which the page is given as its body. Beside the bytes of the file
 * and what is shown of them, the body depends on the folder that its pictures are relative to, on these pictures, and on
 * which of its links are dead.
 */
export function textKey(
  { textHash, file, pictures, links }: Article,
  { deadLinks }: Pick<Archive, 'deadLinks'>,
): string {
  const shown = pictures.map(({ sha256 }) => ` ${sha256.slice(0, 16)}`).join('');
  const dead = links.flatMap(({ href }) => archivedCopyOf(deadLinks, href) ?? []);
  const copies = [...new Set(dead)].map((url) => ` ${url}`).join('');
  return `${textHash} ${file.slice(0, file.lastIndexOf('/'))}${shown}${copies}`;
}

/** The kept files of an article as its page shows them. */
export function keptFilesOf({ files }: Article): readonly KeptFileView[] {
  return files.map(({ title, address, url, packed, read, picture }) => ({
    title,
    ...(packed === undefined ? {} : { packed }),
    ...(address ? { address } : {}),
    ...(url === undefined ? {} : { url }),
    ...(read ? { sha256: read.sha256, bytes: read.bytes } : {}),
    ...(picture ? { picture: plainPicture(picture) } : {}),
  }));
}

/** What the HTML of a picture follows from, and nothing else: pages do not change where only its file's time does. */
function plainPicture({ address, sha256, format, width, height }: Picture): Picture {
  return { address, sha256, format, width, height };
}

/** The limits of an article; none where all of it is shown to everybody. */
export function limitsOf({ withheld, meta, unlisted }: Article): LimitsView | undefined {
  const { withdrawn } = meta;
  return withheld || withdrawn ? { level: withheld?.level, withdrawn, unlisted } : undefined;
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
    return once(this.#cards, article, () => {
      const own = this.own(article, ['list']);
      const card = cardOf(article, this.archive);
      return shared({ ...card, ...(own.length > 0 ? { own } : {}) });
    });
  }

  /** The fields of the archive's own that an article has, of those shown in some places. */
  own({ meta, lang }: Article, places: readonly OwnField['shown'][]): readonly OwnFieldView[] {
    const { own } = meta;
    if (!own) return NO_FIELDS;
    return this.archive.site.fields.flatMap((field) => {
      const value = places.includes(field.shown) ? own[field.key] : undefined;
      return value === undefined ? [] : { name: fieldName(field, lang), kind: field.kind, value };
    });
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
      this.#parallelsOf(article),
    );
  }

  #parallelsOf(article: Article): LinkedParallel[] {
    const { archive } = this;
    const story = archive.storyOf(article);
    return parallelsFrom(story, article).map((pair) => ({
      lang: pair.right.lang,
      address: parallelAddress(inPageOrder(pair, story, archive.site.editions)),
    }));
  }

  term(term: Term, listing: Listing): LinkedTerm {
    const known = once(this.#terms, listing, () => new Map<Term, LinkedTerm>());
    return once(known, term, () => shared(this.#linkOf(term, listing)));
  }

  terms(terms: readonly Term[], listing: Listing): LinkedTerm[] {
    return terms.map((term) => this.term(term, listing));
  }

  counted(terms: readonly Term[], listing: Listing): CountedTerm[] {
    const known = once(this.#counted, listing, () => new Map<Term, CountedTerm>());
    return terms.map((term) =>
      once(known, term, () =>
        shared({ ...this.#linkOf(term, listing), ...this.#countOf(term, listing) }),
      ),
    );
  }

  /** A link to a term: in the reader's edition, or the one that has its page. */
  #linkOf(term: Term, listing: Listing): LinkedTerm {
    const there = this.archive.listingOf(term, listing);
    return {
      address: there && termAddress(there.edition, term),
      ...(there && there !== listing ? { hreflang: there.edition.lang } : {}),
      label: term.label(listing.edition.lang),
    };
  }

  #countOf(term: Term, listing: Listing): Pick<CountedTerm, 'count' | 'others'> {
    const there = this.archive.listingOf(term, listing) ?? listing;
    const entries = there.entriesOf(term);
    const own = there.byLanguage(entries).own.length;
    const others = entries.length - own;
    // In another edition, those that its language lacks are of no concern to a reader of this one.
    return { count: own, ...(there === listing && others > 0 ? { others } : {}) };
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

  /** The terms that an article names, as its own edition links them, under the names that the article has. */
  creditsOf(article: Article, kind: TermKind): CreditedTerm[] {
    const listing = this.archive.listing(article.lang);
    return this.archive.creditedIn(article, kind).map(({ term, name }: Credited) => ({
      ...this.term(term, listing),
      label: { text: name, lang: article.lang },
      thing: term.thing,
    }));
  }

  /** The dateline of an article in its parts, of which its places are links. */
  datelineOf(article: Article): DatelineView[] {
    const listing = this.archive.listing(article.lang);
    const { place } = this.archive.terms;
    return place.datelineOf(article).map(({ text, isPlace }) => ({
      text,
      ...this.#placeOf(isPlace ? place.of(text, article.lang) : undefined, listing),
    }));
  }

  #placeOf(place: Term | undefined, listing: Listing): Omit<DatelineView, 'text'> {
    if (!place) return { address: undefined };
    const { address, hreflang } = this.term(place, listing);
    return { address, ...(hreflang ? { hreflang } : {}) };
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
    const view = { kind, label, labelLang, target: this.#target(target, listing) };
    // What an erased record was called is said nowhere.
    return target.kind === 'erased' ? { ...view, title: '' } : { ...view, title, href };
  }

  #target(target: Target, listing: Listing): TargetView {
    switch (target.kind) {
      case 'article':
        return { kind: 'article', article: this.card(target.article) };
      case 'self':
      case 'erased':
        return target;
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

function cardOf(article: Article, archive: Archive): ArticleCard {
  const { kinship, site } = archive;
  const { lang, address, title, date, period, draft, description, meta } = article;
  const { outlet, dateline, translator, translated, retracted } = meta;
  return {
    lang,
    address,
    title,
    date,
    period,
    draft,
    restricted: (site.preview && limitsOf(article) !== undefined) || undefined,
    outlet,
    dateline,
    description,
    translator,
    translated,
    picture: leadPictureOf(article),
    retracted,
    outdated: kinship.newerThan(article) && true,
    notByDate: archive.listing(lang).hasEntryOf(article) ? undefined : true,
    shared: kinship.witnessesOf(article).length > 0 || undefined,
  };
}

/** The picture that stands above the text of an article. */
export function leadPictureOf({
  meta: { image },
  file,
  pictures,
}: Article): PictureView | undefined {
  if (!image) return undefined;
  const src = pictureAddress(image.src, file);
  return pictureOf(image, src && pictures.find((one) => one.address === src));
}

function pictureOf(
  { src, alt, caption, credit }: NonNullable<FrontMatter['image']>,
  picture: Picture | undefined,
): PictureView {
  return { ...(picture ? { picture: plainPicture(picture) } : { url: src }), alt, caption, credit };
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
