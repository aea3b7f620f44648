/** Markdown as articles write it: markdown-it with the archive's own rules, one a file. */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Block, LinkUse, Shape, TextNote } from '../archive/article.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Locale } from '../locales/locale.ts';
import type { PassageLanguage } from '../text/passages.ts';
import { headings } from './headings.ts';
import { langMarks } from './lang-marks.ts';
import { langNotes } from './lang-notes.ts';
import { links } from './links.ts';
import { passages } from './passages.ts';
import { quotations } from './quotations.ts';
import { references } from './references.ts';
import { type PictureUse, plainText, type TextPlace, textEnv } from './tokens.ts';
import { unreadMarkup } from './unread-markup.ts';
import { wideBlocks } from './wide-blocks.ts';

export interface MarkdownOptions {
  /** Every locale, whose labels make a reference. */
  readonly locales: readonly Locale[];
  /** The languages that passages may be in, the site's own first. */
  readonly languages: readonly PassageLanguage[];
  /** Turns an address of the site into what a page links to. */
  readonly href: (url: string) => string;
}

export interface Body {
  readonly blocks: readonly Block[];
  readonly pictures: readonly PictureUse[];
  readonly links: readonly LinkUse[];
  /** What somebody should look at. */
  readonly notes: readonly TextNote[];
}

/** Reads the Markdown of an article's body. */
export type ReadBody = (source: string, place: TextPlace) => Body;

/**
 * Makes the reader of article bodies. HTML in the source stays text; typography is left as written.
 * The order of the rules matters: explicit languages come before those found by script.
 */
export function createMarkdown({ locales, languages, href }: MarkdownOptions): ReadBody {
  const md = new MarkdownIt({ html: false, linkify: true, typographer: false });
  headings(md);
  langMarks(md);
  references(md, locales);
  quotations(md);
  passages(md, languages);
  links(md, href);
  wideBlocks(md);
  return (source, place) => {
    const env = textEnv(place);
    const tokens = md.parse(source, env);
    const html = (block: Token[]) => md.renderer.render(block, md.options, env);
    let references = 0;
    const blocks = blocksIn(tokens).map((block): Block => {
      const reference = referenceIn(block);
      if (reference) return { kind: 'reference', reference, index: references++ };
      return { kind: 'html', shape: shapeOf(block), html: html(block), text: bodyText(block) };
    });
    return {
      blocks,
      pictures: env.pictures,
      links: env.links,
      notes: [...env.notes, ...unreadMarkup(tokens, place), ...langNotes(tokens, place)],
    };
  };
}

/** The tokens of each block that stands by itself. */
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

/** What a block is, by the token that it begins with. */
const SHAPES: Readonly<Record<string, Shape>> = {
  heading_open: 'heading',
  blockquote_open: 'quotation',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  table_open: 'table',
  fence: 'code',
  code_block: 'code',
  hr: 'rule',
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
