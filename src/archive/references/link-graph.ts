/** The references of the whole archive, each resolved once, and what follows from them. */

import { addTo, addToSet } from '../../text/grouping.ts';
import { type Article, byAge } from '../article.ts';
import type { Listing } from '../listing.ts';
import { type Story, shownIn } from '../story.ts';
import type { Term } from '../term.ts';
import { chooseBefore, cutCircles, follow } from './chains.ts';
import type { Resolver } from './resolver.ts';
import type { Resolved } from './target.ts';
import type { TitleKeys } from './titles.ts';
import { findWanted, type Wanted } from './wanted.ts';

/** A part of a reading chain: what comes before an article and what after it, in the order of reading. */
export interface Chain {
  readonly before: readonly Article[];
  readonly after: readonly Article[];
  /** Whether there is more before, or after. */
  readonly longer: { readonly before: boolean; readonly after: boolean };
}

/** Articles of a chain that an article shows before itself, and after. */
const CHAIN_WINDOW = 3;

interface ChainLinks {
  readonly before: ReadonlyMap<Story, Story>;
  readonly next: ReadonlyMap<Story, Story>;
  /** The references that would close a circle. */
  readonly closing: readonly Resolved[];
}

export class LinkGraph {
  readonly #titleKeys: TitleKeys;
  readonly #storyOf: (article: Article) => Story;
  readonly #resolved = new Map<Article, readonly Resolved[]>();
  readonly #referrers = new Map<Story, Article[]>();
  readonly #chains = new Map<Listing, ChainLinks>();
  readonly #wanted = new Map<Listing, readonly Wanted[]>();
  readonly #wantedKeys = new Map<string, string>();
  readonly #wantedByTag = new Map<Listing, Map<Term, Wanted[]>>();

