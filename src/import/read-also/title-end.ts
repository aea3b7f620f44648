/** Finds where the title of a reference ends and the text goes on. */

/*
 * Each place before a word that may begin a sentence gets the likelihood of all words seen: as a title before it, as a
 * sentence after it.
 */

import type { ReadAlsoKnowledge, TitleStyle } from './knowledge.ts';
import { small } from './small-words.ts';
import type { Parting } from './tails.ts';
import { MOST_WORDS } from './titles.ts';
import { pairKey, type WordCounts } from './word-counts.ts';
import { mayBegin, type Shape, type Word, wordsBetween } from './words.ts';

/** A title's end. */
interface TitleEnd {
  /** The position after the title and its closing signs, in the text. */
  readonly end: number;
  /** The probability that this is the place, by all evidence. */
  readonly confidence: number;
}

/** What is around the words after a label. */
interface Surroundings {
  /** The position at which the line, or the next label, begins. */
  readonly to: number;
  /** Whether the label begins its line: the title then mostly ends with it. */
  readonly isFirst: boolean;
  /** Whether another label follows. */
  readonly labelFollows: boolean;
  /** The words of the rest of the article, by key, and pairs of them: people whom it names. */
  readonly names: ReadonlySet<number>;
}

/** Fewest and most words of a title that is not known. */
const FEWEST = 3;
const MOST_OF_TITLE = 28;

/**
 * Natural logarithms of odds, set on made-up references in two languages (see the record of decisions) and not
 * sensitive: each may be half or twice as large.
 */
const ODDS = {
  /** A known title of no word, one, two, and so on. A short one may be the beginning of another. */
  known: [0, 0, 3, 7, 10, 12, 13, 14, 15],
  alone: 7,
  /**
   * A parting of tails: for each word that they share, up to six; for each doubling of the words that they go on with; for
   * each of two that part later, in the sentence. Two titles of a series begin with the same words, too.
   */
  parting: { word: 0.5, doubling: 1.5, later: 0.5, most: 8 },
  /** A word that the rest of the article uses as a name. */
  named: 1.2,
  /** Two words that are one name elsewhere. */
  divided: -8,
  /** The part of the odds that two words belong together. */
  together: 0.4,
  digitFirst: -2.5,
  /** `1. Pakai Wadah Kaca`: an item of a list. */
  item: 5,
  /** `Prof. Ratna` */
  person: 1.5,
  /** `A. Sanusi` */
  initial: -1.5,
  letterFirst: -5,
  /** A word such as `Menurut`, and the same between two words with capitals. */
  opening: 2.5,
  openingInName: 0.7,
  /** An import that has so many of a word tells as much of it as these lists. */
  seen: 6,
  /** A stop at the end, of what is a line of its own and of what is not. */
  stopOfLine: -4,
  stop: -8,
  /** One or two words are no sentence. */
  noSentence: -9,
  /** A title hardly ends with `di` or `на`. */
  joiningLast: -8,
  lineEnd: { first: 4, label: 5, other: -1 },
} as const;

/**
 * How much each kind of evidence counts. They are not independent: where one misleads, others often do. Set on references
 * planted into one half of the texts of two corpora, and read on the other half.
 */
const WEIGHTS = {
  /** How likely a sentence begins with the first word, and goes on with the second. */
  start: 1.3,
  second: 1.3,
  /** How the words of the title are written, and in which manner titles are. */
  title: 0.75,
  manner: 1.3,
  length: 1.75,
  /** How much likelier each word stands in running text. */
  prose: 0.15,
  /** All evidence together, when it is compared with that for other ends. */
  all: 0.8,
} as const;

/** The degrees of freedom of Student's distribution of the lengths of titles: now and then one is very long. */
const LENGTH_FREEDOM = 8;

/** How words are written: in capitalized titles, in titles like sentences, in titles all in capitals, in sentences. */
type Manner = 'capitalized' | 'plain' | 'capitals' | 'sentence';
const MANNERS = ['capitalized', 'plain', 'capitals'] as const;

