/** References: blocks that are `Baca Juga: …` or `Selanjutnya: …` and nothing else, in the words of any locale. */

import type { Token } from 'markdown-it';
import type { TextNote } from '../archive/article.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Locale } from '../locales/locale.ts';
import {
  lineOf,
  type ReadLabel,
  readParagraph,
  readTitles,
  referenceReader,
} from './reference-lines.ts';
import { blockAt, type Markdown, type TextEnv } from './tokens.ts';
import { htmlLeftOut, TAGS, UNSAFE_LINKS, unsafeLink } from './unread-markup.ts';

/** Longest title, in characters: what is longer is a paragraph that happens to begin with a label. */
const LONGEST_TITLE = 300;

/** Blocks whose paragraphs may all be references. */
const CONTAINERS = ['bullet_list_open', 'ordered_list_open', 'blockquote_open', 'heading_open'];

/** What a block, with the one below it where that belongs to it, is made into. */
interface Found {
  readonly tokens: readonly Token[];
  readonly references: readonly Reference[];
  readonly notes: readonly TextNote[];
  /** How many tokens were read. */
  readonly length: number;
}

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
 * Reads one block of the top level.
 * @param next where in all tokens the block after it begins, for a label that stands alone over a list of titles
 *   or over a link
 */
function readBlock(
  block: readonly Token[],
  all: readonly Token[],
  next: number,
  firstLine: number,
  read: ReadLabel,
): Found {
  const [open, inline, close] = block;
  const text: Found = { tokens: block, references: [], notes: [], length: block.length };
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

/** A list, a quotation or a heading in which there is nothing but references. */
function readContainer(text: Found, firstLine: number, read: ReadLabel): Found {
  const inlines = text.tokens.filter(({ type }) => type === 'inline');
  const parts = inlines.map((inline) => readParagraph(inline, lineOf(inline, firstLine), read));
  const whole = parts.flatMap((part) =>
    part && part.before.length === 0 && !part.waiting ? [part.references] : [],
  );
  const references = whole.flat();
  const tooLong = references.find(isTooLong);
  if (tooLong) return { ...text, notes: [longReference(tooLong)] };
  // A heading may say what happens next without referring to anything.
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

/** A title without what was meant as markup and is none here: tags, and links of forbidden schemes. */
function withoutMarkup(title: string): string {
  return title.replace(TAGS, '').replace(UNSAFE_LINKS, '$1').replace(/\s+/g, ' ').trim();
}

function markupNotes({ title, line }: Reference): TextNote[] {
  const [tag] = title.match(TAGS) ?? [];
  const unsafe = [...title.matchAll(UNSAFE_LINKS)].map(([, , url = '']) => unsafeLink(url, line));
  return [...(tag ? [htmlLeftOut(tag, line)] : []), ...unsafe];
}

function emptyReference({ label, line }: Pick<Reference, 'label' | 'line'>): TextNote {
  return {
    line,
    subject: 'reference',
    found: `"${label}:" with nothing after it`,
    expected: 'a title, a link, a list of them, or a tag such as #rusia',
  };
}

function longReference({ label, title, line }: Reference): TextNote {
  return {
    line,
    subject: 'reference',
    found: `${title.length} characters after "${label}:", which stay a paragraph`,
    expected: `a title of at most ${LONGEST_TITLE} characters, and a blank line after it`,
  };
}

function amongOthers({ label, line }: Reference): TextNote {
  return {
    line,
    subject: 'reference',
    found: `"${label}:" in a list or quotation that has other text, where it stays text`,
    expected: 'a paragraph of its own',
  };
}
