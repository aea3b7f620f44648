/** Notes on translations: wrong originals, texts left untranslated, texts in another script; and stories that are parted. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Locate, NO_KEY, fileOf as pathOf } from '../archive/consistency.ts';
import type { Note, NoteFinding, Problem } from '../archive/problem.ts';
import { byAddress, originalOf } from '../archive/story.ts';
import { foldAddress } from '../text/fold.ts';
import { isScript, LETTERS } from '../text/scripts.ts';
import type { CheckedTexts } from './checked-texts.ts';

/**
 * Notes on translations that somebody should look at.
 * @param archive with its drafts
 */
export function translationNotes(archive: Archive, locate: Locate, texts: CheckedTexts): Note[] {
  const owners = byAddress(archive.articles);
  const fileOf = (article: Article) => pathOf(locate, article);
  return archive.articles.flatMap((article) => [
    ...originalNotes(archive, article, owners, fileOf).map((note) => ({
      ...locate(article, 'original'),
      subject: 'original',
      ...note,
    })),
    ...[...sameTexts(archive, article, fileOf, texts), ...wrongScript(archive, article, texts)].map(
      (note) => ({ ...locate(article, NO_KEY), ...note }),
    ),
  ]);
}

const EXPECTED = 'the address of the article that this one translates';

/** Finds translations whose original is not there, so that readers of the one do not get to the other. */
export function partedStories(archive: Archive, locate: Locate): Problem[] {
  const owners = byAddress(archive.articles);
  const erased = erasedIn(archive);
  return archive.articles.flatMap((article) => {
    const { original } = article.meta;
    if (original === undefined) return [];
    const address = foldAddress(original);
    if (owners.has(address) || erased.has(address) || isHeldTogether(archive, article)) return [];
    return {
      ...locate(article, 'original'),
      code: 'story-parted' as const,
      subject: 'original',
      found: `${original}, where there is no article`,
      expected: `${EXPECTED}; if that has moved, its former address among its \`aliases\``,
    };
  });
}

function erasedIn({ erased }: Archive): ReadonlySet<string> {
  return new Set(erased.flatMap(({ addresses }) => addresses.map(foldAddress)));
}

/** Whether a key or the name of the file holds a translation and its original together, whatever the address is. */
function isHeldTogether(archive: Archive, article: Article): boolean {
  return originalOf(archive.storyOf(article), article) !== undefined;
}

function originalNotes(
  archive: Archive,
  article: Article,
  owners: ReadonlyMap<string, Article>,
  fileOf: (article: Article) => string,
): Omit<NoteFinding, 'subject'>[] {
  const { original, originalSha256 } = article.meta;
  if (original === undefined) {
    if (originalSha256 === undefined || archive.originalOf(article)) return [];
    return [
      {
        code: 'original-doubtful',
        found: 'none, though `originalSha256` speaks of one',
        expected: 'the address of the original',
      },
    ];
  }
  const named = owners.get(foldAddress(original));
  if (!named) {
    const now = originalOf(archive.storyOf(article), article);
    const found = `${original}, where there is no article`;
    return now ? [{ code: 'original-moved', found, expected: now.address }] : [];
  }
  const code = 'original-doubtful';
  if (named === article) return [{ code, found: 'the article’s own address', expected: EXPECTED }];
  if (named.draft && !article.draft) {
    return [
      {
        code,
        found: `${fileOf(named)}, a draft, which is not published`,
        expected: 'the draft to be finished',
      },
    ];
  }
  const keys = [article, named].map(({ meta }) => meta.translationKey);
  if (keys[0] !== undefined && keys[1] !== undefined && keys[0] !== keys[1]) {
    return [
      {
        code,
        found: `${fileOf(named)}, which has another \`translationKey\`: ${keys[1]}`,
        expected: 'one key in both, or none',
      },
    ];
  }
  const back = named.meta.original && owners.get(foldAddress(named.meta.original));
  if (back !== article) return [];
  return [
    {
      code,
      found: `${fileOf(named)}, which names this article as its original`,
      expected: 'the key in one of the two, the translation',
    },
  ];
}

/** Notes a text that equals one in another language: it may have been saved in two folders and never translated. */
function sameTexts(
  archive: Archive,
  article: Article,
  fileOf: (article: Article) => string,
  { digestOf }: CheckedTexts,
): NoteFinding[] {
  const { articles } = archive.storyOf(article);
  const others = [...articles.values()].filter(
    ({ lang, hasBody }) => lang < article.lang && hasBody,
  );
  if (others.length === 0) return [];
  const text = digestOf(article);
  const same = text === '' ? undefined : others.find((one) => digestOf(one) === text);
  if (!same) return [];
  return [
    {
      code: 'same-text',
      subject: 'text',
      found: `the text of ${fileOf(same)}, word for word`,
      expected: 'a translation of it',
    },
  ];
}

/** Fewest letters by which the script of a text is judged: a short text may consist of names. */
const FEWEST_LETTERS = 40;

/** Characters by which the script is judged: they suffice, and save time on whole archives. */
const LOOKED_AT = 1000;

/** Notes a text in which most letters are of another script than its language's. */
function wrongScript(archive: Archive, article: Article, texts: CheckedTexts): NoteFinding[] {
  const { lang } = article;
  const { script } = archive.listing(lang).edition.locale;
  if (!isScript(script)) return [];
  const share = texts.kept(`other letters than ${script}`, [article], () => {
    const words = (article.title + texts.textOf(article)).slice(0, LOOKED_AT);
    const letters = words.match(/\p{L}/gu) ?? [];
    if (letters.length < FEWEST_LETTERS) return 0;
    const isOwn = new RegExp(`[${LETTERS[script]}]`, 'u');
    return Math.round((1 - letters.filter((one) => isOwn.test(one)).length / letters.length) * 100);
  });
  if (share <= 50) return [];
  return [
    {
      code: 'wrong-script',
      subject: 'language',
      found: `a text of which ${share} % of the letters are of another script, in the folder ${lang}/`,
      expected: 'the file in the folder of its language',
    },
  ];
}