/** How many of the words with a capital are acronyms, and how many are not. */
const SHAPES = { capitals: 0.15, upper: 0.85, lower: 1, digit: 1 } as const satisfies Record<
  Shape,
  number
>;

/** Signs between two words, and what they cost inside a title, inside a sentence, and between the two. */
interface Gap {
  readonly pattern: RegExp;
  readonly title: number;
  readonly sentence: number;
  readonly between: number;
}
const NEVER = -60;
const SPACE: Gap = { pattern: /^\s$|^$/u, title: 0, sentence: 0, between: 0 };
const GAPS: readonly Gap[] = [
  SPACE,
  { pattern: /^["”»’“)]{1,2}\s$/u, title: -0.7, sentence: -0.7, between: -0.3 },
  { pattern: /\n|\s{2}/u, title: -5, sentence: -4, between: 0 },
  { pattern: /\.{3}|…/u, title: -4, sentence: -4.5, between: -2 },
  { pattern: /[!?]{1,3}["”»’)]?\s/u, title: -3, sentence: -4.5, between: -1.6 },
  { pattern: /\.["”»’)]?\s/u, title: -8, sentence: -2.4, between: -3 },
  // A list of the text that was put on one line.
  { pattern: /^["”»’)!?]{0,2}\s[-–—•*]\s$/u, title: -2, sentence: -2.5, between: -4 },
  { pattern: /[,:;](?!["”»])|\s[-–—/|&+]/u, title: -2, sentence: -2.5, between: NEVER },
  { pattern: /\s["“«„‘'(]/u, title: -3, sentence: -2.8, between: -2 },
  { pattern: /^[“«„]/u, title: -6, sentence: -5, between: -2.5 },
  { pattern: /\s/u, title: -1, sentence: -1, between: -1 },
];
/** `A.S. menang`, `di A.S. Ia menang` */
const AFTER_ACRONYM = { title: -1, sentence: -1, between: -0.5 } as const;
const AFTER_TITLE = { title: -1, sentence: -0.3, between: -10 } as const;
const AFTER_ABBREVIATION = { title: -1, sentence: -1, between: -3 } as const;
/** Signs without a space join parts of a word: `Rp1.250`, `layang-layang`. */
const JOINED: Gap = { pattern: /./u, title: 0, sentence: 0, between: NEVER };

/**
 * Finds the end of a title.
 * @param text the line
 * @param from the position of the title
 * @returns `undefined` where there are no words
 */
export function findTitleEnd(
  text: string,
  from: number,
  around: Surroundings,
  knowledge: ReadAlsoKnowledge,
): TitleEnd | undefined {
  const words = wordsBetween(text, from, around.to, MOST_WORDS);
  const last = words.at(-1);
  if (!last) return undefined;
  const isWhole = !/[\p{L}\p{N}]/u.test(text.slice(last.end, Math.min(around.to, last.end + 80)));
  const ends = scoreEnds(text, words, isWhole, around, knowledge);
  const [best, ...others] = [...ends].sort(([, a], [, b]) => b - a);
  if (!best) return undefined;
  const [count, score] = best;
  const rest = others.reduce((sum, [, other]) => sum + Math.exp(WEIGHTS.all * (other - score)), 0);
  const next = words[count];
  const final = words[count - 1] ?? last;
  return {
    end: next ? final.end + closingSigns(next.gap) : around.to,
    confidence: 1 / (1 + rest),
  };
}

/** Scores each number of words that the title may have. */
function scoreEnds(
  text: string,
  words: readonly Word[],
  isWhole: boolean,
  around: Surroundings,
  { titles, alone, tails, counts, style }: ReadAlsoKnowledge,
): Map<number, number> {
  const bonus = new Map<number, number>();
  const add = (count: number, odds: number) => bonus.set(count, (bonus.get(count) ?? 0) + odds);
  for (const count of titles.lengthsAt(words)) {
    add(count, ODDS.known[Math.min(count, ODDS.known.length - 1)] ?? 0);
  }
  for (const count of alone.lengthsAt(words)) if (count > 2) add(count, ODDS.alone);
  const partings = tails.partings(words).filter(({ count }) => count <= MOST_OF_TITLE);
  for (const parting of partings) if (parting.count > 2) add(parting.count, partingOdds(parting));

  const isLatin = !/\p{Script=Cyrillic}/u.test(text.slice(words[0]?.start, words.at(-1)?.end));
  const isRest = (count: number) =>
    isWhole && count < words.length && count > words.length - FEWEST;
  const gaps = words.map((_, i) => gapBefore(words, i));
  const betweens = words.map(
    (_, i) =>
      oddsBetween(text, words, gaps, i + 1, around, counts) + (isRest(i + 1) ? ODDS.noSentence : 0),
  );
  const scores = new Map<number, number>();
  const inSentence = words.map((word, i) => upperInSentence(word, words[i - 1], counts));
  const written = { words, gaps, inSentence };
  const sentence = sumsOf(written, 'sentence', counts);
  const seconds = words.map((_, i) => secondOdds(written, i + 1, counts));
  for (const manner of MANNERS) {
    const prior = priorOf(manner, isLatin, style);
    const title = sumsOf(written, manner, counts);
    for (let count = 1; count <= words.length; count++) {
      const isUsual = count >= FEWEST && count <= MOST_OF_TITLE;
      if (!isUsual && !bonus.has(count) && count < words.length) continue;
      if (count === words.length && !isWhole) continue;
      const between = betweens[count - 1] ?? NEVER;
      if (between <= NEVER) continue;
      const after = (sentence.at(-1) ?? 0) - (sentence[count + 1] ?? sentence.at(-1) ?? 0);
      const score =
        WEIGHTS.manner * prior +
        WEIGHTS.title * ((title[count] ?? 0) - (title[1] ?? 0)) +
        after +
        WEIGHTS.second * (seconds[count - 1] ?? 0) +
        between +
        WEIGHTS.length * lengthOdds(count, style) +
        (bonus.get(count) ?? 0);
      scores.set(count, logSum(scores.get(count), score));
    }
  }
  return scores;
}

/** The end of a sentence. */
const STOP = /[.!?…]["”»)]?\s/u;

/** Words as all manners see them. */
interface Written {
  readonly words: readonly Word[];
  /** What stands before each. */
  readonly gaps: readonly Gap[];
  /** For each, the probability that it has a capital in a sentence, or in a title that is written like one. */
  readonly inSentence: readonly number[];
}

/** Sums up the likelihood of the first words, each with the gap before it, written in a manner. */
function sumsOf(
  { words, gaps, inSentence }: Written,
  manner: Manner,
  counts: WordCounts,
): number[] {
  let sum = 0;
  const sums = [sum];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const gap = gaps[i] ?? JOINED;
    const before = words[i - 1];
    if (manner === 'sentence' && before && STOP.test(word.gap) && mayBegin(word)) {
      // A further sentence begins as the first one would.
      sum = sum + startOdds(before, word, words[i + 1], counts) + gap.sentence;
      sums.push(sum);
      continue;
    }
    const own = Math.log(likelihood(word, before, manner, inSentence[i] ?? 0));
    const told = manner === 'sentence' ? proseOdds(word, counts) + gap.sentence : gap.title;
    sum = sum + own + told;
    sums.push(sum);
  }
  return sums;
}

/**
 * Tells how the second word of the sentence is written. It was taken for one behind a name, as the first has a capital;
 * but that one has it as the first.
 */
function secondOdds({ words, inSentence }: Written, count: number, counts: WordCounts): number {
  const [first, second] = [words[count], words[count + 1]];
  if (!first || !second || second.gap !== ' ' || second.shape === 'digit') return 0;
  if (small.joining.has(second.key)) return 0;
  const share = counts.capitalShare(second, counts.secondCapitalShare(first));
  const own = (second.shape === 'lower' ? 1 - share : share) * SHAPES[second.shape];
  return (
    Math.log(own) - Math.log(likelihood(second, first, 'sentence', inSentence[count + 1] ?? 0))
  );
}

function proseOdds(word: Word, counts: WordCounts): number {
  return small.prose.has(word.key) ? 1.2 : counts.proseOdds(word) * WEIGHTS.prose;
}

/** The probability that a word is written as it is. @param inSentence see `Written` */
function likelihood(
  word: Word,
  before: Word | undefined,
  manner: Manner,
  inSentence: number,
): number {
  // `layang-layang`, `SNL-nya`, `Rp1.250`: the first part tells.
  if (word.shape === 'digit' || (before && isJoining(word.gap))) return 0.5;
  if (manner === 'capitals') return word.shape === 'capitals' ? 0.97 : 0.01;
  const upper = manner !== 'capitalized' ? inSentence : small.joining.has(word.key) ? 0.06 : 0.96;
  const share = word.shape === 'lower' ? 1 - upper : upper;
  // Acronyms: a title in capitals is not to be a row of them.
  return share * SHAPES[word.shape];
}

function isJoining(gap: string): boolean {
  return gap !== ' ' && gap !== '' && !/\s/u.test(gap);
}

/** See `Written`. */
function upperInSentence(word: Word, before: Word | undefined, counts: WordCounts): number {
  // After a colon, a question or a quotation mark a new phrase begins.
  if (word.gap !== ' ' && /[:!?."“«—–]/u.test(word.gap)) return 0.6;
  if (small.joining.has(word.key)) return 0.01;
  const afterName = before !== undefined && before.shape !== 'lower' && word.gap === ' ';
  return counts.capitalShare(word, afterName ? 0.4 : 0.2);
}

/** What the place before a word tells; of the place after the last word, what the end of the line tells. */
function oddsBetween(
  text: string,
  words: readonly Word[],
  gaps: readonly Gap[],
  count: number,
  around: Surroundings,
  counts: WordCounts,
): number {
  const last = words[count - 1];
  const next = words[count];
  if (!last) return NEVER;
  if (!next) return oddsOfLineEnd(text, last, around);
  const gap = gaps[count] ?? JOINED;
  if (!mayBegin(next) || gap.between <= NEVER) return NEVER;
  let odds =
    gap.between +
    (small.joining.has(last.key) ? ODDS.joiningLast : 0) +
    WEIGHTS.start * startOdds(last, next, words[count + 1], counts);
  if (/["“«„]$/u.test(next.gap)) odds += quotationOdds(text, next);
  if (hasOpenQuotation(text.slice(words[0]?.start ?? 0, last.end + closingSigns(next.gap)))) {
    odds -= 4;
  }
  if (around.names.has(next.key)) odds += ODDS.named;
  const isName =
    around.names.has(pairKey(last, next)) || (next.gap === ' ' && counts.isPair(last, next));
  if (isName && next.gap === ' ') odds += ODDS.divided;
  if (next.gap === ' ') odds -= ODDS.together * counts.togetherOdds(last, next);
  return odds;
}

function startOdds(last: Word, next: Word, after: Word | undefined, counts: WordCounts): number {
  const isStopped = after !== undefined && mayBegin(after) && /^[.)]\s/u.test(after.gap);
  if (next.shape === 'digit') {
    return isStopped && next.end - next.start <= 2 ? ODDS.item : ODDS.digitFirst;
  }
  if (isStopped && small.shortTitles.has(next.key)) return ODDS.person;
  // `A.S.`, an initial: no sentence that is reported begins with a letter.
  if (next.end - next.start === 1 && next.shape === 'upper' && !small.letters.has(next.key)) {
    return isStopped ? ODDS.initial : ODDS.letterFirst;
  }
  const learned = counts.startOdds(next) + Math.log(SHAPES[next.shape]);
  const opening = learned + ODDS.opening / (1 + counts.seen(next) / ODDS.seen);
  if (small.opening.has(next.key)) return opening;
  if (!small.joining.has(next.key)) return learned;
  // `Menteri Dalam Negeri`
  const isInName = after !== undefined && after.shape !== 'lower' && last.shape !== 'lower';
  return isInName ? Math.min(learned, ODDS.openingInName) : opening;
}

function oddsOfLineEnd(text: string, last: Word, around: Surroundings): number {
  const { first, label, other } = ODDS.lineEnd;
  const rest = text.slice(last.end, around.to);
  const stop = /^[.,;:](?!\.)/u.test(rest) ? (around.isFirst ? ODDS.stopOfLine : ODDS.stop) : 0;
  if (around.labelFollows) return label + stop;
  return (around.isFirst ? first : other) + stop;
}

/** Tells speech, which ends with a comma or a stop inside its marks or is long, from a name in quotation marks. */
function quotationOdds(text: string, next: Word): number {
  const quoted = text.slice(next.start, next.start + 400);
  const closing = quoted.search(/["”»“]/u);
  if (closing < 0) return 2;
  const inside = quoted.slice(0, closing);
  if (/[,.!?…]$/u.test(inside) || /^["”»],/u.test(quoted.slice(closing))) return 4;
  return inside.split(' ').length > 6 ? 2 : -0.5;
}

function hasOpenQuotation(title: string): boolean {
  if (!/["“«„]/u.test(title)) return false;
  const straight = title.match(/"/gu)?.length ?? 0;
  // `„` is closed by what else opens a quotation.
  const isGerman = title.includes('„');
  const opening = title.match(isGerman ? /[«„]/gu : /[“«]/gu)?.length ?? 0;
  const closing = title.match(isGerman ? /[“»]/gu : /[”»]/gu)?.length ?? 0;
  return straight % 2 === 1 || opening > closing;
}

function gapBefore(words: readonly Word[], index: number): Gap {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before) return SPACE;
  const { gap } = word;
  if (gap === ' ') return SPACE;
  if (gap !== '' && !/\s/u.test(gap) && !/[“«„]$/u.test(gap) && !/[!?]"$/u.test(gap)) return JOINED;
  const found = GAPS.find(({ pattern }) => pattern.test(gap)) ?? JOINED;
  if (/^\.\s/u.test(gap) && before.gap === '.') return { ...found, ...AFTER_ACRONYM };
  if (/^\.\s/u.test(gap) && small.shortTitles.has(before.key)) return { ...found, ...AFTER_TITLE };
  if (/^\.\s/u.test(gap) && isAbbreviation(before)) return { ...found, ...AFTER_ABBREVIATION };
  return found;
}

/** Whether the stop after a word belongs to it: `Dr. Sari`, `PT. Garam`, `ул. Лесная`; that of `A.S.` may do so. */
function isAbbreviation({ start, end, shape, gap }: Word): boolean {
  if (gap === '.' || gap === '-' || shape === 'digit') return false;
  return end - start <= (shape === 'capitals' ? 2 : 3);
}

/** How many characters of a gap belong to the title before it: closing quotation marks, `?`, a stop. */
function closingSigns(gap: string): number {
  const space = gap.search(/\s/u);
  if (space >= 0) return space;
  const opening = gap.search(/["“«„]$/u);
  return opening < 0 ? gap.length : opening;
}

function partingOdds({ count, clear, vague }: Parting): number {
  const { word, doubling, later, most } = ODDS.parting;
  const odds = clear > 0 ? word * Math.min(count, 6) + doubling * Math.log2(1 + clear) : 0;
  return Math.min(most, odds + later * Math.min(2, vague));
}

function lengthOdds(count: number, { mean, deviation }: TitleStyle): number {
  const square = ((count - mean) / deviation) ** 2;
  return -((LENGTH_FREEDOM + 1) / 2) * Math.log(1 + square / LENGTH_FREEDOM);
}

function priorOf(manner: (typeof MANNERS)[number], isLatin: boolean, style: TitleStyle): number {
  if (manner === 'capitals') return Math.log(0.02);
  const capitalized = isLatin ? style.capitalized : 0.02;
  return Math.log(0.98 * (manner === 'capitalized' ? capitalized : 1 - capitalized));
}

function logSum(a: number | undefined, b: number): number {
  if (a === undefined) return b;
  const most = Math.max(a, b);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most));
}
