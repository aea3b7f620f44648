/** Reads a page of the documentation: where its links lead, and the anchors of its headings. */
import MarkdownIt, { type Token } from 'markdown-it';

/** What the tests want to know of a page. */
export interface Page {
  /** The addresses of links and pictures, as they are written. */
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

const markdown = new MarkdownIt({ html: true });

export function readPage(source: string): Page {
  const blocks = markdown.parse(source, {});
  const headings = blocks.filter((_, at) => blocks[at - 1]?.type === 'heading_open');
  return {
    links: blocks.flatMap((block) => [block, ...(block.children ?? [])]).flatMap(linksOf),
    anchors: anchorsOf(headings.map(({ children }) => textOf(children ?? []))),
  };
}

function linksOf(token: Token): string[] {
  const address = token.attrGet('href') ?? token.attrGet('src');
  if (address !== null) return [String(address)];
  if (!token.type.startsWith('html_')) return [];
  return [...token.content.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, found = '']) => found);
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ content }) => content).join('');

/** The anchors that GitHub gives to headings: a second one of the same name ends with `-1`. */
function anchorsOf(headings: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  return new Set(
    headings.map((heading) => {
      const name = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
        .replaceAll(' ', '-');
      const before = counts.get(name) ?? 0;
      counts.set(name, before + 1);
      return before === 0 ? name : `${name}-${before}`;
    }),
  );
}
