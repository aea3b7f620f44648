/** Passages: words of another script than the text around them are marked with their language. */

import type { StateCore, Token } from 'markdown-it';
import { type PassageLanguage, scriptOf, splitPassages } from '../archive/passages.ts';
import { attribute, type Markdown, type TextEnv } from './tokens.ts';

/**
 * @param languages the site's languages first, then the others that are known
 */
export function passages(md: Markdown, languages: readonly PassageLanguage[]): void {
  md.core.ruler.push('kliping_passages', (state) => {
    const around = [(state.env as TextEnv).lang];
    for (const token of state.tokens) {
      track(around, token);
      if (token.type === 'inline' && token.children) {
        token.children = token.children.flatMap((child) => {
          track(around, child);
          return child.type === 'text' ? mark(state, child, around.at(-1) ?? '', languages) : child;
        });
      }
    }
  });
}

/** Keeps the languages that are open at a token, the innermost last. */
function track(around: string[], token: Token): void {
  if (token.nesting === 1) around.push(attribute(token, 'lang') ?? around.at(-1) ?? '');
  if (token.nesting === -1) around.pop();
}

function mark(
  state: StateCore,
  token: Token,
  lang: string,
  languages: readonly PassageLanguage[],
): Token[] {
  return splitPassages(token.content, scriptOf(lang, languages), languages).flatMap((passage) => {
    const text = new state.Token('text', '', 0);
    text.content = passage.text;
    if (!passage.lang) return [text];
    const open = new state.Token('span_open', 'span', 1);
    open.attrSet('lang', passage.lang);
    return [open, text, new state.Token('span_close', 'span', -1)];
  });
}
