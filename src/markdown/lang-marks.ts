/** Reads language marks: `[text]{lang=ru}`, and `{lang=ru}` at the end of a block or of a quotation. */

import type { Token } from 'markdown-it';
import type { Markdown } from './tokens.ts';

const MARK = String.raw`\{lang="?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)"?\}`;
const markHere = new RegExp(MARK, 'y');
const markAtEnd = new RegExp(String.raw`(?:^|[ \t\n])${MARK}[ \t]*$`);

/** Adds the rules, which set the attribute `lang`. */
export function langMarks(md: Markdown): void {
  md.inline.ruler.before('link', 'kliping_lang', (state, silent) => {
    if (state.src[state.pos] !== '[') return false;
    const end = state.md.helpers.parseLinkLabel(state, state.pos, false);
    if (end < 0) return false;
    markHere.lastIndex = end + 1;
    const match = markHere.exec(state.src);
    if (!match?.[1]) return false;
    if (!silent) {
      const { pos, posMax } = state;
      state.push('span_open', 'span', 1).attrSet('lang', match[1]);
      state.pos = pos + 1;
      state.posMax = end;
      state.md.inline.tokenize(state);
      state.push('span_close', 'span', -1);
      state.posMax = posMax;
    }
    state.pos = end + 1 + match[0].length;
    return true;
  });

  // Runs before `inline`, while the mark is still at the end of the block's source.
  md.core.ruler.after('block', 'kliping_block_lang', (state) => {
    const kept: Token[] = [];
    const quotations: Token[] = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const token = state.tokens[i] as Token;
      const inline = state.tokens[i + 1];
      if (token.type === 'blockquote_open') quotations.push(token);
      if (token.type === 'blockquote_close') quotations.pop();
      const match = inline?.type === 'inline' ? markAtEnd.exec(inline.content) : null;
      const quotation = quotations.at(-1);
      if (inline && match?.[1] && match.index > 0) {
        inline.content = inline.content.slice(0, match.index);
        token.attrSet('lang', match[1]);
        // The paragraph of a list item is rendered without tags: show them, as the mark needs an element.
        for (const tag of [token, state.tokens[i + 2]]) if (tag?.hidden) tag.hidden = false;
      } else if (match?.[1] && quotation && token.type === 'paragraph_open') {
        quotation.attrSet('lang', match[1]);
        i += 2;
        continue;
      }
      kept.push(token);
    }
    state.tokens = kept;
  });
}
