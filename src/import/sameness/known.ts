/** Defines what is kept of a text, as far as others are compared with it. */
import { foldTitle } from '../../text/fold.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { Archived, Other } from '../fate.ts';
import type { OutletMarks } from './outlets.ts';
import type { Summary } from './summary.ts';

/** A text of the import or the archive. */
export interface Known extends Omit<Summary, 'signature'> {
  readonly other: Other;
}

/** Words and outlets that many texts have, each kept once. */
export class SharedParts {
  readonly #words = new Map<string, string>();
  readonly #outlets = new Map<string, OutletMarks>();

  word(word: string): string {
    const known = this.#words.get(word) ?? ownCopy(word);
    this.#words.set(known, known);
    return known;
  }

  outlet(outlet: OutletMarks): OutletMarks {
    const key = `${outlet.domain}\n${outlet.name}`;
    const known = this.#outlets.get(key) ?? outlet;
    this.#outlets.set(key, known);
    return known;
  }
}

/** Notes a text. @param place its key, or where it is in the archive */
export function knownText(
  place: { readonly key: string } | Pick<Archived, 'address' | 'file'>,
  { keywords, words, numbers, outlet, ...summary }: Summary,
  shared: SharedParts,
): Known {
  const lang = shared.word(summary.lang);
  const title = summary.title && ownCopy(summary.title);
  const date = summary.date && ownCopy(summary.date);
  const sourceUrl = summary.sourceUrl && ownCopy(summary.sourceUrl);
  // Each by name: V8 keeps an object that is put together of others in half as much memory again.
  return {
    lang,
    title,
    date,
    sourceUrl,
    address: summary.address && partOf(sourceUrl, summary.address),
    keywords: keywords.length > 0 ? keywords.map((one) => shared.word(one)) : NO_KEYWORDS,
    outlet: shared.outlet(outlet),
    words,
    numbers,
    other: 'key' in place ? { key: place.key, lang, title, date } : place,
  };
}

/** Most addresses in one spelling are the ends of those as written: V8 keeps only where they begin. */
function partOf(sourceUrl: string | undefined, address: string): string {
  return sourceUrl?.endsWith(address) ? sourceUrl.slice(-address.length) : ownCopy(address);
}

const NO_KEYWORDS: readonly string[] = [];

/** Whether two texts have one title, up to case and signs. */
export function sameTitle(one: Known, other: Known): boolean {
  return foldTitle(one.title ?? '') === foldTitle(other.title ?? '');
}
