/** Renders the text of an article: only here, HTML of texts enters a page, made by markdown-it with `html: false`. */
import { renderToString } from 'preact-render-to-string';
import type { Block } from '../archive/article.ts';
import type { ReferenceView } from '../map/parts.ts';
import type { Context } from './context.ts';
import { ReferenceBlock } from './ReferenceBlock.tsx';

interface Props {
  context: Context;
  blocks: readonly Block[];
  /** All references of the article, to which the blocks refer by index. */
  references: readonly ReferenceView[];
  /** The language, if it is not that of the surrounding element. */
  lang?: string | undefined;
}

export function Blocks({ context, blocks, references, lang }: Props) {
  const html = blocks
    .map((block) => {
      if (block.kind === 'html') return block.html;
      const reference = references[block.index];
      return reference
        ? renderToString(<ReferenceBlock context={context} reference={reference} />)
        : '';
    })
    .join('');
  return <Html html={html} lang={lang} />;
}

/** Renders HTML that markdown-it made. */
export function Html({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div class="text" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
