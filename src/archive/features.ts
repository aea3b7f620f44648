/** FeatureIndex: which articles, in the order of time, have which tags or words. */
import { firstFrom, NumberLists } from '../text/number-lists.ts';

/** Articles looked at for one feature: the nearest in time, so that an archive's growth costs none. */
const NEAREST = 10;

/** Features that two places share. */
export interface Overlap {
  readonly count: number;
  /** Each weighs log(all / those that have it), so that rare ones count for more. */
  readonly weight: number;
}

/** Features as they are gathered, place after place: each is given a number. */
export class FeatureBuilder<Feature> {
  readonly #numbers = new Map<Feature, number>();
  /** By feature, the last place that has it. */
  readonly #last: number[] = [];
  readonly features: number[] = [];
  readonly places: number[] = [];

  /** How many there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** @param features one may come twice */
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

/** Which places have which features. */
export class FeatureIndex {
  readonly #features: NumberLists;
  readonly #places: NumberLists;
  readonly #weights: Float64Array;
  /** By feature, the last time that it was seen at the other of two places. */
  readonly #seen: Uint32Array;
  #time = 0;

  /** @param all the number of places */
  constructor({ features, places, size }: FeatureBuilder<unknown>, all: number) {
    this.#features = new NumberLists(places, features, all);
    this.#places = new NumberLists(features, places, size);
    this.#weights = new Float64Array(size);
    for (let feature = 0; feature < size; feature++) {
      this.#weights[feature] = Math.log(all / this.#places.count(feature));
    }
    this.#seen = new Uint32Array(size);
  }

  /** The places nearest to one that have its rarest features, of those that others have as well. */
  near(place: number, most: number): Uint32Array[] {
    const all = this.#places;
    return Array.from(this.#features.of(place))
      .filter((feature) => all.count(feature) > 1)
      .sort((a, b) => all.count(a) - all.count(b))
      .slice(0, most)
      .map((feature) => nearest(all.of(feature), place));
  }

  /** What a place shares with another one. */
  overlap(place: number, other: number): Overlap {
    const features = this.#features;
    this.#time++;
    for (let at = features.start(other); at < features.start(other + 1); at++) {
      this.#seen[features.value(at)] = this.#time;
    }
    let count = 0;
    let weight = 0;
    for (let at = features.start(place); at < features.start(place + 1); at++) {
      const feature = features.value(at);
      if (this.#seen[feature] !== this.#time) continue;
      count++;
      weight += this.#weights[feature] ?? 0;
    }
    return { count, weight };
  }
}

/** Of places in order those nearest to one, itself among them. */
function nearest(places: Uint32Array, to: number): Uint32Array {
  if (places.length <= NEAREST) return places;
  const before = firstFrom(places, to) - NEAREST / 2;
  const start = Math.max(0, Math.min(before, places.length - NEAREST));
  return places.subarray(start, start + NEAREST);
}
