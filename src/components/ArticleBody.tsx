/** The text of an article. Here alone HTML of a text enters a page: markdown-it's, with `html: false`. */
import { renderToString } from 'preact-render-to-string';
import type { Article } from '../archive/article.ts';
import type { Context } from './context.ts';
import { ReferenceBlock } from './ReferenceBlock.tsx';

export function ArticleBody({ context, article }: { context: Context; article: Article }) {
  const html = article.blocks
    .map((block) =>
      block.kind === 'html'
        ? block.html
        : renderToString(
            <ReferenceBlock context={context} reference={block.reference} from={article} />,
          ),
    )
    .join('');
  return <Html html={html} />;
}

/** HTML that markdown-it made. */
export function Html({ html }: { html: string }) {
  return <div class="text" dangerouslySetInnerHTML={{ __html: html }} />;
}
