/** Notes on witnesses and versions: missing ones, texts that differ much, versions that do not differ or are older. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { byAddress } from '../archive/story.ts';
import { isAfter } from '../dates/period.ts';
import { foldAddress } from '../text/fold.ts';
import { bareWord, wordsIn } from '../text/wording.ts';

/** The least share of the shorter text's words that two witnesses have in common; reprints are often cut. */
const SAME = 0.75;

type Found = Omit<Finding, 'subject'>;

/**
 * Notes on what articles name as witnesses and as earlier versions.
 * @param archive with its drafts
 * @param textOf reads the text of an article
 */
export function kinshipNotes(
  archive: Archive,
  locate: Locate,
  textOf: (article: Article) => string,
): Problem[] {
  const naming = archive.articles.filter(({ meta }) => meta.sameTextAs || meta.versionOf);
  if (naming.length === 0) return [];
  const owners = byAddress(archive.articles);
  const erased = new Set(archive.erased.flatMap(({ addresses }) => addresses.map(foldAddress)));
  const fileOf = (article: Article) => locate(article, 'title').file;
  return naming.flatMap((article) => {
    const notesOn = (
      key: 'sameTextAs' | 'versionOf',
      addresses: readonly string[],
      compare: (named: Article) => Found[],
    ) =>
      addresses.flatMap((address) => {
        if (erased.has(foldAddress(address))) return [];
        const named = owners.get(foldAddress(address));
        const notes = named
          ? [...draftNotes(article, named, fileOf), ...compare(named)]
          : [{ found: `${address}, where there is no article`, expected: EXPECTED[key] }];
        return notes.map((note) => ({ ...locate(article, key), subject: key, ...note }));
      });
    const { sameTextAs = [], versionOf } = article.meta;
    return [
      ...notesOn('sameTextAs', sameTextAs, (named) => {
        return unlike(textOf(article), textOf(named), fileOf(named));
      }),
      ...notesOn('versionOf', versionOf === undefined ? [] : [versionOf], (named) => [
        ...unchanged(article, named, fileOf, textOf),
        ...(named.period && article.period && isAfter(named.period, article.period)
          ? [
              {
                found: `${fileOf(named)}, which has a later date (${named.period})`,
                expected: 'an earlier version: the newer one names the older one',
              },
            ]
          : []),
      ]),
    ];
  });
}

const EXPECTED = {
  sameTextAs: 'the address of the article that has the same text',
  versionOf: 'the address of the version before this one',
} as const;

function draftNotes(from: Article, named: Article, fileOf: (article: Article) => string): Found[] {
  if (from.draft || !named.draft) return [];
  return [
    {
      found: `${fileOf(named)}, a draft, which is not published`,
      expected: 'the draft to be finished',
    },
  ];
}

function unlike(text: string, other: string, file: string): Found[] {
  const share = sharedWords(text, other);
  if (share === undefined || share >= SAME) return [];
  return [
    {
      found: `${file}, which has only ${Math.floor(share * 100)} % of the words of the shorter text`,
      expected: 'the same text; another text on the same subject is no witness',
    },
  ];
}

/** The share of the shorter text's words that the other one has, too; none where one is empty. */
function sharedWords(one: string, other: string): number | undefined {
  const [shorter = [], longer = []] = [one, other]
    .map((text) => wordsIn(text.toLowerCase()).map(bareWord))
    .toSorted((a, b) => a.length - b.length);
  if (shorter.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const word of longer) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of shorter) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return shared / shorter.length;
}

function unchanged(
  article: Article,
  named: Article,
  fileOf: (article: Article) => string,
  textOf: (article: Article) => string,
): Found[] {
  if (article.title !== named.title || textOf(article) !== textOf(named)) return [];
  return [
    {
      found: `${fileOf(named)}, which has the same title and the same text`,
      expected: 'a version with another text; the same text from another outlet has `sameTextAs`',
    },
  ];
}
