/** The command `npm run build`: builds the site. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Command, Option } from 'commander';
import { goneFrom } from '../../src/archive/ledger.ts';
import { FolderError } from '../../src/archive/problem.ts';
import { type BuildResult, buildSite } from '../../src/build/build.ts';
import { DEFAULTS, type Settings } from '../../src/build/settings.ts';
import { formatBytes, MOST_BYTES, sizeWarning } from '../../src/build/site-size.ts';
import type { Slice } from '../../src/build/slices.ts';
import { loadLedger } from '../../src/content/load-ledger.ts';
import { VERSION } from '../../src/program/version.ts';
import {
  ALLOW_OVERSIZE,
  ALLOW_SVG,
  type CommandMaker,
  command,
  counted,
  foldersOf,
  NO_PROGRESS,
  parseCount,
  parsePathPrefix,
  parseSlice,
  parseUrl,
  withFolders,
} from '../command.ts';
import { showProgress } from '../progress.ts';
import { realFolder } from './folder-argument.ts';

interface Options {
  output: string;
  url?: string;
  pathPrefix?: string;
  cache: string;
  clean: boolean;
  search: boolean;
  allowSvg: boolean;
  allowOversize: boolean;
  slice?: Slice;
  join?: string;
  zip?: string;
  jobs?: number;
  verbose: boolean;
  progress: boolean;
}

export const buildCommand: CommandMaker = (terminal) => {
  const { console, stderr } = terminal;
  return withFolders(command('build', 'Builds the site.', terminal))
    .option('--output <dir>', 'where the site is written', DEFAULTS.outputDir)
    .option('--url <url>', 'the address that the site will have', parseUrl)
    .option('--path-prefix <path>', 'the folder of that address, such as /repo/', parsePathPrefix)
    .option('--cache <dir>', 'where builds keep what the next one can use', DEFAULTS.cacheDir)
    .option('--clean', 'make and write everything anew, whatever earlier builds left', false)
    .option('--no-search', 'make the pages only')
    .option(...ALLOW_SVG)
    .option(...ALLOW_OVERSIZE)
    .option('--slice <number/of>', 'make one of several parts, such as 3/8', parseSlice)
    .addOption(
      new Option('--join <dir>', 'make the site of slices, each in a folder of this one').conflicts(
        'slice',
      ),
    )
    .addOption(
      new Option('--zip <file>', 'the site as one file, too, to carry along').conflicts('slice'),
    )
    .option('--jobs <number>', 'processes that work at the same time', parseCount)
    .option('--verbose', 'say why each page is made', false)
    .option(...NO_PROGRESS)
    .action(
      async (
        { url, pathPrefix, search, output, progress, zip, ...options }: Options,
        made: Command,
      ) => {
        const {
          cache,
          clean,
          slice,
          join: slices,
          jobs,
          verbose,
          allowSvg,
          allowOversize,
        } = options;
        if (slice && output === DEFAULTS.outputDir) {
          throw new FolderError(
            '--slice: found no --output; expected a folder of its own, such as slices/3',
          );
        }
        if (zip !== undefined) {
          const { contentDir, dataDir, themeDir } = foldersOf(made);
          const folders = [output, cache, contentDir, dataDir, themeDir];
          await requireZip(
            zip,
            folders.filter((folder) => folder !== undefined),
          );
        }
        const start = performance.now();
        const settings: Settings = {
          inputs: {
            ...foldersOf(made),
            url,
            pathPrefix,
            preview: false,
            pagesOnly: !search,
            ...(allowSvg && { allowSvg }),
          },
          run: {
            outputDir: output,
            workingDir: process.cwd(),
            cacheDir: cache,
            clean,
            slice,
            slices,
            verbose,
            jobs,
            mostBytes: allowOversize ? undefined : MOST_BYTES,
          },
        };
        const { value: built, times } = await showProgress(
          progress,
          (onProgress) => buildSite(settings, { onProgress }),
          { stream: stderr },
        );
        if (built.again) {
          console.log(
            `${output}: found it changed or removed while the site was built; it was built again`,
          );
        }
        if (verbose) explain(built, console);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        console.log(
          `Kliping ${VERSION}: ${counted(built.articles, 'article')}, ${counted(built.pages, 'page')} in ${seconds} s -> ${output} ` +
            `(${built.written} files written, ${built.unchanged} unchanged, ${built.removed} removed${built.size ? `; ${counted(built.size.files, 'file')}, ${formatBytes(built.size.bytes)} in all` : ''})`,
        );
        if (zip !== undefined) {
          const [{ writeZip }, { loadSite }] = await Promise.all([
            import('../../src/build/zip/write-zip.ts'),
            import('../../src/content/load-data.ts'),
          ]);
          const { site } = await loadSite(settings.inputs);
          const files = await writeZip(zip, output, site);
          const { size } = await stat(zip);
          console.log(`${counted(files, 'file')} -> ${zip} (${formatBytes(size)})`);
        }
        const warning = built.size && sizeWarning(built.size);
        if (warning !== undefined) console.warn(warning);
        if (verbose && times !== '') console.log(times);
        if (!built.hasAddress) {
          console.log(
            'Its pages name http://localhost:8080/ as their address: before you publish it, put `url` into site.yaml, or give --url',
          );
        }
        if (!slice) warnOfGone(foldersOf(made).dataDir, output, console);
        if (built.toReview > 0) {
          console.log(`${counted(built.toReview, 'field')} to review: npm run check`);
        }
      },
    );
};

/** Most addresses that are named one by one. */
const MOST_GONE = 5;

/** Says which addresses of the ledger the site does not have: a build only compares. */
function warnOfGone(dataDir: string, output: string, console: Console): void {
  const { problems, ...ledger } = loadLedger(dataDir);
  for (const { file, line, found, expected } of problems.slice(0, MOST_GONE)) {
    console.warn(`${file}:${line}: found ${found}; expected ${expected}`);
  }
  const gone = goneFrom(ledger, (address) => {
    const path = join(output, address);
    return existsSync(/\.html?$/i.test(address) ? path : join(path, 'index.html'));
  });
  if (gone.length === 0) return;
  const more = gone.length > MOST_GONE ? ` and ${gone.length - MOST_GONE} more` : '';
  console.warn(
    `Warning: ${counted(gone.length, 'address', 'addresses')} that ${gone.length === 1 ? 'was' : 'were'} published lead nowhere now: ${gone.slice(0, MOST_GONE).join(', ')}${more}. What to do: kliping ledger`,
  );
}

/**
 * Sees to it that a zip can be written, before a build takes its time.
 * @param folders in which builds read and write
 * @throws FolderError
 */
async function requireZip(zip: string, folders: readonly string[]): Promise<void> {
  const isFolder = (await stat(zip).catch(() => undefined))?.isDirectory();
  if (isFolder)
    throw new FolderError(`--zip "${zip}": found a folder; expected the name of a file`);
  const target = await realFolder(zip);
  for (const folder of folders) {
    const way = relative(await realFolder(folder), target);
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) continue;
    throw new FolderError(`--zip "${zip}": found it in ${folder}; expected a file outside of it`);
  }
}

/** Says why pages were made; of a build that could not use an earlier one, only that. */
function explain({ incremental, reasons }: BuildResult, console: Console): void {
  if (!incremental) {
    console.log(
      'all pages are made: no earlier build is known, or the program, Node, site.yaml, the theme or options changed',
    );
    return;
  }
  for (const [path, why] of reasons) console.log(`${path}: ${why}`);
}
