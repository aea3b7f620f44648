/** Recognizes references: blocks of only `Baca Juga: …` or `Selanjutnya: …`, with the labels of any locale. */

import type { Token } from 'markdown-it';
import type { TextNote } from '../archive/article.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Locale } from '../locales/locale.ts';
import { HTML_TAGS, htmlLeftOut, UNSAFE_LINKS, unsafeLink } from './ignored-markup.ts';
import {
  lineOf,
  type ReadLabel,
  readParagraph,
  readTitles,
  referenceReader,
} from './reference-lines.ts';
import { blockAt, type Markdown, type TextEnv } from './tokens.ts';

/** Longest title, in characters. A longer one is a paragraph that happens to begin with a label. */
const LONGEST_TITLE = 300;

/** Blocks whose paragraphs may all be references. */
const CONTAINERS = ['bullet_list_open', 'ordered_list_open', 'blockquote_open', 'heading_open'];

/** The outcome of reading a block, with the next block if that belongs to it. */
interface BlockResult {
  /** The tokens that stay. */
  readonly tokens: readonly Token[];
  readonly references: readonly Reference[];
  readonly notes: readonly TextNote[];
  /** How many tokens were read. */
  readonly length: number;
}

/** Adds the rule: references become tokens of type `reference`, with a `Reference` as `meta`. */
export function references(md: Markdown, locales: readonly Locale[]): void {
  const read = referenceReader(locales);
  md.core.ruler.push('kliping_references', (state) => {
    const env = state.env as TextEnv;
    const kept: Token[] = [];
    let i = 0;
    while (i < state.tokens.length) {
      const block = blockAt(state.tokens, i);
      const found = readBlock(block, state.tokens, i + block.length, env.firstLine, read);
      i += found.length;
      for (const token of found.tokens) kept.push(token);
      for (const reference of found.references) {
        const token = new state.Token('reference', '', 0);
        token.meta = { ...reference, title: withoutMarkup(reference.title) || reference.title };
        kept.push(token);
      }
      env.notes.push(...found.notes);
    }
    state.tokens = kept;
  });
}

/**
 * Reads one top-level block.
 * @param next the index in `all` at which the next block begins: a list of titles or a link may follow a label that
 *   is a paragraph of its own
 */
function readBlock(
  block: readonly Token[],
  all: readonly Token[],
  next: number,
  firstLine: number,
  read: ReadLabel,
): BlockResult {
  const [open, inline, close] = block;
  const text: BlockResult = { tokens: block, references: [], notes: [], length: block.length };
  if (open && CONTAINERS.includes(open.type)) return readContainer(text, firstLine, read);
  const isParagraph = open?.type === 'paragraph_open' && inline && close;
  const parts = isParagraph && readParagraph(inline, lineOf(inline, firstLine), read);
  if (!parts) return text;
  const { waiting } = parts;
  const titles = waiting ? blockAt(all, next) : [];
  const listed = waiting ? readTitles(titles, waiting, firstLine) : [];
  if (waiting && listed.length === 0) return { ...text, notes: [emptyReference(waiting)] };
  const references = [...parts.references, ...listed];
  const tooLong = references.find(isTooLong);
  if (tooLong) return { ...text, notes: [longReference(tooLong)] };
  if (parts.before.length > 0) inline.children = parts.before;
  return {
    tokens: parts.before.length > 0 ? [open, inline, close] : [],
    references,
    notes: references.flatMap(markupNotes),
    length: block.length + titles.length,
  };
}

/** Reads a list, a quotation or a heading, which counts only if it holds nothing but references. */
function readContainer(text: BlockResult, firstLine: number, read: ReadLabel): BlockResult {
  const inlines = text.tokens.filter(({ type }) => type === 'inline');
  const parts = inlines.map((inline) => readParagraph(inline, lineOf(inline, firstLine), read));
  const whole = parts.flatMap((part) =>
    part && part.before.length === 0 && !part.waiting ? [part.references] : [],
  );
  const references = whole.flat();
  const tooLong = references.find(isTooLong);
  if (tooLong) return { ...text, notes: [longReference(tooLong)] };
  // A heading such as "Selanjutnya: …" may announce what happens next without referring to an article.
  const isHeading = text.tokens[0]?.type === 'heading_open';
  if (isHeading && references.some(({ kind }) => kind === 'next')) return text;
  if (inlines.length > 0 && whole.length === inlines.length) {
    return { ...text, tokens: [], references, notes: references.flatMap(markupNotes) };
  }
  const notes = parts.flatMap((part) => part?.references.map(amongOthers) ?? []);
  return { ...text, notes };
}

function isTooLong({ title }: Reference): boolean {
  return title.length > LONGEST_TITLE;
}

/** Removes from a title the markup that Markdown ignores: HTML tags, and links with forbidden schemes. */
function withoutMarkup(title: string): string {
  return title.replace(HTML_TAGS, '').replace(UNSAFE_LINKS, '$1').replace(/\s+/g, ' ').trim();
}

function markupNotes({ title, line }: Reference): TextNote[] {
  const [tag] = title.match(HTML_TAGS) ?? [];
  const unsafe = [...title.matchAll(UNSAFE_LINKS)].map(([, , url = '']) => unsafeLink(url, line));
  return [...(tag ? [htmlLeftOut(tag, line)] : []), ...unsafe];
}

function emptyReference({ label, line }: Pick<Reference, 'label' | 'line'>): TextNote {
  return {
    line,
    code: 'reference-text',
    subject: 'reference',
    found: `"${label}:" with nothing after it`,
    expected: 'a title, a link, a list of them, or a tag such as #rusia',
  };
}

function longReference({ label, title, line }: Reference): TextNote {
  return {
    line,
    code: 'reference-text',
    subject: 'reference',
    found: `${title.length} characters after "${label}:", which stay a paragraph`,
    expected: `a title of at most ${LONGEST_TITLE} characters, and a blank line after it`,
  };
}

function amongOthers({ label, line }: Reference): TextNote {
  return {
    line,
    code: 'reference-text',
    subject: 'reference',
    found: `"${label}:" in a list or quotation that has other text, where it stays text`,
    expected: 'a paragraph of its own',
  };
}
