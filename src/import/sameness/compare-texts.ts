/** Compares the texts of an import with one another and with the archive, and decides what becomes of each. */
import { foldTitle } from '../../text/fold.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { type Cleaned, keyOf } from '../cleaned.ts';
import type { Archived, Fate, Other, Reprint, Sameness } from '../fate.ts';
import { KeptSignatures } from './kept-signatures.ts';
import { findNear } from './near-texts.ts';
import { areOfDifferentOutlets, type OutletMarks } from './outlets.ts';
import { type Summary, summaryOfArchived, type TextSummary } from './summary.ts';

/** A text, as far as others are compared with it. */
interface Known extends Omit<Summary, 'signature'> {
  readonly other: Other;
}

/** Fewest texts of different titles that have the same few words, so that these are no article. */
const COMMON = 3;

/** Most titles of one address: an article may be renamed now and then. */
const MOST_TITLES = 3;

/** Makes the comparison. */
export function compareTexts(): Sameness {
  return new Comparison();
}

class Comparison implements Sameness {
  readonly #known: Known[] = [];
  readonly #signatures = new KeptSignatures();
  /** Words and outlets that many texts share, each once. */
  readonly #words = new Map<string, string>();
  readonly #outlets = new Map<string, OutletMarks>();
  /** Articles of the archive, by the SHA-256 of their raw texts. */
  readonly #imported = new Map<string, string>();
  /** Why a text is no article. */
  readonly #none = new Map<string, string>();
  /** The titles of short texts, by the digest of their words. */
  readonly #shortTexts = new Map<string, Set<string>>();
  #fates: ReadonlyMap<string, Fate> | undefined;

  addArchived({ file, address, lang, fields, sha256, text }: Archived): void {
    if (sha256 !== undefined) this.#imported.set(sha256, file);
    this.#note({ address }, summaryOfArchived(lang, fields, text));
  }

  add({ key, sha256, noArticle, shortTitle, ...summary }: TextSummary): void {
    // The archive has its article, with which the others are compared.
    if (this.#imported.has(sha256)) return;
    if (noArticle !== undefined) {
      this.#none.set(ownCopy(key), noArticle);
      return;
    }
    this.#note({ key: ownCopy(key) }, summary);
    if (shortTitle === undefined) return;
    const titles = this.#shortTexts.get(summary.words) ?? new Set();
    this.#shortTexts.set(summary.words, titles.add(ownCopy(shortTitle)));
  }

  fateOf(cleaned: Pick<Cleaned, 'origin' | 'sha256'>): Fate {
    const as = this.#imported.get(cleaned.sha256);
    if (as !== undefined) return { kind: 'known', as };
    const key = keyOf(cleaned);
    const reason = this.#none.get(key);
    if (reason !== undefined) return { kind: 'no-article', reason };
    this.#fates ??= decide(this.#known, this.#signatures, this.#commonTexts());
    const fate = this.#fates.get(key);
    if (!fate) throw new Error(`${key} was not added`);
    return fate;
  }

  #note(other: Other, { signature, ...summary }: Summary): void {
    const { lang, title, date, sourceUrl, address, keywords, outlet } = summary;
    this.#known.push({
      ...summary,
      other,
      title: title && ownCopy(title),
      date: date && ownCopy(date),
      sourceUrl: sourceUrl && ownCopy(sourceUrl),
      address: address && ownCopy(address),
      lang: this.#word(lang),
      outlet: this.#outlet(outlet),
      keywords: keywords.length > 0 ? keywords.map((one) => this.#word(one)) : NO_KEYWORDS,
    });
    this.#signatures.push(signature);
  }

  #word(word: string): string {
    const known = this.#words.get(word) ?? ownCopy(word);
    this.#words.set(known, known);
    return known;
  }

  #outlet(outlet: OutletMarks): OutletMarks {
    const key = `${outlet.domain}\n${outlet.name}`;
    const known = this.#outlets.get(key) ?? outlet;
    this.#outlets.set(key, known);
    return known;
  }

  #commonTexts(): Set<string> {
    return new Set(
      [...this.#shortTexts].flatMap(([words, titles]) => (titles.size >= COMMON ? [words] : [])),
    );
  }
}

