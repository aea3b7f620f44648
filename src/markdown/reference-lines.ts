/** Reads reference lines: the label at the beginning, the titles and links after it. */

import type { Token } from 'markdown-it';
import type { Reference } from '../archive/references/reference.ts';
import type { Locale } from '../locales/locale.ts';
import { foldName } from '../text/fold.ts';
import { attribute, endsLine, isBreak, plainText } from './tokens.ts';

/** Longest label, in characters: the search for a colon ends there. */
const LONGEST_LABEL = 40;

/** Text between two links of one line that leaves them two separate references: `, `, ` dan `. */
const BETWEEN_LINKS = /^[\s\p{P}\p{S}]*(?:\p{L}{1,4}[\s\p{P}\p{S}]*)?$/u;

/** A character that makes a title: a letter, a digit, or a symbol such as an emoji. */
const TITLE_CHARACTER = /[\p{L}\p{N}\p{So}]/u;

/** Several tags: `#rusia #olahraga`. */
const HASHTAGS = /^#[^\s#,;]+(?:[\s,;]+#[^\s#,;]+)+$/u;

/** See `referenceReader`. */
export type ReadLabel = ReturnType<typeof referenceReader>;

/** A label whose title may follow in the next block. */
type PendingLabel = Omit<Reference, 'title' | 'href'>;

/**
 * Splits a paragraph into the tokens before its first label and the references from there on. A line without a label
 * continues the title before it, as titles are wrapped like any text.
 * @returns `waiting` is a last label without a title; `undefined` where the paragraph has no label, or where a label
 *   other than the last has no title
 */
export function readParagraph(inline: Token, firstLine: number, read: ReadLabel) {
  // A shortcut: most paragraphs have no label, as they have neither a colon nor an entity, which may be one.
  if (!inline.content.includes(':') && !inline.content.includes('&')) return undefined;
  const lines = linesOf(inline.children ?? []);
  const starts = lines.flatMap((line, i) => (read(plainText(line)) ? [i] : []));
  if (starts.length === 0) return undefined;
  const numbers = lineNumbers(lines, firstLine);
  const references: Reference[] = [];
  let waiting: PendingLabel | undefined;
  for (const [i, start] of starts.entries()) {
    if (waiting) return undefined;
    const line = lines.slice(start, starts[i + 1]).flat();
    const found = read(plainText(line));
    if (!found) continue;
    const label = { ...found, line: numbers[start] ?? firstLine };
    const titles = referencesIn(line, label, found.title);
    if (titles.length > 0) references.push(...titles);
    else waiting = label;
  }
  return { before: withoutLastBreak(lines.slice(0, starts[0]).flat()), references, waiting };
}

/**
 * Returns the line of the file that a token begins on.
 * @param firstLine the line that the text begins on
 */
export function lineOf(token: Token, firstLine: number): number {
  return firstLine + (token.map?.[0] ?? 0);
}

/** Reads the block below a label: the titles of a list, or a paragraph that is a link. */
export function readTitles(
  block: readonly Token[],
  label: PendingLabel,
  firstLine: number,
): Reference[] {
  const [open] = block;
  const inlines = block.filter(({ type }) => type === 'inline');
  const items = block.filter(({ type }) => type === 'list_item_open');
  const isList = open?.type === 'bullet_list_open' || open?.type === 'ordered_list_open';
  if (isList && items.length !== inlines.length) return [];
  if (!isList && !(open?.type === 'paragraph_open' && inlines.every(isLink))) return [];
  const found = inlines.map((inline) => {
    const children = inline.children ?? [];
    const title = plainText(children).replace(/\s+/g, ' ').trim();
    return referencesIn(children, { ...label, line: lineOf(inline, firstLine) }, title);
  });
  return found.every(({ length }) => length > 0) ? found.flat() : [];
}

/** Reads the references after a label: one for each link or tag if there is nothing else, or a single one. */
function referencesIn(line: readonly Token[], label: PendingLabel, text: string): Reference[] {
  const links = linksIn(line);
  const [first] = links;
  if (links.length > 1 && besides(links, text)?.every((piece) => BETWEEN_LINKS.test(piece))) {
    return links.map(({ words, href }) => ({ ...label, title: words || href, href }));
  }
  if (HASHTAGS.test(text)) {
    return text.split(/[\s,;]+/).map((title) => ({ ...label, title }));
  }
  const title = TITLE_CHARACTER.test(text) ? text : first?.href;
  return title ? [{ ...label, title, ...(first ? { href: first.href } : {}) }] : [];
}

/** What a text has before, between and after its links; `undefined` where one is not in it as it is written. */
function besides(links: readonly Link[], text: string): string[] | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const { words } of links) {
    const found = text.indexOf(words, at);
    if (found < 0) return undefined;
    pieces.push(text.slice(at, found));
    at = found + words.length;
  }
  return [...pieces, text.slice(at)];
}

interface Link {
  readonly words: string;
  readonly href: string;
}

function linksIn(line: readonly Token[]): Link[] {
  const links: Link[] = [];
  let open: { href: string; start: number } | undefined;
  for (const [i, token] of line.entries()) {
    const href = token.type === 'link_open' ? attribute(token, 'href') : undefined;
    if (href) open = { href, start: i + 1 };
    if (token.type !== 'link_close' || !open) continue;
    links.push({ words: plainText(line.slice(open.start, i)).trim(), href: open.href });
    open = undefined;
  }
  return links;
}

function isLink({ children }: Token): boolean {
  const [first, ...rest] = children ?? [];
  const end = rest.findIndex(({ type }) => type === 'link_close');
  return first?.type === 'link_open' && end === rest.length - 1;
}

/** Splits a paragraph into lines, each with the break at its end. A break inside markup does not end a line. */
function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const child of children) {
    lines.at(-1)?.push(child);
    if (isBreak(child) && child.level === 0) lines.push([]);
  }
  return lines;
}

/** The line of the file on which each line begins: one in which words were joined has several. */
function lineNumbers(lines: readonly Token[][], firstLine: number): number[] {
  let next = firstLine;
  return lines.map((line) => {
    const number = next;
    next += line.filter(endsLine).length;
    return number;
  });
}

function withoutLastBreak(children: Token[]): Token[] {
  const last = children.at(-1);
  return last && isBreak(last) ? children.slice(0, -1) : children;
}

/**
 * Makes a reader of reference lines, which knows the labels of all locales.
 * @returns a function that returns the label and the title of a line; `undefined` where the line does not begin with
 *   a known label
 */
export function referenceReader(
  locales: readonly Locale[],
): (line: string) => Pick<Reference, 'kind' | 'label' | 'labelLang' | 'title'> | undefined {
  const kinds = new Map<string, Pick<Reference, 'kind' | 'labelLang'>>();
  for (const { labels, lang } of locales) {
    for (const kind of ['readAlso', 'next'] as const) {
      for (const label of labels[kind]) kinds.set(foldName(label), { kind, labelLang: lang });
    }
  }
  return (line) => {
    const colon = line.slice(0, LONGEST_LABEL).indexOf(':');
    if (colon < 0) return undefined;
    const label = line.slice(0, colon).trim();
    const known = kinds.get(foldName(label));
    return (
      known && {
        ...known,
        label,
        title: line
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      }
    );
  };
}
