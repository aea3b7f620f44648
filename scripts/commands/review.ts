/** The command `kliping review`: walks through what the import left doubtful, counts, lists and settles it. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { ContentError } from '../../src/archive/problem.ts';
import { DEFAULTS } from '../../src/build/settings.ts';
import { mendArchive } from '../../src/content/change-files.ts';
import { requireContent } from '../../src/content/files.ts';
import { writeNew } from '../../src/content/whole-file.ts';
import { Edits } from '../../src/editing/edits.ts';
import type { Doubt } from '../../src/import/review/doubts.ts';
import { sayDoubt } from '../../src/import/review/doubts.ts';
import {
  findDoubts,
  kindOf,
  planReview,
  type Settled,
  settleAll,
  settleList,
} from '../../src/import/review/review-files.ts';
import {
  type ListEntry,
  REVIEW_LIST,
  writeReviewList,
} from '../../src/import/review/review-list.ts';
import { plain } from '../../src/import/review/settle.ts';
import { type CommandMaker, command, counted, type Terminal } from '../command.ts';
import { type EditOptions, withEditOptions } from './edit-options.ts';
import { walk } from './review-walk.ts';

interface Options extends EditOptions {
  content: string;
  reason?: string;
  list?: string;
  apply?: string;
  accept?: string | true;
  count?: boolean;
}

export const reviewCommand: CommandMaker = (terminal) => {
  const made = command(
    'review',
    'Walks through what the import left doubtful, in a terminal: accept, edit or skip. Elsewhere, counts it.',
    terminal,
  );
  return withEditOptions(
    made
      .hook('preAction', () => mendArchive(dirname(resolve(made.opts<Options>().content))))
      .option('--content <dir>', 'the articles', DEFAULTS.contentDir)
      .option('--reason <words>', 'only what has these words in its field or reason')
      .option('--count', 'count the reasons, also in a terminal')
      .addOption(
        new Option(
          '--list <file>',
          'write a list with the lines in question, to be mended',
        ).conflicts(['apply', 'accept', 'count']),
      )
      .addOption(
        new Option(
          '--apply <file>',
          'write what was mended in a list, and settle what it still has',
        ).conflicts(['reason', 'accept', 'count']),
      )
      .option(
        '--accept [kind]',
        'settle all of a kind as it is: a field such as `date`, or a reason as it is counted; or all that has the words of --reason',
      ),
  ).action((options: Options) => review(options, made, terminal));
};

async function review(options: Options, made: Command, terminal: Terminal): Promise<void> {
  const { console, stdin } = terminal;
  const { content, reason, list, apply, accept, count } = options;
  await requireContent(content, made.getOptionValueSource('content') === 'default');
  if (apply !== undefined) {
    if (!(await isReadable(apply))) {
      return made.error(`error: ${apply} is not there; write it with --list ${apply}`);
    }
    return finish(await settleList(content, apply), options, terminal);
  }
  const words = reason?.toLowerCase();
  const hasWords = (doubt: Doubt) =>
    words === undefined ||
    [sayDoubt(doubt), kindOf(doubt)].some((said) => said.toLowerCase().includes(words));
  if (accept !== undefined) {
    if (accept === true && words === undefined) {
      return made.error(
        'error: --accept takes a kind, such as --accept date, or what has the words of --reason; give one of them',
      );
    }
    return acceptAll(options, hasWords, terminal);
  }
  const entries = await findDoubts(content, hasWords);
  if (entries.length === 0) return console.log('Nothing to review.');
  if (list !== undefined) {
    if (!writeNew(list, writeReviewList(entries, list))) {
      return made.error(`error: ${list} is there already; give another name, or --apply it`);
    }
    return console.log(
      `${list}: ${counted(entries.length, 'article')}. Read it, mend it, then: npx kliping review --apply ${list}`,
    );
  }
  if (!count && stdin?.isTTY) return walkThrough(entries, options, terminal);
  if (!count) console.error('Found no terminal to ask in, so this is only counted:');
  return console.log(countReasons(entries).join('\n'));
}

/** Settles all doubts of a kind. */
async function acceptAll(
  options: Options,
  hasWords: (doubt: Doubt) => boolean,
  terminal: Terminal,
): Promise<void> {
  const { accept, content } = options;
  const kind = typeof accept === 'string' ? accept.toLowerCase() : undefined;
  const isOfKind = (doubt: Doubt) =>
    kind === undefined || [doubt.field, kindOf(doubt)].some((said) => said.toLowerCase() === kind);
  const settled = await settleAll(content, (doubt) => hasWords(doubt) && isOfKind(doubt));
  if (settled.texts.size > 0 || settled.problems.length > 0) {
    return finish(settled, options, terminal);
  }
  const kinds = countReasons(await findDoubts(content, () => true));
  terminal.console.log(
    kind === undefined
      ? 'Nothing has these words.'
      : `Nothing to review is of the kind "${accept}".`,
  );
  if (kinds.length > 0) terminal.console.log(kinds.join('\n'));
}

