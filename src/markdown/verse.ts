/** Recognizes verse: a paragraph of three lines or more, each of which ends with a line break by hand. */
import type { Token } from 'markdown-it';
import { type Markdown, plainText } from './tokens.ts';

/** Fewest lines: two may be an address, or a line that was broken by hand. */
const FEWEST_LINES = 3;

/** Longest line of a poem, in characters: longer ones are prose with line breaks. */
const LONGEST_LINE = 90;

/**
 * Adds the rule: the paragraph gets a class. Lines are written as all of Markdown has them, with two spaces or a
 * backslash at their end.
 */
export function verse(md: Markdown): void {
  md.core.ruler.push('kliping_verse', (state) => {
    for (const [i, token] of state.tokens.entries()) {
      if (token.type !== 'paragraph_open' || token.hidden) continue;
      if (isVerse(state.tokens[i + 1]?.children ?? [])) token.attrJoin('class', 'verse');
    }
  });
}

function isVerse(children: readonly Token[]): boolean {
  let lines = 1;
  let start = 0;
  for (const [i, { type }] of children.entries()) {
    if (type === 'softbreak') return false;
    if (type !== 'hardbreak') continue;
    if (plainText(children.slice(start, i)).length > LONGEST_LINE) return false;
    start = i + 1;
    lines++;
  }
  return lines >= FEWEST_LINES && plainText(children.slice(start)).length <= LONGEST_LINE;
}
