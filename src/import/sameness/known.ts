/** Defines what is kept of a text, as far as others are compared with it. */
import { foldTitle } from '../../text/fold.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { Archived, Other } from '../fate.ts';
import type { Summary } from './summary.ts';

/** A text of the import or the archive. */
export interface Known extends Omit<Summary, 'signature'> {
  readonly other: Other;
}

/** Notes a text. @param place its key, or where it is in the archive */
export function knownText(
  place: { readonly key: string } | Pick<Archived, 'address' | 'file'>,
  { signature: _, ...summary }: Summary,
): Known {
  const { lang, sourceUrl, address, keywords } = summary;
  const title = summary.title && ownCopy(summary.title);
  const date = summary.date && ownCopy(summary.date);
  return {
    ...summary,
    other: 'key' in place ? { key: place.key, lang, title, date } : place,
    title,
    date,
    sourceUrl: sourceUrl && ownCopy(sourceUrl),
    address: address && ownCopy(address),
    keywords: keywords.length > 0 ? keywords.map(ownCopy) : NO_KEYWORDS,
  };
}

const NO_KEYWORDS: readonly string[] = [];

/** Whether two texts have one title, up to case and signs. */
export function sameTitle(one: Known, other: Known): boolean {
  return foldTitle(one.title ?? '') === foldTitle(other.title ?? '');
}
