/** The command `kliping review`: counts, lists and settles what the import left doubtful. */
import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { ContentError } from '../../src/archive/problem.ts';
import { DEFAULTS } from '../../src/build/settings.ts';
import { requireContent } from '../../src/content/files.ts';
import { writeNew } from '../../src/content/whole-file.ts';
import type { Doubt } from '../../src/import/review/doubts.ts';
import { sayDoubt } from '../../src/import/review/doubts.ts';
import {
  findDoubts,
  kindOf,
  type Settled,
  settleAll,
  settleList,
} from '../../src/import/review/review-files.ts';
import {
  type ListEntry,
  REVIEW_LIST,
  writeReviewList,
} from '../../src/import/review/review-list.ts';
import { type CommandMaker, command, counted } from '../command.ts';

interface Options {
  content: string;
  reason?: string;
  list?: string;
  apply?: string;
  accept?: boolean;
}

export const reviewCommand: CommandMaker = (terminal) => {
  const made = command('review', 'Shows and settles what the import left doubtful.', terminal);
  return made
    .option('--content <dir>', 'the articles', DEFAULTS.contentDir)
    .option('--reason <words>', 'only what has these words in its field or reason')
    .addOption(
      new Option(
        '--list <file>',
        'write a list with the lines in question, to be mended',
      ).conflicts(['apply', 'accept']),
    )
    .addOption(
      new Option(
        '--apply <file>',
        'write what was mended in a list, and settle what it still has',
      ).conflicts(['reason', 'accept']),
    )
    .option('--accept', 'settle all that has the words of --reason, as it is')
    .action((options: Options) => review(options, made, terminal));
};

async function review(
  options: Options,
  made: Command,
  { console }: { readonly console: Console },
): Promise<void> {
  const { content, reason, list, apply, accept } = options;
  await requireContent(content, made.getOptionValueSource('content') === 'default');
  if (apply !== undefined) {
    if (!(await isReadable(apply))) {
      return made.error(`error: ${apply} is not there; write it with --list ${apply}`);
    }
    return say(await settleList(content, apply), console);
  }
  const words = reason?.toLowerCase();
  const wanted = (doubt: Doubt) =>
    words === undefined ||
    [sayDoubt(doubt), kindOf(doubt)].some((said) => said.toLowerCase().includes(words));
  if (accept) {
    if (words === undefined) {
      return made.error('error: --accept takes what has the words of --reason; give them, too');
    }
    return say(await settleAll(content, wanted), console);
  }
  const entries = await findDoubts(content, wanted);
  if (entries.length === 0) return console.log('Nothing to review.');
  if (list === undefined) return console.log(countReasons(entries).join('\n'));
  if (!writeNew(list, writeReviewList(entries, list))) {
    return made.error(`error: ${list} is there already; give another name, or --apply it`);
  }
  console.log(
    `${list}: ${counted(entries.length, 'article')}. Read it, mend it, then: npx kliping review --apply ${list}`,
  );
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

function say({ doubts, articles, finished, problems }: Settled, console: Console): void {
  console.log(
    `${counted(doubts, 'place')} settled in ${counted(articles, 'article')}; ${counted(finished, 'draft')} finished.`,
  );
  if (problems.length > 0) throw new ContentError(problems);
}

async function isReadable(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
