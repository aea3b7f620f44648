/** Finds the labels of references in a text: at its beginning, in the middle, in brackets, behind an emoji. */

import type { Locale } from '../../locales/locale.ts';
import { foldName } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';

/** A label that was found. */
export interface FoundLabel {
  /** As written, without colon and brackets. */
  readonly label: string;
  /** Where the label begins, with its bullet, emoji or bracket. */
  readonly start: number;
  /** Where the first word after it may be. */
  readonly end: number;
  /** The bracket that ends the title. */
  readonly closing?: string | undefined;
  /** Whether only bullets and the like stand before it on its line. */
  readonly isFirst: boolean;
}

/** Finds all labels of a line that have a colon or another sign after them, in order. */
export type FindLabels = (line: string) => FoundLabel[];

/** Longest label, in characters. */
const LONGEST = 40;

const SIGNS = /[:：\]|>»›–—-]/gu;

/** What may stand before a label: bullets, emoji, arrows, opening brackets, Markdown's stars. */
const DECORATION = /(?:[\s\p{So}\p{Sk}\p{Cf}\p{Mn}•→·*_#|~[(【{]){1,12}$/u;

/** What else may stand before a label that begins its line; elsewhere `»` ends a quotation. */
const FIRST_DECORATION = /^[\s\p{P}\p{S}\p{Cf}\p{Mn}]{0,12}$/u;

/** Longest such signs, in characters. */
const LONGEST_DECORATION = 12;

/** Signs that only a label at the beginning of its line may have after it. */
const FIRST_ONLY = /[|>»›–—-]/u;

/** The end of a sentence, of a quotation or of something in brackets. */
const ENDED = /(?:[.!?…"”’»)\]:;]|\s{2}|\n)\s{0,3}$/u;

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '{': '}' };

/** Makes the finder of labels. */
export function labelFinder(locales: readonly Locale[]): FindLabels {
  const known = knownLabels(locales);
  const lastWords = new Set([...known].map(lastWordOf));
  return (line) => {
    const found: FoundLabel[] = [];
    for (const { 0: sign, index } of matchesOf(SIGNS, line)) {
      const after = found.at(-1)?.end ?? 0;
      if (index < after) continue;
      // Most hyphens are inside words.
      if (index > LONGEST + LONGEST_DECORATION && FIRST_ONLY.test(sign)) continue;
      const label = labelBefore(line, index, sign, after, { known, lastWords });
      if (label) found.push(label);
    }
    return found;
  };
}

/** Makes the reader of lines that are nothing but a label of several words: `Также по теме`. */
export function bareLabelReader(locales: readonly Locale[]): (line: string) => string | undefined {
  const known = knownLabels(locales);
  return (line) => {
    if (line.length > LONGEST + LONGEST_DECORATION) return undefined;
    const bare = line
      .replace(/^[^\p{L}\p{N}]{1,12}/u, '')
      .replace(/[^\p{L}\p{N}.]{1,12}$/u, '')
      .trim();
    return bare.includes(' ') && known.has(foldName(bare)) ? bare : undefined;
  };
}

/** Labels, folded, and the last words of them. */
interface KnownLabels {
  readonly known: ReadonlySet<string>;
  readonly lastWords: ReadonlySet<string>;
}

function lastWordOf(text: string): string {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return /[\p{L}\p{M}\p{N}]+$/u.exec(last)?.[0] ?? '';
}

function knownLabels(locales: readonly Locale[]): Set<string> {
  return new Set(
    locales.flatMap(({ labels }) => [...labels.readAlso, ...labels.next].map(foldName)),
  );
}

function labelBefore(
  line: string,
  sign: number,
  character: string,
  from: number,
  { known, lastWords }: KnownLabels,
): FoundLabel | undefined {
  const beginning = Math.max(from, sign - LONGEST);
  // A star may stand on either side of the colon: `**Baca Juga:**`, `**Baca Juga**:`.
  const before = line.slice(beginning, sign).replace(/[\s*_]{1,4}$/u, '');
  // Most words before a colon are no label: none of them need be put together.
  if (!lastWords.has(foldName(lastWordOf(before)))) return undefined;
  const label = longestLabel(before, known);
  if (label === undefined) return undefined;
  const at = beginning + before.length - label.length;
  const isFirst =
    from === 0 && at <= LONGEST_DECORATION && FIRST_DECORATION.test(line.slice(0, at));
  const decoration = isFirst
    ? line.slice(0, at)
    : (DECORATION.exec(line.slice(Math.max(from, at - LONGEST_DECORATION), at))?.[0] ?? '');
  const bracket = [...decoration].find((one) => one in BRACKETS);
  const start = at - decoration.length;
  if (character === ']' && bracket !== '[') return undefined;
  if (FIRST_ONLY.test(character) && !(isFirst && label.includes(' '))) return undefined;
  const around = {
    before: line.slice(Math.max(0, start - 4), at),
    isFollowing: from > 0,
    ...(bracket && { bracket }),
  };
  if (!isFirst && !mayInterrupt(label, around)) return undefined;
  const closing = bracket !== undefined && character !== ']' ? BRACKETS[bracket] : undefined;
  const rest = line.slice(sign + 1, sign + 9);
  const space = /^(?:[*_]{1,2}(?=\s)|[>»›|])?\s{0,6}/u.exec(rest)?.[0].length ?? 0;
  return { label, start, end: sign + 1 + space, closing, isFirst };
}

/** Returns the label that a text ends with, as written. */
function longestLabel(text: string, known: ReadonlySet<string>): string | undefined {
  // Words are added from the end, so that the longest known one is the last that is found.
  let found: string | undefined;
  for (const { index } of matchesOf(/(?<![\p{L}\p{N}])\p{L}/gu, text)) {
    const label = text.slice(index);
    if (known.has(foldName(label))) {
      found = label;
      break;
    }
  }
  return found;
}

/** Whether a label may stand in the middle of a line. */
function mayInterrupt(
  label: string,
  { before, bracket, isFollowing }: { before: string; bracket?: string; isFollowing: boolean },
): boolean {
  if (bracket !== undefined) return true;
  if (!/^\p{Lu}/u.test(label)) return false;
  if (label.includes(' ') || isFollowing) return true;
  // `Selanjutnya:` and `Далее:` are common words, which begin a reference only after a sentence or another reference.
  return ENDED.test(before) || /[\p{So}•►▶→]\s{0,2}$/u.test(before);
}
