/** Checks an archive for `npm run check`: reads it, with what earlier checks have kept, and makes the report. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { type Locate, NO_KEY } from '../../src/archive/consistency.ts';
import { FETCH_AGAIN, fetchAgainSchema } from '../../src/archive/fetch-again.ts';
import { ContentError, FolderError, type Note, type Problem } from '../../src/archive/problem.ts';
import { openCacheFolder } from '../../src/build/cache-folder.ts';
import { programKeyOf } from '../../src/build/program-key.ts';
import { checkSiteStyle } from '../../src/build/theme-style.ts';
import {
  ACCEPTED_FILE,
  type AcceptedNotes,
  acceptedLine,
  readAccepted,
  withoutAccepted,
  writeAccepted,
} from '../../src/checks/accepted-notes.ts';
import { asideNotes } from '../../src/checks/aside-notes.ts';
import { CheckedTexts, KeptAnswers, type Plain } from '../../src/checks/checked-texts.ts';
import { dataNotes } from '../../src/checks/data-notes.ts';
import { ledgerMistakes } from '../../src/checks/ledger-mistakes.ts';
import { isDeadLink } from '../../src/checks/mistakes.ts';
import { type CheckReport, makeReport } from '../../src/checks/report.ts';
import { listNotes } from '../../src/checks/source-notes.ts';
import { wordNotes } from '../../src/checks/word-notes.ts';
import { ArticleCache } from '../../src/content/article-cache.ts';
import { changeArchive } from '../../src/content/change-files.ts';
import { readWithChecksum, writeWithChecksum } from '../../src/content/checksum-file.ts';
import { exists, findAllContent, findData } from '../../src/content/files.ts';
import type { Content } from '../../src/content/load.ts';
import { loadSite } from '../../src/content/load-data.ts';
import { loadLedger } from '../../src/content/load-ledger.ts';
import { loadYaml } from '../../src/content/load-yaml.ts';
import type { ContentOptions } from '../../src/content/options.ts';
import { checkOriginals, loadOriginals } from '../../src/content/originals.ts';
import { readText } from '../../src/content/read-text.ts';
import { stampsOfFolders } from '../../src/content/stamp.ts';
import { isSvg, readSvg } from '../../src/content/svg/picture-file.ts';
import { checkRaw } from '../../src/import/check-raw.ts';
import { RAW_FOLDER } from '../../src/import/runs/run.ts';
import type { CommandProgressListener } from '../progress.ts';
import { openContent } from './open-content.ts';

/** How an archive is checked. */
export interface CheckOptions {
  readonly folders: ContentOptions;
  readonly allowSvg: boolean;
  readonly allowDeadLinks: boolean;
  /** Files and folders that the report is about; all, where there are none. */
  readonly files: readonly string[];
  /** The day after that of the check, in UTC. */
  readonly tomorrow: string;
  /** Whether the references and the wanted titles are wanted themselves, and not their numbers alone. */
  readonly details: boolean;
}

/** What was found: without the notes that are accepted. */
export interface Checked {
  readonly report: CheckReport;
  readonly accepted: number;
  readonly allowed: number;
  /** All notes, those that are accepted among them, and the list of these. */
  readonly everyNote: readonly Note[];
  readonly list: AcceptedNotes;
}

/** @throws ContentError with all mistakes where the archive cannot be read; FolderError */
export async function checkArchive(
  options: CheckOptions,
  onProgress: CommandProgressListener,
): Promise<Checked> {
  const { folders, allowDeadLinks, files } = options;
  requireFiles(files, folders);
  const listFile = join(folders.dataDir, ACCEPTED_FILE);
  const list = readList(listFile);
  const whole = await examine(options, list.problems, onProgress);
  const path = pathBelow(folders.contentDir);
  const { open, accepted, gone } = withoutAccepted(whole.notes, list, listFile, path);
  const mistakes = allowDeadLinks
    ? whole.mistakes.filter((one) => !isDeadLink(one))
    : whole.mistakes;
  const isAsked = askedFor(files);
  const report = {
    ...whole,
    mistakes: mistakes.filter(isAsked),
    notes: [...open, ...gone].filter(isAsked),
    stale: whole.stale.filter(isAsked),
    references: whole.references.filter(isAsked),
  };
  return {
    report,
    accepted: accepted.filter(isAsked).length,
    allowed: whole.mistakes.length - mistakes.length,
    everyNote: whole.notes,
    list,
  };
}

/** What takes the room of a report, and is printed only when somebody asks for it. */
type Details = Pick<CheckReport, 'references' | 'wanted'>;

