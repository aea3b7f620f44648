/** What the page says of an answer, in whole sentences: the line that is read aloud. */

import type { SearchStrings } from '../../../locales/locale.ts';
import { shorten } from '../../../text/fold.ts';
import { type Child, make, within, words } from '../element.ts';
import type { Answer, Question } from '../protocol.ts';

/** Letters of a query that are shown, in UTF-16 units. */
const MOST_SHOWN = 80;

/** A query as it is shown: some are long, and some have signs that change how the text around reads. */
export function shownQuery(query: string): string {
  return shorten(query.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' '), MOST_SHOWN);
}

/**
 * @param unknown whether the address had filters that are none
 * @param nameOf what a language calls itself
 */
export function statusOf(
  t: SearchStrings,
  { query }: Question,
  answer: Answer,
  unknown: boolean,
  nameOf: (lang: string) => string,
): Child[] {
  const { count, waiting, failed, partial, leftover } = answer;
  const named = (say: (name: string) => string) => (lang: string) =>
    within(say, words(nameOf(lang), lang));
  /** Its direction is its own. */
  const asked = (say: (query: string) => string) => within(say, make('bdi', {}, shownQuery(query)));
  const sentences: Child[][] = [];
  if (unknown) sentences.push([t.unknownFilter]);
  if (leftover === 'shortened') sentences.push([t.queryShortened]);
  if (leftover === 'no-words') sentences.push([t.queryHasNoWords]);
  if (count > 0) {
    if (partial) sentences.push([t.someWordsOnly]);
    const results = t.results(count);
    sentences.push(query ? asked((words) => t.resultsFor(results, words)) : [results]);
  } else if (waiting.length === 0 && leftover !== 'no-words') {
    sentences.push(query ? asked(t.noResults) : [t.noResultsForFilters]);
  }
  sentences.push(...failed.map(named(t.searchPartlyFailed)));
  sentences.push(...waiting.map(named(t.searchWaiting)));
  return sentences.flatMap((sentence, i) =>
    i === 0 ? sentence : [gapAfter(sentences[i - 1]), ...sentence],
  );
}

/** A sentence that stood alone so far has no full stop: `12 hasil untuk “gempa”`. */
function gapAfter(sentence: readonly Child[] = []): string {
  const end = sentence.at(-1);
  return typeof end === 'string' && /[.…]$/.test(end) ? ' ' : '. ';
}
