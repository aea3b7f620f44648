/** The crew of an import: it does the work in this thread alone, or in several threads of its own. */
import type { Problem } from '../../archive/problem.ts';
import type { Site } from '../../archive/site.ts';
import type { DataOptions } from '../../content/load-data.ts';
import { LEARNERS, type Learned } from '../learn.ts';
import type { RawText } from '../raw.ts';
import type { CleanSettings } from './clean-raw.ts';
import { type Hand, HandHere, HandInThread } from './hands.ts';
import { type Lesson, type Made, type Work, Worker } from './work.ts';

/**
 * The texts that a thread gets at a time, and the characters after which no more are added. Of few texts nearly all is of
 * no use any more when V8 looks for the first time; what it finds still in use then, it keeps among the old objects,
 * through which it looks seldom.
 */
const BATCH = 16;
const BATCH_LENGTH = 500_000;

/** Batches that a thread has at most: one that it works on, and the next. */
const AHEAD = 2;

export interface CrewSettings {
  readonly site: Site;
  /** Where the site is, for threads. */
  readonly siteOptions: DataOptions;
  /** How many threads work, this one among them. */
  readonly jobs: number;
  /** The program of the threads, for tests of those that fail. */
  readonly program?: URL | undefined;
}

/**
 * Learns from texts and cleans them. Each group of learners is with one hand, which sees all texts; whoever is free
 * cleans a batch of texts, and the results are put in order: they are the same, however many hands there are.
 */
export class Crew {
  readonly #here: Hand;
  readonly #threads: readonly Hand[];
  /** All of them; this thread last, so that the others are at work when it is. */
  readonly #hands: readonly Hand[];
  /** Those with a group of learners. */
  readonly #learning: readonly Hand[];

  private constructor(here: Hand, threads: readonly Hand[]) {
    this.#here = here;
    this.#threads = threads;
    this.#hands = [...threads, here];
    this.#learning = [...threads.slice(0, LEARNERS.length - 1), here];
  }

  static open({ site, siteOptions, jobs, program }: CrewSettings): Crew {
    const groups = LEARNERS.map((_, group) => group);
    const of = (hand: number) => groups.filter((group) => group % jobs === hand);
    const here = new HandHere(new Worker(site, of(0)));
    if (jobs < 2) return new Crew(here, []);
    const threads = Array.from(
      { length: jobs - 1 },
      (_, i) => new HandInThread({ site: siteOptions, groups: of(i + 1) }, program),
    );
    return new Crew(here, threads);
  }

  /** Learns titles of the archive; before all texts. */
  async learnTitles(titles: AsyncIterable<readonly string[]>): Promise<void> {
    for await (const batch of batches(titles, (list) => list.join(' ').length)) {
      await this.#allLearn('learnTitles', batch.flat());
    }
  }

  /**
   * Learns from texts, while more of them are read.
   * @returns what all texts have taught
   */
  async learn(lessons: AsyncIterable<Lesson>): Promise<Learned> {
    const going: Promise<unknown>[] = [];
    for await (const batch of batches(lessons, ({ text }) => text.length)) {
      going.push(quiet(this.#allLearn('learn', batch)));
      if (going.length > AHEAD) await going.shift();
    }
    await Promise.all(going);
    const known = await Promise.all(this.#learning.map((hand) => hand.ask('known', undefined)));
    return Object.assign({}, ...known) as Learned;
  }

  /** Cleans texts; results come in the order of the texts. */
  async *clean(
    texts: AsyncIterable<RawText | Problem>,
    settings: CleanSettings,
  ): AsyncGenerator<Made> {
    await Promise.all(this.#hands.map((hand) => hand.ask('prepare', settings)));
    const going: Promise<readonly Made[]>[] = [];
    for await (const batch of batches(texts, (text) => ('text' in text ? text.text.length : 0))) {
      going.push(quiet(this.#free().ask('clean', batch)));
      if (going.length > this.#hands.length * AHEAD) yield* (await going.shift()) ?? [];
    }
    for (const made of going) yield* await made;
  }

  /** The thread with the least to do; this one where all of them have enough: so it is always there to read. */
  #free(): Hand {
    const [least = this.#here] = this.#threads.toSorted((a, b) => a.waiting - b.waiting);
    return least.waiting < AHEAD ? least : this.#here;
  }

  async close(): Promise<void> {
    await Promise.all(this.#hands.map((hand) => hand.close()));
  }

  #allLearn<Name extends 'learn' | 'learnTitles'>(
    work: Name,
    argument: Parameters<Work[Name]>[0],
  ): Promise<unknown> {
    return Promise.all(this.#learning.map((hand) => hand.ask(work, argument)));
  }
}

/** A promise that somebody will wait for later: until then, its failure is no error of nobody's. */
function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

/** Puts items together that a thread is to get at a time. */
async function* batches<Item>(
  items: AsyncIterable<Item>,
  lengthOf: (item: Item) => number,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let length = 0;
  for await (const item of items) {
    batch.push(item);
    length += lengthOf(item);
    if (batch.length < BATCH && length < BATCH_LENGTH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
