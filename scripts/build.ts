/** `npm run build`: builds the site. */
import { buildSite } from '../src/build/build.ts';
import { DEFAULTS } from '../src/build/settings.ts';
import { command, counted, parsePathPrefix, parseUrl, run, withFolders } from './command.ts';

interface Options {
  content: string;
  data: string;
  output: string;
  url?: string;
  pathPrefix?: string;
  clean: boolean;
}

await run(
  withFolders(command('build', 'Builds the site.'))
    .option('--output <dir>', 'where the site is written', DEFAULTS.outputDir)
    .option('--url <url>', 'the address that the site will have', parseUrl)
    .option('--path-prefix <path>', 'the folder of that address, such as /repo/', parsePathPrefix)
    .option('--clean', 'write all files anew, also those that did not change', false)
    .action(async ({ content, data, output, url, pathPrefix, clean }: Options) => {
      const start = performance.now();
      const built = await buildSite({
        contentDir: content,
        dataDir: data,
        outputDir: output,
        url,
        pathPrefix,
        clean,
        workingDir: process.cwd(),
        preview: false,
      });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(
        `${counted(built.articles, 'article')}, ${counted(built.pages, 'page')} in ${seconds} s -> ${output} ` +
          `(${built.written} files written, ${built.unchanged} unchanged, ${built.removed} removed)`,
      );
      if (built.toReview > 0) {
        console.log(`${counted(built.toReview, 'field')} to review: npm run check`);
      }
    }),
);
