/** The command `kliping added --from-git`: writes into articles when they came into the archive, once. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadContent } from '../../src/content/load.ts';
import { firstDays } from '../../src/upgrade/git.ts';
import {
  type CommandMaker,
  command,
  counted,
  foldersOf,
  type Terminal,
  withFolders,
} from '../command.ts';
import { fillMissing } from './fill-missing.ts';

interface Options {
  content: string;
  fromGit: boolean;
  dryRun: boolean;
}

export const addedCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command(
      'added',
      'Writes into articles when they came into the archive: the key `added`, where it is missing.',
      terminal,
    ),
  )
    .option('--from-git', 'the day of the first commit that has the file, under any name', false)
    .option('--dry-run', 'say what would be written, and write nothing', false);
  return made.action((options: Options) => add(options, made, terminal));
};

async function add(options: Options, made: Command, terminal: Terminal): Promise<void> {
  const { console } = terminal;
  const { content, fromGit, dryRun } = options;
  if (!fromGit) return made.error('error: say where the days are known from: --from-git');
  const { archive } = await loadContent({ ...foldersOf(made), preview: true });
  const lacking = archive.articles.filter(({ meta }) => meta.added === undefined);
  const known = await firstDays(content);
  if (!known) return made.error(`error: ${content} is in no git repository, or git is not there`);
  if (known.isShallow) {
    return made.error(
      'error: this copy of the repository lacks its older commits; get them with git fetch --unshallow',
    );
  }
  const days = new Map<string, string>();
  const uncommitted: string[] = [];
  for (const { file } of lacking) {
    const day = known.days.get(file);
    if (day === undefined) uncommitted.push(join(content, file));
    else days.set(join(content, file), day);
  }
  const filling = { key: 'added', values: days, contentDir: content, dryRun };
  await fillMissing({ ...filling, called: 'the key `added`' }, terminal);
  const others = archive.articles.length - lacking.length;
  if (others > 0) console.log(`${counted(others, 'article')} had it already.`);
  if (uncommitted.length === 0) return;
  console.log(`${counted(uncommitted.length, 'article')} in no commit yet, left without it:`);
  for (const file of uncommitted) console.log(`  ${file}`);
}
