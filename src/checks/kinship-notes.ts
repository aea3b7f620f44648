/** Notes on witnesses and versions: missing ones, texts that differ much, versions that do not differ or are older. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Locate, fileOf as pathOf } from '../archive/consistency.ts';
import type { Note, NoteFinding } from '../archive/problem.ts';
import { byAddress } from '../archive/story.ts';
import { isAfter } from '../dates/period.ts';
import { foldAddress } from '../text/fold.ts';
import { bareWord, wordsIn } from '../text/wording.ts';
import type { CheckedTexts } from './checked-texts.ts';

/** The least share of the shorter text's words that two witnesses have in common; reprints are often cut. */
const SAME = 0.75;

type Found = Omit<NoteFinding, 'subject'>;

/**
 * Notes on what articles name as witnesses and as earlier versions.
 * @param archive with its drafts
 */
export function kinshipNotes(archive: Archive, locate: Locate, texts: CheckedTexts): Note[] {
  const naming = archive.articles.filter(({ meta }) => meta.sameTextAs || meta.versionOf);
  if (naming.length === 0) return [];
  const owners = byAddress(archive.articles);
  const erased = new Set(archive.erased.flatMap(({ addresses }) => addresses.map(foldAddress)));
  const fileOf = (article: Article) => pathOf(locate, article);
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
          : [
              {
                code: 'kin-missing' as const,
                found: `${address}, where there is no article`,
                expected: EXPECTED[key],
              },
            ];
        return notes.map((note) => ({ ...locate(article, key), subject: key, ...note }));
      });
    const { sameTextAs = [], versionOf } = article.meta;
    return [
      ...notesOn('sameTextAs', sameTextAs, (named) => {
        const share = texts.kept('shared words', [article, named], () =>
          sharedWords(texts.textOf(article), texts.textOf(named)),
        );
        return unlike(share, fileOf(named));
      }),
      ...notesOn('versionOf', versionOf === undefined ? [] : [versionOf], (named) => [
        ...unchanged(article, named, fileOf, texts),
        ...(named.period && article.period && isAfter(named.period, article.period)
          ? [
              {
                code: 'version-doubtful' as const,
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
      code: 'kin-draft',
      found: `${fileOf(named)}, a draft, which is not published`,
      expected: 'the draft to be finished',
    },
  ];
}

function unlike(share: number | null, file: string): Found[] {
  if (share === null || share >= SAME) return [];
  return [
    {
      code: 'kin-unlike',
      found: `${file}, which has only ${Math.floor(share * 100)} % of the words of the shorter text`,
      expected: 'the same text; another text on the same subject is no witness',
    },
  ];
}

/** The share of the shorter text's words that the other one has, too; null where one is empty. */
function sharedWords(one: string, other: string): number | null {
  const [shorter = [], longer = []] = [one, other]
    .map((text) => wordsIn(text.toLowerCase()).map(bareWord))
    .toSorted((a, b) => a.length - b.length);
  if (shorter.length === 0) return null;
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
  { digestOf }: CheckedTexts,
): Found[] {
  if (article.title !== named.title || digestOf(article) !== digestOf(named)) return [];
  return [
    {
      code: 'version-doubtful',
      found: `${fileOf(named)}, which has the same title and the same text`,
      expected: 'a version with another text; the same text from another outlet has `sameTextAs`',
    },
  ];
}
