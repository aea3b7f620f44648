/** The reader of article bodies as the site makes it, for the tests of Markdown. */
import { blockHtml, htmlOf as htmlOfBlocks } from '../../src/archive/article.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';
import { type Body, createMarkdown } from '../../src/markdown/markdown.ts';

/** Where the site of the tests is published: below a path, as on GitHub Pages. */
export const PATH_PREFIX = '/repo/';

const readBody = createMarkdown({
  locales: [en, id, ru],
  languages: [id, ru, en],
  href: (url) => (/^\/(?!\/)/.test(url) ? PATH_PREFIX + url.slice(1) : url),
});

/**
 * Reads a body that begins on the first line of its file.
 * @param linesOfPrint whether its lines are those of a paper
 */
export function read(source: string, lang = 'id', linesOfPrint = false): Body {
  return readBody(source, { lang, file: 'id/2021/02/judul.md', firstLine: 1, linesOfPrint });
}

/** The body as one text to compare: HTML as it is, a reference as an element of its own. */
export function shown({ blocks }: Body): string {
  return blocks
    .map((block) => {
      if (block.kind === 'html') return blockHtml(block);
      const { kind, label, title, href, line } = block.reference;
      const link = href === undefined ? '' : ` href="${href}"`;
      return `<reference kind="${kind}" label="${label}" title="${title}"${link} line="${line}">\n`;
    })
    .join('');
}

/** The HTML that a page prints unescaped: references are not in it. */
export function htmlOf({ blocks }: Body): string {
  return htmlOfBlocks(blocks);
}
