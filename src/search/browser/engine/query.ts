/** Parses a query into the words and phrases to search for. */
import { partsOf, splitWords } from '../../analyzer.ts';
import { LONGEST_QUERY, type QueryIssue } from '../protocol.ts';

/** A word, a word of several parts (`Luna-25`), or a phrase in quotation marks. */
export interface QueryUnit {
  /** As typed, without quotation marks. */
  readonly text: string;
  /** Its words, folded; those of a phrase must follow one another. */
  readonly parts: readonly string[];
  /** Whether it was in quotation marks: then it is not expanded. */
  readonly quoted: boolean;
}

export interface Query {
  readonly units: readonly QueryUnit[];
  readonly issue?: QueryIssue;
}

/** Most units that are searched for: each costs a download of a few kilobytes. */
const MOST_UNITS = 12;

/** A phrase in the quotation marks of any newspaper; a phrase without an end goes to the end of the query. */
const PHRASES = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu;

/** Signs that separate words even without a blank: `Москва—Владивосток`, `Mars,Bulan`; not `2,5`. */
const SEPARATORS = /[;/|\\—–]|[,:](?!\p{N})/gu;

/**
 * Parses a query.
 * @param typed any text; all after `LONGEST_QUERY` characters is ignored
 * @returns each unit once, in the order of the query
 */
export function parseQuery(typed: string): Query {
  const query = typed.slice(0, LONGEST_QUERY);
  const units: QueryUnit[] = [];
  let end = 0;
  const addWords = (text: string) => {
    for (const word of splitWords(text.replace(SEPARATORS, ' '))) add(units, word, false);
  };
  for (const match of query.matchAll(PHRASES)) {
    addWords(query.slice(end, match.index));
    // A lone mark with nothing after it, as when a phrase is begun, quotes nothing.
    add(units, match[1] ?? '', true);
    end = match.index + match[0].length;
  }
  addWords(query.slice(end));
  const unique = [...new Map(units.map((unit) => [keyOf(unit), unit])).values()];
  const isCut = typed.length > LONGEST_QUERY || unique.length > MOST_UNITS;
  const hasNone = unique.length === 0 && typed.trim() !== '';
  const issue = hasNone ? 'no-words' : isCut ? 'shortened' : undefined;
  return { units: unique.slice(0, MOST_UNITS), ...(issue ? { issue } : {}) };
}

function add(units: QueryUnit[], text: string, quoted: boolean): void {
  const parts = splitWords(text).flatMap(partsOf);
  if (parts.length > 0) units.push({ text: text.trim(), parts, quoted });
}

function keyOf({ parts, quoted }: QueryUnit): string {
  return `${quoted} ${parts.join(' ')}`;
}
