/** Renders the text of an article: only here, HTML of texts enters a page, made by markdown-it with `html: false`. */
import { encodeForHref } from '../archive/address.ts';
import { type Block, blockHtml, type HtmlBlock } from '../archive/article.ts';
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
  /** The names of blocks that the page has already, where it has more than one text. */
  used?: Set<string>;
}

export function Blocks({ context, blocks, references, lang, within, used }: Props) {
  const words = within && used ? onlyParagraph(blocks) : undefined;
  const id = blocks[0]?.kind === 'html' ? blocks[0].id : undefined;
  if (words !== undefined && id !== undefined && used && !used.has(id)) {
    used.add(id);
    return <p id={id} lang={lang} dangerouslySetInnerHTML={{ __html: words }} />;
  }
  let html = '';
  for (const block of blocks) {
    if (block.kind === 'html') {
      html += named(block, used);
      continue;
    }
    const reference = references[block.index];
    if (!reference) continue;
    // Two texts of one page are in two languages.
    const name = `${lang ?? ''}${block.index}`;
    html += (<ReferenceBlock context={context} reference={reference} name={name} />).html;
  }
  return <Html html={html} lang={lang} within={within} />;
}

const TAG = /^<[a-z][a-z0-9]*/;

/** The HTML within a paragraph, if it is all that there is: it needs no element around it that says its language. */
function onlyParagraph([first, ...more]: readonly Block[]): string | undefined {
  if (first?.kind !== 'html' || more.length > 0) return undefined;
  const html = blockHtml(first).trimEnd();
  const end = html.length - '</p>'.length;
  const isAlone = html.startsWith('<p>') && html.indexOf('</p>') === end;
  return isAlone ? html.slice('<p>'.length, end) : undefined;
}

/**
 * The HTML of a block with its name, by which a link leads to it. A heading of an article is such a link itself.
 * @param used the names that the page has already; without it, the page has one text
 */
function named(block: HtmlBlock, used?: Set<string>): string {
  const { id, shape } = block;
  const html = blockHtml(block);
  if (id === undefined || used?.has(id)) return html;
  used?.add(id);
  const tag = html.startsWith('<p>') ? '<p' : (TAG.exec(html)?.[0] ?? '');
  const whole = tag === '' ? html : `${tag} id="${id}"${html.slice(tag.length)}`;
  if (shape !== 'heading' || used || whole.includes('<a ')) return whole;
  return whole.replace(
    /^(<h\d [^>]*>)(.*)(<\/h\d>)/s,
    (_, open: string, words: string, close: string) =>
      `${open}<a href="#${encodeForHref(id)}">${words}</a>${close}`,
  );
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
