/** Defines a citation: the facts about an article that every export format uses. */

/** An article as every export format sees it. */
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
  /** The name of the publisher. */
  readonly outlet?: string;
  readonly tags: readonly string[];
  /** Sentences on witnesses, versions and translations, in the article's language. */
  readonly notes?: readonly string[];
}

/** Returns where an article was published: its outlet, else its sources; empty where neither is known. */
export function publicationOf({ outlet, sources }: Citation): string {
  return outlet ?? sources.join(', ');
}

/** Puts a text on one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
