/** The command `kliping move`: gives an article another date, slug or title, and keeps all that leads to it. */
import type { Command } from 'commander';
import { loadContent } from '../../src/content/load.ts';
import { loadRegistries } from '../../src/content/load-data.ts';
import { planMove } from '../../src/editing/move.ts';
import {
  type CommandMaker,
  command,
  foldersOf,
  parseTitle,
  type Terminal,
  withFolders,
} from '../command.ts';
import { parseDate } from './date-argument.ts';
import { carryOut, type EditOptions, withEditOptions } from './edit-options.ts';

interface Options extends EditOptions {
  date?: string;
  slug?: string;
  title?: string;
}

export const moveCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command(
      'move',
      'Gives an article another date, slug or title: its file moves, its old address leads to the new one, and links to it are mended.',
      terminal,
    ),
  )
    .argument('<file>', 'the article')
    .option('--date <date>', 'its date, such as 2021-02-15', parseDate)
    .option('--slug <slug>', 'the last part of its address, and the name of its file')
    .option('--title <title>', 'its title', parseTitle);
  return withEditOptions(made).action((file: string, options: Options) =>
    move(file, options, made, terminal),
  );
};

async function move(file: string, options: Options, made: Command, terminal: Terminal) {
  const { date, slug, title } = options;
  if (date === undefined && slug === undefined && title === undefined) {
    return made.error('error: say what the article is to have: --date, --slug or --title');
  }
  const folders = foldersOf(made);
  const content = await loadContent({ ...folders, preview: true });
  const { value: registries } = await loadRegistries(folders.dataDir);
  const { contentDir } = folders;
  const { edits, from, to, left } = await planMove(
    { content, registries, contentDir },
    file,
    options,
  );
  const lines = [
    ...(from.file === to.file ? [] : [`${from.file} -> ${to.file}`]),
    ...(from.address === to.address ? [] : [`${from.address} -> ${to.address}`]),
    ...left.map((line) => `${line}  this reference no longer finds its article; mend it by hand`),
  ];
  carryOut(edits, contentDir, options, lines, terminal);
}
