/** Marks passages with their language: words of another script, and blocks and quotations in another language. */

import type { StateCore, Token } from 'markdown-it';
import { foreignBlock, foreignLanguage, splitQuotations } from '../text/foreign-text.ts';
import { type PassageLanguage, scriptOf, splitPassages } from '../text/passages.ts';
import { attribute, type Markdown, plainText, type TextEnv } from './tokens.ts';

/** The language around a token. */
interface Around {
  readonly lang: string;
  /** Whether an editor has marked it, who decides over all that is in the same script. */
  readonly isManual: boolean;
}

/**
 * Adds the rule.
 * @param languages the site's languages first, then other known ones
 */
export function passages(md: Markdown, languages: readonly PassageLanguage[]): void {
  md.core.ruler.push('kliping_passages', (state) => {
    const stack: Around[] = [{ lang: (state.env as TextEnv).lang, isManual: false }];
    const around = () => stack.at(-1) as Around;
    for (const [index, token] of state.tokens.entries()) {
      track(stack, token);
      if (CODE.includes(token.type)) markCode(token, around().lang, languages);
      if (token.type !== 'inline' || !token.children) continue;
      const foreign = around().isManual ? undefined : foreignIn(token, around().lang, languages);
      if (foreign) stack.push({ lang: foreign, isManual: false });
      const marked: Token[] = [];
      for (const child of token.children) {
        track(stack, child);
        if (child.type === 'code_inline') markCode(child, around().lang, languages);
        if (child.type === 'text') mark(state, child, around(), languages, marked);
        else marked.push(child);
      }
      token.children = marked;
      if (!foreign) continue;
      stack.pop();
      const open = state.tokens[index - 1];
      // The paragraph of a list item is rendered without tags.
      if (open?.nesting === 1 && !open.hidden) open.attrSet('lang', foreign);
      else token.children = inSpan(state, foreign, marked);
    }
  });
}

const CODE = ['fence', 'code_block'];

/** Returns the language of a block's text if it certainly is another one, although in the same script. */
function foreignIn(
  inline: Token,
  lang: string,
  languages: readonly PassageLanguage[],
): string | undefined {
  // The source is nearly the text, and mostly enough to see that there is nothing to do.
  if (!foreignLanguage(inline.content, lang, languages)) return undefined;
  const foreign = foreignBlock(plainText(unmarked(inline.children)), lang, languages);
  return foreign?.isCertain ? foreign.lang : undefined;
}

/** The tokens that are not inside a mark by hand. */
function unmarked(tokens: readonly Token[] | null): Token[] {
  let depth = 0;
  return (tokens ?? []).filter((token) => {
    if (depth > 0 || attribute(token, 'lang')) depth += token.nesting;
    return depth === 0;
  });
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
function track(stack: Around[], token: Token): void {
  if (token.nesting === 1) {
    const lang = attribute(token, 'lang');
    const around = stack.at(-1) as Around;
    stack.push(lang === undefined ? around : { lang, isManual: true });
  }
  if (token.nesting === -1) stack.pop();
}

/** Adds a text to `marked`, split into its passages and the text between them. */
function mark(
  state: StateCore,
  token: Token,
  { lang, isManual }: Around,
  languages: readonly PassageLanguage[],
  marked: Token[],
): void {
  const pieces = splitPassages(token.content, scriptOf(lang, languages), languages).flatMap(
    (piece) => (piece.lang || isManual ? [piece] : splitQuotations(piece.text, lang, languages)),
  );
  if (pieces.length === 1 && !pieces[0]?.lang) {
    marked.push(token);
    return;
  }
  for (const passage of pieces) {
    const text = new state.Token('text', '', 0);
    text.content = passage.text;
    if (passage.lang) marked.push(...inSpan(state, passage.lang, [text]));
    else marked.push(text);
  }
}

function inSpan(state: StateCore, lang: string, tokens: readonly Token[]): Token[] {
  const open = new state.Token('span_open', 'span', 1);
  open.attrSet('lang', lang);
  return [open, ...tokens, new state.Token('span_close', 'span', -1)];
}
