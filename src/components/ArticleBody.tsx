/** The text of an article. Here alone HTML of a text enters a page: markdown-it's, with `html: false`. */
import { renderToString } from 'preact-render-to-string';
import type { Article } from '../archive/article.ts';
import type { Context } from './context.ts';
import { ReferenceBlock } from './ReferenceBlock.tsx';

export function ArticleBody({ context, article }: { context: Context; article: Article }) {
  const resolved = context.archive.links.of(article);
  const html = article.blocks
    .map((block) => {
      if (block.kind === 'html') return block.html;
      const found = resolved.find(({ reference }) => reference === block.reference);
      return found ? renderToString(<ReferenceBlock context={context} resolved={found} />) : '';
    })
    .join('');
  return <Html html={html} />;
}

/** HTML that markdown-it made. */
export function Html({ html }: { html: string }) {
  return <div class="text" dangerouslySetInnerHTML={{ __html: html }} />;
}
