/** The command `npm start`: builds and serves the site with drafts, and again whenever a file is saved. */
import { rm } from 'node:fs/promises';
import type { Command } from 'commander';
import { REMOVAL_RETRIES } from '../../src/build/output-folder.ts';
import { startPreview } from '../../src/build/preview.ts';
import {
  ALLOW_SVG,
  type CommandMaker,
  command,
  foldersOf,
  HOST,
  NO_PROGRESS,
  parsePathPrefix,
  parsePort,
  report,
  sharingNote,
  withFolders,
} from '../command.ts';
import { showProgress } from '../progress.ts';

interface Options {
  port: number;
  pathPrefix: string;
  host?: string | true;
  allowSvg: boolean;
  progress: boolean;
}

/**
 * Apart from `_site`, so that drafts are never published by mistake. One a port, as two may run; the
 * process's number stands for port 0, which is any that is free.
 */
const PREVIEW_DIR = '.cache/preview';

export const serveCommand: CommandMaker = (terminal) => {
  const { console, stderr } = terminal;
  const say = (error: unknown) => report(error, console);
  return withFolders(command('start', 'Builds and serves the site, drafts included.', terminal))
    .option('--port <number>', 'the port on this machine', parsePort, 8080)
    .option('--path-prefix <path>', 'serve under a folder, such as /repo/', parsePathPrefix, '/')
    .option(...HOST)
    .option(...ALLOW_SVG)
    .option(...NO_PROGRESS)
    .action(async ({ port, pathPrefix, host, allowSvg, progress }: Options, made: Command) => {
      const name = `${PREVIEW_DIR}-${port || process.pid}`;
      const run = {
        outputDir: name,
        cacheDir: `${name}-state`,
        workingDir: process.cwd(),
      };
      const svg = allowSvg ? { allowSvg } : {};
      const inputs = { ...foldersOf(made), preview: true, pagesOnly: false, ...svg };
      const preview = await startPreview(
        { inputs, run },
        { port, pathPrefix, host },
        {
          working: async (work) => (await showProgress(progress, work, { stream: stderr })).value,
          built: (pages, seconds) => console.log(`${pages} pages in ${seconds.toFixed(1)} s`),
          failed: say,
        },
      );
      console.log(`Serving ${preview.url} (Ctrl-C ends)`);
      for (const line of sharingNote(preview)) console.log(line);
      const end = async () => {
        await preview.close();
        // Nobody comes back to a folder that is named after a process.
        const folders = port === 0 ? [run.outputDir, run.cacheDir] : [];
        for (const folder of folders)
          await rm(folder, { recursive: true, force: true, ...REMOVAL_RETRIES });
      };
      process.once('SIGINT', () => void end().catch(say));
      process.once('SIGTERM', () => void end().catch(say));
    });
};
