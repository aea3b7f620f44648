/** Formats the figures as Markdown tables. */
import { BUILD_CASES } from './cases.ts';
import {
  gigabytes,
  kilobytes,
  megabytes,
  millions,
  ratio,
  seconds,
  table,
  whole,
} from './figures.ts';
import { KINDS_OF_FILES } from './kinds.ts';
import type { Measured, MeasuredProgram, MeasuredSize } from './measured.ts';
import { type Medians, mediansOf, previewOf } from './medians.ts';
import { GROWTH, PREVIEW, type Target, targetOf } from './targets.ts';

/** Notes on differences between the programs that make the comparison uneven, in favour of any of them. */
const NOTES = [
  'Least / goal: the ratios that Kliping has set itself beside Hugo with Pagefind, the smaller the better; for a hundred thousand articles and in the preview, times and memory.',
  'A tenth of the stories are shown in part, of another tenth only the month or the year is known; every article has a permanent id.',
  'Cold: no output and no cache from before. The other cases follow one another on the site as it is.',
  'One article edited: its first paragraph has a sentence more. One added: of the last day, in one language. One label: that of a tag that stands in the middle by its use; its address stays.',
  'Preview: the first start has nothing kept from before; then the program is started again, and an article is saved. The search: the first file that a browser loads of it is another one. What Hugo serves has no search.',
  'Hugo makes the same kinds of pages with about the same bytes: see the table of kinds. What it has no means for, it does not make: permanent anchors of paragraphs, paragraphs paired side by side, chains of articles, tags related to a tag, packed files of data with their description, long lists of wanted titles in several pages, share cards drawn for an archive.',
  'Hugo has lists of the archive as data in each edition, Kliping has those of both together. Hugo copies a style sheet as it is; Kliping bundles scripts, styles and fonts, and checks the archive for mistakes.',
  'Where read-also lines lead, which titles are wanted, the slugs of terms and the neighbours of a day are written down for Hugo beforehand, in time that is not counted. Kliping finds them out in each build.',
  'Hugo cuts a text that is shown in part by words, Kliping by sentences. A year has as many lists in either.',
  'Pagefind indexes the articles of Hugo and of Eleventy in one index a language. Kliping makes its search itself.',
  'Eleventy, plain: the articles, one file and one layout, and collections of tags; no other pages.',
  'Written: files of the site and of what a program keeps for its next build, new or written anew. Memory: of all processes at the same time, looked at twenty times a second.',
  'Copy: `cp -r` of the site beside it. Read: a checksum of every source file, as the program has them. No program that writes every page can be faster.',
];

/** Makes the report: lines of Markdown, with tables for each size, and some that compare. */
export function formatReport(measured: Measured): string {
  const { machine, runs, programs, missing, sizes } = measured;
  const versions = programs.map(({ title, version }) => `${title.pages} ${version}`);
  return [
    `${runs === 1 ? 'One run' : `Medians of ${runs} runs in turn`}.`,
    '',
    `${machine.processors}, ${gigabytes(machine.memory)}, ${machine.system}; Node.js ${machine.node}, ${[...versions, `Pagefind ${machine.pagefind}`].join(', ')}.`,
    ...missing.flatMap(({ title, install }) => ['', `${title} is not installed: ${install}.`]),
    ...sizes.flatMap((size) => ['', ...builds(size, programs)]),
    ...titled('Kliping : others', ratios(measured)),
    ...titled('A hundred thousand', ofItself(sizes)),
    ...titled('Growth', growth(measured)),
    ...titled('Preview', previews(measured)),
    ...titled('Sites', sites(measured)),
    ...titled('Kinds of files', kinds(measured)),
    '',
    ...NOTES.map((note) => `- ${note}`),
  ].join('\n');
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', `**${title}**`, '', ...lines] : [];
}

/** The builds of one archive. */
function builds(size: MeasuredSize, programs: readonly MeasuredProgram[]): string[] {
  const { articles, words, bytes } = size.archive;
  const rows = BUILD_CASES.flatMap(({ name, title, search }) =>
    programs.flatMap((program) => {
      const found = mediansOf(size, program.name, name);
      const own = search ? program.title.search : program.title.pages;
      return found ? [[title, own, ...figures(found)]] : [];
    }),
  );
  const head = [
    'build',
    'program',
    'time',
    'processor',
    'memory',
    'files written',
    'bytes written',
  ];
  return [
    `**${whole(articles)} articles** in two languages, ${millions(words)} million words, ${megabytes(bytes)} of Markdown`,
    '',
    ...table(head, rows),
  ];
}

function figures({ wall, cpu, memory, files, bytes }: Medians): string[] {
  return [
    seconds(wall),
    seconds(cpu),
    megabytes(memory),
    String(Math.round(files)),
    megabytes(bytes),
  ];
}

