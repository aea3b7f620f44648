/** The command `npm run new`: begins an article. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { Document } from 'yaml';
import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { articleFile } from '../../src/archive/article-file.ts';
import { begunTranslation, storyKey } from '../../src/archive/begun-translation.ts';
import { permanentIdFrom } from '../../src/archive/permanent-id.ts';
import { editionOf } from '../../src/archive/site.ts';
import { changeArchive } from '../../src/content/change-files.ts';
import { withKey } from '../../src/content/front-matter-key.ts';
import { articleAt, loadContent } from '../../src/content/load.ts';
import { originalFile } from '../../src/content/originals.ts';
import { removeDrafts, writeNew } from '../../src/content/whole-file.ts';
import { parseArticleDate } from '../../src/dates/article-date.ts';
import { wordingOf } from '../../src/text/wording.ts';
import {
  type CommandMaker,
  command,
  foldersOf,
  parseName,
  parseTitle,
  type Terminal,
  withFolders,
} from '../command.ts';
import { parseDate } from './date-argument.ts';
import { openSite } from './open-site.ts';

interface Options {
  content: string;
  lang: string;
  title: string;
  date?: string;
  translationOf?: string;
  translator?: string;
}

export const newCommand: CommandMaker = (terminal) => {
  const made = withFolders(command('new', 'Begins an article, as a draft.', terminal))
    .requiredOption('--lang <language>', 'its language, one of the site')
    .requiredOption('--title <title>', 'its title', parseTitle)
    .option(
      '--date <date>',
      'its date; the original’s, else today, where it is left out',
      parseDate,
    )
    .option('--translation-of <file>', 'the article that it translates')
    .option(
      '--translator <name>',
      'who translates it: needed where there is a translation into the language already',
      parseName,
    );
  return made.action((options: Options) => begin(options, made, terminal));
};

async function begin(options: Options, made: Command, { console }: Terminal): Promise<void> {
  const { content, lang, title, date, translationOf, translator } = options;
  if (translator && !translationOf) {
    return made.error('error: --translator is for a translation; give --translation-of, too');
  }
  const site = await openSite(made, lang);
  const original = translationOf && (await openOriginal(translationOf, options, made));
  const known = original
    ? begunTranslation(original.archive, original.article, lang, original.wordsHash, original.key)
    : { date: undefined, source: [], editor: '', tags: [] };
  const edition = editionOf(site, lang);
  const parsed = parseArticleDate(date ?? known.date ?? new Date().toISOString());
  if (!edition || !parsed) throw new Error('the language and the date have been checked');
  const period = edition.calendar.periodOf(parsed);
  const path = join(content, articleFile(lang, period, title));
  // A file of the same name may have been here before, and have its id elsewhere now.
  const now = new Date().toISOString();
  const frontMatter = new Document({
    title,
    ...known,
    ...(translator ? { translator } : {}),
    date: date ?? known.date ?? period,
    id: permanentIdFrom(`${path} ${now}`),
    added: now.slice(0, 10),
    description: '',
    draft: true,
  }).toString({ lineWidth: 0 });
  const text = `---\n${frontMatter}---\n\n`;
  if (!(original ? writeTranslation(path, text, original, content) : writeArticle(path, text))) {
    return made.error(`error: ${path} is there already; give another --title or --date`);
  }
  console.log(path);
}

/** @returns whether it was written; `false` where the path is taken */
function writeArticle(path: string, text: string): boolean {
  removeDrafts(dirname(path));
  return writeNew(path, text);
}

/**
 * Writes a translation, the key of its story into the articles that have none, and the words that its original has now:
 * all of it or nothing.
 * @returns whether they were written; `false` where the path is taken
 */
function writeTranslation(
  path: string,
  text: string,
  { words, keyed }: Pick<Original, 'words' | 'keyed'>,
  contentDir: string,
): boolean {
  if (existsSync(path)) return false;
  changeArchive(contentDir, [[originalFile(contentDir, words), words], ...keyed, [path, text]]);
  return true;
}

/** The article that is to be translated. */
interface Original {
  readonly archive: Archive;
  readonly article: Article;
  /** Its words, and their hash. */
  readonly words: string;
  readonly wordsHash: string;
  /** The key of its story, and the new texts of the files that lack it. */
  readonly key: string;
  readonly keyed: readonly (readonly [file: string, text: string])[];
}

async function openOriginal(
  file: string,
  { content, lang, translator }: Options,
  made: Command,
): Promise<Original> {
  const loaded = await loadContent({ ...foldersOf(made), preview: true });
  const { archive, textOf, wordsHashOf } = loaded;
  const article = articleAt(archive, content, file);
  const story = archive.storyOf(article);
  const there = story.articles.get(lang);
  const hint = lang === article.lang ? '' : '; give --translator to begin another translation';
  if (there && !(hint && translator)) {
    made.error(
      `error: the story of ${file} has an article in "${lang}" already: ${join(content, there.file)}${hint}`,
    );
  }
  const words = wordingOf({ title: article.title, text: textOf(article) });
  const key = storyKey(archive, article, story);
  // All articles of the story: those that the names of their files hold together would be parted from the rest.
  const without = story.all.filter(({ meta }) => meta.translationKey === undefined);
  const keyed = without.map(async (one) => {
    const path = join(content, one.file);
    return [path, await withKey(path, 'translationKey', key)] as const;
  });
  return {
    ...{ archive, article, words, key, wordsHash: wordsHashOf(article) },
    keyed: await Promise.all(keyed),
  };
}