/** Asks of each place, and writes each article when it was decided: who quits keeps what was done. */
async function walkThrough(
  entries: readonly ListEntry[],
  options: Options,
  { stdin, stderr, stdout, console }: Terminal,
): Promise<void> {
  if (!stdin) throw new Error('there is a terminal');
  const done = { doubts: 0, articles: 0, finished: 0 };
  const textOf = async (file: string) => plain(await readFile(file, 'utf8'));
  const isWhole = await walk(
    entries,
    textOf,
    async (decision) => {
      const planned = await planReview(options.content, [decision]);
      if (planned.problems.length > 0) throw new ContentError(planned.problems);
      stdout.write(write(planned, options));
      done.doubts += planned.doubts;
      done.articles += planned.texts.size;
      done.finished += planned.finished;
    },
    { input: stdin, output: stderr },
  );
  console.log(sayDone(done, options));
  if (!isWhole) console.log('The rest stays in review.');
}

/** @returns the diff, where it is asked for */
function write({ texts }: Settled, { content, dryRun, diff }: Options): string {
  const edits = new Edits();
  for (const [file, text] of texts) edits.change(file, () => text);
  if (!dryRun) {
    edits.write(content);
  }
  return dryRun || diff ? edits.diff() : '';
}

function finish(settled: Settled, options: Options, { console, stdout }: Terminal): void {
  stdout.write(write(settled, options));
  const { doubts, texts, finished, problems } = settled;
  console.log(sayDone({ doubts, articles: texts.size, finished }, options));
  if (problems.length > 0) throw new ContentError(problems);
}

interface Done {
  readonly doubts: number;
  readonly articles: number;
  readonly finished: number;
}

function sayDone({ doubts, articles, finished }: Done, { dryRun }: Options): string {
  const would = dryRun ? 'would be ' : '';
  return `${counted(doubts, 'place')} ${would}settled in ${counted(articles, 'article')}; ${counted(finished, 'draft')} ${would}finished.`;
}

/** How often each reason occurs, the most frequent first, and what to do. */
function countReasons(entries: readonly ListEntry[]): string[] {
  const counts = new Map<string, { count: number; readonly example: string }>();
  for (const { file, doubts } of entries) {
    for (const doubt of doubts) {
      const kind = kindOf(doubt);
      const known = counts.get(kind) ?? { count: 0, example: file };
      known.count++;
      counts.set(kind, known);
    }
  }
  if (counts.size === 0) return [];
  const width = Math.max(...[...counts.values()].map(({ count }) => String(count).length));
  return [
    ...[...counts]
      .toSorted(([, a], [, b]) => b.count - a.count)
      .map(
        ([kind, { count, example }]) => `${String(count).padStart(width)}  ${kind}  (${example})`,
      ),
    '',
    `${counted(entries.length, 'article')} to review. To read and mend them in one list: ${REVIEW_LIST}`,
    'To settle one reason as it is: npx kliping review --reason "its words" --accept',
  ];
}

async function isReadable(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
