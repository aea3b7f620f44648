/** The command `npm run slices`: builds an archive whole and in slices, and proves that both are the same, byte for byte. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { type BuildOptions, buildSite } from '../../src/build/build.ts';
import type { RunOptions } from '../../src/build/settings.ts';
import {
  type CommandMaker,
  command,
  counted,
  Failure,
  foldersOf,
  NO_PROGRESS,
  parseCount,
  withFolders,
} from '../command.ts';
import { showProgress } from '../progress.ts';

interface Options {
  of: number;
  progress: boolean;
}

export const slicesCommand: CommandMaker = (terminal) => {
  const { console, stderr } = terminal;
  return withFolders(
    command(
      'slices',
      'Builds an archive in slices, one after another, and compares it with the whole.',
      terminal,
    ),
  )
    .option('--of <number>', 'how many slices', parseCount, 8)
    .option(...NO_PROGRESS)
    .action(async ({ of, progress }: Options, made: Command) => {
      const folder = mkdtempSync(join(tmpdir(), 'kliping-slices-'));
      const build = async (name: string, options: Partial<RunOptions>) => {
        const start = performance.now();
        const inputs = { ...foldersOf(made), preview: false, pagesOnly: false };
        const run: RunOptions = {
          outputDir: join(folder, name),
          cacheDir: join(folder, `cache-${name.replace('/', '-')}`),
          workingDir: process.cwd(),
          ...options,
        };
        const { value: built } = await showProgress(
          progress,
          (onProgress) => buildSite({ inputs, run }, { onProgress } satisfies BuildOptions),
          { stream: stderr },
        );
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        console.log(`${name}: ${counted(built.written, 'file')} in ${seconds} s`);
      };
      try {
        await build('whole', {});
        for (let number = 1; number <= of; number++) {
          await build(`slices/${number}`, { slice: { number, of } });
        }
        await build('joined', { slices: join(folder, 'slices') });
        const differences = differencesOf(join(folder, 'whole'), join(folder, 'joined'));
        for (const path of differences.slice(0, 20)) console.error(`${path} differs`);
        if (differences.length > 0) {
          throw new Failure(
            `${counted(differences.length, 'file')} of the slices differ from the whole`,
          );
        }
        console.log(`the ${counted(of, 'slice')} together are the whole, byte for byte`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
};

/** The paths of files that are in one folder only, or not the same in both. */
function differencesOf(one: string, other: string): string[] {
  const [first, second] = [hashesIn(one), hashesIn(other)];
  const paths = new Set([...first.keys(), ...second.keys()]);
  return [...paths].filter((path) => first.get(path) !== second.get(path)).sort();
}

function hashesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        relative(folder, path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}
