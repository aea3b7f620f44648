/** The command `npm run check`: finds mistakes in an archive, dead references, and work that waits for somebody. */
import { appendFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Archive } from '../../src/archive/archive.ts';
import { FETCH_AGAIN, fetchAgainSchema } from '../../src/archive/fetch-again.ts';
import { ContentError, formatProblems, type Problem } from '../../src/archive/problem.ts';
import { DEFAULTS } from '../../src/build/settings.ts';
import { checkSiteStyle } from '../../src/build/theme-style.ts';
import { annotateProblems, annotateReport } from '../../src/checks/annotations.ts';
import { dataNotes } from '../../src/checks/data-notes.ts';
import { type ErasureReport, formatErasure } from '../../src/checks/erasure.ts';
import { formatLimits } from '../../src/checks/limits.ts';
import {
  type CheckReport,
  formatReferences,
  formatWanted,
  makeReport,
} from '../../src/checks/report.ts';
import { formatRights } from '../../src/checks/rights-report.ts';
import { formatStale } from '../../src/checks/stale.ts';
import { summarizeProblems, summarizeReport } from '../../src/checks/summary.ts';
import { wordNotes } from '../../src/checks/word-notes.ts';
import { acceptTranslations } from '../../src/content/accept-translation.ts';
import { eraseRecord } from '../../src/content/erase.ts';
import { exists, findData } from '../../src/content/files.ts';
import type { Content } from '../../src/content/load.ts';
import { loadSite } from '../../src/content/load-data.ts';
import { loadYaml } from '../../src/content/load-yaml.ts';
import type { ContentOptions } from '../../src/content/options.ts';
import { checkOriginals, loadOriginals } from '../../src/content/originals.ts';
import { isSvg, readSvg } from '../../src/content/svg/picture-file.ts';
import { checkRaw } from '../../src/import/check-raw.ts';
import { eraseRaw } from '../../src/import/runs/erase-raw.ts';
import { historyOf } from '../../src/upgrade/git.ts';
import {
  ALLOW_SVG,
  type CommandMaker,
  command,
  counted,
  foldersOf,
  NO_PROGRESS,
  parseCount,
  parsePathPrefix,
  withFolders,
} from '../command.ts';
import { type CommandProgressListener, showProgress } from '../progress.ts';
import { ANSWERS_DIR, checkExternal, FRESH_FOR, formatExternal, POLITE } from './check-external.ts';
import { formatWalked, inspectSite, walkedAsData } from './check-site.ts';
import { openContent } from './open-content.ts';

interface Options {
  wanted?: boolean;
  json?: boolean;
  acceptTranslation?: string[];
  erase?: string;
  allowSvg: boolean;
  annotations?: boolean;
  summary?: string;
  progress: boolean;
  site?: string | true;
  pathPrefix?: string;
  external?: boolean;
  againAfter: number;
  fillArchived: boolean;
  allowLocal: boolean;
  cache: string;
}

