/** Compares the body of an article with the raw text that it was made of, word by word. */
import { diffArrays } from 'diff';
import type { ReadBlock } from './article.ts';
import type { MarkedText, RawWord } from './marked.ts';

/** What an importer did to a text. */
export interface Comparison {
  /** Words of the body that are not in it. */
  readonly lost: readonly string[];
  /** Words that are in the body at another place than in the raw text. */
  readonly moved: readonly string[];
  /** Words of the body that the raw text has not. */
  readonly invented: readonly string[];
  /** Words in the body that belong to a field, or are boilerplate or script. */
  readonly left: readonly string[];
  /** Paragraphs but the first of each run of them. */
  readonly begun: number;
  /** Those of them that begin in mid-sentence: the words on both sides. */
  readonly cutAt: readonly string[];
  /** Paragraph ends that the raw text shows, and those of them that were found. */
  readonly shown: number;
  readonly shownFound: number;
  /** The words before the paragraph ends that were not found. */
  readonly missedEnds: readonly string[];
}

interface GotWord {
  readonly text: string;
  readonly block: number;
}

/** Compares a text with the blocks made of it. */
export function compareWords(
  { words }: Pick<MarkedText, 'words'>,
  blocks: readonly ReadBlock[],
): Comparison {
  const got: GotWord[] = blocks.flatMap((one, block) => one.words.map((text) => ({ text, block })));
  // For each raw word, which word of the body it is.
  const at = align(
    words.map(({ text }) => text),
    got.map(({ text }) => text),
  );
  const aligned = new Set(at.filter((index) => index !== undefined));
  const missing = words.flatMap((word, i) =>
    word.fate === 'stays' && at[i] === undefined ? [word.text] : [],
  );
  const surplus = got.flatMap(({ text }, i) => (aligned.has(i) ? [] : [text]));
  const remaining = words.flatMap((word, i) =>
    word.fate === 'leaves' && at[i] !== undefined ? [word.text] : [],
  );
  const captions = words.flatMap((word, i) =>
    word.fate === 'either' && at[i] !== undefined ? [word.text] : [],
  );
  // Where a word that may leave is like one that stays, the alignment may have taken one for the other.
  const lost = without(without(missing, remaining), captions);
  const left = without(remaining, missing);
  const optional = words.flatMap(({ fate, text }, i) =>
    fate === 'stays' || at[i] !== undefined ? [] : [text],
  );
  const moved = intersection(surplus, lost);
  const invented = without(without(surplus, moved), optional);
  return {
    lost: without(lost, moved),
    moved,
    invented,
    left,
    ...compareEnds(words, at, got, blocks),
  };
}

/** The longest common subsequence: for each of the first words, the index of the second that it is. */
function align(one: readonly string[], other: readonly string[]): (number | undefined)[] {
  const at: (number | undefined)[] = Array.from({ length: one.length });
  let [i, j] = [0, 0];
  for (const { added, removed, value } of diffArrays([...one], [...other])) {
    if (removed) i += value.length;
    else if (added) j += value.length;
    else for (const _ of value) at[i++] = j++;
  }
  return at;
}

function compareEnds(
  words: readonly RawWord[],
  at: readonly (number | undefined)[],
  got: readonly GotWord[],
  blocks: readonly ReadBlock[],
): Pick<Comparison, 'begun' | 'cutAt' | 'shown' | 'shownFound' | 'missedEnds'> {
  const cutAt: string[] = [];
  const missedEnds: string[] = [];
  let [begun, shown, shownFound] = [0, 0, 0];
  let before: number | undefined;
  let mayBegin = false;
  for (const [i, word] of words.entries()) {
    mayBegin ||= word.begins !== 'never';
    const here = at[i];
    if (here === undefined) continue;
    const last = before === undefined ? undefined : got[before];
    const now = got[here];
    before = here;
    if (!last || !now) {
      mayBegin = false;
      continue;
    }
    const begins = last.block !== now.block;
    const isShown = word.begins === 'shown' && words[i - 1]?.kind === 'prose';
    if (isShown) {
      shown++;
      if (begins) shownFound++;
      else missedEnds.push(`${last.text} | ${now.text}`);
    }
    const isProse = [last, now].every(({ block }) => blocks[block]?.kind !== 'reference');
    if (begins && isProse) begun++;
    if (begins && !mayBegin && isProse) cutAt.push(`${last.text} | ${now.text}`);
    mayBegin = false;
  }
  return { begun, cutAt, shown, shownFound, missedEnds };
}

/** The first words without the second, each as often as it is there. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const counts = countsOf(others);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}

function intersection(words: readonly string[], others: readonly string[]): string[] {
  return without(words, without(words, others));
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
