/** Defines the types that all rules share, and reads tokens. */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Address } from '../archive/address.ts';
import type { LinkUse, TextNote } from '../archive/article.ts';

/** The parser. */
export type Markdown = InstanceType<typeof MarkdownIt>;

/** The environment of markdown-it for one text: its origin, and what the rules find in it. */
export interface TextEnv extends TextOrigin {
  [key: string | symbol]: unknown;
  /** Filled by the rule for pictures. */
  readonly pictures: PictureUse[];
  /** Filled by the rule for links. */
  readonly links: LinkUse[];
  /** Filled by any rule that finds something an editor should look at. */
  readonly notes: TextNote[];
}

/** A picture that a text shows. */
export interface PictureUse {
  /** As written in the text. */
  readonly src: string;
  /** Its address on the site; `undefined` where it is on another site. */
  readonly address: Address | undefined;
  /** The line of the file, one-based. */
  readonly line: number;
}

/** Makes the environment of a text, in which nothing is found yet. */
export function textEnv(origin: TextOrigin): TextEnv {
  return { ...origin, pictures: [], links: [], notes: [] };
}

/** The language, the file and the first line of a text. */
export interface TextOrigin {
  /** The language of the text. */
  lang: string;
  /** The file, below the content folder. Pictures are looked up beside it. */
  file: string;
  /** The line of the file that the text begins on, one-based. */
  firstLine: number;
  /** Whether its lines are those of the paper: see `joined-lines.ts`. */
  linesOfPrint?: boolean;
  /** Whether a picture stands above it: else its own first one is what a reader waits for. */
  hasLead?: boolean;
}

/** Returns the text of inline tokens without markup; a picture counts with its description. */
export function plainText(tokens: readonly Token[] | null): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return plainText(token.children);
      return token.content;
    })
    .join('');
}

/** Returns the value of a token's attribute. */
export function attribute(token: Token | undefined, name: string): string | undefined {
  const value = token?.attrGet(name) ?? undefined;
  return value === undefined ? undefined : String(value);
}

/** The type of a token in place of a line break inside a word: see `joined-lines.ts`. */
export const JOINED_LINE = 'joined_line';

/** Whether a token is a line break inside a paragraph. */
export function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}

/** Whether a line of the file ends at a token, though a page may show no break there. */
export function endsLine(token: Token): boolean {
  return isBreak(token) || token.type === JOINED_LINE;
}

/**
 * Visits each token of a text, then those inside it, with the line of the file that it begins on. The cells of a
 * table have no line of their own, and get that of their row.
 * @param firstLine the line of the file that the text begins on
 * @param visit called with the token, its line, and its block token, which may be the token itself
 */
export function eachToken(
  tokens: readonly Token[],
  firstLine: number,
  visit: (token: Token, line: number, block: Token) => void,
): void {
  let start = firstLine;
  for (const block of tokens) {
    if (block.map) start = firstLine + block.map[0];
    visit(block, start, block);
    let line = start;
    for (const child of block.children ?? []) {
      visit(child, line, block);
      if (endsLine(child)) line++;
    }
  }
}

/** Returns the tokens of the block that begins at an index, up to the token that closes it. */
export function blockAt(tokens: readonly Token[], start: number): readonly Token[] {
  const first = tokens[start];
  if (first?.nesting !== 1) return first ? [first] : [];
  let end = start + 1;
  while (
    end < tokens.length &&
    !(tokens[end]?.nesting === -1 && tokens[end]?.level === first.level)
  )
    end++;
  return tokens.slice(start, end + 1);
}
