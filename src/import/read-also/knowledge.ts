/** Learns from all texts of an import what tells where the title of a reference ends: titles, tails, words. */

import type { Locale } from '../../locales/locale.ts';
import type { Learner, RawText } from '../raw.ts';
import { bareLabelReader, type FindLabels, labelFinder } from './labels.ts';
import { type TailData, TailList } from './tails.ts';
import { TeaserCounts } from './teasers.ts';
import { MOST_WORDS, TitleSet } from './titles.ts';
import { pairKey, WordCounts, type WordCountsData } from './word-counts.ts';
import { mayBegin, type Word, wordsBetween } from './words.ts';

/** How titles are written. */
export interface TitleStyle {
  /** How many words titles have, and the standard deviation. */
  readonly mean: number;
  readonly deviation: number;
  /** The share of titles in Latin letters that capitalize nearly all words. */
  readonly capitalized: number;
}

/** What an import and its archive tell of titles. */
export interface ReadAlsoKnowledge {
  readonly titles: TitleSet;
  /** Titles that stand alone after a label somewhere. */
  readonly alone: TitleSet;
  readonly tails: TailList;
  readonly counts: WordCounts;
  readonly style: TitleStyle;
  readonly teasers: TeaserCounts;
}

/** The same as plain data, which another thread can take. */
export interface ReadAlsoData {
  readonly titles: Set<number>;
  readonly alone: Set<number>;
  readonly tails: TailData;
  readonly counts: WordCountsData;
  readonly style: TitleStyle;
  readonly teasers: TeaserCounts['labels'];
}

/** Makes plain data of what is known. */
export function dataOf({
  titles,
  alone,
  tails,
  counts,
  style,
  teasers,
}: ReadAlsoKnowledge): ReadAlsoData {
  return {
    titles: titles.numbers,
    alone: alone.numbers,
    tails: tails.data,
    counts: counts.data,
    style,
    teasers: teasers.labels,
  };
}

/** Makes of plain data what the ends of titles are found with. */
export function titlesKnownBy(data: ReadAlsoData): ReadAlsoKnowledge {
  return {
    titles: new TitleSet(data.titles),
    alone: new TitleSet(data.alone),
    tails: TailList.of(data.tails),
    counts: new WordCounts(data.counts),
    style: data.style,
    teasers: new TeaserCounts(data.teasers),
  };
}

/** Words are counted in this many texts: more would tell little more. */
const COUNTED_TEXTS = 4000;

/** Longest first line that is a title, and longest title after a label on a line of its own, in characters. */
const LONGEST_TITLE = 150;

/** Words after a label that are not counted: they are a title, or the beginning of a sentence that is not known yet. */
const AFTER_LABEL = 20;

/** Titles have some nine words where nothing is known: so it is in the news stories of NTREX, in all its languages. */
const USUAL = { mean: 9, deviation: 3, capitalized: 0.5 } as const;

/** The weight of what is usual, in titles. */
const USUAL_WEIGHT = 10;

/** See `ReadAlsoKnowledge`. */
export class ReadAlsoLearner implements Learner<ReadAlsoKnowledge> {
  readonly #findLabels: FindLabels;
  readonly #readBare: (line: string) => string | undefined;
  readonly #teasers = new TeaserCounts();
  readonly #titles = new TitleSet();
  readonly #alone = new TitleSet();
  readonly #tails = new TailList();
  readonly #counts = new WordCounts();
  readonly #lengths = { number: 0, sum: 0, squares: 0 };
  readonly #styles = { latin: 0, capitalized: 0 };
  #texts = 0;

  /** @param titles those of the archive, and those that its articles refer to */
  constructor(locales: readonly Locale[], titles: Iterable<string> = []) {
    this.#findLabels = labelFinder(locales);
    this.#readBare = bareLabelReader(locales);
    this.learnTitles(titles);
  }

  /** Takes note of titles of the archive. */
  learnTitles(titles: Iterable<string>): void {
    for (const title of titles) this.#learnTitle(title);
  }

