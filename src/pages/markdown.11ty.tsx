/** Renders an article as Markdown: `/id/2021/02/15/judul/index.md`. */
import { articleMarkdown } from '../data/markdown.ts';
import { markdownKind } from '../map/kinds/markdown.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(markdownKind, ({ view, body }) =>
  articleMarkdown(view.row, body),
);
