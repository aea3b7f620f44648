/** Recognizes the attribution of a quotation: a last paragraph that begins with a dash. */

import { attribute, type Markdown, type TextEnv } from './tokens.ts';

const ATTRIBUTION = /^(?:[—–―]|--)\s*\S/u;

/** Adds the rule: the attribution becomes a `footer`. */
export function quotations(md: Markdown): void {
  md.core.ruler.push('kliping_quotations', (state) => {
    const open: number[] = [];
    for (const [i, token] of state.tokens.entries()) {
      if (token.type === 'blockquote_open') open.push(i);
      if (token.type !== 'blockquote_close') continue;
      const start = open.pop() ?? 0;
      const [first, inline, last] = state.tokens.slice(i - 3, i);
      const standsAlone = start === i - 4;
      if (first?.type !== 'paragraph_open' || !last || standsAlone) continue;
      if (!ATTRIBUTION.test(inline?.content ?? '')) continue;
      // In a dialogue, the line before begins with a dash too.
      if (ATTRIBUTION.test(state.tokens[i - 5]?.content ?? '')) continue;
      first.tag = last.tag = 'footer';
      // An attribution is in the language of the article, whatever that of the quotation.
      const article = (state.env as TextEnv).lang;
      if (attribute(state.tokens[start], 'lang')) first.attrSet('lang', article);
    }
  });
}
