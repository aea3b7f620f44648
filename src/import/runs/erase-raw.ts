/** Erases the raw text of an article from the folders of all runs. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../archive/problem.ts';
import type { RawErasure } from '../../content/erase.ts';
import { replaceFile } from '../../content/whole-file.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Origin } from '../raw.ts';
import { emptyRows } from './empty-rows.ts';
import { splitInside } from './file-names.ts';
import { REPRINTS_PATCH } from './own-files.ts';
import {
  ARTICLES_FILE,
  articlesOf,
  openRun,
  RAW_FOLDER,
  RUN_FILE,
  type Run,
  runsOf,
  writeRunFile,
} from './run.ts';

/** The article: its file below the content folder, and what its front matter says of its raw text. */
interface ErasedArticle {
  readonly file: string;
  readonly raw: string | undefined;
  readonly sha256: string | undefined;
}

/**
 * Finds what the runs keep of an article: its row in each table, its file, its line in the list of articles, and all
 * reports and patches, which quote texts.
 * @param root the archive's folder
 */
export async function eraseRaw(
  root: string,
  article: ErasedArticle,
  locales: readonly Locale[],
): Promise<RawErasure> {
  const rewritten = new Map<string, Uint8Array>();
  const removed: string[] = [];
  const left: string[] = [];
  const [, runId = '', name = '', inner, row] = RAW.exec(article.raw ?? '') ?? [];
  const runs: Run[] = [];
  for (const id of await runsOf(root)) runs.push(await openRun(root, id));
  const own = runs.find(({ id }) => id === runId);
  const text = own && row ? await textOf(own, name, Number(row), locales) : undefined;
  if (inner !== undefined) left.push(`${article.raw}: files in a .zip are not rewritten`);
  else if (own && row && text === undefined) left.push(`${article.raw}: this row cannot be found`);
  for (const run of runs) {
    const { folder, file } = run;
    const articles = await articlesOf(run);
    const isHere = articles.some((one) => one.file === article.file) || run === own;
    const files = [];
    let changes = false;
    for (const one of file.files) {
      const path = one.kept === undefined ? undefined : join(folder, one.kept);
      const isText = one.role === undefined && one.sha256 === article.sha256;
      if (path !== undefined && isText) {
        removed.push(path);
        changes = true;
        continue;
      }
      files.push(one);
      if (path === undefined || one.role !== undefined || text === undefined) continue;
      // Another article may have the same text: its row is its own.
      const others = new Set(
        articles.filter((two) => two.file !== article.file).map((two) => two.key),
      );
      const settings = {
        locales,
        encoding: file.settings.encoding,
        separator: file.settings.separator,
      };
      const isNamed = (number: number) =>
        run === own && one.kept === name && number === Number(row);
      const emptied = await emptyRows(
        path,
        settings,
        (number, cells) =>
          isNamed(number) || (longest(cells) === text && !others.has(`${one.file}#${number}`)),
      );
      if ('why' in emptied)
        left.push(`${join(RAW_FOLDER, run.id, one.kept ?? '')}: ${emptied.why}`);
      else if (emptied.rows.length > 0) {
        rewritten.set(path, emptied.bytes);
        changes = true;
      }
    }
    if (!changes && !isHere) {
      // A run that would add to the article quotes it, too.
      const patch = join(folder, REPRINTS_PATCH);
      if (await mentions(patch, article.file)) removed.push(patch);
      continue;
    }
    const { title: _, ...settings } = file.settings;
    const json = { ...file, settings, files };
    rewritten.set(join(folder, RUN_FILE), Buffer.from(`${JSON.stringify(json, undefined, 2)}\n`));
    const rest = (await readFile(join(folder, ARTICLES_FILE), 'utf8'))
      .split('\n')
      .filter((line) => line !== '' && JSON.parse(line).file !== article.file);
    rewritten.set(
      join(folder, ARTICLES_FILE),
      Buffer.from(rest.map((line) => `${line}\n`).join('')),
    );
    const kept = new Set([RUN_FILE, ARTICLES_FILE, ...file.files.flatMap((one) => one.kept ?? [])]);
    for (const other of await readdir(folder)) {
      if (!kept.has(other)) removed.push(join(folder, other));
    }
  }
  return { rewritten, removed, left };
}

/**
 * Takes texts out of what a run keeps: those of records that were erased before.
 * @returns what could not be taken out
 */
export async function forgetTexts(
  run: Run,
  origins: readonly Origin[],
  locales: readonly Locale[],
): Promise<Problem[]> {
  const { encoding, separator } = run.file.settings;
  const problems: Problem[] = [];
  const gone = new Set<string>();
  for (const { file, kept } of run.file.files) {
    const own = origins.filter((one) => splitInside(one.file)[0] === file);
    if (kept === undefined || own.length === 0) continue;
    const path = join(run.folder, kept);
    const rows = new Set(own.flatMap(({ row }) => row ?? []));
    const isPacked = own.some((one) => one.file !== file);
    if (rows.size === 0 && !isPacked) {
      await rm(path, { force: true });
      gone.add(file);
      continue;
    }
    const emptied = isPacked
      ? { why: 'files in a .zip are not rewritten' }
      : await emptyRows(path, { locales, encoding, separator }, (row) => rows.has(row));
    if ('bytes' in emptied) replaceFile(path, emptied.bytes);
    else {
      const found = `a text of an erased record, which stays in it: ${emptied.why}`;
      const expected = 'a person who takes it out';
      problems.push({ file: path, line: 1, column: 1, subject: 'raw text', found, expected });
    }
  }
  if (gone.size > 0) {
    await writeRunFile(run, {
      ...run.file,
      files: run.file.files.filter(({ file }) => !gone.has(file)),
    });
  }
  return problems;
}

async function mentions(patch: string, file: string): Promise<boolean> {
  const text = await readFile(patch, 'utf8').catch(() => '');
  return text.includes(`--- a/${file}\n`);
}

/** `_raw/2026-11-30-1/rows.csv#128`; of a file in a .zip, with its name inside. */
const RAW = /^_raw\/(\d{4}-\d\d-\d\d-\d+)\/([^/!]{1,255}?)(?:!\/([^#]{1,1000}))?(?:#(\d{1,9}))?$/;

/** The longest cell of a row: the text, by which the row is found in other files. */
async function textOf(run: Run, name: string, row: number, locales: readonly Locale[]) {
  if (!run.file.files.some(({ kept }) => kept === name)) return undefined;
  const { encoding, separator } = run.file.settings;
  let text: string | undefined;
  await emptyRows(join(run.folder, name), { locales, encoding, separator }, (number, cells) => {
    if (number === row) text = longest(cells);
    return false;
  });
  return text;
}

function longest(cells: readonly string[]): string {
  return cells.reduce((long, cell) => (cell.length > long.length ? cell : long), '');
}
