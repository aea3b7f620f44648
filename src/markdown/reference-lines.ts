/** The lines of references: which label they begin with, and which titles and links come after it. */

import type { Token } from 'markdown-it';
import type { Reference } from '../archive/references/reference.ts';
import type { Locale } from '../locales/locale.ts';
import { foldName } from '../text/fold.ts';
import { attribute, isBreak, plainText } from './tokens.ts';

/** Longest label looked for, in characters: the search for a colon ends there. */
const LONGEST_LABEL = 40;

/** What may stand between two links of one line for them to be two references: `, `, ` dan `. */
const BETWEEN_LINKS = /^[\s\p{P}\p{S}]*(?:\p{L}{1,4})?[\s\p{P}\p{S}]*$/u;

/** What a title has at least: a letter, a digit, or a sign such as an emoji. */
const SOMETHING = /[\p{L}\p{N}\p{So}]/u;

/** Tags one after the other: `#rusia #olahraga`. */
const HASHTAGS = /^#[^\s#,;]+(?:[\s,;]+#[^\s#,;]+)+$/u;

export type ReadLabel = ReturnType<typeof referenceReader>;

/** A label whose title has not come yet. */
type Waiting = Omit<Reference, 'title' | 'href'>;

/**
 * Parts a paragraph into what stands before its first label and the references from there on. A line
 * without a label goes on with the title before it: titles are wrapped like any text.
 * @returns nothing where the paragraph has no label, or one with nothing after it that is not the last
 */
export function readParagraph(inline: Token, firstLine: number, read: ReadLabel) {
  // A colon may be written as an entity. Most paragraphs have neither, and so no label.
  if (!inline.content.includes(':') && !inline.content.includes('&')) return undefined;
  const lines = linesOf(inline.children ?? []);
  const starts = lines.flatMap((line, i) => (read(plainText(line)) ? [i] : []));
  if (starts.length === 0) return undefined;
  const references: Reference[] = [];
  let waiting: Waiting | undefined;
  for (const [i, start] of starts.entries()) {
    if (waiting) return undefined;
    const line = lines.slice(start, starts[i + 1]).flat();
    const found = read(plainText(line));
    if (!found) continue;
    const label = { ...found, line: firstLine + start };
    const titles = referencesIn(line, label, found.title);
    if (titles.length > 0) references.push(...titles);
    else waiting = label;
  }
  return { before: withoutLastBreak(lines.slice(0, starts[0]).flat()), references, waiting };
}

/**
 * The line of the file that a token begins on.
 * @param firstLine the line that the text begins on
 */
export function lineOf(token: Token, firstLine: number): number {
  return firstLine + (token.map?.[0] ?? 0);
}

/** The titles in a list, or the one link of a paragraph, that stand below a label. */
export function readTitles(
  block: readonly Token[],
  label: Waiting,
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

/** The references after a label: one, or as many as there are links or tags and nothing else. */
function referencesIn(line: readonly Token[], label: Waiting, text: string): Reference[] {
  const links = linksIn(line);
  const [first] = links;
  const others = links.reduce((rest, { words }) => rest.replace(words, '\n'), text).split('\n');
  if (links.length > 1 && others.every((piece) => BETWEEN_LINKS.test(piece))) {
    return links.map(({ words, href }) => ({ ...label, title: words || href, href }));
  }
  if (HASHTAGS.test(text)) {
    return text.split(/[\s,;]+/).map((title) => ({ ...label, title }));
  }
  const title = SOMETHING.test(text) ? text : first?.href;
  return title ? [{ ...label, title, ...(first ? { href: first.href } : {}) }] : [];
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

/** The lines of a paragraph, each with the break at its end; a break inside markup ends none. */
function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const child of children) {
    lines.at(-1)?.push(child);
    if (isBreak(child) && child.level === 0) lines.push([]);
  }
  return lines;
}

function withoutLastBreak(children: Token[]): Token[] {
  const last = children.at(-1);
  return last && isBreak(last) ? children.slice(0, -1) : children;
}

/**
 * Makes a reader of reference lines.
 * @returns what a line refers to, or `undefined` where it does not begin with a known label
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