export const checkCommand: CommandMaker = (terminal) => {
  const { stdout, stderr } = terminal;
  const print = (text: string): void => {
    stdout.write(`${text}\n`);
  };
  const printData = (data: unknown) => print(JSON.stringify(data, null, 2));
  return withFolders(
    command('check', 'Checks an archive, drafts included, without building it.', terminal),
  )
    .option('--wanted', 'print only what articles refer to and the archive does not have')
    .option('--json', 'print data instead of text')
    .option(
      '--accept-translation <file...>',
      'record that these translations say what their originals say now',
    )
    .addOption(
      new Option(
        '--erase <file>',
        'take the title and the text out of an article, keep its address, and say what remains elsewhere',
      ).conflicts(['wanted', 'acceptTranslation', 'annotations', 'summary']),
    )
    .addOption(
      new Option(
        '--annotations',
        'print mistakes and places to look at as GitHub shows them at their lines, too',
      ).conflicts(['json', 'wanted', 'acceptTranslation']),
    )
    .addOption(
      new Option('--summary <file>', 'add a summary in Markdown to a file').conflicts([
        'wanted',
        'acceptTranslation',
      ]),
    )
    .addOption(
      new Option(
        '--site [dir]',
        `walk a built site instead (${DEFAULTS.outputDir}): links, translations, feeds, ids, leftovers`,
      ).conflicts(['wanted', 'acceptTranslation', 'erase', 'annotations', 'summary']),
    )
    .option(
      '--path-prefix <path>',
      'with --site: the folder of its address; that of its pages',
      parsePathPrefix,
    )
    .addOption(
      new Option(
        '--external',
        'ask other hosts for the addresses that articles and lists name: this takes a second for each, and needs the network',
      ).conflicts(['wanted', 'acceptTranslation', 'erase', 'annotations', 'summary', 'site']),
    )
    .option(
      '--again-after <days>',
      'with --external: how long an answer is used',
      parseCount,
      FRESH_FOR,
    )
    .option(
      '--fill-archived',
      'with --external: write the address of copies (archivedUrl) into articles whose original is gone',
      false,
    )
    .option('--cache <dir>', 'with --external: where answers are kept', ANSWERS_DIR)
    .addOption(
      new Option('--allow-local', 'with --external: ask this machine and its network, too').default(
        false,
      ),
    )
    .option(...ALLOW_SVG)
    .option(...NO_PROGRESS)
    .action(async (options: Options, made: Command) => {
      const { wanted, json, annotations, summary, site, progress, pathPrefix } = options;
      if (site !== undefined) {
        const folder = site === true ? DEFAULTS.outputDir : site;
        const { value: walked } = await showProgress(
          progress,
          async (onProgress) => inspectSite(folder, pathPrefix, onProgress),
          { stream: stderr },
        );
        if (json) printData(walkedAsData(walked));
        return formatWalked(folder, walked).forEach(print);
      }
      if (options.external) {
        const { value: report } = await showProgress(
          progress,
          async (onProgress) => askOthers(made, options, onProgress),
          { stream: stderr },
        );
        return json ? printData(report) : print(formatExternal(report).join('\n'));
      }
      const checking = showProgress(
        options.progress,
        (onProgress) => check(made, options, onProgress),
        {
          stream: stderr,
        },
      );
      const { value: found } = await checking.catch(async (error: unknown) => {
        if (error instanceof ContentError) {
          if (annotations) print(annotateProblems(error.problems).join('\n'));
          if (summary) await appendFile(summary, summarizeProblems(error.problems));
        }
        // A script that asks for data gets the mistakes as data, too.
        if (json && error instanceof ContentError) printData({ problems: error.problems });
        throw error;
      });
      if ('accepted' in found) {
        const { accepted } = found;
        if (json) return printData({ accepted });
        return print(accepted.map((one) => `${one.translation} <- ${one.original}`).join('\n'));
      }
      if ('erasure' in found) {
        const { erasure } = found;
        return json ? printData({ erasure }) : print(formatErasure(erasure).join('\n'));
      }
      const { report } = found;
      if (summary) await appendFile(summary, summarizeReport(report));
      if (annotations) annotateReport(report).forEach(print);
      if (json) printData(wanted ? { wanted: report.wanted } : report);
      else print((wanted ? formatWanted(report.wanted) : formatReport(report)).join('\n'));
    });
};

async function askOthers(
  made: Command,
  { cache, againAfter, fillArchived, allowLocal }: Options,
  onProgress: CommandProgressListener,
) {
  const folders = foldersOf(made);
  const { contentDir } = folders;
  const content = await openContent({ ...folders, preview: true }, onProgress);
  const today = new Date().toISOString().slice(0, 10);
  const asking = { ...POLITE, allowLocal };
  const options = { cache, againAfter, fillArchived, contentDir, asking, today };
  return checkExternal(content, options, onProgress);
}

async function check(
  made: Command,
  { acceptTranslation, erase, allowSvg }: Options,
  onProgress: CommandProgressListener,
) {
  const options = { ...foldersOf(made), preview: true };
  const { contentDir } = options;
  const opening = openContent(options, onProgress);
  if (acceptTranslation) {
    return { accepted: await acceptTranslations(await opening, contentDir, acceptTranslation) };
  }
  if (erase) return { erasure: await eraseFile(await opening, contentDir, erase) };
  const [loaded, look] = await Promise.all([opening.catch(problemsOf), checkSurroundings(options)]);
  const problems = [...('problems' in loaded ? loaded.problems : []), ...look.problems];
  if ('problems' in loaded || problems.length > 0) throw new ContentError(problems);
  onProgress('checking', 0, 0);
  const { archive, locate, textOf } = loaded;
  const root = dirname(resolve(contentDir));
  const changed = [
    ...checkOriginals(contentDir),
    ...(await checkRaw(root, archive.articles, locate, archive.site.languages)),
  ];
  if (changed.length > 0) throw new ContentError(changed);
  const wordsHashes = archive.stale.flatMap(({ meta }) => meta.originalSha256 ?? []);
  const report = makeReport(archive, locate, textOf, await loadOriginals(contentDir, wordsHashes));
  const drawings = allowSvg ? NOTHING_FOUND : checkSvg(archive, contentDir);
  if (drawings.problems.length > 0) throw new ContentError(drawings.problems);
  return { report: { ...report, notes: [...report.notes, ...look.notes, ...drawings.notes] } };
}

