/** Makes the reader of article bodies: markdown-it with the archive's own rules, one rule per file. */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Address } from '../archive/address.ts';
import {
  type Block,
  type LinkUse,
  paragraphOf,
  type Shape,
  type TextNote,
} from '../archive/article.ts';
import type { Picture } from '../archive/picture.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Locale } from '../locales/locale.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { PassageLanguage } from '../text/passages.ts';
import { archivedLinks } from './archived-links.ts';
import { blockNamer } from './block-ids.ts';
import { columnSides } from './column-sides.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { ignoredMarkup } from './ignored-markup.ts';
import { joinedLines } from './joined-lines.ts';
import { langMarks } from './lang-marks.ts';
import { langNotes } from './lang-notes.ts';
import { links } from './links.ts';
import { passages } from './passages.ts';
import { pictures } from './pictures.ts';
import { quotations } from './quotations.ts';
import { references } from './references.ts';
import { shownMarkup } from './shown-markup.ts';
import { type Markdown, type PictureUse, plainText, type TextOrigin, textEnv } from './tokens.ts';
import { transcripts } from './transcripts.ts';
import { verse } from './verse.ts';
import { wideBlocks } from './wide-blocks.ts';

/** The options of a reader. */
interface MarkdownOptions {
  /** All locales, whose labels begin references. */
  readonly locales: readonly Locale[];
  /** The languages that passages may be in, the site's own first. */
  readonly languages: readonly PassageLanguage[];
  /** Turns an address of the site (`/id/…`) into the URL that a page links to. */
  readonly href: (url: string) => string;
  /** What is known of a picture of the site; nothing where there is none, which is an error of its own. */
  readonly pictureAt?: (address: Address) => Picture | undefined;
  /** The archived copy of a page elsewhere that has gone. */
  readonly archivedCopy?: (href: string) => string | undefined;
}

/** A body that was read, with everything that the rules found in it. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly pictures: readonly PictureUse[];
  readonly links: readonly LinkUse[];
  /** Remarks for the editor. */
  readonly notes: readonly TextNote[];
}

/**
 * Reads the Markdown of an article's body.
 * @param source with `\n` as line end
 */
export type ReadBody = (source: string, origin: TextOrigin) => Body;

/**
 * Makes the parser of article bodies: all that the text itself says, without languages found by script. HTML in the
 * source stays text, and punctuation stays as written.
 */
export function createParser({
  locales,
  href,
  pictureAt,
  archivedCopy,
}: Omit<MarkdownOptions, 'languages'>): Markdown {
  const md = new MarkdownIt({ html: false, linkify: true, typographer: false });
  // A slot of a theme, which has no locales, may stand on the page of a text with notes of the same numbers.
  if (locales.length > 0) footnotes(md, locales);
  joinedLines(md);
  headings(md);
  langMarks(md);
  references(md, locales);
  quotations(md);
  links(md, href);
  if (archivedCopy) archivedLinks(md, locales, archivedCopy);
  pictures(md, href, pictureAt);
  return md;
}

/**
 * Makes the reader of article bodies. The order of the rules matters: language marks come before languages found by
 * script.
 */
export function createMarkdown({ languages, ...options }: MarkdownOptions): ReadBody {
  const md = createParser(options);
  passages(md, languages);
  verse(md);
  transcripts(md);
  wideBlocks(md);
  columnSides(md);
  return (source, origin) => {
    const env = textEnv(origin);
    const tokens = md.parse(source, env);
    const html = (block: Token[]) => md.renderer.render(block, md.options, env);
    const nameOf = blockNamer();
    let references = 0;
    const blocks = blocksIn(tokens).map((block): Block => {
      const reference = referenceIn(block);
      if (reference) return { kind: 'reference', reference, index: references++ };
      // The text of a paragraph is a piece of the source.
      const [shape, text] = [shapeOf(block), ownCopy(bodyText(block))];
      const [id, markup] = [nameOf(shape, text), html(block)];
      const isPlain = markup === paragraphOf(text);
      return { kind: 'html', shape, id, ...(isPlain ? {} : { html: markup }), text };
    });
    return {
      blocks,
      pictures: env.pictures,
      links: env.links,
      notes: [
        ...env.notes,
        ...ignoredMarkup(tokens, origin),
        ...shownMarkup(tokens, origin),
        ...langNotes(tokens, origin),
      ],
    };
  };
}

/** Groups tokens by top-level block. */
function blocksIn(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let open: Token[] = [];
  for (const token of tokens) {
    open.push(token);
    if (token.level > 0 || token.nesting === 1) continue;
    blocks.push(open);
    open = [];
  }
  return blocks;
}

/** The reference that a block is, if it is one: the rule of references leaves it in the token. */
function referenceIn([first]: readonly Token[]): Reference | undefined {
  return first?.type === 'reference' ? (first.meta as unknown as Reference) : undefined;
}

/** The shape of a block, by its first token. */
const SHAPES: Readonly<Record<string, Shape>> = {
  heading_open: 'heading',
  blockquote_open: 'quotation',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  table_open: 'table',
  fence: 'code',
  code_block: 'code',
  hr: 'rule',
  footnote_block_open: 'footnotes',
};

function shapeOf([first, inline]: readonly Token[]): Shape {
  const known = SHAPES[first?.type ?? ''];
  if (known) return known;
  const [only, more] = inline?.children ?? [];
  return only?.type === 'image' && !more ? 'picture' : 'paragraph';
}

function bodyText(tokens: readonly Token[]): string {
  return tokens
    .flatMap((token) => {
      if (token.type === 'inline') return plainText(token.children);
      return token.type === 'fence' || token.type === 'code_block' ? token.content.trim() : [];
    })
    .join('\n');
}
