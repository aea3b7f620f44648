/** Type of the texts that others wrote and that the search is measured on. */

/** One text, in one language. */
export interface Text {
  readonly lang: string;
  /** Identity of the story, which its translations share. */
  readonly story: string;
  readonly title: string;
  /** `2021-02-15`; undefined where the texts do not say. */
  readonly date: string | undefined;
  /** Markdown, without front matter. */
  readonly body: string;
}

/** What a folder of texts holds. */
export interface Texts {
  readonly texts: readonly Text[];
  /** Lines that translate one another, by language. */
  readonly aligned: readonly Readonly<Record<string, string>>[];
}
