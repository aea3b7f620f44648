/** Finds the words of a query in a text, in any inflected form. */
import type { Analyzer } from '../../analyzer.ts';
import type { QueryUnit } from '../query/parse.ts';

/** A word of a text. */
export interface TextWord {
  /** Folded. */
  readonly part: string;
  /** That of the text around it. */
  readonly lang: string;
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
      const unit = unitsFor('', words[start]?.lang ?? '').find(({ parts }) =>
        parts.every((part, i) => isForm(part, words[start + i])),
      );
      if (!unit) continue;
      const end = start + unit.parts.length;
      occurrences.push({ unit, start, end });
      start = end - 1;
    }
    return occurrences;
  };
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
