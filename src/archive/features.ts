/** Indexes features of articles, their tags or words, to find the articles that share rare ones. */
import { firstFrom, NumberLists } from '../text/number-lists.ts';

/** Articles compared for one feature: the nearest in time, so that the cost does not grow with the archive. */
const NEAREST = 10;

/** The features that two articles share. */
export interface Overlap {
  readonly count: number;
  /** The sum of their weights, each log(all articles / those with the feature): rare ones count for more. */
  readonly weight: number;
}

/**
 * Collects the features of articles for a `FeatureIndex`, and numbers them. Articles go by their places: their
 * indexes in order of time, from 0.
 */
export class FeatureBuilder<Feature> {
  readonly #numbers = new Map<Feature, number>();
  /** By feature, the last place that was added for it. */
  readonly #last: number[] = [];
  /** The numbers of features, and beside each the place that has it. */
  readonly features: number[] = [];
  readonly places: number[] = [];

  /** The number of different features. */
  get size(): number {
    return this.#numbers.size;
  }

  /**
   * Adds the features of an article.
   * @param place not less than that of the call before
   * @param features may repeat
   */
  add(place: number, features: readonly Feature[]): void {
    for (const feature of features) {
      let number = this.#numbers.get(feature);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(feature, number);
      }
      if (this.#last[number] === place) continue;
      this.#last[number] = place;
      this.features.push(number);
      this.places.push(place);
    }
  }
}

/** An index of the features of articles, and of the articles with each feature. */
export class FeatureIndex {
  readonly #features: NumberLists;
  readonly #places: NumberLists;
  readonly #weights: Float64Array;
  /** By feature, the number of the last comparison in which the other article had it. */
  readonly #seen: Uint32Array;
  #comparison = 0;

  /**
   * Builds the index.
   * @param all the number of articles, those without features included
   */
  constructor({ features, places, size }: FeatureBuilder<unknown>, all: number) {
    this.#features = new NumberLists(places, features, all);
    this.#places = new NumberLists(features, places, size);
    this.#weights = new Float64Array(size);
    for (let feature = 0; feature < size; feature++) {
      this.#weights[feature] = Math.log(all / this.#places.count(feature));
    }
    this.#seen = new Uint32Array(size);
  }

  /**
   * Finds candidates for a comparison: articles near an article in time that share its rarest features.
   * @param most the number of features looked up; those that no other article has do not count
   * @returns for each feature the places of up to ten articles, itself among them
   */
  near(place: number, most: number): Uint32Array[] {
    const all = this.#places;
    return Array.from(this.#features.of(place))
      .filter((feature) => all.count(feature) > 1)
      .sort((a, b) => all.count(a) - all.count(b))
      .slice(0, most)
      .map((feature) => nearest(all.of(feature), place));
  }

  /** The features that two articles share, given by their places. */
  overlap(place: number, other: number): Overlap {
    const features = this.#features;
    this.#comparison++;
    for (let at = features.start(other); at < features.start(other + 1); at++) {
      this.#seen[features.value(at)] = this.#comparison;
    }
    let count = 0;
    let weight = 0;
    for (let at = features.start(place); at < features.start(place + 1); at++) {
      const feature = features.value(at);
      if (this.#seen[feature] !== this.#comparison) continue;
      count++;
      weight += this.#weights[feature] ?? 0;
    }
    return { count, weight };
  }
}

/** Of places in order, those nearest to a place of them, itself included. */
function nearest(places: Uint32Array, to: number): Uint32Array {
  if (places.length <= NEAREST) return places;
  const before = firstFrom(places, to) - NEAREST / 2;
  const start = Math.max(0, Math.min(before, places.length - NEAREST));
  return places.subarray(start, start + NEAREST);
}
