/** Moves credits to the fields: lines such as `Sumber: A, B | Editor: X` at the top or the bottom. */
import { splitNames } from '../../archive/front-matter.ts';
import type { Locale } from '../../locales/locale.ts';
import { foldName } from '../../text/fold.ts';
import { type Cleaner, type Credit, type Fields, joinNames } from '../clipping.ts';
import { isBelowTable } from '../tables.ts';

/** Blocks from the top and from the bottom that may be credits. */
const REACH = 4;

/** Limits of names, in words and characters: longer ones are sentences that happen to begin with `Sumber:`. */
const MOST_WORDS = 7;
const LONGEST_NAME = 60;
const LONGEST_LINE = 300;

const KINDS: readonly Credit[] = ['source', 'editor', 'reporter'];

/** The names in a line of credits. */
export type Credits = Readonly<Partial<Record<Credit, readonly string[]>>>;

/** Reads a line of credits; `undefined` where any part of the line is something else. */
export type ReadCredits = (line: string) => Credits | undefined;

/** Makes a reader of credits, which knows the labels of all locales. */
export function creditsReader(locales: readonly Locale[]): ReadCredits {
  const kinds = new Map<string, Credit>();
  for (const { labels } of locales) {
    for (const kind of KINDS) {
      for (const label of labels[kind]) kinds.set(foldName(label), kind);
    }
  }
  return (line) => {
    if (line.length > LONGEST_LINE) return undefined;
    const credits: Partial<Record<Credit, string[]>> = {};
    for (const part of withoutBrackets(line).split(/[|•·\t]/)) {
      const colon = part.indexOf(':');
      const kind = kinds.get(foldName(part.slice(0, Math.max(colon, 0))));
      const names = splitNames(part.slice(colon + 1));
      if (!kind || names.length === 0 || !names.every(isName)) return undefined;
      credits[kind] = joinNames(credits[kind] ?? [], names);
    }
    return credits;
  };
}

/** Makes the cleaner that moves lines of credits to the fields. */
export function credits(read: ReadCredits): Cleaner {
  return (clipping) => {
    const { length } = clipping.blocks;
    let fields = clipping.fields;
    const blocks = clipping.blocks.filter((block, index) => {
      const isAtAnEnd = index < REACH || index >= length - REACH;
      const found = isAtAnEnd && block.kind === 'paragraph' ? read(block.text) : undefined;
      if (!found || (found.source && isBelowTable(clipping.blocks, index))) return true;
      fields = withCredits(fields, found);
      return false;
    });
    return { ...clipping, blocks, fields };
  };
}

function withCredits(fields: Fields, found: Credits): Fields {
  const joined = KINDS.map((kind) => [kind, joinNames(fields[kind], found[kind] ?? [])] as const);
  return { ...fields, ...(Object.fromEntries(joined) as Record<Credit, string[]>) };
}

/** Whether a text is a name: one of several words begins with a capital; `detik.com` is a name too. */
function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    name.length <= LONGEST_NAME &&
    words.length <= MOST_WORDS &&
    (words.length === 1 || /^[\p{Lu}\p{N}]/u.test(name)) &&
    !name.includes('://')
  );
}

/** Removes the brackets around a line: `(Reporter: A | Editor: B)` is a line of credits too. */
function withoutBrackets(line: string): string {
  const inBrackets = /^[([].*[)\]]$/u.test(line);
  return inBrackets ? line.slice(1, -1) : line;
}
