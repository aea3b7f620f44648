/** Checks whether another spelling that was found is the word meant, and not another one that sounds alike. */
import { withoutEnd } from '../../../text/ends.ts';
import { writes } from '../../../text/scripts.ts';
import { partsOf, splitWords, wordsByPosition } from '../../analyzer.ts';
import { TEXT_START, ZONES } from '../../zones.ts';
import { isSpelling } from '../names.ts';
import type { FederatedIndex } from './federated-index.ts';
import { type Hit, hitsOf, scoreOf } from './hits.ts';
import type { Alternative, QueryClause } from './plan.ts';

/** A word's kind, judged by its capital letters; at the beginning of a sentence it may be a word or a name. */
export type WordKind = 'word' | 'name' | 'abbreviation' | 'first';

/** A word of a text, without its signs. */
interface FoundWord {
  readonly text: string;
  readonly kind: WordKind;
}

/**
 * Fewest letters of words that are taken for borrowed ones: of a word without an ending that could be a case
 * of another word (`batik`, `батик`), and of one with it (`tsunami`, `цунами`; but `merah` is not `мерах`).
 */
const SHORTEST_BORROWED = 5;
const SHORTEST_INFLECTED = 6;

/** Most articles that are read for a word's kind: each costs a download, if the page does not show it anyway. */
const MOST_READ = 2;

/** Enough words to know the kind by. */
const ENOUGH_VOTES = 3;

/**
 * Finds the kind of a clause's word in the language that has it as it was typed: what most of the words are that
 * are spelled like it, or share its stem where none is. The beginning of a sentence does not count.
 * @returns `first` if the word only begins sentences; nothing if no text has it
 */
export async function kindAsTyped(
  clause: QueryClause,
  index: FederatedIndex,
): Promise<WordKind | undefined> {
  for (const { lang, script } of index.languages.open) {
    const own = clause.alternatives.get(lang) ?? [];
    const typed = own.find(({ origin }) => origin === 'typed' || origin === 'surname');
    if (!typed || !writes(script, clause.text)) continue;
    const hits = await hitsOf(typed, lang, index);
    const kind =
      commonKind(await wordsOfBest(hits, spelledLike(clause.text))) ??
      commonKind(await wordsOfBest(hits, () => true));
    if (kind) return kind;
  }
  return undefined;
}

/**
 * Decides whether an alternative spelling is meant, by the best articles that have it. A name is a name in both
 * languages, and an abbreviation an abbreviation; another word is borrowed as a whole or not at all.
 * @param kindOf gives the kind of the typed word in its own language
 */
async function isMeantSpelling(
  clause: QueryClause,
  alternative: Alternative,
  hits: readonly Hit[],
  kindOf: () => Promise<WordKind | undefined>,
): Promise<boolean> {
  const isAsked = spelledLike(clause.text);
  const alike = await wordsOfBest(hits, isAsked);
  const kind = commonKind(alike);
  // In a title or among names, every word may have a capital letter.
  if (!kind) {
    const isInText = hits.some(({ positions }) => positions.some((at) => at >= TEXT_START));
    return !isInText && areInTitles(hits, isAsked);
  }
  const own = await kindOf();
  if (own === 'abbreviation' || kind === 'abbreviation') return (own ?? kind) === kind;
  if (kind === 'name') return own !== 'word';
  if (kind === 'first' && alternative.origin === 'spelling') return own !== 'word';
  if (own === 'name' || alternative.origin === 'variant') return false;
  const spelling = partsOf(alternative.text).join('');
  const isStem = alternative.words.some(({ stems }) => stems.includes(spelling));
  const shortest = isStem ? SHORTEST_BORROWED : SHORTEST_INFLECTED;
  return (
    spelling.length >= shortest && alike.some(({ text }) => partsOf(text).join('') === spelling)
  );
}

/**
 * Decides whether an alternative that was found is meant. Words that are typed, and names of the archive's own terms,
 * are; a name that the program knows is, unless the archive has its only word as an ordinary one: `lima` (five), Lima.
 * @param hits the articles that have it
 * @param kindOf gives the kind of the typed word in its own language
 */
export async function isMeantAlternative(
  clause: QueryClause,
  alternative: Alternative,
  hits: readonly Hit[],
  kindOf: () => Promise<WordKind | undefined>,
): Promise<boolean> {
  if (hits.length === 0) return false;
  const { origin } = alternative;
  if (origin === 'romanized') {
    return commonKind(await wordsOfBest(hits, () => true)) !== 'word';
  }
  if (origin === 'spelling' || origin === 'variant') {
    return isMeantSpelling(clause, alternative, hits, kindOf);
  }
  const isWord = splitWords(clause.text).length === 1;
  return origin !== 'name' || !isWord || (await kindOf()) !== 'word';
}

