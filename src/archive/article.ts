/** One text in one language, read and parsed. */
import type { ArticleDate, Day } from '../dates/article-date.ts';
import type { FrontMatter, SourceCredit } from './front-matter.ts';
import { compare, type Finding, type Problem } from './problem.ts';
import type { Reference } from './references/reference.ts';
import { shorten } from './text.ts';

/** An address on the site, from its root, without the path prefix: `/id/2021/02/15/judul/`. */
export type Address = string & { readonly __brand: 'Address' };

/** What a block of HTML is, as far as texts are told apart by their structure. */
export type Shape =
  | 'paragraph'
  | 'heading'
  | 'quotation'
  | 'list'
  | 'table'
  | 'code'
  | 'picture'
  | 'rule';

/** A piece of an article's body: HTML from Markdown, or a reference for a component to show. */
export type Block =
  | {
      readonly kind: 'html';
      readonly shape: Shape;
      readonly html: string;
      /** Its words without markup. */
      readonly text: string;
    }
  | { readonly kind: 'reference'; readonly reference: Reference };

/** A link in a text, as it is written. */
export interface LinkUse {
  readonly href: string;
  /** The line of the file, one-based. */
  readonly line: number;
}

/** Something in a text that somebody should look at. */
export type TextNote = Finding & Pick<Problem, 'line'>;

export interface ArticleFields {
  readonly lang: string;
  /** The file, below the content folder: `id/2021/02/judul.md`. */
  readonly file: string;
  readonly slug: string;
  readonly meta: FrontMatter;
  /** The day in the edition's zone, which is the day in the address. */
  readonly day: Day;
  readonly blocks: readonly Block[];
  /** The body's words without markup and without references. */
  readonly text: string;
  /** The archive's own pictures that it shows. */
  readonly pictures: readonly Address[];
  readonly links: readonly LinkUse[];
  readonly notes: readonly TextNote[];
}

/** Longest description made of the first words, where front matter has none. */
const DESCRIPTION_LENGTH = 160;

/** A class, so that Eleventy hands it on by reference instead of merging it. */
export class Article {
  readonly lang: string;
  readonly file: string;
  readonly slug: string;
  readonly meta: FrontMatter;
  readonly day: Day;
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly pictures: readonly Address[];
  readonly links: readonly LinkUse[];
  readonly notes: readonly TextNote[];
  readonly address: Address;
  /** Front matter's, or the first words. */
  readonly description: string;

  constructor(fields: ArticleFields) {
    this.lang = fields.lang;
    this.file = fields.file;
    this.slug = fields.slug;
    this.meta = fields.meta;
    this.day = fields.day;
    this.blocks = fields.blocks;
    this.text = fields.text;
    this.pictures = fields.pictures;
    this.links = fields.links;
    this.notes = fields.notes;
    this.description = fields.meta.description ?? shorten(fields.text, DESCRIPTION_LENGTH);
    this.address = articleAddress(fields.lang, fields.day, fields.slug);
  }

  get title(): string {
    return this.meta.title;
  }

  get date(): ArticleDate {
    return this.meta.date;
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

  /** Where it is and where it was. */
  get addresses(): readonly Address[] {
    return [this.address, ...(this.meta.aliases ?? [])];
  }

  get references(): readonly Reference[] {
    return this.blocks.flatMap((block) => (block.kind === 'reference' ? [block.reference] : []));
  }

  /** `id/2021/02/judul.md` without its language: the same for articles paired by their path. */
  get pathInLanguage(): string {
    return this.file.slice(this.lang.length + 1);
  }
}

/** Older articles first; of one day by their files. */
export function byAge(a: Article, b: Article): number {
  return compare(a.day, b.day) || compare(a.file, b.file);
}

/** The address of an article: `/id/2021/02/15/judul/`. */
function articleAddress(lang: string, day: Day, slug: string): Address {
  return `/${lang}/${day.replaceAll('-', '/')}/${slug}/` as Address;
}
