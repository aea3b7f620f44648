/** Defines a citation: the facts about an article that every export format and every style uses. */

import type { PrintPlace } from './print.ts';

/** An article as every export format and every style sees it. */
export interface Citation {
  readonly lang: string;
  /** The full address of its page. */
  readonly url: string;
  /** The full address that stays when its page moves. */
  readonly permalink?: string;
  readonly title: string;
  /** As much as is known (EDTF): `2021-02-15`, `1965-02~`; left out for an undated article. */
  readonly date?: string;
  readonly reporters: readonly string[];
  /** Those of the reporters that are no persons: their names have no parts. */
  readonly organisations?: readonly string[];
  readonly editors: readonly string[];
  readonly translator?: string;
  readonly sources: readonly string[];
  /** The name of the publisher. */
  readonly outlet?: string;
  /** The address of its page on the outlet's own site, and a copy of that page in a web archive. */
  readonly sourceUrl?: string;
  readonly archivedUrl?: string;
  /** The day on which the archive took the text from there: `2021-03-01`. */
  readonly retrieved?: string;
  /** Where it was filed. */
  readonly dateline?: string;
  readonly tags: readonly string[];
  readonly print?: PrintPlace;
  readonly callNumber?: string;
  /** How the words came into the archive: `ocr`, `corrected`, `proofread` or `typed`. */
  readonly text?: string;
  readonly retracted?: Retraction;
  /** Sentences on witnesses, versions and translations, in the article's language. */
  readonly notes?: readonly string[];
  /** What it was translated from. */
  readonly original?: Original;
  /** The titles of the story in other languages, by language. */
  readonly titles?: Readonly<Record<string, string>>;
  /** What others may do with it: an address, or words. */
  readonly rights?: string;
  /** The name of the archive. */
  readonly archive?: string;
}

export interface Retraction {
  /** `2021-03-01` */
  readonly day: string;
  readonly by?: string;
  readonly url?: string;
}

/** The article that another one was translated from. */
export interface Original {
  readonly lang: string;
  readonly title?: string;
  /** As in `Citation`. */
  readonly date?: string;
  /** The full address of its page. */
  readonly url?: string;
}

/** Returns where an article was published: its outlet, else its sources; empty where neither is known. */
export function publicationOf({ outlet, sources }: Citation): string {
  return outlet ?? sources.join(', ');
}

/** The address that is cited: the one that stays, where there is one. */
export function addressOf({ permalink, url }: Citation): string {
  return permalink ?? url;
}

/** Returns the name of the archive where it is another than the publication's: what it published itself is not there by way of it. */
export function archiveBehind(citation: Citation): string {
  const { archive = '' } = citation;
  return archive === publicationOf(citation) ? '' : archive;
}

/** Says in one phrase that an article was retracted: when, by whom, and where that is announced. */
export function retractionOf({ retracted }: Citation): string {
  if (!retracted) return '';
  const { day, by, url } = retracted;
  return [`Retracted ${day}`, by && ` by ${by}`, url && `: ${url}`].filter(Boolean).join('');
}

/** What whoever cites an article should know of it, and no field of a format has. */
export function notesOf(citation: Citation): string[] {
  const column = citation.print?.column;
  const { sourceUrl, archivedUrl, retrieved, rights, notes = [] } = citation;
  return [
    retractionOf(citation),
    citation.text === 'ocr' ? 'Uncorrected OCR' : '',
    column ? `Column ${column}` : '',
    sourceUrl === undefined ? '' : `Published at ${sourceUrl}`,
    archivedUrl === undefined ? '' : `Archived copy: ${archivedUrl}`,
    retrieved === undefined ? '' : `Retrieved ${retrieved}`,
    rights === undefined ? '' : `Rights: ${rights}`,
    ...notes,
  ].filter((note) => note !== '');
}

/** What `oneLine` changes within a text. */
const NOT_ON_ONE_LINE = /[^\S ]|\p{Cc}|\p{Cs}| {2}/u;

/** Puts a text on one line, without control characters; half a pair of surrogates, which no file can hold, is replaced. */
export function oneLine(text: string): string {
  // Nearly every text is on one line already, and the data ask this of each a dozen times.
  if (!NOT_ON_ONE_LINE.test(text)) return text.trim();
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