const NO_KEYWORDS: readonly string[] = [];

function decide(
  texts: readonly Known[],
  signatures: KeptSignatures,
  common: ReadonlySet<string>,
): Map<string, Fate> {
  const near = findNear(signatures, (one, other) => texts[one]?.lang === texts[other]?.lang);
  const ofMany = addressesOfMany(texts);
  const byWords = new Map<string, Known[]>();
  /** The latest version at each address. */
  const byAddress = new Map<string, Known>();
  const again = new Map<Known, { reprints: Reprint[]; keywords: string[] }>();
  /** The text of which another one is a reprint; its own self for an article. */
  const articleOf = new Map<Known, Known>();
  const fates = new Map<string, Fate>();
  for (const [number, text] of texts.entries()) {
    const { other, address, lang } = text;
    if ('key' in other && common.has(text.words)) {
      fates.set(other.key, { kind: 'no-article', reason: 'the same few words as other texts' });
      continue;
    }
    const wordsKey = `${lang} ${text.words}`;
    const same = byWords.get(wordsKey) ?? [];
    const first = same.find((one) => !areOfDifferentOutlets(one.outlet, text.outlet));
    if ('key' in other && first) {
      const reprint = reprintOf(text, first);
      const of = again.get(first);
      if (reprint) of?.reprints.push(reprint);
      of?.keywords.push(...text.keywords.filter((keyword) => !first.keywords.includes(keyword)));
      fates.set(other.key, { kind: 'reprint', of: first.other, reprint });
      articleOf.set(text, first);
      continue;
    }
    articleOf.set(text, text);
    const place = address && !ofMany.has(address) ? `${lang} ${address}` : undefined;
    const before = place === undefined ? undefined : byAddress.get(place);
    const isOlder = before !== undefined && isEarlierDay(text.date, before.date);
    if ('key' in other) {
      const more = { reprints: [], keywords: [] };
      again.set(text, more);
      const like = near.get(number);
      const met = like && texts[like.earlier];
      const earlier = met && articleOf.get(met);
      fates.set(other.key, {
        kind: 'article',
        ...more,
        sameTextAs: same.map((one) => one.other),
        ...(before && (isOlder ? { olderThan: before.other } : { versionOf: before.other })),
        ...(earlier &&
          earlier !== before &&
          !same.includes(earlier) &&
          mayBeSame(earlier, text) && { near: { to: earlier.other, likeness: like.likeness } }),
      });
    }
    byWords.set(wordsKey, same);
    same.push(text);
    if (place !== undefined && !isOlder) byAddress.set(place, text);
  }
  return fates;
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

/** Whether a date is certainly earlier: by its day, month or year, as far as both dates say it. */
function isEarlierDay(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one, other].map((date) => /^\d{4}(?:-\d{2}){0,2}/.exec(date ?? '')?.[0] ?? '');
  const length = Math.min(a?.length ?? 0, b?.length ?? 0);
  return (a ?? '').slice(0, length) < (b ?? '').slice(0, length);
}

/** Whether near texts may be the same: those of a daily report have other numbers, and another title or day. */
function mayBeSame(one: Known, other: Known): boolean {
  return one.numbers === other.numbers || sameTitle(one, other);
}

/** What another printing of a text says that the first does not. */
function reprintOf(text: Known, first: Known): Reprint | undefined {
  const reprint: Reprint = {
    ...(text.title !== undefined && !sameTitle(text, first) && { title: text.title }),
    ...(text.date !== undefined && text.date !== first.date && { date: text.date }),
    ...(text.sourceUrl !== undefined &&
      text.address !== first.address && { sourceUrl: text.sourceUrl }),
  };
  return Object.keys(reprint).length > 0 ? reprint : undefined;
}

function sameTitle(one: Known, other: Known): boolean {
  return foldTitle(one.title ?? '') === foldTitle(other.title ?? '');
}
