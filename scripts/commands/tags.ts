/** The command `kliping tags`: renames, merges and splits tags and all other terms, and suggests those that articles lack. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Article } from '../../src/archive/article.ts';
import { TERM_KINDS, type TermKind } from '../../src/archive/term-kinds.ts';
import { loadContent } from '../../src/content/load.ts';
import { parseArticleDate } from '../../src/dates/article-date.ts';
import { suggestTerms } from '../../src/editing/suggest.ts';
import {
  planMerge,
  planRename,
  planSplit,
  type TermInput,
  type TermPlan,
} from '../../src/editing/terms.ts';
import { foldTitle } from '../../src/text/fold.ts';
import {
  type CommandMaker,
  command,
  counted,
  foldersOf,
  parseCount,
  parseName,
  type Terminal,
  withFolders,
} from '../command.ts';
import { parseDate } from './date-argument.ts';
import { carryOut, type EditOptions, withEditOptions } from './edit-options.ts';

interface KindOption {
  readonly kind: TermKind;
}

interface RenameOptions extends EditOptions, KindOption {
  readonly lang?: string;
  readonly slug?: string;
  readonly rewrite: boolean;
}

interface SplitOptions extends EditOptions, KindOption {
  readonly matching?: string;
  readonly before?: string;
  readonly after?: string;
  readonly list?: string;
  readonly keep: boolean;
}

interface SuggestOptions extends KindOption {
  readonly fewest: number;
  readonly json: boolean;
}

export const tagsCommand: CommandMaker = (terminal) => {
  const made = command(
    'tags',
    'Renames, merges and splits tags, and suggests those that articles lack. With --kind, the same for sources, outlets, places and people.',
    terminal,
  );
  const rename = forTerms(
    made
      .command('rename')
      .argument('<name>', 'of the tag, or its id')
      .argument('<new>', 'its new name', parseName),
  )
    .description(
      'give a tag another name: the old one stays another name of it, and its address stays',
    )
    .option('--lang <language>', 'the language whose name changes, where that is not clear')
    .option('--slug <slug>', 'the part of its address, to which the old one leads then')
    .option('--rewrite', 'write the new name into the articles that have the old one, too', false);
  withEditOptions(rename).action(async (name: string, to: string, options: RenameOptions) => {
    const input = await open(rename, options);
    const { lang, slug, rewrite } = options;
    const wish = { from: name, to, lang, slug, rewrite };
    finish(await planRename(input, wish), input, options, `"${name}" -> "${to}"`, terminal);
  });
  const merge = forTerms(
    made
      .command('merge')
      .argument('<name>', 'of the tag, or its id')
      .argument('<into>', 'the tag that it becomes', parseName),
  ).description('make two tags one: the second gets all names of the first');
  withEditOptions(merge).action(
    async (name: string, into: string, options: EditOptions & KindOption) => {
      const input = await open(merge, options);
      finish(
        await planMerge(input, name, into),
        input,
        options,
        `"${name}" -> "${into}"`,
        terminal,
      );
    },
  );
  const split = forTerms(
    made
      .command('split')
      .argument('<name>', 'of the tag, or its id')
      .argument('<new>', 'the other tag', parseName)
      .argument('[files...]', 'articles'),
  )
    .description('give some articles of a tag another one: files, or those that all options fit')
    .option('--matching <words>', 'that have these words in their title or text')
    .option('--before <date>', 'of a date before this one', parseDate)
    .option('--after <date>', 'of this date or later', parseDate)
    .option('--list <file>', 'named in a file, a path a line')
    .option('--keep', 'keep the tag beside the new one', false);
  withEditOptions(split).action(
    async (name: string, to: string, files: string[], options: SplitOptions) => {
      const input = await open(split, options);
      const { keep } = options;
      const isChosen = await choiceOf(files, options, input, split);
      const plan = await planSplit(input, { from: name, to, isChosen, keep });
      finish(plan, input, options, `"${name}" -> "${to}"`, terminal);
    },
  );
  const suggest = forTerms(made.command('suggest'))
    .description('list the tags that texts name and their articles do not have')
    .option('--fewest <lines>', 'in how many lines of a text it stands at least', parseCount, 1)
    .option('--json', 'print data instead of text', false);
  suggest.action(async (options: SuggestOptions) =>
    sayHints(await open(suggest, options), options, terminal),
  );
  return made;
};

function forTerms(made: Command): Command {
  return withFolders(made).addOption(
    new Option('--kind <kind>', 'of what kind they are').choices(TERM_KINDS).default('tag'),
  );
}

async function open(made: Command, { kind }: KindOption): Promise<TermInput> {
  const { contentDir, dataDir, ...folders } = foldersOf(made);
  const content = await loadContent({ ...folders, contentDir, dataDir, preview: true });
  return { content, contentDir, dataDir, kind };
}

function finish(
  { edits, remarks, lost }: TermPlan,
  { contentDir }: TermInput,
  options: EditOptions,
  done: string,
  terminal: Terminal,
): void {
  const gone = lost.map((address) => `${address}  the site has no page there any more`);
  carryOut(edits, contentDir, options, [done, ...remarks, ...gone], terminal);
}

/** Which articles a call of `split` means. */
async function choiceOf(
  files: readonly string[],
  { matching, before, after, list }: SplitOptions,
  { content, contentDir }: TermInput,
  made: Command,
): Promise<(article: Article) => boolean> {
  const listed = list === undefined ? [] : (await readFile(list, 'utf8')).split(/\r?\n/);
  const paths = [...files, ...listed.map((line) => line.trim()).filter((line) => line !== '')];
  if (paths.length === 0 && [matching, before, after].every((one) => one === undefined)) {
    return made.error(
      'error: say which articles: their files, or --matching, --before, --after or --list',
    );
  }
  const known = new Map(
    content.archive.articles.map((one) => [resolve(contentDir, one.file), one]),
  );
  const unknown = paths.find((path) => !known.has(resolve(path)));
  if (unknown !== undefined) return made.error(`error: ${unknown} is no article of ${contentDir}`);
  const named = new Set(paths.map((path) => resolve(path)));
  const words = matching === undefined ? undefined : ` ${foldTitle(matching)} `;
  const [until, from] = [before, after].map((date) => date && periodOf(date));
  return (article) => {
    if (paths.length > 0 && !named.has(resolve(contentDir, article.file))) return false;
    const { period } = article;
    if (until && !(period && period < until)) return false;
    if (from && !(period && period >= from.slice(0, period.length))) return false;
    if (words === undefined) return true;
    return ` ${foldTitle(`${article.title} ${content.textOf(article)}`)} `.includes(words);
  };
}

/** The part of a date that says year, month and day. */
function periodOf(written: string): string {
  const parsed = parseArticleDate(written);
  if (!parsed) throw new Error('the date has been checked');
  return /^\d{4}(?:-\d\d){0,2}/.exec(written.trim())?.[0] ?? '';
}

function sayHints(
  input: TermInput,
  { kind, fewest, json }: SuggestOptions,
  { console, stdout }: Terminal,
) {
  const { content, contentDir } = input;
  const found = suggestTerms(content, kind, fewest).map(({ article, terms }) => ({
    file: join(contentDir, article.file),
    title: article.title,
    suggested: terms.map(({ term, lines }) => ({ name: term.label(article.lang).text, lines })),
  }));
  if (json) return void stdout.write(`${JSON.stringify({ kind, articles: found }, null, 2)}\n`);
  for (const { file, suggested } of found) {
    console.log(`${file}  ${suggested.map(({ name, lines }) => `${name} (${lines})`).join(', ')}`);
  }
  return console.log(
    `${counted(found.length, 'article')} with names of terms that ${found.length === 1 ? 'it does' : 'they do'} not have.`,
  );
}