  learn({ text, stated }: Pick<RawText, 'text' | 'stated'>): void {
    this.#texts++;
    const lines = text.split(/[\n\r]{1,4}/).filter((line) => /\p{L}/u.test(line));
    if (stated.title !== undefined) this.#learnTitle(stated.title);
    else if (lines.length > 1 && looksLikeTitle(lines[0] ?? '')) this.#learnTitle(lines[0] ?? '');
    for (const [i, line] of lines.entries()) {
      this.#learnLine(line);
      const label = this.#readBare(line);
      const title = lines[i + 1]?.trim();
      if (label === undefined || title === undefined || !looksLikeTitle(title)) continue;
      this.#alone.add(title);
      this.#teasers.add(label, title, lines[i + 2] ?? '');
    }
  }

  known(): ReadAlsoKnowledge {
    const { number, sum, squares } = this.#lengths;
    const n = number + USUAL_WEIGHT;
    const mean = (sum + USUAL.mean * USUAL_WEIGHT) / n;
    const usualSquares = (USUAL.mean ** 2 + USUAL.deviation ** 2) * USUAL_WEIGHT;
    const deviation = Math.sqrt(Math.max(4, (squares + usualSquares) / n - mean ** 2));
    const { latin, capitalized } = this.#styles;
    return {
      titles: this.#titles,
      alone: this.#alone,
      tails: this.#tails,
      counts: this.#counts,
      teasers: this.#teasers,
      style: { mean, deviation, capitalized: (capitalized + 2 * USUAL.capitalized) / (latin + 2) },
    };
  }

  #learnTitle(title: string): void {
    this.#titles.add(title);
    const words = wordsBetween(title, 0, title.length, MOST_WORDS);
    if (words.length < 3) return;
    this.#lengths.number++;
    this.#lengths.sum += words.length;
    this.#lengths.squares += words.length ** 2;
    for (const word of words.slice(1)) this.#counts.titles.add(word.key);
    if (!/^[\p{Script=Latin}\P{L}]*$/u.test(title)) return;
    this.#styles.latin++;
    if (words.filter((word) => word.shape === 'lower').length <= words.length / 4) {
      this.#styles.capitalized++;
    }
  }

  #learnLine(line: string): void {
    const labels = this.#findLabels(line);
    const counted = this.#texts <= COUNTED_TEXTS;
    if (counted) this.#count(line, 0, labels[0]?.start ?? line.length, 0);
    for (const [i, { end, isFirst }] of labels.entries()) {
      const next = labels[i + 1]?.start ?? line.length;
      const tail = wordsBetween(line, end, next, MOST_WORDS);
      if (tail.length < 3) continue;
      const rest = line.slice(end, next).trim();
      if (isFirst && looksLikeTitle(rest)) this.#alone.add(rest);
      this.#tails.add(tail);
      if (counted) this.#count(line, end, next, AFTER_LABEL);
    }
  }

  #count(line: string, from: number, to: number, skipped: number): void {
    let before: Word | undefined;
    let hasBegun = false;
    for (const word of wordsBetween(line, from, to, 2000).slice(skipped)) {
      const begins = beginsSentence(word, before);
      if (hasBegun && before && word.gap === ' ' && mayBegin(word)) {
        this.#counts.startsOfNames.add(before.key);
      }
      hasBegun = begins;
      if (begins) this.#counts.starts.add(word.key);
      else if (mayBegin(word) && word.shape !== 'digit') {
        this.#counts.inside.add(word.key);
        if (before && mayBegin(before) && word.gap === ' ') {
          this.#counts.pairs.add(pairKey(before, word));
        }
      } else if (word.shape === 'lower' && before && word.gap === ' ') {
        this.#counts.neighbours.add(pairKey(before, word));
      }
      this.#counts.prose.add(word.key);
      before = word;
    }
  }
}

function beginsSentence(word: Word, before: Word | undefined): boolean {
  if (!before) return word.gap === '' || /["“«]$/u.test(word.gap);
  return mayBegin(word) && /[.!?…]["”»)]{0,2}\s/u.test(word.gap) && before.end - before.start > 2;
}

/** Whether a line has the length of a title and does not end like a sentence. */
export function looksLikeTitle(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    /\p{L}/u.test(line) &&
    !/[.,:;]["”»)]?\s{0,3}$/u.test(line) &&
    !/\p{Ll}{2}[.]\s{1,3}\p{Lu}/u.test(line) &&
    !/\s{2}\S/u.test(line.trim())
  );
}
