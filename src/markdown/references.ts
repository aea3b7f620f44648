/** References: a paragraph `Baca Juga: …` or `Selanjutnya: …`, in the words of any locale. */

import type { Token } from 'markdown-it';
import type { Reference } from '../archive/reference.ts';
import { foldName } from '../archive/text.ts';
import type { Locale } from '../locales/locale.ts';
import { attribute, type Markdown, plainText, type TextEnv } from './tokens.ts';

/** Longest label looked for, in characters: the search for a colon ends there. */
const LONGEST_LABEL = 40;

export function references(md: Markdown, locales: readonly Locale[]): void {
  const read = referenceReader(locales);
  md.core.ruler.push('kliping_references', (state) => {
    const { firstLine } = state.env as TextEnv;
    const kept: Token[] = [];
    for (let i = 0; i < state.tokens.length; i++) {
      const [open, inline, close] = state.tokens.slice(i, i + 3);
      if (!open) break;
      const isParagraph = open.type === 'paragraph_open' && open.level === 0;
      const parts =
        isParagraph && inline && splitParagraph(inline, firstLine + (inline.map?.[0] ?? 0), read);
      if (!parts || !close) {
        kept.push(open);
        continue;
      }
      if (parts.before.length > 0) {
        inline.children = parts.before;
        kept.push(open, inline, close);
      }
      for (const reference of parts.references) {
        const block = new state.Token('reference', '', 0);
        block.meta = { ...reference };
        kept.push(block);
      }
      i += 2;
    }
    state.tokens = kept;
  });
}

type ReadReference = ReturnType<typeof referenceReader>;

/**
 * Parts a paragraph into what stands before its first label and the references from there on. A line
 * without a label goes on with the title before it: titles are wrapped like any text.
 * @returns nothing where the paragraph has no label, or one with nothing after it
 */
function splitParagraph(inline: Token, firstLine: number, read: ReadReference) {
  const lines = linesOf(inline.children ?? []);
  const starts = lines.flatMap((line, i) => (read(plainText(line)) ? [i] : []));
  const references = starts.flatMap((start, i) => {
    const line = lines.slice(start, starts[i + 1]).flat();
    return referenceOf(line, firstLine + start, read) ?? [];
  });
  if (starts.length === 0 || references.length < starts.length) return undefined;
  return { before: withoutLastBreak(lines.slice(0, starts[0]).flat()), references };
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

function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}

/** What a line refers to; nothing where there is neither a title nor a link after the label. */
function referenceOf(
  line: readonly Token[],
  lineNumber: number,
  read: ReadReference,
): Reference | undefined {
  const found = read(plainText(line));
  const link = line.find((child) => child.type === 'link_open');
  const href = attribute(link, 'href');
  const title = found?.title || href;
  return found && title
    ? { ...found, title, ...(href ? { href } : {}), line: lineNumber }
    : undefined;
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
