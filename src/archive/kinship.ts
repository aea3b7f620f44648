/** Kinship: which articles are the same text in other outlets (witnesses), or one article at other times (versions). */
import { foldAddress } from '../text/fold.ts';
import { addTo, connected } from '../text/grouping.ts';
import { type Article, byAge } from './article.ts';
import { byAddress, listed, type Story } from './story.ts';

/** The stories whose articles are witnesses or versions of one another: a reader looks for them as for one. */
interface Family {
  readonly stories: readonly Story[];
}

const NONE: readonly Article[] = [];

/** An article and another that its front matter names. */
export type Pair = readonly [from: Article, to: Article];

/** The articles that articles name under `sameTextAs` and `versionOf`, where the archive has them. */
interface NamedKin {
  readonly witnesses: readonly Pair[];
  /** Each from the newer version to the one before it. */
  readonly versions: readonly Pair[];
}

/** Finds the articles that articles name as witnesses and as earlier versions, mistakes included. */
export function namedKin(articles: readonly Article[]): NamedKin {
  const naming = articles.filter(({ meta }) => meta.sameTextAs || meta.versionOf);
  // Most archives have none: this saves folding all addresses.
  if (naming.length === 0) return { witnesses: [], versions: [] };
  const owners = byAddress(articles);
  const pairs = (from: Article, addresses: readonly string[]) =>
    addresses.flatMap((address): Pair[] => {
      const to = owners.get(foldAddress(address));
      return to ? [[from, to]] : [];
    });
  return {
    witnesses: naming.flatMap((one) => pairs(one, one.meta.sameTextAs ?? [])),
    versions: naming.flatMap((one) => pairs(one, one.meta.versionOf ? [one.meta.versionOf] : [])),
  };
}

/** The witnesses and versions of an archive's articles. One that was taken from all lists is nobody's. */
export class Kinship {
  readonly #witnesses = new Map<Article, readonly Article[]>();
  readonly #earlier: ReadonlyMap<Article, Article>;
  readonly #versions = new Map<Article, readonly Article[]>();
  readonly #families = new Map<Story, Family>();

  /**
   * @param articles articles that `checkKinship` has passed
   * @param storyOf the story of each
   */
  constructor(articles: readonly Article[], storyOf: (article: Article) => Story) {
    const { witnesses, versions } = namedKin(listed(articles));
    for (const group of connected(witnesses)) {
      const sorted = group.toSorted(byAge);
      for (const one of sorted) this.#witnesses.set(one, sorted);
    }
    this.#earlier = new Map(versions);
    for (const group of connected(versions)) {
      const sorted = oldestFirst(group, this.#earlier);
      for (const one of sorted) this.#versions.set(one, sorted);
    }
    const inFamilies = [...witnesses, ...versions].map(
      ([one, other]) => [storyOf(one), storyOf(other)] as const,
    );
    for (const stories of connected(inFamilies)) {
      if (stories.length < 2) continue;
      const family = { stories };
      for (const story of stories) this.#families.set(story, family);
    }
  }

  /** The articles with the same text as an article, itself among them, the oldest first; empty where it is alone. */
  witnessesOf(article: Article): readonly Article[] {
    return this.#witnesses.get(article) ?? NONE;
  }

  /** The versions of an article, itself among them, each after the one it followed; empty where it has one only. */
  versionsOf(article: Article): readonly Article[] {
    return this.#versions.get(article) ?? NONE;
  }

  /** The version that an article followed. */
  earlierThan(article: Article): Article | undefined {
    return this.#earlier.get(article);
  }

  /** The newest version of an article, if it is another one. */
  newerThan(article: Article): Article | undefined {
    const newest = this.versionsOf(article).at(-1);
    return newest === article ? undefined : newest;
  }

  /** Whether a version can be compared with the one that it followed: both are shown whole. */
  isComparable(newer: Article): boolean {
    return newer.hasBody && (this.earlierThan(newer)?.hasBody ?? false);
  }

  /** All newer versions that can be compared, each with the version that it followed. */
  get steps(): readonly Pair[] {
    return [...this.#earlier].filter(([newer]) => this.isComparable(newer));
  }

  /** The family of a story, if its articles have witnesses or versions in others. */
  familyOf(story: Story): Family | undefined {
    return this.#families.get(story);
  }

  /** The same for two stories of one family, and for no others. */
  identityOf(story: Story): Story | Family {
    return this.#families.get(story) ?? story;
  }
}

/** Sorts the versions of an article: each after the one it followed, those of one by age. */
function oldestFirst(
  versions: readonly Article[],
  earlier: ReadonlyMap<Article, Article>,
): Article[] {
  const later = new Map<Article | undefined, Article[]>();
  for (const one of versions.toSorted(byAge)) addTo(later, earlier.get(one), one);
  const sorted = new Set(later.get(undefined));
  // A set goes on to the items that are added while it is gone through.
  for (const one of sorted) for (const next of later.get(one) ?? []) sorted.add(next);
  return [...sorted];
}
