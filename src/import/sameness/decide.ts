/** Decides what becomes of each text, once all are known. */
import { foldUrl } from '../../archive/references/link.ts';
import { parseArticleDate, writtenDate } from '../../dates/article-date.ts';
import { foldTitle } from '../../text/fold.ts';
import type { Fate, Reprint } from '../fate.ts';
import { type Known, sameTitle } from './known.ts';
import type { Signature } from './min-hash.ts';
import { findNear } from './near-texts.ts';
import { areOfDifferentOutlets } from './outlets.ts';
import { findVersions } from './versions.ts';

/** All texts, those of the archive first. */
interface Texts {
  readonly known: readonly Known[];
  /** Of each text. */
  readonly signatures: Pick<readonly Signature[], 'length' | 'at'>;
  /** The digests of few words that are no article, as many texts have them. */
  readonly common: ReadonlySet<string>;
  /** The other titles, dates and addresses that articles of the archive have. */
  readonly reprintsOf: ReadonlyMap<Known, readonly Reprint[]>;
}

/** What other printings of a text have said. */
interface Said {
  readonly reprints: Reprint[];
  readonly keywords: Set<string>;
  /** The reprints, each in one spelling: none is said twice. */
  readonly keys: Set<string>;
}

/** @returns the fates of the texts of this import, by their keys */
export function decide({ known, signatures, common, reprintsOf }: Texts): Map<string, Fate> {
  const near = findNear(signatures, (one, other) => known[one]?.lang === known[other]?.lang);
  const byWords = new Map<string, Map<string, Known[]>>();
  const articles: Known[] = [];
  /** Of the articles that were printed again: of a hundred thousand, few are. */
  const said = new Map<Known, Said>();
  /** The text of which another one is a reprint; its own self for an article. */
  const articleOf = new Map<Known, Known>();
  const witnessOf = new Map<Known, Known>();
  const fates = new Map<string, Fate>();
  for (const text of known) {
    const { other, lang } = text;
    if ('key' in other && common.has(text.words)) {
      fates.set(other.key, { kind: 'no-article', reason: 'the same few words as other texts' });
      continue;
    }
    const ofLang = byWords.get(lang) ?? new Map<string, Known[]>();
    byWords.set(lang, ofLang);
    const same = ofLang.get(text.words) ?? [];
    const first = same.find((one) => !areOfDifferentOutlets(one.outlet, text.outlet));
    if ('key' in other && first) {
      const already = said.get(first) ?? nothingSaid(reprintsOf.get(first));
      said.set(first, already);
      const reprint = addReprint(text, first, already);
      fates.set(other.key, { kind: 'reprint', of: first.other, reprint });
      articleOf.set(text, first);
      continue;
    }
    articleOf.set(text, text);
    articles.push(text);
    if (same[0]) witnessOf.set(text, same[0]);
    ofLang.set(text.words, same);
    same.push(text);
  }
  const versions = findVersions(articles, known);
  for (const [number, text] of known.entries()) {
    if (!('key' in text.other) || articleOf.get(text) !== text) continue;
    const { reprints = [], keywords = [] } = said.get(text) ?? {};
    const { before, archivedAfter } = versions.get(text) ?? {};
    const witness = witnessOf.get(text);
    const like = near.get(number);
    const met = like && known[like.earlier];
    const earlier = met && articleOf.get(met);
    const isNear =
      earlier &&
      earlier.words !== text.words &&
      mayBeSame(earlier, text) &&
      !areVersions(earlier, text, versions);
    const isPlain = !(said.has(text) || witness || before || archivedAfter || isNear);
    fates.set(
      text.other.key,
      isPlain
        ? PLAIN
        : {
            kind: 'article',
            reprints,
            keywords: [...keywords],
            ...(witness && { sameTextAs: witness.other }),
            ...(before && { versionOf: before.other }),
            ...(archivedAfter && { olderThan: archivedAfter.other }),
            ...(isNear && { near: { to: earlier.other, likeness: like.likeness } }),
          },
    );
  }
  return fates;
}

/** What becomes of nearly all texts. */
const PLAIN: Fate = { kind: 'article', reprints: [], keywords: [] };

function nothingSaid(reprints: readonly Reprint[] = []): Said {
  return { reprints: [], keywords: new Set(), keys: new Set(reprints.map(reprintKey)) };
}

/** Notes what another printing of a text says, and returns it if it is new. */
function addReprint(text: Known, first: Known, said: Said): Reprint | undefined {
  for (const keyword of text.keywords) {
    if (!first.keywords.includes(keyword)) said.keywords.add(keyword);
  }
  const reprint = reprintOf(text, first);
  const key = reprint && reprintKey(reprint);
  if (!reprint || !key || said.keys.has(key)) return undefined;
  said.keys.add(key);
  said.reprints.push(reprint);
  return reprint;
}

/** What another printing of a text says that the first does not. */
function reprintOf(text: Known, first: Known): Reprint | undefined {
  const reprint: Reprint = {
    ...(text.title !== undefined && !sameTitle(text, first) && { title: text.title }),
    ...(text.date !== undefined &&
      dateKey(text.date) !== dateKey(first.date) && { date: text.date }),
    ...(text.sourceUrl !== undefined &&
      text.address !== first.address && { sourceUrl: text.sourceUrl }),
  };
  return Object.keys(reprint).length > 0 ? reprint : undefined;
}

function reprintKey({ title, date, sourceUrl }: Reprint): string {
  const address = sourceUrl === undefined ? '' : foldUrl(sourceUrl);
  return JSON.stringify([foldTitle(title ?? ''), dateKey(date), address]);
}

/** A date in one spelling: front matter may have it in another. */
function dateKey(date = ''): string {
  const read = parseArticleDate(date);
  return read ? writtenDate(read) : date;
}

/** Whether near texts may be the same: those of a daily report have other numbers, and another title or day. */
function mayBeSame(one: Known, other: Known): boolean {
  return one.numbers === other.numbers || sameTitle(one, other);
}

/** Whether two texts are linked as versions, or have the same neighbours. */
function areVersions(one: Known, other: Known, versions: ReturnType<typeof findVersions>): boolean {
  return one.address === other.address && versions.has(one) && versions.has(other);
}
