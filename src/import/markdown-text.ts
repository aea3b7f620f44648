/** Writes a text as Markdown that reads back as exactly the same words, with few escapes. */

import MarkdownIt, { type Token } from 'markdown-it';
import { langMarks } from '../markdown/lang-marks.ts';
import { links } from '../markdown/links.ts';
import { attribute, textEnv } from '../markdown/tokens.ts';
import { matchesOf } from '../text/matches.ts';
import type { Marked } from './passage-marks.ts';

/** The prefix that makes a block of a kind, and the tokens that the parser must return for it. */
const SHAPES = {
  paragraph: { prefix: '', tokens: ['paragraph_open', 'inline', 'paragraph_close'] },
  /** A line that begins with a label. Of two links after it, the reader of articles would make two references. */
  reference: { prefix: '', tokens: ['paragraph_open', 'inline', 'paragraph_close'] },
  heading: { prefix: '## ', tokens: ['heading_open', 'inline', 'heading_close'] },
  quotation: {
    prefix: '> ',
    tokens: ['blockquote_open', 'paragraph_open', 'inline', 'paragraph_close', 'blockquote_close'],
  },
} as const satisfies Record<string, { prefix: string; tokens: readonly string[] }>;

/** A kind of block in Markdown. */
type MarkdownShape = keyof typeof SHAPES;

/**
 * Characters that may be markup, in groups. A group without effect in a text is not escaped, so that
 * `@KremlinRussia_E` stays readable. Whether it has an effect is decided by the parser that will read the article,
 * not by a second set of rules.
 */
