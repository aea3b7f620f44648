/** Article: one text in one language, with the facts that pages need of it. */
import { type ArticleDate, signOf } from '../dates/article-date.ts';
import type { Period } from '../dates/period.ts';
import { compare } from '../text/compare.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { shorten } from '../text/fold.ts';
import type { Withholding } from './access.ts';
import type { Address } from './address.ts';
import { digestOfFacts } from './facts-digest.ts';
import type { FrontMatter, SourceCredit } from './front-matter.ts';
import type { KeptFile } from './kept-copy.ts';
import type { ShownPicture } from './picture.ts';
import type { NoteFinding, Problem } from './problem.ts';
import type { Reference } from './references/reference.ts';

/** The shape of a block of HTML, by which an article is aligned with its translation. */
export type Shape =
  | 'paragraph'
  | 'heading'
  | 'quotation'
  | 'list'
  | 'table'
  | 'code'
  | 'picture'
  | 'rule'
  | 'footnotes';

/** A piece of HTML from Markdown. */
export interface HtmlBlock {
  readonly kind: 'html';
  readonly shape: Shape;
  /** By which a link leads to it, in the text: its name for as long as its words stay. */
  readonly id?: string | undefined;
  /** Absent where it is the text in a paragraph, so that texts do not take twice the memory: see `blockHtml`. */
  readonly html?: string | undefined;
  /** The words without markup. */
  readonly text: string;
}

/** A piece of an article's body: HTML, or a reference, which a component renders. */
export type Block =
  | HtmlBlock
  | {
      readonly kind: 'reference';
      readonly reference: Reference;
      /** The index of the reference among those of the article, from 0. */
      readonly index: number;
    };

/** The HTML of a block. */
export function blockHtml({ html, text }: HtmlBlock): string {
  return html ?? paragraphOf(text);
}

/** A paragraph without markup, as the reader of Markdown writes it. */
export function paragraphOf(text: string): string {
  return `<p>${escapeHtml(text)}</p>\n`;
}

/** The HTML of a body without its references. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'html' ? blockHtml(block) : '')).join('');
}

/** A link of a text, as written. */
export interface LinkUse {
  readonly href: string;
  /** The line of the file, one-based. */
  readonly line: number;
}

/** A finding in a text that somebody should look at, with its line, and its column where that is known. */
export type TextNote = NoteFinding & Pick<Problem, 'line'> & Partial<Pick<Problem, 'column'>>;

/** The body of an article. It is large, so it is kept apart from the facts, and read for the pages that show it. */
export interface ArticleBody {
  readonly blocks: readonly Block[];
}

/** The words of a body without markup and references, one line per block. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'html' && block.text) || []).join('\n');
}

/**
 * The facts of an article: everything that the archive and the other pages need of it, without its body. Plain
 * data, so that it can be cached in a file.
 */
export interface ArticleFacts {
  readonly lang: string;
  /** The file, below the content folder: `id/2021/02/judul.md`. */
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal digits: an article with the same hash has not changed. */
  readonly hash: string;
  readonly slug: string;
  readonly address: Address;
  readonly meta: FrontMatter;
  /** What is known of its date in the edition's time zone: the address has it. None for an undated article. */
  readonly period?: Period | undefined;
  /** The description from the front matter, or the first words of the text. */
  readonly description: string;
  /** Whether the body has any blocks, and may stand beside a translation. */
  readonly hasBody: boolean;
  readonly references: readonly Reference[];
  /** The pictures of the archive that the article shows. */
  readonly pictures: readonly ShownPicture[];
  /** The scans and PDFs beside it that its page shows. */
  readonly files: readonly KeptFile[];
  readonly links: readonly LinkUse[];
  readonly notes: readonly TextNote[];
  /** What the public is not shown of the text; absent where it is shown all. */
  readonly withheld?: Withholding | undefined;
  /** Whether the article was taken from all lists; absent where it was not. */
  readonly unlisted?: true | undefined;
}

/** An article as its file has it: only `publicView` makes of it what pages and the search are made from. */
export interface ReadArticle {
  readonly facts: ArticleFacts;
  readonly body: ArticleBody;
}

declare const asSeen: unique symbol;

/** The facts that an audience may see: made by `publicView` alone. */
export type PublicFacts = ArticleFacts & { readonly [asSeen]: true };

