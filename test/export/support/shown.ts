/** What a reader sees of a text: its words and its elements, whatever program made HTML of it. */
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { textOf } from '../../support/site.ts';

/** A program that reads CommonMark with tables, deletions and HTML, as Hugo does. */
const other = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** Elements that only one of two programs makes, or that readers cannot tell apart. */
const SAME: Readonly<Record<string, string>> = { footer: 'p', del: 's' };
const LEFT_OUT = ['div', 'span', 'thead', 'tbody', 'picture', 'source'];

/** An address says the same with these and without. */
const SIGNS: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', ';': '%3B' };

export interface Shown {
  readonly words: string;
  /** The elements in order, links and pictures with their addresses. */
  readonly elements: readonly string[];
}

/** What another program shows of plain Markdown. */
export function shownElsewhere(markdown: string): Shown {
  return shown(other.render(markdown));
}

/** What a page with this HTML shows. */
export function shown(html: string): Shown {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const elements = [...document.body.querySelectorAll('*')].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    // A language mark makes a paragraph in an item of a list, where a `span` does in an export.
    if (LEFT_OUT.includes(name) || element.matches('li > p')) return [];
    const written = element.getAttribute('href') ?? element.getAttribute('src');
    const address = written?.replace(/[();]/g, (sign) => SIGNS[sign] ?? sign);
    const alt = element.getAttribute('alt');
    return [SAME[name] ?? name, address, alt].filter((part) => part != null).join(' ');
  });
  return { words: textOf(document.body), elements };
}
