/** The command `npm run check`: finds mistakes in an archive, dead references, and work that waits for somebody. */
import { appendFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { closest } from 'fastest-levenshtein';
import { NOTE_CODES, PROBLEM_CODES } from '../../src/archive/codes.ts';
import { ContentError, type Problem, withCodes } from '../../src/archive/problem.ts';
import { DEFAULTS } from '../../src/build/settings.ts';
import { ACCEPTED_FILE } from '../../src/checks/accepted-notes.ts';
import { annotateProblems, annotateReport } from '../../src/checks/annotations.ts';
import { type ErasureReport, formatErasure } from '../../src/checks/erasure.ts';
import { formatReport } from '../../src/checks/format-report.ts';
import { type CheckReport, formatWanted } from '../../src/checks/report.ts';
import { summarizeProblems, summarizeReport } from '../../src/checks/summary.ts';
import { acceptTranslations } from '../../src/content/accept-translation.ts';
import { eraseRecord } from '../../src/content/erase.ts';
import type { Content } from '../../src/content/load.ts';
import { eraseRaw } from '../../src/import/runs/erase-raw.ts';
import { historyOf } from '../../src/upgrade/git.ts';
import {
  ALLOW_SVG,
  type CommandMaker,
  command,
  counted,
  Failure,
  foldersOf,
  NO_PROGRESS,
  parseCount,
  parsePathPrefix,
  withFolders,
} from '../command.ts';
import { type CommandProgressListener, showProgress } from '../progress.ts';
import { acceptNotes as acceptNotesOf, checkArchive } from './check-archive.ts';
import { ANSWERS_DIR, checkExternal, FRESH_FOR, formatExternal, POLITE } from './check-external.ts';
import { formatWalked, inspectSite, walkedAsData } from './check-site.ts';
import { openContent } from './open-content.ts';

interface Options {
  wanted?: boolean;
  references: boolean;
  notes: boolean;
  kind?: string[];
  acceptNotes?: boolean;
  allowDeadLinks: boolean;
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
    .argument('[file...]', 'report only what is in these files and folders')
    .option('--notes', 'print all places to look at, with what would be right', false)
    .option('--references', 'print every reference and where it leads, too', false)
    .option(
      '--kind <code>',
      'print all mistakes and places to look at of a kind; may be repeated',
      parseKind,
    )
    .addOption(
      new Option(
        '--accept-notes',
        `accept the places to look at as they are: with files or --kind, only these (${ACCEPTED_FILE} of the data folder)`,
      ).conflicts(['wanted', 'acceptTranslation', 'erase', 'annotations', 'summary', 'site']),
    )
    .option('--allow-dead-links', 'dead links within the site are no mistakes', false)
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
    .action(async (files: string[], options: Options, made: Command) => {
      const { wanted, json, annotations, summary, site, progress, pathPrefix, kind, acceptNotes } =
        options;
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
      const { acceptTranslation, erase, allowSvg, allowDeadLinks } = options;
      const folders = { ...foldersOf(made), preview: true };
      if (acceptTranslation || erase) {
        const { value: done } = await showProgress(
          progress,
          async (onProgress) => {
            const content = await openContent(folders, onProgress);
            const { contentDir } = folders;
            return acceptTranslation
              ? { accepted: await acceptTranslations(content, contentDir, acceptTranslation) }
              : { erasure: await eraseFile(content, contentDir, erase ?? '') };
          },
          { stream: stderr },
        );
        if (json) return printData(done);
        if ('erasure' in done) return print(formatErasure(done.erasure).join('\n'));
        return print(
          done.accepted.map((one) => `${one.translation} <- ${one.original}`).join('\n'),
        );
      }
      const checking = showProgress(
        progress,
        (onProgress) =>
          checkArchive(
            {
              folders,
              allowSvg,
              allowDeadLinks,
              files,
              tomorrow: dayAfter(new Date()),
              details: Boolean(json || wanted || options.references),
            },
            onProgress,
          ),
        { stream: stderr },
      );
      const { value: checked } = await checking.catch(async (error: unknown) => {
        if (error instanceof ContentError) {
          if (annotations) print(annotateProblems(error.problems).join('\n'));
          if (summary) await appendFile(summary, summarizeProblems(error.problems));
        }
        // A script that asks for data gets the mistakes as data, too.
        if (json && error instanceof ContentError) {
          printData({ problems: withCodes(error.problems, 'mistake') });
        }
        throw error;
      });
      const { report, accepted, allowed } = checked;
      const { mistakes } = report;
      const isOf = ({ code }: Pick<Problem, 'code'>) => !kind || kind.some((one) => one === code);
      if (acceptNotes) {
        const open = report.notes.filter((note) => isOf(note) && note.code !== 'accepted-gone');
        const { added, removed } = acceptNotesOf(checked, open, folders);
        if (json) printData({ acceptedNotes: { added, removed } });
        else print(`${counted(added, 'note')} accepted, ${removed} taken out of the list.`);
        return;
      }
      if (summary) await appendFile(summary, summarizeReport(report));
      if (annotations) annotateReport(report).forEach(print);
      if (json && wanted) printData({ wanted: report.wanted });
      else if (json) printData(reportAsData(report, isOf, accepted));
      else if (wanted) print(formatWanted(report.wanted).join('\n'));
      else {
        const isWhole = options.notes || files.length > 0;
        const shown = { notes: isWhole, references: options.references, kinds: kind };
        print(formatReport(report, { ...shown, accepted, allowed }).join('\n'));
      }
      if (mistakes.length > 0 && !wanted) {
        throw new Failure(`${counted(mistakes.length, 'mistake')}: see above.`);
      }
    });
};

/** The report as data for a script: what was found has a code and says how much it matters. */
function reportAsData(
  { mistakes, notes, stale, ...rest }: CheckReport,
  isOf: (one: Pick<Problem, 'code'>) => boolean,
  accepted: number,
) {
  return {
    ...rest,
    problems: withCodes(mistakes.filter(isOf), 'mistake'),
    notes: withCodes(notes.filter(isOf), 'note'),
    accepted,
    stale: stale.filter(isOf).map((one) => ({ ...one, severity: 'note' })),
  };
}

function dayAfter(now: Date): string {
  return new Date(now.getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

const CODES = Object.keys({ ...PROBLEM_CODES, ...NOTE_CODES });

function parseKind(value: string, earlier: readonly string[] = []): string[] {
  if (CODES.includes(value)) return [...earlier, value];
  throw new InvalidArgumentError(
    `Expected a code such as ${closest(value, CODES)}; those of an archive stand in brackets in the report`,
  );
}

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
