/** The command `kliping ids`: gives articles permanent ids, once. */
import { join } from 'node:path';
import { missingIds } from '../../src/archive/permanent-id.ts';
import { loadContent } from '../../src/content/load.ts';
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
  dryRun: boolean;
}

export const idsCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command(
      'ids',
      'Writes into articles the `id` that names them for good, where it is missing: /a/ID/ leads to each.',
      terminal,
    ),
  ).option('--dry-run', 'say what would be written, and write nothing', false);
  return made.action(async (options: Options) => {
    const { archive } = await loadContent({ ...foldersOf(made), preview: true });
    await fill(archive, options, terminal);
  });
};

async function fill(
  archive: Parameters<typeof missingIds>[0],
  { content, dryRun }: Options,
  terminal: Terminal,
): Promise<void> {
  const ids = new Map(
    [...missingIds(archive)].map(([{ file }, id]) => [join(content, file), id] as const),
  );
  const filling = { key: 'id', values: ids, contentDir: content, dryRun, called: 'an `id`' };
  await fillMissing(filling, terminal);
  const others = archive.articles.length - ids.size;
  if (others > 0) terminal.console.log(`${counted(others, 'article')} had one already.`);
}
