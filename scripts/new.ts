/** `npm run new`: begins an article. */
import { join } from 'node:path';
import { Document } from 'yaml';
import { articleFile } from '../src/archive/article-file.ts';
import { editionOf } from '../src/archive/site.ts';
import { parseArticleDate } from '../src/dates/article-date.ts';
import { writeNew } from '../src/import/disk.ts';
import { command, parseDate, parseTitle, run, withFolders } from './command.ts';
import { openSite } from './open-site.ts';

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
  const site = await openSite(newCommand, { content, data, lang });
  const edition = editionOf(site, lang);
  const parsed = parseArticleDate(date ?? new Date().toISOString());
  if (!edition || !parsed) throw new Error('the language and the date have been checked');
  const day = edition.calendar.dayOf(parsed);
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