const NOTHING_FOUND = { problems: [], notes: [] };

/** What is wrong in the pictures that pages show, and what of them is not published. */
function checkSvg({ pictures }: Archive, contentDir: string) {
  const read = [...new Set(pictures.map(({ file }) => file))]
    .filter(isSvg)
    .map((path) => readSvg(contentDir, path));
  return {
    problems: read.flatMap((one) => ('svg' in one ? [] : one)),
    notes: read.flatMap((one) => ('svg' in one ? one.notes : [])),
  };
}

async function eraseFile(
  content: Content,
  contentDir: string,
  file: string,
): Promise<ErasureReport> {
  const today = new Date().toISOString().slice(0, 10);
  const { site } = content.archive;
  const erasure = await eraseRecord(content, contentDir, file, today, (article) =>
    eraseRaw(
      dirname(resolve(contentDir)),
      { file: article.file, raw: article.meta.raw, sha256: article.meta.sha256 },
      site.languages,
    ),
  );
  const histories = await Promise.all(
    [erasure.file, ...erasure.removed, ...erasure.rewritten].map(async (path) => {
      const history = await historyOf(dirname(path), basename(path));
      return history ? [{ path, ...history }] : [];
    }),
  );
  const known = histories.flat();
  return { ...erasure, histories: known.length > 0 ? known : undefined };
}

/**
 * What is wrong in the theme besides what the archive's own loading finds, and what somebody should look at there and
 * in the data folder.
 */
async function checkSurroundings(
  options: ContentOptions,
): Promise<{ problems: readonly Problem[]; notes: readonly Problem[] }> {
  const { dataDir } = options;
  const { theme, site } = await loadSite(options);
  const { problems, unused } = await checkSiteStyle(theme);
  const data = dataNotes(await findData(dataDir), site);
  const misnamed = data.map((note) => ({ ...note, file: join(dataDir, note.file) }));
  return {
    problems: [...problems, ...(await checkFetchAgain(dataDir))],
    notes: [...misnamed, ...unused, ...wordNotes(theme)],
  };
}

/** Mistakes in the list of pages to fetch again: only the import reads it, so that no build has to. */
async function checkFetchAgain(dataDir: string): Promise<readonly Problem[]> {
  const file = join(dataDir, FETCH_AGAIN);
  return (await exists(file)) ? (await loadYaml(file, fetchAgainSchema)).problems : [];
}

/** Lets what is wrong in the content be said together with what is wrong elsewhere. */
function problemsOf(error: unknown): { problems: readonly Problem[] } {
  if (error instanceof ContentError) return { problems: error.problems };
  throw error;
}

/** The longest part first, so that what matters stands at the end of the terminal. */
function formatReport(report: CheckReport): string[] {
  const { references, wanted, stale, notes, articles, drafts, stories, limits, rights } = report;
  const titles = Object.values(wanted).reduce((sum, { length }) => sum + length, 0);
  const parts = [
    references.length > 0 ? [...formatReferences(references), ''] : [],
    notes.length > 0 ? [formatProblems(notes, 'place to look at', 'places to look at'), ''] : [],
    stale.length > 0 ? [...formatStale(stale), ''] : [],
    references.length > 0
      ? [`${counted(references.length, 'reference')}, ${counted(titles, 'title')} wanted.`]
      : [],
    limits ? [formatLimits(limits)] : [],
    rights ? formatRights(rights) : [],
    [
      `${counted(articles, 'article')} (${counted(drafts, 'draft')}), ${counted(stories, 'story', 'stories')}: no mistakes.`,
    ],
  ];
  return parts.flat();
}
