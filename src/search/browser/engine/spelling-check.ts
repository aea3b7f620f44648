/** Checks whether another spelling that was found is the word meant, and not another one that sounds alike. */
import { withoutEnd } from '../../../text/ends.ts';
import { writes } from '../../../text/scripts.ts';
import { partsOf, splitWords, wordsByPosition } from '../../analyzer.ts';
import { TEXT_START } from '../../zones.ts';
import { isSpelling } from '../names.ts';
import type { FederatedIndex } from './federated-index.ts';
import { bestHit, type Hit, hitsOf } from './hits.ts';
import type { Alternative, QueryClause } from './plan.ts';

/** A word's kind, judged by its capital letter; at the beginning of a sentence it may be either. */
export type WordKind = 'name' | 'word' | 'first';

/**
 * Fewest letters of words that are taken for borrowed ones: of a word without an ending that could be a case
 * of another word (`batik`, `батик`), and of one with it (`tsunami`, `цунами`; but `merah` is not `мерах`).
 */
const SHORTEST_BORROWED = 5;
const SHORTEST_INFLECTED = 6;

/**
 * Finds the kind of a clause's word in the language that has it as it was typed.
 * @returns nothing if no text has it
 */
export async function kindAsTyped(
  clause: QueryClause,
  index: FederatedIndex,
): Promise<WordKind | undefined> {
  for (const { lang, script } of index.languages.open) {
    const typed = clause.alternatives.get(lang)?.find(({ origin }) => origin === 'typed');
    if (!typed || !writes(script, clause.text)) continue;
    const words = await wordsOfBest(await hitsOf(typed, lang, index));
    // Ordinary words occur in names, too, but a name is nowhere written small.
    const kinds = words?.map(({ kind }) => kind) ?? [];
    const found = (['word', 'name'] as const).find((kind) => kinds.includes(kind));
    if (found) return found;
  }
  return undefined;
}

/**
 * Decides whether an alternative spelling is meant, by the best article that has it. A name is a name in both
 * languages; another word is borrowed as a whole or not at all.
 * @param kindOf gives the kind of the typed word in its own language
 */
export async function isMeantSpelling(
  clause: QueryClause,
  alternative: Alternative,
  hits: readonly Hit[],
  kindOf: () => Promise<WordKind | undefined>,
): Promise<boolean> {
  const there = await wordsOfBest(hits);
  if (!there) return false;
  const asked = partsOf(clause.text);
  // In a title or among names, every word may have a capital letter.
  if (there.length === 0) return true;
  const alike = there.filter(({ text }) =>
    partsOf(text).some((part) => asked.some((one) => isSpelling(one, part))),
  );
  const own = await kindOf();
  if (alike.some(({ kind }) => kind === 'name')) return own !== 'word';
  if (alike.some(({ kind }) => kind === 'first') && alternative.origin === 'spelling') {
    return own !== 'word';
  }
  if (own === 'name' || alternative.origin === 'variant') return false;
  const spelling = partsOf(alternative.text).join('');
  const isStem = alternative.words.some(({ stems }) => stems.includes(spelling));
  const shortest = isStem ? SHORTEST_BORROWED : SHORTEST_INFLECTED;
  return (
    spelling.length >= shortest && alike.some(({ text }) => partsOf(text).join('') === spelling)
  );
}

/** The signs after the last letter of a word. */
function endOf(word: string): string {
  return word.slice(withoutEnd(word, /\P{L}/u).length);
}

/**
 * Reads the words that were found out of the text of the best hit.
 * @returns nothing without a hit; no words if none of them is in the text
 */
async function wordsOfBest(
  hits: readonly Hit[],
): Promise<{ readonly text: string; readonly kind: WordKind }[] | undefined> {
  const best = bestHit(hits);
  if (!best) return undefined;
  const { content } = await best.posting.result.data();
  const words = splitWords(content);
  const numbers = wordsByPosition(words);
  return best.positions.flatMap((position) => {
    const number = numbers[position - TEXT_START];
    if (number === undefined) return [];
    const [text = '', before] = [words[number], words[number - 1]];
    const isFirst = before === undefined || /[.!?…:]/.test(endOf(before));
    const isCapital = /^\P{L}*\p{Lu}/u.test(text);
    return [{ text, kind: !isCapital ? 'word' : isFirst ? 'first' : 'name' }];
  });
}
