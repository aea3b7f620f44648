/** Formats the figures as Markdown tables. */
import { CASES, type CaseName, MEMORY_TARGET } from './cases.ts';
import type { Measured, MeasuredProgram, Sample } from './measured.ts';
import type { ProgramName } from './program.ts';

/** Medians of the runs. */
interface Medians {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number | undefined;
  readonly files: number;
  readonly bytes: number;
}

/** Notes on differences between the programs that make the comparison uneven, in favour of any of them. */
const NOTES = [
  'Least / goal: the ratios that Kliping has set itself for ten thousand articles, the smaller the better. On a few hundred it is slower than Hugo: starting takes longer.',
  'Cold: no output and no cache from before. The other cases follow one another on the site as it is.',
  'One article edited: its first paragraph has a sentence more. One added: of the last day, in one language. One label: that of a tag that stands in the middle by its use; its address stays.',
  'Hugo makes the same kinds of pages, but for what it has no means for: the pages of articles that are wanted, chains and referrers of an article, tags related to a tag, paragraphs paired side by side.',
  'Where read-also lines lead, the slugs of tags and the neighbours of a day are written down for Hugo beforehand, in time that is not counted. Kliping finds them out in each build.',
  'There are no feeds: Kliping has none yet.',
  'Pagefind indexes the articles of Hugo and of Eleventy in one index a language. Kliping makes its search itself.',
  'Eleventy, plain: the articles, one file and one layout, and collections of tags; no other pages.',
  'Written: files of the site and of what a program keeps for its next build, new or written anew. Memory: of all processes at the same time, looked at twenty times a second.',
];

/** Makes the report: lines of Markdown, with a table for each case. */
export function formatReport(measured: Measured): string {
  const { machine, archive, runs, programs, missing, cases } = measured;
  const versions = programs.map(({ title, version }) => `${title.pages} ${version}`);
  const shown = CASES.filter(({ name }) => cases.includes(name));
  return [
    `${archive.articles} articles in two languages, ${millions(archive.words)} million words, ${megabytes(archive.bytes)} of Markdown; ${runs === 1 ? 'one run' : `medians of ${runs} runs in turn`}.`,
    '',
    `${machine.processors}, ${gigabytes(machine.memory)}, ${machine.system}; Node.js ${machine.node}, ${[...versions, `Pagefind ${machine.pagefind}`].join(', ')}.`,
    ...missing.flatMap(({ title, install }) => ['', `${title} is not installed: ${install}.`]),
    ...shown.flatMap(({ name, title, search }) => [
      '',
      `**${title}**`,
      '',
      ...table(
        ['program', 'time', 'processor', 'memory', 'files written', 'bytes written'],
        programs.map((program) => [
          search ? program.title.search : program.title.pages,
          ...figures(mediansOf(measured.samples, program.name, name)),
        ]),
      ),
    ]),
    ...ratios(measured),
    ...sites(programs),
    '',
    ...NOTES.map((note) => `- ${note}`),
  ].join('\n');
}

/** Medians of a program's builds of a case, each figure by itself. */
function mediansOf(samples: readonly Sample[], program: ProgramName, name: CaseName): Medians {
  const own = samples.filter((one) => one.program === program && one.case === name);
  const memory = own.flatMap((one) => one.memory ?? []);
  return {
    wall: median(own.map(({ wall }) => wall)),
    cpu: median(own.map(({ cpu }) => cpu)),
    memory: memory.length > 0 ? median(memory) : undefined,
    files: median(own.map(({ written }) => written.files)),
    bytes: median(own.map(({ written }) => written.bytes)),
  };
}

/** @param values at least one */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = Number.NaN, high = Number.NaN] = [Math.floor(middle), Math.ceil(middle)].map(
    (i) => sorted[i],
  );
  return (low + high) / 2;
}

function figures({ wall, cpu, memory, files, bytes }: Medians): string[] {
  return [
    seconds(wall),
    seconds(cpu),
    memory === undefined ? '' : megabytes(memory),
    String(Math.round(files)),
    megabytes(bytes),
  ];
}

/** The time and memory of Kliping as a share of those of each other program. */
function ratios({ programs, cases, samples }: Measured): string[] {
  const others = programs.filter(({ name }) => name !== 'kliping');
  if (others.length === programs.length || others.length === 0) return [];
  const rows = CASES.filter(({ name }) => cases.includes(name)).flatMap((one) =>
    others.map((other) => {
      const [own, its] = (['kliping', other.name] as const).map((program) =>
        mediansOf(samples, program, one.name),
      ) as [Medians, Medians];
      const hasTarget = other.name === 'hugo';
      return [
        one.title,
        one.search ? other.title.search : other.title.pages,
        ratio(own.wall, its.wall),
        hasTarget ? said(one.target) : '',
        ratio(own.cpu, its.cpu),
        own.memory && its.memory ? ratio(own.memory, its.memory) : '',
        hasTarget && one.name === 'search' ? said(MEMORY_TARGET) : '',
      ];
    }),
  );
  const head = ['Kliping : others', '', 'time', 'least / goal', 'processor', 'memory'];
  return ['', ...table([...head, 'least / goal'], rows)];
}

function said(target: { least: number; goal: number } | undefined): string {
  return target ? `${target.least} / ${target.goal}` : '';
}

function sites(programs: readonly MeasuredProgram[]): string[] {
  const rows = programs.flatMap(({ title, site }) =>
    site
      ? [
          [
            title.search,
            String(site.pages.files),
            megabytes(site.pages.bytes),
            String(site.all.files),
            megabytes(site.all.bytes),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return [];
  return ['', ...table(['site', 'pages', 'bytes of pages', 'files', 'bytes'], rows)];
}

function ratio(own: number, other: number): string {
  return (own / other).toFixed(2);
}

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(0)} GB`;
}

function millions(value: number): string {
  return (value / 1e6).toFixed(value < 1e6 ? 2 : 1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
