/** A query taken apart into the things that are looked for. */
import { partsOf, splitWords } from '../../analyzer.ts';
import { type Leftover, LONGEST_QUERY } from '../protocol.ts';

/** One thing that is looked for: a word, a word of several parts (`Luna-25`), or a phrase. */
export interface Unit {
  /** As it was typed, without quotation marks. */
  readonly text: string;
  /** Its words, folded; in a phrase they stand one after another. */
  readonly parts: readonly string[];
  /** Whether it stood in quotation marks: it is then looked for as it is. */
  readonly quoted: boolean;
}

export interface Query {
  readonly units: readonly Unit[];
  readonly leftover?: Leftover;
}

/** Most things that are looked for: each costs a download of a few kilobytes. */
const MOST_UNITS = 12;

/** A phrase in quotation marks of any newspaper; one without its end goes to the end of the query. */
const PHRASES = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu;

/** Signs that part words though no blank stands at them: `Москва—Владивосток`, `Mars,Bulan`; not `2,5`. */
const GLUE = /[;/|\\—–]|[,:](?!\p{N})/gu;

export function parseQuery(typed: string): Query {
  const query = typed.slice(0, LONGEST_QUERY);
  const units: Unit[] = [];
  let place = 0;
  const addWords = (text: string) => {
    for (const word of splitWords(text.replace(GLUE, ' '))) add(units, word, false);
  };
  for (const match of query.matchAll(PHRASES)) {
    addWords(query.slice(place, match.index));
    // A lone mark that nothing follows, as while a phrase is begun, quotes nothing.
    add(units, match[1] ?? '', true);
    place = match.index + match[0].length;
  }
  addWords(query.slice(place));
  const unique = [...new Map(units.map((unit) => [keyOf(unit), unit])).values()];
  const isCut = typed.length > LONGEST_QUERY || unique.length > MOST_UNITS;
  const hasNone = unique.length === 0 && typed.trim() !== '';
  const leftover = hasNone ? 'no-words' : isCut ? 'shortened' : undefined;
  return { units: unique.slice(0, MOST_UNITS), ...(leftover ? { leftover } : {}) };
}

function add(units: Unit[], text: string, quoted: boolean): void {
  const parts = partsOfAll(text);
  if (parts.length > 0) units.push({ text: text.trim(), parts, quoted });
}

function partsOfAll(text: string): string[] {
  return splitWords(text).flatMap(partsOf);
}

function keyOf({ parts, quoted }: Unit): string {
  return `${quoted} ${parts.join(' ')}`;
}
