/** Moves credits to the fields: lines such as `Sumber: A, B | Editor: X` at the top or the bottom. */
import { splitNames } from '../../archive/front-matter.ts';
import type { Locale } from '../../locales/locale.ts';
import {
  type Block,
  type Cleaner,
  type Clipping,
  type Credit,
  type Fields,
  joinNames,
  toReview,
} from '../clipping.ts';
import { type Credits, creditLabels } from './credit-labels.ts';
import type { InlineCredits, ReadInline } from './inline-credits.ts';
import { isWordOfName } from './name-words.ts';
import { isBelowPicture } from './tables.ts';

/** Blocks from the top and from the bottom that may be credits. */
const REACH = 4;

/** Limits of names, in words and characters: longer ones are sentences that happen to begin with `Sumber:`. */
const MOST_WORDS = 7;
const MOST_WORDS_OF_PERSON = 5;
const LONGEST_NAME = 60;
const LONGEST_LINE = 300;

const KINDS: readonly Credit[] = ['source', 'editor', 'reporter'];

/** Reads a line of credits; `undefined` where any part of the line is something else. */
export type ReadCredits = (line: string) => Credits | undefined;

/** Makes a reader of credits, which knows the labels of all locales. */
export function creditsReader(locales: readonly Locale[]): ReadCredits {
  const labels = creditLabels(locales);
  return (line) => {
    if (line.length > LONGEST_LINE) return undefined;
    const credits: Partial<Record<Credit, string[]>> = {};
    for (const part of withoutBrackets(line).split(/[|•·\t]/)) {
      const colon = part.indexOf(':');
      const bare = colon < 0 ? labels.bare(part.trim()) : undefined;
      const kind = bare?.kind ?? labels.kindOf(part.slice(0, Math.max(colon, 0)));
      const names = splitNames(bare ? part.trim().slice(bare.end) : part.slice(colon + 1));
      const isOne = kind === 'source' ? isName : isNameOfPerson;
      const areNames = names.every(bare ? isPerson : isOne);
      if (!kind || names.length === 0 || !areNames) return undefined;
      credits[kind] = joinNames(credits[kind] ?? [], names);
    }
    return credits;
  };
}

/**
 * Makes the cleaner that moves credits to the fields: lines of them, and those on one line with the text.
 * @param read reads lines
 * @param inline reads the beginnings and the ends of other lines
 */
export function credits(read: ReadCredits, inline?: ReadInline): Cleaner {
  return (clipping) => {
    const { length } = clipping.blocks;
    let reviewed = clipping;
    const blocks = clipping.blocks.flatMap((block, index): Block[] => {
      const isTop = index < REACH;
      const isBottom = index >= length - REACH;
      if (block.kind !== 'paragraph' || !(isTop || isBottom)) return [block];
      const whole = read(block.text);
      if (whole) {
        if (isOfPicture(whole, clipping.blocks.slice(0, index))) {
          reviewed = toReview(reviewed, OF_PICTURE);
          return [block];
        }
        reviewed = withCredits(reviewed, whole);
        return [];
      }
      let { text } = block;
      for (const readPart of [isTop && inline?.atStart, isBottom && inline?.atEnd]) {
        const found = readPart ? readPart(text) : undefined;
        if (!found) continue;
        const before = clipping.blocks.slice(0, index);
        if (
          isOfPicture(found.credits, [
            ...before,
            { kind: 'paragraph', text: text.slice(0, found.start) },
          ])
        ) {
          reviewed = toReview(reviewed, OF_PICTURE);
          continue;
        }
        reviewed = withInline(reviewed, found);
        text = joined(text.slice(0, found.start), text.slice(found.end));
      }
      if (isBottom && GLUED_SOURCE.test(text.slice(-LONGEST_LINE))) {
        reviewed = toReview(reviewed, OF_PICTURE);
      }
      return text === '' ? [] : [{ ...block, text }];
    });
    return { ...reviewed, blocks };
  };
}

/** Whether credits are those of a table or a picture above them: an editor or a reporter has written the article. */
function isOfPicture({ source, editor, reporter }: Credits, before: readonly Block[]): boolean {
  return source !== undefined && !editor && !reporter && isBelowPicture(before);
}

const OF_PICTURE = { field: 'source', reason: 'the source below a table or a picture' } as const;

/** A source that is glued to the last cell of a flattened table. */
const GLUED_SOURCE = /[\p{Ll}\p{N}%](?:Sumber|Источник|Source)\s?:\s?\p{Lu}/u;

/** Joins what stood before and behind credits. */
function joined(before: string, after: string): string {
  return `${before.trimEnd()} ${after.trimStart()}`.trim();
}

function withInline(clipping: Clipping, { credits: found, doubtful }: InlineCredits): Clipping {
  const reviews = doubtful.map((field) => ({ field, reason: 'where the name ends is a guess' }));
  return toReview(withCredits(clipping, found), ...reviews);
}

function withCredits({ fields, ...clipping }: Clipping, found: Credits): Clipping {
  const joinedNames = KINDS.map(
    (kind) => [kind, joinNames(fields[kind], found[kind] ?? [])] as const,
  );
  const credited: Fields = {
    ...fields,
    ...(Object.fromEntries(joinedNames) as Record<Credit, string[]>),
  };
  return { ...clipping, fields: credited };
}

/** Whether a text is the name of a person: two to four words in capitals. */
function isPerson(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length > 1 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Whether a text is a name: one of several words begins with a capital; `detik.com` is a name too. */
function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    name.length <= LONGEST_NAME &&
    words.length <= MOST_WORDS &&
    (words.length === 1 || /^[\p{Lu}\p{N}]/u.test(name)) &&
    !/:(?:\/\/|\s+\p{L})/u.test(name) &&
    // A sentence behind the name has words in lower case and a full stop.
    !(
      /\p{Ll}{2}[.!?]["”»]?$/u.test(name) &&
      !words.slice(1).every((word) => isWordOfName(word, true))
    )
  );
}

/** Whether a text is a name without a sentence behind it: `Beni Arta Udang langka` is none. */
function isNameOfPerson(name: string): boolean {
  const others = name.split(/\s+/).slice(1);
  return (
    isName(name) &&
    others.length < MOST_WORDS_OF_PERSON &&
    others.every((word) => isWordOfName(word, false))
  );
}

/** Removes the brackets around a line: `(Reporter: A | Editor: B)` is a line of credits too. */
function withoutBrackets(line: string): string {
  const inBrackets = /^[([].*[)\]]$/u.test(line);
  return inBrackets ? line.slice(1, -1) : line;
}
