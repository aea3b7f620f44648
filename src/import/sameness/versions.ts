/** Links the versions of articles: texts of one address on the web, whose words differ. */
import { foldTitle } from '../../text/fold.ts';
import { addTo } from '../../text/grouping.ts';
import type { Known } from './known.ts';

/** The versions around a text. */
export interface Versions {
  readonly before?: Known;
  /** A later one, which is in the archive already. */
  readonly archivedAfter?: Known;
}

/** Most titles of one address: an article may be renamed now and then. */
const MOST_TITLES = 3;

/**
 * Finds the versions. Those of one address follow one another by their dates, and where these leave it open, in the order
 * of the import: a table may begin with the newest.
 * @param articles each text once, without reprints
 * @param all the texts of archive and import, by whose titles addresses of front pages are told
 * @returns for each text that has another version
 */
export function findVersions(
  articles: Iterable<Known>,
  all: readonly Known[],
): Map<Known, Versions> {
  const ofMany = addressesOfMany(all);
  const byPlace = new Map<string, Known[]>();
  for (const text of articles) {
    const { address, lang } = text;
    if (address !== undefined && !ofMany.has(address)) addTo(byPlace, `${lang} ${address}`, text);
  }
  const versions = new Map<Known, Versions>();
  for (const group of byPlace.values()) {
    if (group.length < 2) continue;
    const sorted = group.toSorted(byDate);
    for (const [i, text] of sorted.entries()) {
      const [before, after] = [sorted[i - 1], sorted[i + 1]];
      versions.set(text, {
        ...(before && { before }),
        ...(after && 'address' in after.other && { archivedAfter: after }),
      });
    }
  }
  return versions;
}

/** Addresses that many titles have: of a front page, say, and not of an article. */
function addressesOfMany(texts: readonly Known[]): Set<string> {
  const titles = new Map<string, Set<string>>();
  for (const { address, title } of texts) {
    if (address === undefined) continue;
    const known = titles.get(address) ?? new Set();
    titles.set(address, known.add(foldTitle(title ?? '')));
  }
  return new Set(
    [...titles].flatMap(([address, { size }]) => (size > MOST_TITLES ? [address] : [])),
  );
}

/** Compares by instants where both dates have hours, else by day, month or year, as far as both say it. */
function byDate({ date: one = '' }: Known, { date: other = '' }: Known): number {
  const [a, b] = [one, other].map((date) => (date.includes('T') ? Date.parse(date) : Number.NaN));
  if (a !== undefined && b !== undefined && !Number.isNaN(a - b)) return a - b;
  const [from, to] = [one, other].map((date) => /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0] ?? '');
  const length = Math.min(from?.length ?? 0, to?.length ?? 0);
  const [first, second] = [from, to].map((date) => (date ?? '').slice(0, length));
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}
