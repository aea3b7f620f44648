/** The command `kliping list`: lists the articles that wait for somebody, as text, JSON or CSV. */
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Article } from '../../src/archive/article.ts';
import { editionOf } from '../../src/archive/site.ts';
import { csvTable } from '../../src/citations/csv-table.ts';
import { loadContent } from '../../src/content/load.ts';
import { writtenDate } from '../../src/dates/article-date.ts';
import { findArticles } from '../../src/editing/find-articles.ts';
import {
  type CommandMaker,
  command,
  counted,
  foldersOf,
  type Terminal,
  withFolders,
} from '../command.ts';

interface Options {
  untranslated?: string;
  review?: boolean;
  draft?: boolean;
  tags: boolean;
  source: boolean;
  stale?: boolean;
  orphans?: boolean;
  json?: boolean;
  csv?: boolean;
}

export const listCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command(
      'list',
      'Lists articles, drafts included: all of them, or those that every option fits.',
      terminal,
    ),
  )
    .option('--untranslated <language>', 'whose story has none in this language')
    .option('--review', 'with fields that nobody has confirmed')
    .option('--draft', 'that are drafts')
    .option('--no-tags', 'without a tag')
    .option('--no-source', 'without a source')
    .option('--stale', 'translations whose original has changed since')
    .option('--orphans', 'that no other article refers to or links to')
    .option('--json', 'print data instead of text')
    .addOption(new Option('--csv', 'print a table instead of text').conflicts('json'));
  return made.action((options: Options) => list(options, made, terminal));
};

async function list(options: Options, made: Command, { console, stdout }: Terminal) {
  const folders = foldersOf(made);
  const { archive } = await loadContent({ ...folders, preview: true });
  const { untranslated, review, draft, tags, source, stale, orphans, json, csv } = options;
  if (untranslated !== undefined && !editionOf(archive.site, untranslated)) {
    const known = archive.site.editions.map(({ lang }) => lang).join(', ');
    return made.error(`error: "${untranslated}" is none of the site's editions: ${known}`);
  }
  const question = { untranslated, review, draft, stale, orphans };
  const rows = findArticles(archive, {
    ...question,
    withoutTags: !tags,
    withoutSource: !source,
  }).map((article) => rowOf(article, folders.contentDir));
  if (json) return void stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  if (csv) {
    const columns = ['file', 'address', 'language', 'date', 'title'] as const;
    const cells = rows.map((row) => columns.map((column) => row[column]));
    return void stdout.write(csvTable(columns, cells));
  }
  for (const { file, date, title } of rows) console.log(`${file}  ${date}  ${title}`);
  return console.log(`${counted(rows.length, 'article')}.`);
}

function rowOf({ file, address, lang, date, title }: Article, contentDir: string) {
  return { file: join(contentDir, file), address, language: lang, date: writtenDate(date), title };
}
