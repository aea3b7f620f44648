/** Defines what can become of a text once all texts of an import are known. */
import type { Address } from '../archive/address.ts';
import type { Cleaned } from './cleaned.ts';
import type { SummedFields, TextSummary } from './sameness/summary.ts';

/** Another article: of this import, by the key of its text, or of the archive. */
export type Other = OtherText | { readonly address: Address; readonly file: string };

/** Another text of this import. */
export interface OtherText {
  readonly key: string;
  /** What its address will be made of, as the text may come later in the import. */
  readonly lang: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
}

/** The same text as it was published again: by the same outlet, under another title, address or date. */
export interface Reprint {
  readonly title?: string;
  readonly sourceUrl?: string;
  readonly date?: string;
}

/** What becomes of a text. */
export type Fate =
  | {
      readonly kind: 'article';
      /** The same text again, in the same outlet. */
      readonly reprints: readonly Reprint[];
      /** The keywords of the same text elsewhere, without its own. */
      readonly keywords: readonly string[];
      /** The first article of another outlet that has this text. Others name it, too: together they are a family. */
      readonly sameTextAs?: Other;
      /** The article of which this is a later version. */
      readonly versionOf?: Other;
      /** A later version, by its date, that the archive has already: a person has to link it to this one. */
      readonly olderThan?: Other;
      /** An article that is alike, for a person to decide; and how alike, from 0 to 1. */
      readonly near?: { readonly to: Other; readonly likeness: number };
    }
  /** The text of another article of its outlet, with what it says besides, if anything. */
  | { readonly kind: 'reprint'; readonly of: Other; readonly reprint: Reprint | undefined }
  /** Imported before, as the article of this file. */
  | { readonly kind: 'known'; readonly as: string }
  /** Its record was erased. */
  | { readonly kind: 'erased' }
  /** No article: a page that says that there is none, or that one must log in. */
  | { readonly kind: 'no-article'; readonly reason: string };

/** An article of the archive, as far as texts are compared with it. */
export interface Archived {
  readonly file: string;
  readonly address: Address;
  readonly lang: string;
  readonly fields: SummedFields;
  /** The other titles, dates and addresses that it was published under. */
  readonly reprints: readonly Reprint[];
  /** The SHA-256 of its raw text, if it was imported. */
  readonly sha256: string | undefined;
  /** Its words, without marks. */
  readonly text: string;
}

/** Compares the texts of an import with one another and with the archive. */
export interface Sameness {
  /** Takes note of an article that is there already; before all texts. */
  addArchived(article: Archived): void;
  /** Takes note of a text of this import, in its order. */
  add(text: TextSummary): void;
  /** @returns what becomes of a text, once all have been added */
  fateOf(cleaned: Pick<Cleaned, 'origin' | 'sha256'>): Fate;
}
