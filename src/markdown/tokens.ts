/** What the rules share: the type of the parser, what they know of a text, and reading tokens. */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Address } from '../archive/address.ts';
import type { LinkUse, TextNote } from '../archive/article.ts';

export type Markdown = InstanceType<typeof MarkdownIt>;

/** What the rules know of the text that is being parsed. */
export interface TextEnv extends TextPlace {
  [key: string | symbol]: unknown;
  /** Filled by the rule of links. */
  readonly pictures: PictureUse[];
  readonly links: LinkUse[];
  /** Filled by whatever finds something that somebody should look at. */
  readonly notes: TextNote[];
}

/** A picture that a text shows. */
export interface PictureUse {
  /** As the text has it. */
  readonly src: string;
  /** Where it is on the site; `undefined` where it is on another. */
  readonly address: Address | undefined;
  /** The line of the file, one-based. */
  readonly line: number;
}

/** What the rules fill while they read a text. */
export function textEnv(place: TextPlace): TextEnv {
  return { ...place, pictures: [], links: [], notes: [] };
}

/** Where a text stands. */
export interface TextPlace {
  /** The language of the text. */
  lang: string;
  /** The file below the content folder, beside which its pictures are. */
  file: string;
  /** The line of the file that the text begins on, one-based. */
  firstLine: number;
}

/** The words of inline tokens, without their markup. */
export function plainText(tokens: readonly Token[] | null): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return plainText(token.children);
      return token.content;
    })
    .join('');
}

/** The value of a token's attribute, as text. */
export function attribute(token: Token | undefined, name: string): string | undefined {
  const value = token?.attrGet(name) ?? undefined;
  return value === undefined ? undefined : String(value);
}

export function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}

/**
 * Calls back for each token of a text and then for those inside it, with the line of the file that it begins
 * on; the cells of a table say none, and have that of their row.
 * @param firstLine the line of the file that the text begins on
 * @param visit called with the token, its line, and the token that it is inside or is itself
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
      if (isBreak(child)) line++;
    }
  }
}

/** The tokens of the block that begins at one: up to the token that closes it. */
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
