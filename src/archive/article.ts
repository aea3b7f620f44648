/** One text in one language, read and parsed. */
import type { ArticleDate, Day } from '../dates/article-date.ts';
import { compare } from '../text/compare.ts';
import { shorten } from '../text/fold.ts';
import type { Address } from './address.ts';
import type { FrontMatter, SourceCredit } from './front-matter.ts';
import type { Finding, Problem } from './problem.ts';
import type { Reference } from './references/reference.ts';

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
  | {
      readonly kind: 'reference';
      readonly reference: Reference;
      /** Its place among the references of the article, the first being 0. */
      readonly index: number;
    };

/** A link in a text, as it is written. */
export interface LinkUse {
  readonly href: string;
  /** The line of the file, one-based. */
  readonly line: number;
}

/** Something in a text that somebody should look at. */
export type TextNote = Finding & Pick<Problem, 'line'>;

/** The body of an article: large, so that it is handed to the pages that show it, and not kept with the facts. */
export interface ArticleBody {
  readonly blocks: readonly Block[];
}

/** The words of a body without markup and without references, a line a block. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'html' && block.text) || []).join('\n');
}

/**
 * What the archive knows of an article without its body, and what all other pages show of it. Plain
 * data, which may be written down and read again.
 */
export interface ArticleFacts {
  readonly lang: string;
  /** The file, below the content folder: `id/2021/02/judul.md`. */
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal digits: the article is the same as long as it is. */
  readonly hash: string;
  readonly slug: string;
  readonly meta: FrontMatter;
  /** The day in the edition's zone, which is the day in the address. */
  readonly day: Day;
  /** Front matter's, or the first words. */
  readonly description: string;
  /** Whether its body says anything. */
  readonly hasBody: boolean;
  readonly references: readonly Reference[];
  /** The archive's own pictures that it shows. */
  readonly pictures: readonly Address[];
  readonly links: readonly LinkUse[];
  readonly notes: readonly TextNote[];
}

/** Longest description made of the first words, where front matter has none. */
const DESCRIPTION_LENGTH = 160;

/** What follows from a body for those who do not have it. */
export function factsOfBody(
  { blocks }: ArticleBody,
  meta: FrontMatter,
): Pick<ArticleFacts, 'description' | 'hasBody' | 'references'> {
  return {
    description: meta.description ?? shorten(textOf(blocks), DESCRIPTION_LENGTH),
    hasBody: blocks.length > 0,
    references: blocks.flatMap((block) => (block.kind === 'reference' ? [block.reference] : [])),
  };
}

/** An article without its body. */
export class Article {
  readonly facts: ArticleFacts;
  readonly address: Address;

  constructor(facts: ArticleFacts) {
    this.facts = facts;
    this.address = articleAddress(facts.lang, facts.day, facts.slug);
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

  get day(): Day {
    return this.facts.day;
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

  get pictures(): readonly Address[] {
    return this.facts.pictures;
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
