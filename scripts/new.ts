/** `npm run new`: begins an article. */
import { join } from 'node:path';
import { Document } from 'yaml';
import { articleFile } from '../src/archive/article-file.ts';
import { ContentError } from '../src/archive/problem.ts';
import { editionOf } from '../src/archive/site.ts';
import { loadSite } from '../src/content/load-data.ts';
import { parseArticleDate } from '../src/dates/article-date.ts';
import { writeNew } from '../src/import/disk.ts';
import { command, parseDate, parseTitle, run, withFolders } from './command.ts';

interface Options {
  content: string;
  data: string;
  lang: string;
  title: string;
  date: string;
}

const today = new Date().toISOString().slice(0, 10);

const newCommand = withFolders(command('new', 'Begins an article, as a draft.'))
  .requiredOption('--lang <language>', 'its language, one of the site')
  .requiredOption('--title <title>', 'its title', parseTitle)
  .option('--date <date>', 'its date', parseDate, today)
  .action(begin);

await run(newCommand);

async function begin({ content, data, lang, title, date }: Options): Promise<void> {
  const { site, problems } = await loadSite({ dataDir: data, preview: false });
  if (problems.length > 0) throw new ContentError(problems);
  const edition = editionOf(site, lang);
  const parsed = parseArticleDate(date);
  if (!edition || !parsed) {
    const known = site.editions.map((one) => one.lang).join(', ');
    return newCommand.error(`error: --lang "${lang}" is none of the site's editions: ${known}`);
  }
  const path = join(content, articleFile(lang, edition.calendar.dayOf(parsed), title));
  const frontMatter = new Document({
    title,
    date,
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
