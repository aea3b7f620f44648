/** Renders headings from `h2` on, as the `h1` of a page is the article's title. */
import type { Markdown } from './tokens.ts';

/** Adds the rule. */
export function headings(md: Markdown): void {
  md.core.ruler.push('kliping_headings', (state) => {
    for (const token of state.tokens) {
      if (token.tag === 'h1') token.tag = 'h2';
    }
  });
}
