/** Makes wide blocks scrollable, also by keyboard: tables and code that are wider than a phone. */
import type { Markdown } from './tokens.ts';

/** Changes the rules that render tables and code. */
export function wideBlocks(md: Markdown): void {
  const { rules } = md.renderer;
  rules.table_open = () => '<div class="wide" tabindex="0">\n<table>\n';
  rules.table_close = () => '</table>\n</div>\n';
  for (const kind of ['fence', 'code_block'] as const) {
    const render = rules[kind];
    rules[kind] = (...args) => (render?.(...args) ?? '').replace('<pre', '<pre tabindex="0"');
  }
}
