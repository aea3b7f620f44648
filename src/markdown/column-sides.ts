/** Says by a class to which side a column of a table is set: the policy of pages allows no `style` in an element. */
import type { Markdown } from './tokens.ts';

/** Changes the rules that render cells. `src/assets/style.css` has the classes. */
export function columnSides(md: Markdown): void {
  for (const name of ['th_open', 'td_open']) {
    md.renderer.rules[name] = (tokens, i, options, _, renderer) => {
      const cell = tokens[i];
      const [, side] = /^text-align:(\w+)$/.exec(String(cell?.attrGet('style') ?? '')) ?? [];
      if (cell && side) cell.attrs = [['class', side]];
      return renderer.renderToken(tokens, i, options);
    };
  }
}
