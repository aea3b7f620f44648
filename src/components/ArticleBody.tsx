/** The text of an article. Here alone HTML of a text enters a page: markdown-it's, with `html: false`. */
import { renderToString } from 'preact-render-to-string';
import type { Article, Block } from '../archive/article.ts';
import type { Context } from './context.ts';
import { ReferenceBlock } from './ReferenceBlock.tsx';

export function ArticleBody({ context, article }: { context: Context; article: Article }) {
  return <Blocks context={context} article={article} blocks={article.blocks} />;
}

interface Props {
  context: Context;
  article: Article;
  /** Of this article. */
  blocks: readonly Block[];
  /** Where it is not the language of what is around. */
  lang?: string;
}

export function Blocks({ context, article, blocks, lang }: Props) {
  const resolved = context.archive.links.of(article);
  const html = blocks
    .map((block) => {
      if (block.kind === 'html') return block.html;
      const found = resolved.find(({ reference }) => reference === block.reference);
      return found ? renderToString(<ReferenceBlock context={context} resolved={found} />) : '';
    })
    .join('');
  return <Html html={html} lang={lang} />;
}

/** HTML that markdown-it made. */
export function Html({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div class="text" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