  /**
   * @param articles oldest first
   * @param listings one an edition: what a reference leads to is asked for the readers of its article
   */
  constructor(
    articles: readonly Article[],
    listings: readonly Listing[],
    storyOf: (article: Article) => Story,
    resolver: Resolver,
  ) {
    this.#storyOf = storyOf;
    this.#titleKeys = resolver.titleKeys;
    for (const listing of listings) {
      const own = articles.filter(({ lang }) => lang === listing.edition.lang);
      for (const from of own) {
        const resolved = from.references.map((reference) => ({
          from,
          reference,
          target: resolver.resolve(reference, from, listing),
        }));
        if (resolved.length > 0) this.#resolved.set(from, resolved);
      }
      this.#wanted.set(listing, this.#gather(own.flatMap((from) => this.of(from))));
    }
    for (const article of articles) {
      for (const { target } of this.of(article)) {
        if (target.kind !== 'article') continue;
        const story = storyOf(target.article);
        if (story !== storyOf(article)) addTo(this.#referrers, story, article);
      }
    }
  }

  /** The references of an article, in the order of its text, with what they lead to. */
  of(article: Article): readonly Resolved[] {
    return this.#resolved.get(article) ?? [];
  }

  /** The articles that refer to an article or one of its translations, in the reader's language. */
  referrers(article: Article): Article[] {
    const found = (this.#referrers.get(this.#storyOf(article)) ?? []).map(
      (referrer) => this.#storyOf(referrer).articles.get(article.lang) ?? referrer,
    );
    return [...new Set(found)];
  }

  /** What the articles in an edition's language refer to and the archive does not have. */
  wanted(listing: Listing): readonly Wanted[] {
    return this.#wanted.get(listing) ?? [];
  }

  /** What of it leads its readers to a tag. */
  wantedOn(tag: Term, listing: Listing): readonly Wanted[] {
    const byTag = this.#wantedByTag.get(listing) ?? new Map<Term, Wanted[]>();
    if (!this.#wantedByTag.has(listing)) {
      for (const one of this.wanted(listing)) if (one.term) addTo(byTag, one.term, one);
      this.#wantedByTag.set(listing, byTag);
    }
    return byTag.get(tag) ?? [];
  }

  /**
   * What the articles of a list refer to outside it.
   * @param listed in the order of the list
   * @param listing the edition whose reader asks
   * @returns articles, those referred to most often first, and what is wanted
   */
  pointsTo(
    listed: readonly Article[],
    listing: Listing,
  ): { articles: Article[]; wanted: Wanted[] } {
    const inside = new Set(listed.map(this.#storyOf));
    const resolved = listed.flatMap((article) => this.of(article));
    const referring = new Map<Story, Set<Article>>();
    for (const { from, target } of resolved) {
      if (target.kind !== 'article') continue;
      const story = this.#storyOf(target.article);
      if (!inside.has(story)) addToSet(referring, story, from);
    }
    const mostOften = [...referring].toSorted(
      ([a, one], [b, other]) => other.size - one.size || oldestFirst(b, a),
    );
    const articles = mostOften.map(([story]) => shownIn(story, listing.edition.lang));
    // A tag that the article's own edition has a page of need not have one in the reader's.
    const hasPage = (term: Term | undefined) => term && listing.has(term);
    const wanted = this.#gather(resolved).map((one) =>
      hasPage(one.term) ? one : { ...one, term: undefined },
    );
    return { articles, wanted };
  }

  /** The reading chain around an article, if it is in one. */
  chain(article: Article, listing: Listing): Chain | undefined {
    const links = this.#chainsOf(listing);
    const story = this.#storyOf(article);
    const { lang } = listing.edition;
    const before = follow(links.before, story, CHAIN_WINDOW + 1);
    const after = follow(links.next, story, CHAIN_WINDOW + 1);
    if (before.length + after.length === 0) return undefined;
    return {
      before: shownAll(before.slice(0, CHAIN_WINDOW).toReversed(), lang),
      after: shownAll(after.slice(0, CHAIN_WINDOW), lang),
      longer: { before: before.length > CHAIN_WINDOW, after: after.length > CHAIN_WINDOW },
    };
  }

  /** The next references at which a chain would close on itself, and so ends. */
  closing(listing: Listing): readonly Resolved[] {
    return this.#chainsOf(listing).closing;
  }

  /** A title as references are compared by it: without case, punctuation, and the outlet's name. */
  keyOf(title: string): string {
    return this.#titleKeys.key(title);
  }

  #gather(resolved: readonly Resolved[]): Wanted[] {
    return findWanted(resolved, (title) => this.#wantedKeyOf(title));
  }

  /** Each tag of an article asks for the same ones. */
  #wantedKeyOf(title: string): string {
    const key = this.#wantedKeys.get(title) ?? this.#titleKeys.wantedKey(title);
    this.#wantedKeys.set(title, key);
    return key;
  }

  #chainsOf(listing: Listing): ChainLinks {
    const known = this.#chains.get(listing);
    if (known) return known;
    const steps = new Map<Story, Resolved>();
    const said = new Map<Story, Story>();
    for (const { article } of listing.entries) {
      const story = this.#storyOf(article);
      const step = this.#nextOf(article) ?? this.#nextOf(story.first);
      if (step?.target.kind !== 'article') continue;
      steps.set(story, step);
      said.set(story, this.#storyOf(step.target.article));
    }
    const { next, closing } = cutCircles(said, oldestFirst);
    const links = {
      next,
      before: chooseBefore(next, nearestTo),
      closing: [...closing].flatMap((story) => steps.get(story) ?? []),
    };
    this.#chains.set(listing, links);
    return links;
  }

  /** The first next line of an article that leads to another article. */
  #nextOf(article: Article): Resolved | undefined {
    return this.of(article).find(
      ({ reference, target }) =>
        reference.kind === 'next' &&
        target.kind === 'article' &&
        this.#storyOf(target.article) !== this.#storyOf(article),
    );
  }
}

function shownAll(stories: readonly Story[], lang: string): Article[] {
  return stories.map((story) => shownIn(story, lang));
}

function oldestFirst({ first: a }: Story, { first: b }: Story): number {
  return byAge(a, b);
}

function nearestTo(to: Story): (a: Story, b: Story) => number {
  const apart = ({ first }: Story) => Math.abs(Date.parse(first.day) - Date.parse(to.first.day));
  return (a, b) => apart(a) - apart(b) || oldestFirst(a, b);
}
