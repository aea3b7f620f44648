/** Writes the status line, which is read aloud: a response in whole sentences. */

import type { SearchStrings } from '../../../locales/locale.ts';
import { shorten } from '../../../text/fold.ts';
import { type Child, make, sentenceAround } from '../element.ts';
import type { SearchRequest, SearchResponse } from '../protocol.ts';

/** Most UTF-16 units of a query that are shown. */
const MOST_SHOWN = 80;

/** Shortens a query to be shown, and removes signs that would change the direction of the text around it. */
export function shownQuery(query: string): string {
  return shorten(query.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' '), MOST_SHOWN);
}

/**
 * Writes the status of a response.
 * @param unknown whether the address had filters that are not valid
 * @param nameOf gives the name of a language in that of the page
 */
export function statusOf(
  t: SearchStrings,
  { query }: SearchRequest,
  response: SearchResponse,
  unknown: boolean,
  nameOf: (lang: string) => string,
): Child[] {
  const { count, pending, failed, partial, issue, notUnderstood } = response;
  const named = (say: (name: string) => string) => (lang: string) =>
    sentenceAround(say, nameOf(lang));
  /** The query has a direction of its own. */
  const asked = (say: (query: string) => string) =>
    sentenceAround(say, make('bdi', {}, shownQuery(query)));
  const sentences: Child[][] = [];
  if (unknown) sentences.push([t.unknownFilter]);
  if (issue === 'shortened') sentences.push([t.queryShortened]);
  if (issue === 'no-words') sentences.push([t.queryHasNoWords]);
  if (notUnderstood.length > 0) {
    const parts = make('bdi', {}, notUnderstood.map(shownQuery).join('  '));
    sentences.push(sentenceAround(t.notUnderstood, parts));
  }
  if (count > 0) {
    if (partial) sentences.push([t.someWordsOnly]);
    const results = t.results(count);
    sentences.push(query ? asked((words) => t.resultsFor(results, words)) : [results]);
  } else if (pending.length === 0 && issue !== 'no-words') {
    sentences.push(query ? asked(t.noResults) : [t.noResultsForFilters]);
  }
  sentences.push(...failed.map(named(t.searchPartlyFailed)));
  sentences.push(...pending.map(named(t.searchWaiting)));
  return sentences.flatMap((sentence, i) =>
    i === 0 ? sentence : [gapAfter(sentences[i - 1]), ...sentence],
  );
}

/** The full stop that a sentence without one needs before the next: `12 hasil untuk “gempa”`. */
function gapAfter(sentence: readonly Child[] = []): string {
  const end = sentence.at(-1);
  return typeof end === 'string' && /[.…]$/.test(end) ? ' ' : '. ';
}
