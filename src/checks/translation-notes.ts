/** Translations that somebody should look at: what they name as original, and what they say in which language. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { byAddress } from '../archive/story.ts';
import { foldAddress } from '../text/fold.ts';
import { isScript, LETTERS } from '../text/scripts.ts';

/** @param textOf the text of an article, which is read for it */
export function translationNotes(
  archive: Archive,
  locate: Locate,
  textOf: (article: Article) => string,
): Problem[] {
  const owners = byAddress(archive.articles);
  const fileOf = (article: Article) => locate(article, 'title').file;
  return archive.articles.flatMap((article) => [
    ...originalNotes(archive, article, owners, fileOf).map((note) => ({
      ...locate(article, 'original'),
      subject: 'original',
      ...note,
    })),
    ...[
      ...sameTexts(archive, article, fileOf, textOf),
      ...wrongScript(archive, article, textOf(article)),
    ].map((note) => ({
      ...locate(article, 'title'),
      ...note,
    })),
  ]);
}

function originalNotes(
  archive: Archive,
  article: Article,
  owners: ReadonlyMap<string, Article>,
  fileOf: (article: Article) => string,
): Omit<Finding, 'subject'>[] {
  const { original, originalSha256 } = article.meta;
  if (original === undefined) {
    if (originalSha256 === undefined || archive.originalOf(article)) return [];
    return [
      {
        found: 'none, though `originalSha256` speaks of one',
        expected: 'the address of the original',
      },
    ];
  }
  const named = owners.get(foldAddress(original));
  const expected = 'the address of the article that this one translates';
  if (!named) {
    return [{ found: `${original}, where there is no article`, expected }];
  }
  if (named === article) return [{ found: 'the article’s own address', expected }];
  if (named.draft && !article.draft) {
    return [
      {
        found: `${fileOf(named)}, a draft, which is not published`,
        expected: 'the draft to be finished',
      },
    ];
  }
  const keys = [article, named].map(({ meta }) => meta.translationKey);
  if (keys[0] !== undefined && keys[1] !== undefined && keys[0] !== keys[1]) {
    return [
      {
        found: `${fileOf(named)}, which has another \`translationKey\`: ${keys[1]}`,
        expected: 'one key in both, or none',
      },
    ];
  }
  const back = named.meta.original && owners.get(foldAddress(named.meta.original));
  if (back !== article) return [];
  return [
    {
      found: `${fileOf(named)}, which names this article as its original`,
      expected: 'the key in one of the two, the translation',
    },
  ];
}

/** A text of another language word for word: saved into two folders, perhaps, and never translated. */
function sameTexts(
  archive: Archive,
  article: Article,
  fileOf: (article: Article) => string,
  textOf: (article: Article) => string,
): Finding[] {
  const { articles } = archive.storyOf(article);
  const others = [...articles.values()].filter(
    ({ lang, hasBody }) => lang < article.lang && hasBody,
  );
  if (others.length === 0) return [];
  const text = textOf(article);
  const same = text === '' ? undefined : others.find((one) => textOf(one) === text);
  if (!same) return [];
  return [
    {
      subject: 'text',
      found: `the text of ${fileOf(same)}, word for word`,
      expected: 'a translation of it',
    },
  ];
}

/** Fewest letters by which a text is judged: a short one may be all names. */
const FEWEST_LETTERS = 40;

/** Characters by which a text is judged: enough, and whole archives are looked at. */
const LOOKED_AT = 1000;

/** A text most of whose letters are of another script than its language is written in. */
function wrongScript(archive: Archive, { lang, title }: Article, text: string): Finding[] {
  const letters = (title + text).slice(0, LOOKED_AT).match(/\p{L}/gu) ?? [];
  const { script } = archive.listing(lang).edition.locale;
  if (letters.length < FEWEST_LETTERS || !isScript(script)) return [];
  const isOwn = new RegExp(`[${LETTERS[script]}]`, 'u');
  const own = letters.filter((letter) => isOwn.test(letter)).length;
  if (own * 2 >= letters.length) return [];
  const share = Math.round((1 - own / letters.length) * 100);
  return [
    {
      subject: 'language',
      found: `a text of which ${share} % of the letters are of another script, in the folder ${lang}/`,
      expected: 'the file in the folder of its language',
    },
  ];
}
