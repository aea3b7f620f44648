/** Writes an article's Markdown anew, so that other programs show the same: without rules that are the archive's own. */
import type { Token } from 'markdown-it';
import type { Reference } from '../archive/references/reference.ts';
import { footnoteNumber } from '../markdown/footnotes.ts';
import {
  attribute,
  blockAt,
  isBreak,
  JOINED_LINE,
  type Markdown,
  plainText,
  textEnv,
} from '../markdown/tokens.ts';

/** What a program needs that is no part of CommonMark. */
export interface Dialect {
  /** Whether a program would run code of this text, which has to be written as HTML then. */
  readonly isCommand: (code: string) => boolean;
  /** The line after an ordered list that does not begin with 1; empty where the list itself says so. */
  readonly listStart: (start: number) => string;
}

/** An article's text, and how its references are linked. */
interface ArticleText {
  readonly markdown: string;
  readonly lang: string;
  /** The file, below the content folder. */
  readonly file: string;
  /** See `TextOrigin`. */
  readonly linesOfPrint?: boolean;
  /** Where the reference with an index leads, if it does. */
  readonly linkOf: (index: number, reference: Reference) => string | undefined;
}

/** What stays the same while one text is written. */
interface Writing extends Dialect, Pick<ArticleText, 'lang' | 'linkOf'> {
  /** How many references have been written. */
  references: number;
}

/**
 * Writes plain Markdown: CommonMark with tables, ~~deletions~~ and footnotes. Words in another language are in
 * `<span lang="…">`, which programs have to let through; read-also lines are paragraphs with links.
 * @param parser see `createParser`
 */
export function plainMarkdown(text: ArticleText, parser: Markdown, dialect: Dialect): string {
  const { markdown, lang, file, linesOfPrint = false, linkOf } = text;
  const tokens = parser.parse(markdown, textEnv({ lang, file, firstLine: 1, linesOfPrint }));
  const writing: Writing = { ...dialect, lang, linkOf, references: 0 };
  const written = blocks(tokens, writing, lang).join('\n\n');
  return written === '' ? '' : `${written}\n`;
}

/** @param lang the language of the block around these */
function blocks(tokens: readonly Token[], writing: Writing, lang: string): string[] {
  const written: string[] = [];
  let last: Token | undefined;
  for (let at = 0; at < tokens.length; ) {
    const tokensOfBlock = blockAt(tokens, at);
    at += tokensOfBlock.length;
    const [open] = tokensOfBlock;
    // Without something between them, two lists would be one.
    if (last && open && isList(open) && last.type === open.type) written.push(NOTHING);
    written.push(block(tokensOfBlock, writing, lang));
    last = open;
  }
  return written;
}

/** Something that no program shows. */
const NOTHING = '<!-- -->';

function isList({ type }: Token): boolean {
  return type === 'bullet_list_open' || type === 'ordered_list_open';
}

function block(tokens: readonly Token[], writing: Writing, around: string): string {
  const [open, inline] = tokens;
  if (!open) return '';
  const lang = attribute(open, 'lang') ?? around;
  const inside = tokens.slice(1, -1);
  switch (open.type) {
    case 'paragraph_open':
      return startsEscaped(words(inline, writing, lang));
    case 'heading_open':
      return heading(open, words(inline, writing, lang));
    case 'blockquote_open':
      return indented(blocks(inside, writing, lang).join('\n\n'), '> ', '> ');
    case 'bullet_list_open':
    case 'ordered_list_open':
      return list(open, inside, writing, lang);
    case 'fence':
    case 'code_block':
      return code(open, writing);
    case 'hr':
      return '***';
    case 'table_open':
      return table(inside, writing, lang);
    case 'footnote_block_open':
      return footnotes(inside, writing, lang);
    case 'reference':
      return referenceLine(open.meta as unknown as Reference, writing);
    default:
      throw new Error(`no way is known to write ${open.type}`);
  }
}

