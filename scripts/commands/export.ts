/** The command `kliping export`: writes an archive for other programs. */
import { join, relative } from 'node:path';
import { type Command, Option } from 'commander';
import { FolderError } from '../../src/archive/problem.ts';
import { EXPORT_FORMATS, type ExportFormatName } from '../../src/export/formats.ts';
import {
  type CommandMaker,
  command,
  counted,
  foldersOf,
  NO_PROGRESS,
  parseUrl,
  withFolders,
} from '../command.ts';
import { type CommandProgressListener, showProgress } from '../progress.ts';
import { parseNewFolder, realFolder } from './folder-argument.ts';
import { openContent } from './open-content.ts';
import { requireRoom, writeExport } from './write-export.ts';

interface Options {
  to: ExportFormatName;
  drafts: boolean;
  url?: string;
  progress: boolean;
}

const FORMATS = Object.entries(EXPORT_FORMATS)
  .map(([name, { description }]) => `${name}: ${description}`)
  .join('; ');

export const exportCommand: CommandMaker = (terminal) => {
  const { console, stderr } = terminal;
  return withFolders(
    command(
      'export',
      'Writes the articles and pictures of an archive for other programs. Original texts (content/_originals) stay.',
      terminal,
    ),
  )
    .argument('<dir>', 'a new folder, or an empty one', parseNewFolder)
    .addOption(
      new Option('--to <format>', FORMATS)
        .choices(Object.keys(EXPORT_FORMATS))
        .makeOptionMandatory(),
    )
    .option('--drafts', 'drafts, too', false)
    .option('--url <url>', 'the address that the site has', parseUrl)
    .option(...NO_PROGRESS)
    .action(async (folder: string, options: Options, made: Command) => {
      const { value } = await showProgress(
        options.progress,
        (onProgress) => exportTo(folder, options, made, onProgress),
        { stream: stderr },
      );
      const { articles, pictures, files, hasAddress } = value;
      console.log(
        `${counted(articles, 'article')}, ${counted(pictures, 'picture')} -> ${folder} (${counted(files, 'file')})`,
      );
      if (!hasAddress) {
        console.log(
          'It names no address of the site, only paths such as /id/2021/02/15/judul/: to have full addresses, put `url` into site.yaml, or give --url',
        );
      }
    });
};

/** @throws FolderError, ContentError: nothing was written then */
async function exportTo(
  folder: string,
  { to, drafts, url }: Options,
  made: Command,
  onProgress: CommandProgressListener,
) {
  const folders = foldersOf(made);
  const content = folders.contentDir;
  const target = await realFolder(folder);
  for (const own of [content, folders.dataDir, folders.themeDir ?? []].flat()) {
    if (!relative(await realFolder(own), target).startsWith('..')) {
      throw new FolderError(`${folder}: found a folder of ${own}; expected one outside of it`);
    }
  }
  await requireRoom(folder);
  const options = { ...folders, url, preview: false, drafts, listedOnly: true };
  const { archive, textOf, markdownOf } = await openContent(options, onProgress);
  const format = EXPORT_FORMATS[to];
  const shown = archive.articles.flatMap(({ pictures }) => pictures);
  const pictures = [...new Map(shown.map((one) => [one.address, one])).values()].map((one) => ({
    from: join(content, one.file),
    to: format.pictureFile(one.address),
  }));
  const files = format.files({ archive, textOf, markdownOf });
  const written = await writeExport(target, files, pictures);
  return {
    articles: archive.articles.length,
    pictures: pictures.length,
    files: written,
    hasAddress: archive.site.hasAddress,
  };
}
