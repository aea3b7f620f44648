/** Headings: the page's `h1` is the article's title, so those of the text begin at `h2`. */
import type { Markdown } from './tokens.ts';

export function headings(md: Markdown): void {
  md.core.ruler.push('kliping_headings', (state) => {
    for (const token of state.tokens) {
      if (token.tag === 'h1') token.tag = 'h2';
    }
  });
}