/** The time and memory of Kliping as a share of those of each other program. */
function ratios({ programs, sizes }: Measured): string[] {
  const others = programs.filter(({ name }) => name !== 'kliping');
  const rows = sizes.flatMap((size) =>
    BUILD_CASES.flatMap(({ name, title, search }) =>
      others.flatMap((other) => {
        const own = mediansOf(size, 'kliping', name);
        const its = mediansOf(size, other.name, name);
        if (!own || !its) return [];
        const target = (what: 'times' | 'memory') =>
          other.name === 'hugo' ? said(targetOf(what, size.archive.articles, name)) : '';
        return [
          [
            whole(size.archive.articles),
            title,
            search ? other.title.search : other.title.pages,
            ratio(own.wall, its.wall),
            target('times'),
            ratio(own.cpu, its.cpu),
            ratio(own.memory, its.memory),
            target('memory'),
          ],
        ];
      }),
    ),
  );
  return table(
    ['articles', 'build', '', 'time', 'least / goal', 'processor', 'memory', 'least / goal'],
    rows,
  );
}

/** Kliping beside what it has set itself, where that is no share of another program. */
function ofItself(sizes: readonly MeasuredSize[]): string[] {
  const rows = sizes.flatMap((size) =>
    BUILD_CASES.flatMap(({ name, title }) => {
      const { articles } = size.archive;
      const own = mediansOf(size, 'kliping', name);
      const target = targetOf('seconds', articles, name);
      const memory = targetOf('bytes', articles, name);
      return own && (target || memory)
        ? [
            [
              whole(articles),
              title,
              seconds(own.wall),
              said(target, seconds),
              megabytes(own.memory),
              said(memory, megabytes),
            ],
          ]
        : [];
    }),
  );
  return table(['articles', 'build', 'time', 'least / goal', 'memory', 'least / goal'], rows);
}

/** How many times as much a case takes in an archive as in the next smaller one. */
function growth({ programs, sizes }: Measured): string[] {
  const rows = sizes.slice(1).flatMap((large, i) => {
    const small = sizes[i] as MeasuredSize;
    const [from, to] = [small.archive.articles, large.archive.articles];
    const isSet = from === GROWTH.from && to === GROWTH.to;
    return BUILD_CASES.flatMap(({ name, title, search }) =>
      programs.flatMap((program) => {
        const [one, other] = [small, large].map((size) => mediansOf(size, program.name, name));
        if (!one || !other) return [];
        return [
          [
            `${whole(from)} → ${whole(to)}`,
            title,
            search ? program.title.search : program.title.pages,
            ratio(other.wall, one.wall),
            isSet && program.name === 'kliping' ? said(GROWTH) : '',
            ratio(other.cpu, one.cpu),
            ratio(other.memory, one.memory),
          ],
        ];
      }),
    );
  });
  return table(
    ['articles', 'build', 'program', 'time ×', 'least / goal', 'processor ×', 'memory ×'],
    rows,
  );
}

function previews({ programs, sizes }: Measured): string[] {
  const rows = sizes.flatMap((size) =>
    programs.flatMap(({ name, preview }) => {
      const found = previewOf(size, name);
      if (!found || preview === undefined) return [];
      const { articles } = size.archive;
      const isSet = articles === PREVIEW.articles && name === 'kliping';
      const target = (one: Target) => (isSet ? said(one, seconds) : '');
      return [
        [
          whole(articles),
          preview,
          seconds(found.cold),
          seconds(found.first),
          seconds(found.edited),
          target(PREVIEW.edited),
          seconds(found.searched),
          target(PREVIEW.searched),
          megabytes(found.memory),
        ],
      ];
    }),
  );
  const head = ['first start', 'started again', 'edited page', 'least / goal', 'its search'];
  return table(['articles', 'program', ...head, 'least / goal', 'memory'], rows);
}

function said(
  target: Target | undefined,
  format: (value: number) => string = (value) => String(value),
): string {
  return target ? `${format(target.least)} / ${format(target.goal)}` : '';
}

function sites({ programs, sizes }: Measured): string[] {
  const rows = sizes.flatMap((size) =>
    size.sites.map(({ program, pages, all, copy, read }) => {
      const { articles } = size.archive;
      return [
        whole(articles),
        programs.find(({ name }) => name === program)?.title.search ?? program,
        String(pages.files),
        megabytes(pages.bytes),
        String(all.files),
        megabytes(all.bytes),
        (all.files / articles).toFixed(1),
        kilobytes(all.bytes / articles),
        seconds(copy),
        seconds(read),
      ];
    }),
  );
  const each = ['files an article', 'bytes an article', 'copy', 'read'];
  return table(['articles', 'site', 'pages', 'bytes of pages', 'files', 'bytes', ...each], rows);
}

/** The files of the largest archive's sites, by kind, one program beside the other. */
function kinds({ programs, sizes }: Measured): string[] {
  const shown = sizes.at(-1)?.sites ?? [];
  const rows = KINDS_OF_FILES.flatMap((kind) => {
    const cells = shown.map((site) => site.kinds[kind]);
    if (cells.every((cell) => cell === undefined)) return [];
    return [
      [kind, ...cells.flatMap((cell) => [String(cell?.files ?? 0), megabytes(cell?.bytes ?? 0)])],
    ];
  });
  const titles = shown.flatMap(({ program }) => [
    programs.find(({ name }) => name === program)?.title.search ?? program,
    'bytes',
  ]);
  return table([whole(sizes.at(-1)?.archive.articles ?? 0), ...titles], rows);
}