/** Makes the report, or takes that of the last check where no file has changed since. */
async function examine(
  options: CheckOptions,
  inList: readonly Problem[],
  onProgress: CommandProgressListener,
): Promise<CheckReport> {
  const { folders, allowSvg, tomorrow, details } = options;
  const kept = openKept(folders);
  const raw = join(dirname(resolve(folders.contentDir)), RAW_FOLDER);
  const found = stampsOfFolders([folders.contentDir, folders.dataDir, raw], Date.now());
  // Of files that have just changed, stamps alone say nothing.
  const isKnown = found?.stamps.recent.length === 0;
  const state = isKnown ? JSON.stringify([found.stamps.digest, tomorrow, allowSvg]) : undefined;
  const earlier = state === undefined ? undefined : kept?.report(state, details);
  if (earlier) return earlier;
  const [loaded, look] = await Promise.all([
    openContent(folders, onProgress, kept?.articles()).catch(problemsOf),
    checkSurroundings(folders),
  ]);
  const ledger = loadLedger(folders.dataDir);
  const problems = [
    'problems' in loaded ? loaded.problems : [],
    look.problems,
    inList,
    ledger.problems,
  ].flat();
  if ('problems' in loaded || problems.length > 0) {
    throw new ContentError(aboutFiles(problems, options.files));
  }
  onProgress('checking', 0, 0);
  const { contentDir } = folders;
  const { archive, locate } = loaded;
  const root = dirname(resolve(contentDir));
  const changed = [
    ...checkOriginals(contentDir),
    ...(await checkRaw(root, archive.articles, locate, archive.site.languages)),
  ];
  if (changed.length > 0) throw new ContentError(aboutFiles(changed, options.files));
  const drawings = allowSvg ? NOTHING_FOUND : checkSvg(archive, contentDir);
  if (drawings.problems.length > 0) throw new ContentError(drawings.problems);
  const answers = new KeptAnswers(kept?.answers());
  const texts = new CheckedTexts(
    { ...loaded, namesOf: (article) => namesIn(loaded, article) },
    answers,
  );
  const wordsHashes = archive.stale.flatMap(({ meta }) => meta.originalSha256 ?? []);
  const originals = await loadOriginals(contentDir, wordsHashes);
  const made = makeReport(archive, keptLocate(loaded, answers), texts, originals, tomorrow);
  const aside = asideNotes(await findAllContent(contentDir), archive);
  const report = {
    ...made,
    mistakes: [...made.mistakes, ...ledgerMistakes(archive, ledger, ledger.file)],
    notes: [
      ...made.notes,
      ...look.notes,
      ...drawings.notes,
      ...aside.map((note) => ({ ...note, file: join(contentDir, note.file) })),
    ],
  };
  // A raw text elsewhere may change without a sign.
  const isElsewhere = archive.articles.some(({ meta }) => !isInRun(meta.raw));
  kept?.save(answers, isElsewhere ? undefined : state, report);
  return report;
}

/**
 * Writes the list of accepted notes: with those that are given, and without those that occur no more.
 * @param wanted the notes to accept
 * @returns how many came to the list and how many went
 */
export function acceptNotes(
  { everyNote, list }: Checked,
  wanted: readonly Note[],
  { contentDir, dataDir }: ContentOptions,
): { readonly added: number; readonly removed: number } {
  const path = pathBelow(contentDir);
  const occurring = new Set(everyNote.map((note) => acceptedLine(note, path)));
  const kept = [...list.lines.keys()].filter((line) => occurring.has(line));
  const lines = new Set([...kept, ...wanted.map((note) => acceptedLine(note, path))]);
  const file = join(dataDir, ACCEPTED_FILE);
  if (lines.size > 0 || list.lines.size > 0) {
    changeArchive(contentDir, [[file, writeAccepted(list.remarks, lines)]]);
  }
  return { added: lines.size - kept.length, removed: list.lines.size - kept.length };
}

function readList(file: string): AcceptedNotes {
  const text = readText(file);
  return readAccepted(typeof text === 'string' ? text : '', file);
}

/** Makes paths of the archive, in whatever text they stand, ones below its folder. */
function pathBelow(contentDir: string): (text: string) => string {
  const root = dirname(contentDir);
  const start = root === '.' ? '' : `${root}${sep}`;
  return (text) => {
    const below = start === '' ? text : text.replaceAll(start, '');
    return sep === '/' ? below : below.replaceAll(sep, '/');
  };
}

/** @throws FolderError where a path that was asked for is in neither folder */
function requireFiles(files: readonly string[], { contentDir, dataDir }: ContentOptions): void {
  for (const path of files) {
    const isOurs = [contentDir, dataDir].some((one) => isBelow(resolve(path), resolve(one)));
    if (isOurs && existsSync(path)) continue;
    throw new FolderError(
      `${path}: found no such file in the archive; expected one below ${contentDir} or ${dataDir}`,
    );
  }
}

