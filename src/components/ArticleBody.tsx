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
  /** Whether they are a part of a text, whose element is around them. */
  within?: boolean;
}

export function Blocks({ context, blocks, references, lang, within }: Props) {
  const html = blocks
    .map((block) => {
      if (block.kind === 'html') return block.html;
      const reference = references[block.index];
      if (!reference) return '';
      // Two texts of one page are in two languages.
      const name = `${lang ?? ''}${block.index}`;
      return renderToString(<ReferenceBlock context={context} reference={reference} name={name} />);
    })
    .join('');
  return <Html html={html} lang={lang} within={within} />;
}

/**
 * Renders HTML that markdown-it made.
 * @param within whether the element around it has the class of a text already
 */
export function Html({
  html,
  lang,
  within,
}: {
  html: string;
  lang?: string | undefined;
  within?: boolean | undefined;
}) {
  return (
    <div
      class={within ? undefined : 'text'}
      lang={lang}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
