/** Counts the words of titles and of running text, which shows which words begin sentences and which stand in titles. */
import { type CountData, CountTable } from './count-table.ts';
import type { Word } from './words.ts';

/** Most different words that are counted in each list: the frequent ones are met early. */
const MOST_DIFFERENT = 60_000;
/** Most different pairs of neighbours that are counted. */
const MOST_NEIGHBOURS = 250_000;

/** The widest that one word may tell, in natural logarithms of odds. */
const MOST_TOLD = { start: 3, prose: 1.2, rare: 2.5, together: 5 } as const;

/** Two words that met so often inside sentences may belong together. */
const FEWEST_TOGETHER = 2;

/** A list as plain data. */
interface WordListData {
  readonly counts: CountData;
  readonly total: number;
}

/** How often words occur in one kind of place. */
class WordList {
  readonly #counts: CountTable;
  readonly #most: number;
  total: number;

  /**
   * @param most how many different ones are counted
   * @param data those of a list that another thread has made
   */
  constructor(most = MOST_DIFFERENT, data?: WordListData) {
    this.#counts = new CountTable(data?.counts);
    this.#most = most;
    this.total = data?.total ?? 0;
  }

  /** The list as plain data, which another thread can take. */
  get data(): WordListData {
    return { counts: this.#counts.data, total: this.total };
  }

  add(key: number): void {
    if (this.#counts.size >= this.#most && this.#counts.of(key) === 0) return;
    this.#counts.add(key);
    this.total++;
  }

  of(key: number): number {
    return this.#counts.of(key);
  }
}

/** The counts of all places as plain data. */
export type WordCountsData = Readonly<
  Record<
    'starts' | 'inside' | 'prose' | 'titles' | 'pairs' | 'startsOfNames' | 'neighbours',
    WordListData
  >
>;

/** The words of an import, by place. */
export class WordCounts {
  /** The first words of sentences. */
  readonly starts: WordList;
  /** Words with a capital that are not the first of their sentence. */
  readonly inside: WordList;
  readonly prose: WordList;
  readonly titles: WordList;
  /** Pairs of words with capitals inside sentences: names. */
  readonly pairs: WordList;
  /** The first words of sentences whose second word has a capital, too: `Gubernur Sari`. */
  readonly startsOfNames: WordList;
  /** Words in small letters with the word before: `pekan lalu`. */
  readonly neighbours: WordList;

  /** @param data those of counts that another thread has made */
  constructor(data: Partial<WordCountsData> = {}) {
    this.starts = new WordList(MOST_DIFFERENT, data.starts);
    this.inside = new WordList(MOST_DIFFERENT, data.inside);
    this.prose = new WordList(MOST_DIFFERENT, data.prose);
    this.titles = new WordList(MOST_DIFFERENT, data.titles);
    this.pairs = new WordList(MOST_DIFFERENT, data.pairs);
    this.startsOfNames = new WordList(MOST_DIFFERENT, data.startsOfNames);
    this.neighbours = new WordList(MOST_NEIGHBOURS, data.neighbours);
  }

  /** The counts as plain data, which another thread can take. */
  get data(): WordCountsData {
    const { starts, inside, prose, titles, pairs, startsOfNames, neighbours } = this;
    return {
      starts: starts.data,
      inside: inside.data,
      prose: prose.data,
      titles: titles.data,
      pairs: pairs.data,
      startsOfNames: startsOfNames.data,
      neighbours: neighbours.data,
    };
  }

  /**
   * Returns the share of a word's sentences whose second word has a capital. A word of which little is known has that
   * of all; where nothing is known at all, a third of sentences begin with a name.
   */
  secondCapitalShare({ key }: Word): number {
    const { starts, startsOfNames } = this;
    const usual = (startsOfNames.total + 0.35 * 20) / (starts.total + 20);
    return (startsOfNames.of(key) + usual * 3) / (starts.of(key) + 3);
  }

  /**
   * Tells how much likelier a word is after the other one than anywhere: `lalu` after `pekan`. Then no sentence begins
   * between them.
   */
  togetherOdds(first: Word, second: Word): number {
    const together = this.neighbours.of(pairKey(first, second));
    if (together < FEWEST_TOGETHER) return 0;
    const after = (together - 1) / (this.prose.of(first.key) + 1);
    const anywhere = (this.prose.of(second.key) + 1) / (this.prose.total + 1);
    return clip(Math.log(after / anywhere), 0, MOST_TOLD.together);
  }

  /** Returns how often a word has a capital, anywhere. */
  seen({ key }: Word): number {
    return this.starts.of(key) + this.inside.of(key) + this.titles.of(key);
  }

  /** Tells how much likelier a word with a capital is the first of a sentence than another word of a title. */
  startOdds({ key }: Word): number {
    const others = this.inside.of(key) + this.titles.of(key);
    const odds = oddsOf(
      [this.starts.of(key), this.starts.total],
      [others, this.inside.total + this.titles.total],
    );
    return clip(odds, -MOST_TOLD.rare, MOST_TOLD.start);
  }

  /** Tells how much likelier a word stands in running text than in a title. */
  proseOdds({ key }: Word): number {
    const odds = oddsOf(
      [this.prose.of(key), this.prose.total],
      [this.titles.of(key), this.titles.total],
    );
    return clip(odds, -MOST_TOLD.prose, MOST_TOLD.prose);
  }

  /**
   * Returns the share of a word's occurrences inside sentences that have a capital.
   * @param usual the share of a word of which nothing is known
   */
  capitalShare({ key }: Word, usual: number): number {
    const upper = this.inside.of(key);
    const all = Math.max(upper, this.prose.of(key) - this.starts.of(key));
    return clip((upper + usual * 2) / (all + 2), 0.01, 0.95);
  }

  /** Whether two words are a name that occurs inside sentences. */
  isPair(first: Word, second: Word): boolean {
    return this.pairs.of(pairKey(first, second)) > 0;
  }
}

/** The key of two words together. */
export function pairKey(first: Word, second: Word): number {
  return Math.imul(first.key, 0x01000193) ^ second.key;
}

/** Compares two counts with what each would be if the word were as frequent in both places. An unknown word gives 0. */
function oddsOf([a, ofAll]: [number, number], [b, ofOthers]: [number, number]): number {
  const all = ofAll + ofOthers;
  if (ofAll === 0 || ofOthers === 0) return 0;
  const share = (a + b) / all;
  return Math.log((a + 1) / (share * ofAll + 1)) - Math.log((b + 1) / (share * ofOthers + 1));
}

function clip(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
