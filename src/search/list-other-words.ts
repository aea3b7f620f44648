/** Lists the words of other scripts in an index: see `other-words.ts`. */
import { writes } from '../text/scripts.ts';
import { countOf, type FlatWords, textOf } from './flat-words.ts';
import { keyEndOf } from './letter-terms.ts';
import { isOther, numberOf, type OtherWords } from './other-words.ts';

/**
 * Lists the words of other scripts.
 * @param terms those of the shard's index, in order
 * @param script that of its language, an ISO 15924 code
 */
export function otherWordsOf(terms: FlatWords, script: string): OtherWords {
  const { letters, starts } = terms;
  const isOfScript = ownLetters(script);
  const keys: string[] = [];
  for (let term = 0; term < countOf(terms); term++) {
    const [from, end] = [starts[term] as number, starts[term + 1] as number];
    const to = keyEndOf(letters, from, end);
    let at = from;
    while (at < to && !isOfScript(letters[at] as number)) at++;
    if (at < to) continue;
    const key = textOf(letters, from, to);
    // Terms with one key stand together.
    if (key !== keys.at(-1) && isOther(key, script)) keys.push(key);
  }
  const numbers = keys.map((key) => numberOf(key, keys.length)).sort((a, b) => a - b);
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

/** Makes the function that tells whether a UTF-16 unit is a letter of a script by itself; it remembers what it has found out. */
function ownLetters(script: string): (unit: number) => boolean {
  const known = new Map<number, boolean>();
  return (unit) => {
    let isOwn = known.get(unit);
    if (isOwn === undefined) {
      isOwn = writes(script, String.fromCharCode(unit));
      known.set(unit, isOwn);
    }
    return isOwn;
  };
}
