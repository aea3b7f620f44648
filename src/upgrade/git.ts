/** Asks git about the folder of an archive. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Bytes of an answer: the names of all files of a large archive. */
const MOST = 2 ** 28;

/** What git knows of a folder. Paths are below the folder. */
export interface GitState {
  /** The files that it keeps. */
  readonly tracked: readonly string[];
  /** The files that are not as in the last commit, those that it does not keep among them. */
  readonly uncommitted: readonly string[];
}

/** @returns none where the folder is in no repository, or git is not there */
export async function gitState(folder: string): Promise<GitState | undefined> {
  const tracked = await git(folder, 'ls-files', '-z');
  if (tracked === undefined) return undefined;
  const status = await git(
    folder,
    'status',
    '--porcelain=v1',
    '--no-renames',
    '--untracked-files=all',
    '-z',
    '--',
    '.',
  );
  const prefix = (await git(folder, 'rev-parse', '--show-prefix'))?.trim() ?? '';
  return {
    tracked: list(tracked),
    // `XY path`, from the root of the repository.
    uncommitted: list(status ?? '').map((entry) => entry.slice(3 + prefix.length)),
  };
}

/** Commits in which an earlier version is looked for. */
const LOOKED_THROUGH = 100;

/**
 * The text that a file had in each commit that changed it, the latest first; none where it is in no commit.
 * Only as many are read as are asked for.
 */
export async function* textsOf(folder: string, path: string): AsyncGenerator<string> {
  const commits = await git(folder, 'log', `-${LOOKED_THROUGH}`, '--format=%H', '--', path);
  for (const commit of (commits ?? '').split('\n').filter((line) => line !== '')) {
    const text = await git(folder, 'show', `${commit}:./${path}`);
    if (text !== undefined) yield text;
  }
}

/** What git has of a file. */
interface FileHistory {
  /** The commits that changed it, the latest first, under former names as well. */
  readonly commits: readonly { readonly name: string; readonly day: string }[];
  /** The names that it had in them, from the folder of the repository on. */
  readonly names: readonly string[];
}

/** @returns none where the folder is in no repository, or git is not there */
export async function historyOf(folder: string, path: string): Promise<FileHistory | undefined> {
  if ((await git(folder, 'rev-parse', '--git-dir')) === undefined) return undefined;
  // A commit is `\0abc1234 2021-02-15`, then the name that the file had in it.
  const format = '--format=%x00%h %cd';
  const call = ['log', '--follow', '--name-only', format, '--date=short', '--', path];
  const log = (await git(folder, '-c', 'core.quotePath=false', ...call)) ?? '';
  const entries = log.split('\0').filter((entry) => entry.trim() !== '');
  const parts = entries.map((entry) => entry.split('\n').filter((line) => line !== ''));
  return {
    commits: parts.map(([first = '']) => {
      const [name = '', day = ''] = first.split(' ');
      return { name, day };
    }),
    names: [...new Set(parts.flatMap(([, ...names]) => names))],
  };
}

/** When files came into a repository. */
interface FirstDays {
  /** By path below the folder that was asked for: the day of the first commit that has the file, `2021-02-15`. */
  readonly days: ReadonlyMap<string, string>;
  /** Whether the repository has only its latest commits: the first of a file may be older. */
  readonly isShallow: boolean;
}

/** Before the day of a commit: no path has it. */
const COMMIT = '\u0001';

/** Most files of a commit between which renames are looked for by their content: those without a change are found in any case. */
const MOST_RENAMES = 5000;

/**
 * The day on which each file came into the repository of a folder, under former names as well: that of its author's
 * clock. Of all commits at once, as a call for each file would take minutes.
 * @returns none where the folder is in no repository, or git is not there
 */
export async function firstDays(folder: string): Promise<FirstDays | undefined> {
  const prefix = await git(folder, 'rev-parse', '--show-prefix');
  if (prefix === undefined) return undefined;
  const shallow = await git(folder, 'rev-parse', '--is-shallow-repository');
  const find = ['-M', `-l${MOST_RENAMES}`, '--diff-filter=AR', '--name-status', '-z'];
  const format = ['--date=short', `--format=${COMMIT}%ad`];
  // Of the whole repository: a file may have come from outside the folder.
  const log = await git(folder, 'log', '--reverse', '--topo-order', ...find, ...format);
  const below = prefix.trim();
  const days = [...firstByPath(list(log ?? ''))].flatMap(([path, day]) =>
    path.startsWith(below) ? [[path.slice(below.length), day] as const] : [],
  );
  return { days: new Map(days), isShallow: shallow?.trim() === 'true' };
}

/** @param entries of a log, the oldest commit first: `\u00012021-02-15`, `A`, a path, `R100`, the old path, the new one */
function firstByPath(entries: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  let day = '';
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at++]?.trim() ?? '';
    if (entry.startsWith(COMMIT)) {
      day = entry.slice(COMMIT.length);
      continue;
    }
    const from = entry.startsWith('R') ? entries[at++] : undefined;
    const path = entries[at++];
    const known = from === undefined ? undefined : first.get(from);
    if (path !== undefined && !first.has(path)) first.set(path, known ?? day);
  }
  return first;
}

async function git(folder: string, ...call: readonly string[]): Promise<string | undefined> {
  return run('git', call, { cwd: folder, maxBuffer: MOST }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

function list(output: string): string[] {
  return output.split('\0').filter((entry) => entry !== '');
}