/** The blocks that an audience may see: made by `publicView` alone. */
export type PublicBlocks = readonly Block[] & { readonly [asSeen]: true };

/** The body that an audience may see: made by `publicView` alone. */
export interface PublicBody extends ArticleBody {
  readonly blocks: PublicBlocks;
  /** Words that the search may find the article by and that are shown nowhere: each once, in alphabetical order. */
  readonly unshown: readonly string[];
}

/** Longest description that is made of a text's first words, in characters. */
const DESCRIPTION_LENGTH = 160;

/** Takes from a body the facts that follow from it. */
export function factsOfBody(
  { blocks }: ArticleBody,
  meta: FrontMatter,
): Pick<ArticleFacts, 'description' | 'hasBody' | 'references'> {
  const text = blocks.filter((block) => block.kind !== 'html' || block.shape !== 'footnotes');
  return {
    description: meta.description ?? shorten(textOf(text), DESCRIPTION_LENGTH),
    hasBody: blocks.length > 0,
    references: blocks.flatMap((block) => (block.kind === 'reference' ? [block.reference] : [])),
  };
}

/** An article without its body: its facts, which the getters return. */
export class Article {
  readonly facts: PublicFacts;
  #digest: string | undefined;

  /** @param digest of the facts, where it is known: see `digestOfFacts` */
  constructor(facts: PublicFacts, digest?: string) {
    this.facts = facts;
    this.#digest = digest;
  }

  /** See `digestOfFacts`. */
  get digest(): string {
    this.#digest ??= digestOfFacts(this.facts);
    return this.#digest;
  }

  get address(): Address {
    return this.facts.address;
  }

  get lang(): string {
    return this.facts.lang;
  }

  get file(): string {
    return this.facts.file;
  }

  get hash(): string {
    return this.facts.hash;
  }

  get slug(): string {
    return this.facts.slug;
  }

  get meta(): FrontMatter {
    return this.facts.meta;
  }

  get period(): Period | undefined {
    return this.facts.period;
  }

  get description(): string {
    return this.facts.description;
  }

  get hasBody(): boolean {
    return this.facts.hasBody;
  }

  get references(): readonly Reference[] {
    return this.facts.references;
  }

  get pictures(): readonly ShownPicture[] {
    return this.facts.pictures;
  }

  get files(): readonly KeptFile[] {
    return this.facts.files;
  }

  get links(): readonly LinkUse[] {
    return this.facts.links;
  }

  get notes(): readonly TextNote[] {
    return this.facts.notes;
  }

  get title(): string {
    return this.meta.title;
  }

  get date(): ArticleDate {
    return this.meta.date;
  }

  /** The period with what is said of its certainty (EDTF): `2021-02-15`, `1965-02~`; none for an undated article. */
  get edtf(): string | undefined {
    return this.period && this.period + (signOf(this.date) ?? '');
  }

  get tags(): readonly string[] {
    return this.meta.tags ?? [];
  }

  get sources(): readonly SourceCredit[] {
    return this.meta.source ?? [];
  }

  get editors(): readonly string[] {
    return this.meta.editor ?? [];
  }

  get draft(): boolean {
    return this.meta.draft ?? false;
  }

  /** What the public is not shown of the text. */
  get withheld(): Withholding | undefined {
    return this.facts.withheld;
  }

  /** Whether lists, the search and other machines leave it out. */
  get unlisted(): boolean {
    return this.facts.unlisted ?? false;
  }

  /** Stands for the text as it is shown: another text, or another part of it, has another one. */
  get textHash(): string {
    const { hash, withheld } = this.facts;
    return withheld ? `${hash} ${JSON.stringify(withheld)}` : hash;
  }

  /** The address, and the former ones. */
  get addresses(): readonly Address[] {
    return [this.address, ...(this.meta.aliases ?? [])];
  }

  /** The path below the language's folder, `2021/02/judul.md`: articles that share it are one story. */
  get pathInLanguage(): string {
    return this.file.slice(this.lang.length + 1);
  }
}

/** Comes after every period. */
const LAST = '~';

/** Orders articles for a sort: older ones first, those of one day by their files, undated ones last. */
export function byAge(a: Article, b: Article): number {
  return compare(a.period ?? LAST, b.period ?? LAST) || compare(a.file, b.file);
}
