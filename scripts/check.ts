/** `npm run check`: says what is wrong in an archive, where its references lead, and what waits for somebody. */
import {
  formatReferences,
  formatWanted,
  makeReport,
  type Report,
} from '../src/archive/checks/report.ts';
import { ContentError, formatProblems } from '../src/archive/problem.ts';
import { loadContent } from '../src/content/load.ts';
import { command, counted, run, withFolders } from './command.ts';

interface Options {
  content: string;
  data: string;
  wanted?: boolean;
  json?: boolean;
}

await run(
  withFolders(command('check', 'Checks an archive, drafts included, without building it.'))
    .option('--wanted', 'print only what articles refer to and the archive does not have')
    .option('--json', 'print data instead of text')
    .action(async ({ content, data, wanted, json }: Options) => {
      const options = { contentDir: content, dataDir: data, preview: true };
      const { archive, locate } = await loadContent(options).catch((error: unknown) => {
        // A script that asks for data gets the mistakes as data, too.
        if (json && error instanceof ContentError) printData({ problems: error.problems });
        throw error;
      });
      const report = makeReport(archive, locate);
      if (json) printData(wanted ? { wanted: report.wanted } : report);
      else print((wanted ? formatWanted(report.wanted) : formatReport(report)).join('\n'));
    }),
);

function printData(data: unknown): void {
  print(JSON.stringify(data, null, 2));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The longest part first, so that what matters stands at the end of the terminal. */
function formatReport({ references, wanted, notes, articles, drafts, stories }: Report): string[] {
  const titles = Object.values(wanted).reduce((sum, { length }) => sum + length, 0);
  const parts = [
    references.length > 0 ? [...formatReferences(references), ''] : [],
    notes.length > 0 ? [formatProblems(notes, 'place to look at', 'places to look at'), ''] : [],
    references.length > 0
      ? [`${counted(references.length, 'reference')}, ${counted(titles, 'title')} wanted.`]
      : [],
    [
      `${counted(articles, 'article')} (${counted(drafts, 'draft')}), ${counted(stories, 'story', 'stories')}: no mistakes.`,
    ],
  ];
  return parts.flat();
}
