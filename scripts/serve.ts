/** `npm start`: builds and serves the site with drafts, and again whenever a file is saved. */
import { readPathPrefix } from '../src/archive/site.ts';
import { startPreview } from '../src/build/preview.ts';
import { command, parsePort, report, run, withFolders } from './command.ts';

interface Options {
  content: string;
  data: string;
  port: number;
  pathPrefix: string;
}

/** Apart from `_site`, so that drafts are never published by mistake; one a port, as two may run. */
const PREVIEW_DIR = '.cache/preview';

await run(
  withFolders(command('start', 'Builds and serves the site, drafts included.'))
    .option('--port <number>', 'the port on this machine', parsePort, 8080)
    .option('--path-prefix <path>', 'serve under a folder, such as /repo/', '/')
    .action(async ({ content, data, port, pathPrefix }: Options) => {
      const settings = {
        contentDir: content,
        dataDir: data,
        outputDir: `${PREVIEW_DIR}-${port}`,
        workingDir: process.cwd(),
        preview: true,
      };
      const preview = await startPreview(
        settings,
        { port, pathPrefix: readPathPrefix(pathPrefix) },
        {
          built: (pages, seconds) => console.log(`${pages} pages in ${seconds.toFixed(1)} s`),
          failed: report,
        },
      );
      console.log(`Serving ${preview.url} (Ctrl-C ends)`);
      process.once('SIGINT', () => void preview.close());
      process.once('SIGTERM', () => void preview.close());
    }),
);
