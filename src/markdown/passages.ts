/** Marks passages with their language: words of another script, and blocks and quotations in another language. */

import type { StateCore, Token } from 'markdown-it';
import { foreignLanguage, splitQuotations } from '../text/foreign-text.ts';
import { type PassageLanguage, scriptOf, splitPassages } from '../text/passages.ts';
import { attribute, type Markdown, plainText, type TextEnv } from './tokens.ts';

/**
 * Adds the rule.
 * @param languages the site's languages first, then other known ones
 */
export function passages(md: Markdown, languages: readonly PassageLanguage[]): void {
  md.core.ruler.push('kliping_passages', (state) => {
    const around = [(state.env as TextEnv).lang];
    for (const [index, token] of state.tokens.entries()) {
      markBlock(token, state.tokens[index + 1], around.at(-1) ?? '', languages);
      track(around, token);
      if (CODE.includes(token.type)) markCode(token, around.at(-1) ?? '', languages);
      if (token.type === 'inline' && token.children) {
        const marked: Token[] = [];
        for (const child of token.children) {
          track(around, child);
          const lang = around.at(-1) ?? '';
          if (child.type === 'code_inline') markCode(child, lang, languages);
          if (child.type === 'text') mark(state, child, lang, languages, marked);
          else marked.push(child);
        }
        token.children = marked;
      }
    }
  });
}

const CODE = ['fence', 'code_block'];

/** Marks a block whose text certainly is in another language, although in the same script. */
function markBlock(
  open: Token,
  inline: Token | undefined,
  lang: string,
  languages: readonly PassageLanguage[],
): void {
  if (inline?.type !== 'inline' || open.nesting !== 1 || attribute(open, 'lang')) return;
  const foreign = foreignLanguage(plainText(inline.children), lang, languages);
  if (foreign?.isCertain) open.attrSet('lang', foreign.lang);
}

/** Marks code, which is a single element, if all its words are in one other language. */
function markCode(token: Token, lang: string, languages: readonly PassageLanguage[]): void {
  const pieces = splitPassages(token.content, scriptOf(lang, languages), languages);
  const words = pieces.filter(({ text }) => /\p{L}/u.test(text));
  const langs = new Set(words.map((piece) => piece.lang));
  const [only] = langs;
  if (only !== undefined && langs.size === 1) token.attrSet('lang', only);
}

/** Updates the stack of languages around a token, the innermost last. */
function track(around: string[], token: Token): void {
  if (token.nesting === 1) around.push(attribute(token, 'lang') ?? around.at(-1) ?? '');
  if (token.nesting === -1) around.pop();
}

/** Adds a text to `marked`, split into its passages and the text between them. */
function mark(
  state: StateCore,
  token: Token,
  lang: string,
  languages: readonly PassageLanguage[],
  marked: Token[],
): void {
  const pieces = splitPassages(token.content, scriptOf(lang, languages), languages).flatMap(
    (piece) => (piece.lang ? [piece] : splitQuotations(piece.text, lang, languages)),
  );
  if (pieces.length === 1 && !pieces[0]?.lang) {
    marked.push(token);
    return;
  }
  for (const passage of pieces) {
    const text = new state.Token('text', '', 0);
    text.content = passage.text;
    if (passage.lang) {
      const open = new state.Token('span_open', 'span', 1);
      open.attrSet('lang', passage.lang);
      marked.push(open, text, new state.Token('span_close', 'span', -1));
    } else marked.push(text);
  }
}
