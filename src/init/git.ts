/** Begins the git repository of a new archive. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a repository was begun, and if not, why. */
export type GitOutcome = 'begun' | 'its own' | 'within another' | 'no git' | 'git failed';

/**
 * Begins a repository in a folder, unless it is in one. The workflows of an archive run on its branch `main`.
 * @param git the command
 */
export async function beginRepository(folder: string, git = 'git'): Promise<GitOutcome> {
  const call = (...args: string[]) => run(git, args, { cwd: folder });
  const works = await call('--version').then(
    () => true,
    () => false,
  );
  if (!works) return 'no git';
  // How far the folder is below the root of its repository: nothing, where it is the root.
  const prefix = await call('rev-parse', '--show-prefix').then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
  if (prefix !== undefined) return prefix === '' ? 'its own' : 'within another';
  // The branch by `symbolic-ref`, as `--initial-branch` is not in every git that is in use.
  return call('init', '--quiet')
    .then(() => call('symbolic-ref', 'HEAD', 'refs/heads/main'))
    .then(
      () => 'begun',
      () => 'git failed',
    );
}
