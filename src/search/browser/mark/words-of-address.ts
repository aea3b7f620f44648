/** Reads the words to be marked out of the address of an article: words, and phrases in quotation marks. */
import { partsOf, splitWords } from '../../analyzer.ts';
import { LONGEST_QUERY } from '../protocol.ts';
import type { QueryUnit } from '../query/parse.ts';

/** A phrase in the quotation marks of any newspaper; a phrase without an end goes to the end. */
const PHRASES = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu;

/** @returns each unit once, in their order */
export function wordsOfAddress(asked: string): QueryUnit[] {
  const text = asked.slice(0, LONGEST_QUERY);
  const units: QueryUnit[] = [];
  const add = (text: string, quoted: boolean) => {
    const parts = splitWords(text).flatMap(partsOf);
    if (parts.length > 0) units.push({ text: text.trim(), parts, quoted });
  };
  let end = 0;
  for (const match of text.matchAll(PHRASES)) {
    for (const word of splitWords(text.slice(end, match.index))) add(word, false);
    add(match[1] ?? '', true);
    end = match.index + match[0].length;
  }
  for (const word of splitWords(text.slice(end))) add(word, false);
  return [
    ...new Map(units.map((unit) => [`${unit.quoted} ${unit.parts.join(' ')}`, unit])).values(),
  ];
}
