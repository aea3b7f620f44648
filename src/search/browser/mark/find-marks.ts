/** Finds the words of a query in a text, in any inflected form. */
import type { Analyzer } from '../../analyzer.ts';
import type { QueryUnit } from '../query/parse.ts';

/** A word of a text. */
export interface TextWord {
  /** Folded. */
  readonly part: string;
  /** That of the text around it. */
  readonly lang: string;
  /** Whether only a sign stands between it and the word before: `COVID-19`. */
  readonly isJoined?: boolean;
}

/** Words of a text that are marked together: one word, or a whole phrase. */
interface Occurrence {
  readonly unit: QueryUnit;
  /** The number of the first word. */
  readonly start: number;
  /** The number after that of the last word. */
  readonly end: number;
}

/**
 * Makes the function that finds the units of a query. A word is found if it has a stem in common with a word of
 * the query; a stop word only in a phrase, or if the query has nothing else.
 * @returns takes the words of a paragraph, gives the occurrences in order, none inside another
 */
export function markFinder(units: readonly QueryUnit[], analyzer: Analyzer) {
  const isMeaningful = ({ parts }: QueryUnit, lang: string) =>
    parts.length > 1 || !analyzer.isStopWord(parts[0] ?? '', lang);
  const stemsOf = remember((part, lang) => new Set(analyzer.stems(part, lang)));
  const unitsFor = remember((_, lang) => {
    const all = units.filter((unit) => isMeaningful(unit, lang));
    return (all.length > 0 ? all : units).toSorted((a, b) => b.parts.length - a.parts.length);
  });
  const isForm = (part: string | undefined, word: TextWord | undefined): boolean => {
    if (part === undefined || word === undefined) return false;
    if (part === word.part) return true;
    const asked = stemsOf(part, word.lang);
    return [...stemsOf(word.part, word.lang)].some((stem) => asked.has(stem));
  };

  return (words: readonly TextWord[]): Occurrence[] => {
    const occurrences: Occurrence[] = [];
    for (let start = 0; start < words.length; start++) {
      // The longest first: a phrase is no single word.
      for (const unit of unitsFor('', words[start]?.lang ?? '')) {
        const length = lengthAt(words, start, unit.parts, isForm);
        if (length === 0) continue;
        occurrences.push({ unit, start, end: start + length });
        start += length - 1;
        break;
      }
    }
    return occurrences;
  };
}

/** Most words that one word may be written as: `covid19`, `COVID-19`. */
const MOST_JOINED = 3;

/** The number of words, from one on, that are the words of a query, or one of its words in several parts; or 0. */
function lengthAt(
  words: readonly TextWord[],
  start: number,
  parts: readonly string[],
  isForm: (part: string | undefined, word: TextWord | undefined) => boolean,
): number {
  if (parts.every((part, i) => isForm(part, words[start + i]))) return parts.length;
  const first = words[start];
  if (!first || parts.length > 1) return 0;
  let { part } = first;
  for (let length = 2; length <= MOST_JOINED; length++) {
    const next = words[start + length - 1];
    if (!next?.isJoined) return 0;
    part += next.part;
    if (isForm(parts[0], { ...first, part })) return length;
  }
  return 0;
}

/** Remembers the values of a function of a word and a language. */
function remember<Value>(make: (part: string, lang: string) => Value) {
  const made = new Map<string, Value>();
  return (part: string, lang: string): Value => {
    const key = `${lang} ${part}`;
    const value = made.get(key) ?? make(part, lang);
    made.set(key, value);
    return value;
  };
}
