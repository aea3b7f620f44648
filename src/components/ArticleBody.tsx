/** The text of an article. Here alone HTML of a text enters a page: markdown-it's, with `html: false`. */
import { renderToString } from 'preact-render-to-string';
import type { Block } from '../archive/article.ts';
import type { ReferenceView } from '../map/parts.ts';
import type { Context } from './context.ts';
import { ReferenceBlock } from './ReferenceBlock.tsx';

interface Props {
  context: Context;
  blocks: readonly Block[];
  /** Those of the article that the blocks are of. */
  references: readonly ReferenceView[];
  /** Where it is not the language of what is around. */
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

/** HTML that markdown-it made. */
export function Html({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div class="text" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
