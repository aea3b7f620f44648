/** Finds the words of a text that were searched for, inflected forms too. */
import type { Analysis } from '../../analyzer.ts';
import type { Unit } from '../engine/query.ts';

/** A word of a text. */
export interface TextWord {
  /** Folded. */
  readonly part: string;
  /** The language that it stands in. */
  readonly lang: string;
}

/** Words that belong together: a phrase is one place. */
export interface Place {
  readonly unit: Unit;
  /** The first word, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/**
 * Makes the search through texts for the units of a query. A word is found by the terms that it and a
 * word of the query have in common; stop words only inside a phrase, or where there is nothing else.
 * @returns finds the places in the words of a paragraph, in order, none inside another
 */
export function markFinder(units: readonly Unit[], analysis: Analysis) {
  const says = ({ parts }: Unit, lang: string) =>
    parts.length > 1 || !analysis.isStopWord(parts[0] ?? '', lang);
  const termsOf = remember((part, lang) => new Set(analysis.terms(part, lang)));
  const telling = remember((_, lang) => {
    const all = units.filter((unit) => says(unit, lang));
    return (all.length > 0 ? all : units).toSorted((a, b) => b.parts.length - a.parts.length);
  });
  const isForm = (part: string | undefined, word: TextWord | undefined): boolean => {
    if (part === undefined || word === undefined) return false;
    if (part === word.part) return true;
    const asked = termsOf(part, word.lang);
    return [...termsOf(word.part, word.lang)].some((term) => asked.has(term));
  };

  return (words: readonly TextWord[]): Place[] => {
    const places: Place[] = [];
    for (let start = 0; start < words.length; start++) {
      // The longest first: a phrase is no single word.
      const unit = telling('', words[start]?.lang ?? '').find(({ parts }) =>
        parts.every((part, i) => isForm(part, words[start + i])),
      );
      if (!unit) continue;
      const end = start + unit.parts.length;
      places.push({ unit, start, end });
      start = end - 1;
    }
    return places;
  };
}

/** Remembers what was made for a word in a language. */
function remember<Value>(make: (part: string, lang: string) => Value) {
  const made = new Map<string, Value>();
  return (part: string, lang: string): Value => {
    const key = `${lang} ${part}`;
    const value = made.get(key) ?? make(part, lang);
    made.set(key, value);
    return value;
  };
}
