/** Defines a citation: the facts about an article that every export format uses. */

import type { PrintPlace } from './print.ts';

/** An article as every export format sees it. */
export interface Citation {
  readonly lang: string;
  /** The full address. */
  readonly url: string;
  readonly title: string;
  /** As much as is known (EDTF): `2021-02-15`, `1965-02~`; left out for an undated article. */
  readonly date?: string;
  readonly reporters: readonly string[];
  readonly editors: readonly string[];
  readonly sources: readonly string[];
  /** The name of the publisher. */
  readonly outlet?: string;
  readonly tags: readonly string[];
  readonly print?: PrintPlace;
  readonly callNumber?: string;
  /** How the words came into the archive: `ocr`, `corrected`, `proofread` or `typed`. */
  readonly text?: string;
  readonly retracted?: Retraction;
  /** Sentences on witnesses, versions and translations, in the article's language. */
  readonly notes?: readonly string[];
}

export interface Retraction {
  /** `2021-03-01` */
  readonly day: string;
  readonly by?: string;
  readonly url?: string;
}

/** Returns where an article was published: its outlet, else its sources; empty where neither is known. */
export function publicationOf({ outlet, sources }: Citation): string {
  return outlet ?? sources.join(', ');
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
  return [
    retractionOf(citation),
    citation.text === 'ocr' ? 'Uncorrected OCR' : '',
    column ? `Column ${column}` : '',
    ...(citation.notes ?? []),
  ].filter((note) => note !== '');
}

/** Puts a text on one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