function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below === '' || !(below.startsWith('..') || isAbsolute(below));
}

function askedFor(files: readonly string[]): (one: Pick<Problem, 'file'>) => boolean {
  if (files.length === 0) return () => true;
  const folders = files.map((path) => resolve(path));
  return ({ file }) => folders.some((folder) => isBelow(resolve(file), folder));
}

/** Those of the files that were asked for; where there are none of them, all, as none can be left as it is. */
function aboutFiles(problems: readonly Problem[], files: readonly string[]): readonly Problem[] {
  const asked = problems.filter(askedFor(files));
  return asked.length > 0 ? asked : problems;
}

/** Whether the raw text of an article, if it names one, is in the folder of a run. */
function isInRun(raw: string | undefined): boolean {
  return raw === undefined || raw.startsWith(`${RAW_FOLDER}/`);
}

/** What checks keep for the next one. */
interface Kept {
  articles(): ArticleCache;
  answers(): readonly (readonly [string, Plain])[];
  /** The report of a state of all files; without its details unless they are asked for. */
  report(state: string, details: boolean): CheckReport | undefined;
  save(answers: KeptAnswers, state: string | undefined, report: CheckReport): void;
}

/** Opens what earlier checks have kept, beside the archive's content; nothing where that cannot be written. */
function openKept(folders: ContentOptions): Kept | undefined {
  const folder = join(dirname(resolve(folders.contentDir)), '.cache', 'check');
  let key: string;
  try {
    // A theme that cannot be read has no key; what is wrong with it is said later.
    key = programKeyOf({ ...folders, preview: true, pagesOnly: true });
    openCacheFolder(folder);
  } catch {
    return undefined;
  }
  const read = (name: string, ownKey = key) => {
    const content = readWithChecksum(join(folder, `${name}.json`), ownKey);
    return content === undefined ? undefined : JSON.parse(content);
  };
  const write = (name: string, data: unknown, ownKey = key) =>
    writeWithChecksum(join(folder, `${name}.json`), ownKey, JSON.stringify(data));
  return {
    articles: () => new ArticleCache(join(folder, 'articles'), key, randomUUID()),
    answers: () => read('answers') ?? [],
    report(state, wantsDetails) {
      const report: Omit<CheckReport, keyof Details> | undefined = read('report', key + state);
      const details: Details | undefined = wantsDetails
        ? report && read('details', key + state)
        : { references: [], wanted: {} };
      return report && details && { ...report, ...details };
    },
    save(answers, state, { references, wanted, ...report }) {
      if (answers.isChanged) write('answers', answers.all);
      if (state === undefined) return;
      write('details', { references, wanted }, key + state);
      write('report', report, key + state);
    },
  };
}

/** Finds positions in files as the archive does, and keeps them: to find one, the file has to be read. */
function keptLocate({ archive, locate }: Content, answers: KeptAnswers): Locate {
  const hashes = new Map(archive.articles.map(({ file, hash }) => [file, hash]));
  return (record, key) => {
    const hash = hashes.get(record.file);
    if (key === NO_KEY || hash === undefined) return locate(record, key);
    const [line = 1, column = 1] = answers.of(`at ${key} ${record.file} ${hash}`, () => {
      const found = locate(record, key);
      return [found.line, found.column];
    });
    return { ...locate(record, NO_KEY), line, column };
  };
}

function namesIn({ blocksOf }: Content, article: Parameters<Content['blocksOf']>[0]): string[] {
  return blocksOf(article).flatMap((block) => (block.kind === 'html' && block.id) || []);
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

/**
 * What is wrong in the theme besides what the archive's own loading finds, and what somebody should look at there and
 * in the data folder.
 */
async function checkSurroundings(
  options: ContentOptions,
): Promise<{ problems: readonly Problem[]; notes: readonly Note[] }> {
  const { dataDir } = options;
  const { theme, site } = await loadSite(options);
  const { problems, unused } = await checkSiteStyle(theme);
  const files = await findData(dataDir);
  const misnamed = dataNotes(files, site).map((note) => ({
    ...note,
    file: join(dataDir, note.file),
  }));
  const ofLists = files
    .filter((path) => /^[^/]+\.yaml$/.test(path))
    .flatMap((path) => {
      const text = readText(join(dataDir, path));
      return typeof text === 'string' ? listNotes(join(dataDir, path), text) : [];
    });
  return {
    problems: [...problems, ...(await checkFetchAgain(dataDir))],
    notes: [...misnamed, ...ofLists, ...unused, ...wordNotes(theme)],
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