/**
 * Whether the best hits have the words in their titles as they are asked for: the words of a group that are the nearest
 * may be quite other ones. Other zones are believed, as what they store is in another order.
 */
async function areInTitles(
  hits: readonly Hit[],
  isAsked: (part: string) => boolean,
): Promise<boolean> {
  const best = bestFirst(hits).slice(0, MOST_READ);
  for (const { posting, positions } of best) {
    const inTitle = positions.filter((at) => at < ZONES.title.size);
    if (inTitle.length < positions.length) return true;
    const { meta } = await posting.result.data();
    const parts = splitWords(meta.title).flatMap(partsOf);
    if (inTitle.some((at) => isAsked(parts[at] ?? ''))) return true;
  }
  return false;
}

/** Orders hits by their worth, those that have the word as it was typed before others. */
function bestFirst(hits: readonly Hit[]): Hit[] {
  const scores = new Map(hits.map((hit) => [hit, scoreOf(hit)]));
  const isAsTyped = ({ exact }: Hit) => Number(exact.length > 0);
  return hits.toSorted(
    (a, b) => isAsTyped(b) - isAsTyped(a) || (scores.get(b) ?? 0) - (scores.get(a) ?? 0),
  );
}

/** What most words are; of two that are as many, the first of these: an ordinary word may be a name, too. @returns nothing for no words */
function commonKind(words: readonly FoundWord[]): WordKind | undefined {
  const votes = (kind: WordKind) => words.filter((word) => word.kind === kind).length;
  const [likeliest] = (['name', 'word', 'abbreviation'] as const)
    .filter((kind) => votes(kind) > 0)
    .toSorted((a, b) => votes(b) - votes(a));
  return likeliest ?? words[0]?.kind;
}

/** @returns whether a part of a word, folded, is spelled like a part of a text; it remembers its answers */
function spelledLike(text: string): (part: string) => boolean {
  const asked = partsOf(text);
  const known = new Map<string, boolean>();
  return (part) => {
    const alike = known.get(part) ?? asked.some((word) => word === part || isSpelling(word, part));
    known.set(part, alike);
    return alike;
  };
}

/** The signs after the last letter of a word. */
function endOf(word: string): string {
  return word.slice(withoutEnd(word, /\P{L}/u).length);
}

/**
 * Reads the words that were found out of the texts of the best hits, those with the word as it was typed before others:
 * `данные` (data) say nothing of `Дания`.
 * @param isAsked whether a part of a word, folded, is meant
 * @returns those that are meant, in their order
 */
async function wordsOfBest(
  hits: readonly Hit[],
  isAsked: (part: string) => boolean,
): Promise<readonly FoundWord[]> {
  const found: FoundWord[] = [];
  const best = bestFirst(hits.filter(({ positions }) => positions.some((at) => at >= TEXT_START)));
  for (const { posting, positions } of best.slice(0, MOST_READ)) {
    const { content } = await posting.result.data();
    found.push(...foundWords(splitWords(content), positions, isAsked));
    if (found.filter(({ kind }) => kind !== 'first').length >= ENOUGH_VOTES) break;
  }
  return found;
}

/**
 * Finds the words at some positions of a text. The parts of a word with hyphens are words of their own: in
 * `anti-Erdogan` there is a name.
 */
function foundWords(
  words: readonly string[],
  positions: readonly number[],
  isAsked: (part: string) => boolean,
): FoundWord[] {
  const numbers = wordsByPosition(words);
  return positions.flatMap((position) => {
    const number = numbers[position - TEXT_START];
    if (number === undefined) return [];
    const [text = '', before] = [words[number], words[number - 1]];
    // An address is written small, whatever it names.
    if (text.includes('/')) return [];
    const beginsSentence = before === undefined || /[.!?…:]/.test(endOf(before));
    return text.split(/[-‐‑–]/).flatMap((part, i): FoundWord[] => {
      if (!partsOf(part).some(isAsked)) return [];
      return [{ text, kind: kindOfPart(part, beginsSentence && i === 0) }];
    });
  });
}

function kindOfPart(part: string, beginsSentence: boolean): WordKind {
  const letters = part.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter));
  if (!/\p{Lu}/u.test(letters[0] ?? '')) return 'word';
  if (letters.length > 1 && capitals.length === letters.length) return 'abbreviation';
  return beginsSentence ? 'first' : 'name';
}
