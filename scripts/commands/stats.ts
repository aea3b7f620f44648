/** The command `kliping stats`: counts the articles of an archive by month, language, source and outlet. */
import { join } from 'node:path';
import { loadContent } from '../../src/content/load.ts';
import { type Count, type Length, statisticsOf } from '../../src/editing/statistics.ts';
import {
  type CommandMaker,
  command,
  counted,
  foldersOf,
  parseCount,
  withFolders,
} from '../command.ts';

interface Options {
  json?: boolean;
  most: number;
}

export const statsCommand: CommandMaker = (terminal) => {
  const made = withFolders(
    command(
      'stats',
      'Counts articles, drafts included: by month, language, source and outlet; gaps; the longest and the shortest.',
      terminal,
    ),
  )
    .option('--json', 'print all figures as data instead of text')
    .option('--most <number>', 'how many sources, outlets and gaps are shown', parseCount, 10);
  return made.action(async ({ json, most }: Options) => {
    const folders = foldersOf(made);
    const { archive, textOf } = await loadContent({ ...folders, preview: true });
    const figures = statisticsOf(archive, textOf);
    const inContent = (one: Length) => ({ ...one, file: join(folders.contentDir, one.file) });
    const [longest, shortest] = [figures.longest, figures.shortest].map((all) =>
      all.map(inContent),
    );
    if (json) {
      const all = { ...figures, longest, shortest };
      return void terminal.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    }
    const { articles, drafts, stories, words } = figures;
    const lines = [
      `${counted(articles, 'article')} (${counted(drafts, 'draft')}), ${counted(stories, 'story', 'stories')}, ${counted(words, 'word')}.`,
      ...part('Months', table(figures.months)),
      ...part('Languages', table(figures.languages)),
      ...part('Sources', table(figures.sources, most)),
      ...part('Outlets', table(figures.outlets, most)),
      ...part(
        'Months without an article',
        shortened(
          figures.gaps.map(
            ({ from, to, months }) => `${from} to ${to}  ${counted(months, 'month')}`,
          ),
          most,
        ),
      ),
      ...part('Longest', (longest ?? []).map(sayLength)),
      ...part('Shortest', (shortest ?? []).map(sayLength)),
    ];
    return terminal.console.log(lines.join('\n'));
  });
};

/** A part with its heading; nothing where it has no lines. */
function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

function table(counts: readonly Count[], most = Number.POSITIVE_INFINITY): string[] {
  const width = Math.max(0, ...counts.map(({ articles }) => String(articles).length));
  const lines = counts.map(({ name, articles }) => `${String(articles).padStart(width)}  ${name}`);
  return shortened(lines, most);
}

function shortened(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `… and ${lines.length - most} more: --most ${lines.length}`];
}

function sayLength({ file, title, words }: Length): string {
  return `${counted(words, 'word')}  ${file}  ${title}`;
}
