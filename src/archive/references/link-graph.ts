/** Link graph: all references of the archive, resolved, with the chains, referrers and wanted titles they make. */

import { timeOf } from '../../dates/period.ts';
import { addTo, addToSet } from '../../text/grouping.ts';
import { type Article, byAge } from '../article.ts';
import type { Listing } from '../listing.ts';
import { listed, listedIn, type Story } from '../story.ts';
import type { Term } from '../term.ts';
import { choosePredecessors, cutCycles, follow } from './chains.ts';
import type { TargetsOf } from './known-targets.ts';
import type { Resolved, Target } from './target.ts';
import type { TitleKeys } from './titles.ts';
import { findWanted, type Wanted } from './wanted.ts';

/** A part of a reading chain: the articles before and after an article, in the order of reading. */
interface Chain {
  readonly before: readonly Article[];
  readonly after: readonly Article[];
  /** Whether the chain has more articles before these, or after. */
  readonly longer: { readonly before: boolean; readonly after: boolean };
}

/** Most articles of a chain before an article, and most after it. */
const CHAIN_WINDOW = 3;

interface ChainLinks {
  readonly before: ReadonlyMap<Story, Story>;
  readonly next: ReadonlyMap<Story, Story>;
  /** The references that would close a circle. */
  readonly closing: readonly Resolved[];
}

/** The references of all articles, and everything that follows from them. */
export class LinkGraph {
  readonly #titleKeys: TitleKeys;
  readonly #storyOf: (article: Article) => Story;
  readonly #resolved = new Map<Article, readonly Resolved[]>();
  readonly #referrers = new Map<Story, Article[]>();
  readonly #chains = new Map<Listing, ChainLinks>();
  /** Oldest first. */
  readonly #articles: readonly Article[];
  readonly #wanted = new Map<Listing, readonly Wanted[]>();
  readonly #wantedKeys = new Map<string, string>();
  readonly #wantedByTag = new Map<Listing, Map<Term, Wanted[]>>();

  /**
   * @param articles oldest first
   * @param targetsOf the targets of the references of an article
   */
  constructor(
    articles: readonly Article[],
    storyOf: (article: Article) => Story,
    targetsOf: TargetsOf,
    titleKeys: TitleKeys,
  ) {
    this.#articles = articles;
    this.#storyOf = storyOf;
    this.#titleKeys = titleKeys;
    for (const from of articles) {
      if (from.references.length === 0) continue;
      const targets = targetsOf(from);
      const resolved = from.references.map((reference, i) => ({
        from,
        reference,
        target: targets[i] as Target,
      }));
      this.#resolved.set(from, resolved);
    }
    for (const article of listed(articles)) {
      for (const { target } of this.of(article)) {
        if (target.kind !== 'article') continue;
        const story = storyOf(target.article);
        if (story !== storyOf(article)) addTo(this.#referrers, story, article);
      }
    }
  }

  /** The resolved references of an article, in the order of its text. */
  of(article: Article): readonly Resolved[] {
    return this.#resolved.get(article) ?? [];
  }

  /** The articles that refer to an article or one of its translations, each in the article's language if it can be. */
  referrers(article: Article): Article[] {
    const found = (this.#referrers.get(this.#storyOf(article)) ?? []).map((referrer) => {
      const translation = this.#storyOf(referrer).articles.get(article.lang);
      return translation?.unlisted ? referrer : (translation ?? referrer);
    });
    return [...new Set(found)];
  }

  /** The titles that articles in an edition's language refer to and that the archive does not have. */
  wanted(listing: Listing): readonly Wanted[] {
    const known = this.#wanted.get(listing);
    if (known) return known;
    const own = listed(this.#articles).filter(({ lang }) => lang === listing.edition.lang);
    const wanted = this.#gather(own.flatMap((from) => this.of(from)));
    this.#wanted.set(listing, wanted);
    return wanted;
  }

  /** The wanted titles that name a tag, whose page is offered to their readers. */
  wantedOn(tag: Term, listing: Listing): readonly Wanted[] {
    const byTag = this.#wantedByTag.get(listing) ?? new Map<Term, Wanted[]>();
    if (!this.#wantedByTag.has(listing)) {
      for (const one of this.wanted(listing)) if (one.term) addTo(byTag, one.term, one);
      this.#wantedByTag.set(listing, byTag);
    }
    return byTag.get(tag) ?? [];
  }

  /**
   * The articles and wanted titles that the articles of a list refer to outside the list.
   * @param listed in the order of the list
   * @param listing the edition that shows them
   * @returns articles and wanted titles, those referred to most often first
   */
  pointsTo(
    listed: readonly Article[],
    listing: Listing,
  ): { articles: Article[]; wanted: Wanted[] } {
    const inside = new Set(listed.map(this.#storyOf));
    const resolved = listed.flatMap((article) => this.of(article));
    const referring = new Map<Story, Set<Article>>();
    for (const { from, target } of resolved) {
      if (target.kind !== 'article' || target.article.unlisted) continue;
      const story = this.#storyOf(target.article);
      if (!inside.has(story)) addToSet(referring, story, from);
    }
    const mostOften = [...referring].toSorted(
      ([a, one], [b, other]) => other.size - one.size || oldestFirst(b, a),
    );
    const articles = mostOften.flatMap(([story]) => listedIn(story, listing.edition.lang) ?? []);
    // A tag that the edition of the referring article lists may be on nothing that this edition lists.
    const hasPage = (term: Term | undefined) => term && listing.uses(term);
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

  /** The next references that would close a circle, so that their chain ends before them. */
  closing(listing: Listing): readonly Resolved[] {
    return this.#chainsOf(listing).closing;
  }

  /** The key by which titles are compared: without case, punctuation, and the outlet's name. */
  keyOf(title: string): string {
    return this.#titleKeys.key(title);
  }

  #gather(resolved: readonly Resolved[]): Wanted[] {
    return findWanted(resolved, (title) => this.#wantedKeyOf(title));
  }

  /** Cached, because all tags of an article ask for the same titles. */
  #wantedKeyOf(title: string): string {
    const key = this.#wantedKeys.get(title) ?? this.#titleKeys.wantedKey(title);
    this.#wantedKeys.set(title, key);
    return key;
  }

  #chainsOf(listing: Listing): ChainLinks {
    const known = this.#chains.get(listing);
    if (known) return known;
    const steps = new Map<Story, Resolved>();
    const declared = new Map<Story, Story>();
    for (const { article } of listing.entries) {
      const story = this.#storyOf(article);
      const step =
        this.#nextOf(article) ?? (story.first.unlisted ? undefined : this.#nextOf(story.first));
      if (step?.target.kind !== 'article') continue;
      steps.set(story, step);
      declared.set(story, this.#storyOf(step.target.article));
    }
    const { next, closing } = cutCycles(declared, oldestFirst);
    const links = {
      next,
      before: choosePredecessors(next, nearestTo),
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
        !target.article.unlisted &&
        this.#storyOf(target.article) !== this.#storyOf(article),
    );
  }
}

function shownAll(stories: readonly Story[], lang: string): Article[] {
  return stories.flatMap((story) => listedIn(story, lang) ?? []);
}

function oldestFirst({ first: a }: Story, { first: b }: Story): number {
  return byAge(a, b);
}

function nearestTo(to: Story): (a: Story, b: Story) => number {
  const apart = ({ first }: Story) => Math.abs(timeOf(first.period) - timeOf(to.first.period));
  return (a, b) => apart(a) - apart(b) || oldestFirst(a, b);
}