const GROUPS = {
  /** The beginning of a list, a quotation, a heading, code, a rule, a table. */
  start: /^[-+*>#=~`_|<]|(?<=^\d{1,9})[.)]/gu,
  /** The end of a heading. */
  end: /(?<!#)#+$/gu,
  backslash: /\\/gu,
  code: /`/gu,
  star: /\*/gu,
  underscore: /_/gu,
  strike: /~/gu,
  bracket: /[[\]]/gu,
  angle: /</gu,
  entity: /&/gu,
  brace: /\{/gu,
  /** Characters that turn an address into a link; other escapes have no effect inside it. */
  address: /[:/@]/gu,
} as const satisfies Record<string, RegExp>;

type Group = keyof typeof GROUPS;
const ALL = Object.keys(GROUPS) as Group[];
const BUT_ADDRESSES = ALL.filter((group) => group !== 'address');

const parser = new MarkdownIt({ html: false, linkify: true, typographer: false });
langMarks(parser);
links(parser, (url) => url);
// Link texts stay as written, so that they can be compared with the text.
parser.normalizeLinkText = (url) => url;

/** What begins a footnote: `[^1]: `. */
const FOOTNOTE = /^\[\^[^\s\]]{1,100}\]: (?=[\p{L}\p{N}])/u;

/**
 * Writes one block.
 * @param marked the text in pieces, without line ends, beginning with a word
 * @returns a line of Markdown in which language marks are the only markup
 */
export function markdownText(marked: Marked, shape: MarkdownShape): string {
  const [only] = marked.pieces;
  const label = shape === 'paragraph' && !only?.lang && FOOTNOTE.exec(only?.text ?? '')?.[0];
  if (label) {
    // The label of a footnote, as other programs write it, and then a text like any other.
    const [, ...others] = marked.pieces;
    const text = only?.text.slice(label.length) ?? '';
    return label + markdownText({ ...marked, pieces: [{ text }, ...others] }, shape);
  }
  if (marked.pieces.length === 1 && only && !only.lang && !marked.lang && isPlain(only.text)) {
    return `${SHAPES[shape].prefix}${only.text}`;
  }
  const bare = write(marked, shape, new Set());
  if (readsBack(bare, marked, shape)) return bare;
  for (const groups of [BUT_ADDRESSES, ALL]) {
    const escaped = new Set<Group>(groups);
    if (!readsBack(write(marked, shape, escaped), marked, shape)) continue;
    for (const group of groups) {
      escaped.delete(group);
      if (!readsBack(write(marked, shape, escaped), marked, shape)) escaped.add(group);
    }
    return write(marked, shape, escaped);
  }
  return write(marked, shape, new Set(ALL));
}

/*
 * Plain are letters of the most common scripts, digits, and signs that are no markup, between letters or quotation marks.
 * One class of all these takes four times as long in a Russian text as two of few ranges.
 */
const BEGINS_PLAINLY = /^[A-Za-zÀ-ÖØ-öø-ÿА-яЁё"“«'‘’]/;
const OTHER_CHARACTER = /[^ -~«»À-ÿА-яЁё–—‘’“”„…]/;
const SIGN_OF_MARKUP = /[#$&*+<=>@[\\\]^_`{|}~]/;
/** What an address needs. */
const IN_ADDRESS = /[.:/][A-Za-zÀ-ÖØ-öø-ÿА-яЁё/]/;

/** Whether a text certainly has no markup: a test that spares most texts the parser. */
function isPlain(text: string): boolean {
  return (
    BEGINS_PLAINLY.test(text) &&
    !text.endsWith(' ') &&
    !OTHER_CHARACTER.test(text) &&
    !SIGN_OF_MARKUP.test(text) &&
    !IN_ADDRESS.test(text)
  );
}

function write(
  { pieces, lang }: Marked,
  shape: MarkdownShape,
  escaped: ReadonlySet<Group>,
): string {
  const text = pieces
    .map((piece, index) => {
      const isFirst = index === 0;
      const isLast = index === pieces.length - 1;
      const words = escapeIn(piece.text, escaped, isFirst && !piece.lang, isLast && !piece.lang);
      return piece.lang ? `[${words}]{lang=${piece.lang}}` : words;
    })
    .join('');
  return `${SHAPES[shape].prefix}${text}${lang ? ` {lang=${lang}}` : ''}`;
}

function escapeIn(
  text: string,
  escaped: ReadonlySet<Group>,
  isStart: boolean,
  isEnd: boolean,
): string {
  const places = new Set<number>();
  for (const group of escaped) {
    if ((group === 'start' && !isStart) || (group === 'end' && !isEnd)) continue;
    for (const { index } of matchesOf(GROUPS[group], text)) places.add(index);
  }
  let written = '';
  let from = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    written += `${text.slice(from, place)}\\`;
    from = place;
  }
  return written + text.slice(from);
}

/** Whether Markdown is read as one block with exactly these words in exactly these languages. */
function readsBack(source: string, { pieces, lang }: Marked, shape: MarkdownShape): boolean {
  const { tokens: expected } = SHAPES[shape];
  const tokens = parser.parse(source, textEnv({ lang: '', file: '', firstLine: 1 }));
  const inline = expected.indexOf('inline');
  const isAsExpected =
    tokens.length === expected.length &&
    tokens.every((token, index) => {
      const itsLang = index === inline - 1 ? lang : undefined;
      return token.type === expected[index] && attribute(token, 'lang') === itsLang;
    });
  if (!isAsExpected) return false;
  const children = tokens[inline]?.children ?? [];
  if (shape === 'reference' && linkCount(children) > 1) return false;
  const read = readPieces(children);
  return read !== undefined && flatten(read) === flatten(pieces);
}

function linkCount(tokens: readonly Token[]): number {
  return tokens.filter(({ type }) => type === 'link_open').length;
}

/** Turns inline tokens back into pieces; `undefined` where there is any other markup. */
function readPieces(tokens: readonly Token[]): Marked['pieces'] | undefined {
  const pieces: { text: string; lang?: string }[] = [];
  let lang: string | undefined;
  for (const token of tokens) {
    if (token.type === 'text') pieces.push({ text: token.content, ...(lang && { lang }) });
    else if (token.type === 'span_open') lang = attribute(token, 'lang');
    else if (token.type === 'span_close') lang = undefined;
    else if (token.markup !== 'linkify') return undefined;
  }
  return pieces;
}

/** Joins pieces to one text for comparison, in which changes of language are marked. */
function flatten(pieces: Marked['pieces']): string {
  let around: string | undefined;
  let flat = '';
  for (const { text, lang } of pieces) {
    if (text === '') continue;
    if (lang !== around) flat += `\0${lang ?? ''}\0`;
    around = lang;
    flat += text;
  }
  return flat;
}
