/** The command `npm run preview`: serves a built site as GitHub Pages would. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPathPrefix } from '../../src/archive/path-prefix.ts';
import { FolderError } from '../../src/archive/problem.ts';
import { mendOutputFolder } from '../../src/build/output-folder.ts';
import { MARKER } from '../../src/build/output-folder-state.ts';
import { serve } from '../../src/build/server.ts';
import { DEFAULTS } from '../../src/build/settings.ts';
import { readPage } from '../../src/inspect/read-page.ts';
import {
  type CommandMaker,
  command,
  HOST,
  parsePathPrefix,
  parsePort,
  report,
  sharingNote,
} from '../command.ts';

interface Options {
  output: string;
  port: number;
  pathPrefix?: string;
  host?: string | true;
}

export const previewCommand: CommandMaker = (terminal) => {
  const { console } = terminal;
  return command('preview', 'Serves the site that was built, as GitHub Pages would.', terminal)
    .option('--output <dir>', 'where the site was written', DEFAULTS.outputDir)
    .option('--port <number>', 'the port on this machine', parsePort, 8081)
    .option('--path-prefix <path>', 'the folder of its address; that of its pages', parsePathPrefix)
    .option(...HOST)
    .action(async ({ output, port, pathPrefix, host }: Options) => {
      if (!existsSync(join(output, MARKER))) {
        throw new FolderError(
          `${output}: found no built site; expected one that \`npm run build\` has written`,
        );
      }
      // A build that was killed may have left it between two sites.
      await mendOutputFolder(output);
      const serving = await serve({
        folder: output,
        port,
        pathPrefix: pathPrefix ?? (await prefixOf(output)),
        host,
        likePages: true,
      });
      console.log(`Serving ${output} at ${serving.url} (Ctrl-C ends)`);
      for (const line of sharingNote(serving)) console.log(line);
      const end = () => void serving.close().catch((error) => report(error, console));
      process.once('SIGINT', end);
      process.once('SIGTERM', end);
    });
};

/** The path prefix that the pages of a site were made for: that of the front page's own address. */
async function prefixOf(folder: string): Promise<string> {
  const front = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  const url = readPage(front).canonical;
  return url !== undefined && URL.canParse(url) ? readPathPrefix(new URL(url).pathname) : '/';
}
