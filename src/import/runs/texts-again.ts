/** Finds the raw texts of a run that is done again, and names them as they were named before. */
import { basename, join } from 'node:path';
import { FolderError, type Problem } from '../../archive/problem.ts';
import { exists } from '../../content/files.ts';
import { addTo } from '../../text/grouping.ts';
import { IMPORT_FILE } from '../columns/import-file.ts';
import { hashOfFile } from '../hash-file.ts';
import type { RawText } from '../raw.ts';
import { INSIDE, splitInside } from './file-names.ts';
import type { Run, RunFile } from './run.ts';

/** Where the raw texts of a run are, how they were named, and by which settings each is read. */
interface TextsAgain {
  readonly paths: readonly string[];
  readonly nameOf: (file: string) => string;
  /** See `TextSettings`. */
  readonly importFileOf: (file: string) => string | 'none' | undefined;
}

type KeptFile = RunFile['files'][number];

/**
 * Finds the raw files.
 * @param root the archive's folder
 * @param given files that may be those of the run, for one that kept none
 * @throws FolderError where one is missing
 */
export async function textsAgain(
  run: Run,
  root: string,
  given: readonly string[],
): Promise<TextsAgain> {
  const found = new Map<string, KeptFile>();
  const missing: string[] = [];
  const raw = run.file.files.filter(({ role }) => role === undefined);
  const givenFor = await handOut(given, raw);
  for (const one of raw) {
    const path = one.kept === undefined ? givenFor(one) : join(run.folder, one.kept);
    if (path !== undefined && (await exists(path))) found.set(path, one);
    else missing.push(`${one.file} (SHA-256 ${one.sha256})`);
  }
  if (missing.length > 0) {
    throw new FolderError(
      `run ${run.id}: found no raw text of ${missing.join(', ')}; expected these files, unchanged, behind --again ${run.id}`,
    );
  }
  const nameOf = (file: string) => {
    const [outer, inner] = splitInside(file);
    const name = found.get(outer)?.file ?? outer;
    return inner === undefined ? name : `${name}${INSIDE}${inner}`;
  };
  const others = await settingsElsewhere(run, root);
  const importFileOf = (file: string) => settingsOf(run, found.get(file)) ?? others;
  return { paths: [...found.keys()], nameOf, importFileOf };
}

/** Hands out given files by their hashes, each once: among files of the same bytes, that of the same name. */
async function handOut(
  given: readonly string[],
  wanted: readonly KeptFile[],
): Promise<(file: KeptFile) => string | undefined> {
  const byHash = new Map<string, string[]>();
  for (const path of new Set(given)) addTo(byHash, await hashOfFile(path), path);
  const handed = new Map<KeptFile, string>();
  const isNamed = (path: string, { file }: KeptFile) => basename(path) === basename(file);
  for (const rule of [isNamed, () => true]) {
    for (const one of wanted) {
      const paths = byHash.get(one.sha256) ?? [];
      const at = handed.has(one) ? -1 : paths.findIndex((path) => rule(path, one));
      const [path] = at < 0 ? [] : paths.splice(at, 1);
      if (path !== undefined) handed.set(one, path);
    }
  }
  return (file) => handed.get(file);
}

/** The kept settings of a raw file. Where it had none, those of another's are not taken for it. */
function settingsOf({ folder, file: { files } }: Run, raw: KeptFile | undefined) {
  const noted = files.find((one) => one.role === 'settings' && one.file === raw?.settings)?.kept;
  if (noted !== undefined) return join(folder, noted);
  if (raw?.kept === undefined) return undefined;
  return files.some(({ kept }) => kept === IMPORT_FILE) ? 'none' : undefined;
}

/**
 * The settings of `--settings`, which a run without raw files did not keep.
 * @throws FolderError where they are not there any more
 */
async function settingsElsewhere(run: Run, root: string): Promise<string | undefined> {
  const { importFile } = run.file.settings;
  const isKept = run.file.files.some(({ role, kept }) => role === 'settings' && kept !== undefined);
  if (importFile === undefined || isKept) return undefined;
  return notedPath(run, root, importFile, '--settings');
}

/**
 * The table of dates of a run.
 * @throws FolderError where it was not kept, and is not there any more
 */
export async function datesOfRun(run: Run, root: string): Promise<string | undefined> {
  const noted = run.file.files.find(({ role }) => role === 'dates');
  if (!noted) return undefined;
  if (noted.kept !== undefined) return join(run.folder, noted.kept);
  return notedPath(run, root, noted.file, '--date-from');
}

async function notedPath(run: Run, root: string, name: string, option: string): Promise<string> {
  const path = join(root, name);
  if (await exists(path)) return path;
  throw new FolderError(
    `run ${run.id}: found no ${name} that it was read by; expected ${option} with its path`,
  );
}

/** Names the files of texts in another way. */
export function mapTexts(
  texts: AsyncIterable<RawText | Problem>,
  nameOf: (file: string) => string,
): AsyncIterable<RawText | Problem> {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const text of texts) {
        if (!('text' in text)) yield { ...text, file: nameOf(text.file) };
        else yield { ...text, origin: { ...text.origin, file: nameOf(text.origin.file) } };
      }
    },
  };
}