/** A heading. Number signs at its end would be taken for its end. */
function heading({ tag }: Token, text: string): string {
  const safe = oneLine(text).replace(/(?<!#)#+$/, (signs) => signs.replaceAll('#', '\\#'));
  return `${'#'.repeat(Number(tag.slice(1)))} ${safe || NOTHING}`;
}

function list(open: Token, inside: readonly Token[], writing: Writing, lang: string): string {
  const start = Number(attribute(open, 'start') ?? 1);
  const isTight = inside.some(({ type, hidden }) => type === 'paragraph_open' && hidden);
  const gap = isTight ? '\n' : '\n\n';
  const items: string[] = [];
  for (let at = 0; at < inside.length; ) {
    const item = blockAt(inside, at);
    at += item.length;
    const marker = open.type === 'ordered_list_open' ? `${start + items.length}. ` : '- ';
    // Three empty lists, one in another, would be a rule.
    const text = blocks(item.slice(1, -1), writing, lang).join(gap) || NOTHING;
    items.push(indented(text, marker, ' '.repeat(marker.length)));
  }
  const end = start === 1 ? '' : writing.listStart(start);
  return items.join(gap) + (end && `\n${end}`);
}

/** Puts one text before the first line, and another before the others. No line ends with spaces because of that. */
function indented(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => [i === 0 ? first : others, line])
    .map(([before = '', line = '']) => (line === '' ? before.trimEnd() : before + line))
    .join('\n');
}

/** The footnotes of a text, as all programs write them that know any. */
function footnotes(inside: readonly Token[], writing: Writing, lang: string): string {
  const written: string[] = [];
  for (let at = 0; at < inside.length; ) {
    const footnote = blockAt(inside, at);
    at += footnote.length;
    const text = blocks(footnote.slice(1, -1), writing, lang).join('\n\n') || NOTHING;
    written.push(indented(text, `${footnoteMark(footnote[0])}: `, '    '));
  }
  return written.join('\n\n');
}

/** The number of a footnote, as the text and the footnote have it. */
function footnoteMark(token: Token | undefined): string {
  return `[^${footnoteNumber(token)}]`;
}

function code({ content, info }: Token, { isCommand }: Writing): string {
  const language = /^[\w+#-]+$/.exec(info)?.[0] ?? '';
  if (isCommand(content)) return `<pre><code>${htmlText(content)}</code></pre>`;
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}\n${content.replace(/\n?$/, '\n')}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function table(inside: readonly Token[], writing: Writing, lang: string): string {
  const rows: string[][] = [];
  const aligned: string[] = [];
  for (const [i, token] of inside.entries()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    const cell = words(inside[i + 1], writing, attribute(token, 'lang') ?? lang);
    // A row of only dashes would be a rule.
    rows.at(-1)?.push(oneLine(cell).replace(/^[:-]/, '\\$&'));
    if (token.type === 'th_open') aligned.push(rule(attribute(token, 'style')));
  }
  const [head = [], ...body] = rows;
  return [head, aligned, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The dashes below the head of a column. */
function rule(style = ''): string {
  const side = style.replace('text-align:', '');
  return { left: ':---', center: ':---:', right: '---:' }[side] ?? '---';
}

function referenceLine(reference: Reference, writing: Writing): string {
  const link = writing.linkOf(writing.references++, reference);
  const title = escaped(reference.title);
  return startsEscaped(
    `${escaped(reference.label)}: ${link ? `[${title}](${destination(link)})` : title}`,
  );
}

/** The inline content of a block, in a `span` if its language is not the article's. */
function words(inline: Token | undefined, writing: Writing, lang: string): string {
  const written = inlines(inline?.children ?? [], writing);
  return lang === writing.lang || written === '' ? written : `${span(lang)}${written}</span>`;
}

function span(lang: string): string {
  return `<span lang="${lang}">`;
}

function inlines(tokens: readonly Token[], writing: Writing): string {
  const links: Token[] = [];
  const asTags = tokens.some(({ type, content }) => type === 'text' && /[*_~]/.test(content));
  // What is asked of a line is asked of the last one only: the text before it may be long.
  let written = '';
  let line = '';
  let last = '';
  const write = (text: string) => {
    if (text === '') return;
    const start = text.lastIndexOf('\n') + 1;
    if (start > 0) written += line + text.slice(0, start);
    line = start > 0 ? text.slice(start) : line + text;
    last = text;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'link_open' && isAutolink(tokens.slice(i, i + 3))) {
      write(`<${attribute(token, 'href')}>`);
      i += 2;
    } else if (token.type === 'link_open') {
      links.push(token);
      // An exclamation mark before it would make it a picture.
      if (last.endsWith('!')) line = `${line.slice(0, -1)}\\!`;
      write('[');
    } else if (token.type === 'link_close') {
      write(`]${addressOf(links.pop() ?? token, 'href')}`);
    } else if (isBreak(token) && /^(?:<[^<>]*> ?)*$/.test(line)) {
      // An empty line would end the paragraph, and one with only a tag could begin a block of HTML.
      write(token.type === 'hardbreak' ? '<br> ' : ' ');
    } else if (EMPHASIS.test(token.type)) {
      // Beside signs that are no markup, not every program finds the same pairs.
      const name = token.tag === 's' ? 'del' : token.tag; // Jekyll takes what is in `s` as it is.
      const tag = token.nesting === 1 ? `<${name}>` : `</${name}>`;
      write(asTags ? tag : token.markup);
    } else write(inlineToken(token, writing));
  }
  return written + line;
}

const EMPHASIS = /^(?:em|strong|s)_(?:open|close)$/;

/** Whether a link shows its own address, and Markdown can write it as `<https://…>`. */
function isAutolink([link, shown, end]: readonly Token[]): boolean {
  const href = attribute(link, 'href') ?? '';
  const isAlone = shown?.content === href && end?.type === 'link_close';
  return isAlone && /^https?:[\w./?=&%#:,+~-]+$/.test(href);
}

function inlineToken(token: Token, writing: Writing): string {
  switch (token.type) {
    case 'text':
      return escaped(token.content);
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return '  \n';
    case 'code_inline':
      return inlineCode(token.content, writing);
    case 'span_open':
      return span(attribute(token, 'lang') ?? writing.lang);
    case JOINED_LINE:
      return '';
    case 'span_close':
      return '</span>';
    case 'footnote_ref':
      return footnoteMark(token);
    case 'footnote_anchor':
      // Each program has its own way back.
      return '';
    case 'image':
      // Hugo shows backslashes in it.
      return `![${htmlText(plainText(token.children))}]${addressOf(token, 'src')}`;
    default:
      throw new Error(`no way is known to write ${token.type}`);
  }
}

function addressOf(token: Token, name: 'href' | 'src'): string {
  const title = attribute(token, 'title');
  const address = destination(attribute(token, name) ?? '');
  return `(${address}${title ? ` "${escaped(title).replaceAll('"', '\\"')}"` : ''})`;
}

/** An address as Markdown has it between parentheses: without characters that would end it or mean something. */
function destination(address: string): string {
  const safe = address
    .replace(/[\s<>()[\]{}\\"|]/g, (sign) => {
      return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .replace(/(&#?\w+);/g, '$1%3B');
  return safe === '' ? '<>' : safe;
}

function inlineCode(content: string, { isCommand }: Writing): string {
  if (isCommand(content) || content.includes('|')) return `<code>${htmlText(content)}</code>`;
  const ticks = '`'.repeat(longestRun(content) + 1);
  const pad = /^[` ]|[` ]$/.test(content) && content.trim() !== '' ? ' ' : '';
  return `${ticks}${pad}${content}${pad}${ticks}`;
}

/** A text for HTML within Markdown, in which no character can mean anything to either. */
function htmlText(text: string): string {
  return text.replace(/[&<>{}|`*_[\]\\~$]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The beginning of what would be read as a character: `&copy;`. */
const ENTITY = /&(?=#?\w+;)/g;

/** Jekyll takes `]:` for the end of a link's name, and shows nothing of it, even where it is escaped. */
const BRACKET_AND_COLON = '&#93;:';

/** A text in which no character is markup, wherever it stands in a line; for those at the beginning, see below. */
function escaped(text: string): string {
  return text
    .replace(ENTITY, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]{}|~]/g, '\\$&')
    .replace(/\${2,}/g, (signs) => signs.replaceAll('$', '\\$$'))
    .replaceAll('\\]:', BRACKET_AND_COLON);
}

/** Keeps the beginning of each line from being read as a list, a heading, a quotation, a rule or a definition. */
function startsEscaped(text: string): string {
  return text
    .replace(/^[ \t]+/, (spaces) => `&#${spaces.charCodeAt(0)};${spaces.slice(1)}`)
    .replace(/^([^\S\n\r\u2028\u2029]*)\^/gm, '$1&#94;')
    .replace(/^([^\S\n\r\u2028\u2029]*)([#>+=:-])/gm, '$1\\$2')
    .replace(/^([^\S\n\r\u2028\u2029]*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

/** Puts words on one line; a hard line break stays one. */
function oneLine(text: string): string {
  return text.replaceAll('  \n', '<br> ').replaceAll('\n', ' ');
}
