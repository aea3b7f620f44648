/** What a reference to an article says, whatever format it is written in. */

/** An article as it is exported. */
export interface Citation {
  readonly lang: string;
  /** The full address. */
  readonly url: string;
  readonly title: string;
  /** `2021-02-15` */
  readonly day: string;
  readonly reporters: readonly string[];
  readonly editors: readonly string[];
  readonly sources: readonly string[];
  /** Who published it. */
  readonly outlet?: string;
  readonly tags: readonly string[];
}

/** Where it was published: the outlet, or else its sources; empty where neither is known. */
export function publicationOf({ outlet, sources }: Citation): string {
  return outlet ?? sources.join(', ');
}

/** A text on one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
