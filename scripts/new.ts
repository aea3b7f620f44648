/** `npm run new`: begins an article. */
import { join } from 'node:path';
import { Document } from 'yaml';
import { articleFile } from '../src/archive/article-file.ts';
import { ContentError, FolderError } from '../src/archive/problem.ts';
import { editionOf } from '../src/archive/site.ts';
import { loadSite } from '../src/content/load-data.ts';
import { type ArticleDate, parseArticleDate } from '../src/dates/article-date.ts';
import { canHoldArticles, writeNew } from '../src/import/disk.ts';
import { command, parseDate, parseTitle, run, withFolders } from './command.ts';

interface Options {
  content: string;
  data: string;
  lang: string;
  title: string;
  date?: string;
}

const newCommand = withFolders(command('new', 'Begins an article, as a draft.'))
  .requiredOption('--lang <language>', 'its language, one of the site')
  .requiredOption('--title <title>', 'its title', parseTitle)
  .option('--date <date>', 'its date; today where it is left out', parseDate)
  .action(begin);

await run(newCommand);

async function begin({ content, data, lang, title, date }: Options): Promise<void> {
  const { site, problems } = await loadSite({ dataDir: data, preview: false });
  if (problems.length > 0) throw new ContentError(problems);
  const edition = editionOf(site, lang);
  if (!edition) {
    const known = site.editions.map((one) => one.lang).join(', ');
    return newCommand.error(`error: --lang "${lang}" is none of the site's editions: ${known}`);
  }
  if (!(await canHoldArticles(content))) throw new FolderError(`${content}: found no folder`);
  const { calendar } = edition;
  const now: ArticleDate = { kind: 'instant', iso: '', millis: Date.now() };
  const day = calendar.dayOf((date && parseArticleDate(date)) || now);
  const path = join(content, articleFile(lang, day, title));
  const frontMatter = new Document({
    title,
    date: date ?? day,
    source: [],
    editor: '',
    tags: [],
    description: '',
    draft: true,
  }).toString({ lineWidth: 0 });
  if (!(await writeNew(path, `---\n${frontMatter}---\n\n`))) {
    return newCommand.error(`error: ${path} is there already; give another --title or --date`);
  }
  console.log(path);
}
