/** A repository of 0.2.0 as people had to keep it: a copy of the program, emptied of the sample, with changes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, 'fixtures');

/** The pages that 0.2.0 itself built from the copy, by their addresses, with their titles. */
export const PAGES_BEFORE: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(fixtures, 'pages-of-0.2.0.json'), 'utf8'),
);

/**
 * Unpacks the copy. It has all files of its owner, and those of 0.2.0 that the move looks into: the others would be
 * removed as these are. The owner
 * - has four articles, and English switched on;
 * - has another accent, other letters, a picture in the masthead, and no offset of the focus;
 * - has another icon;
 * - calls a list and articles otherwise in Indonesian, and the results of a search in Russian;
 * - has another section for tags and another label of read-also lines in Indonesian, which addresses and articles use;
 * - has changed a component, and added a script.
 */
export function unpackCopy(folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', join(fixtures, 'copy-of-0.2.0.tar.gz'), '-C', folder]);
}

/** Runs git as somebody with a name. */
export function git(folder: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Sari', '-c', 'user.email=sari@kali.example'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

/** Commits all files, in a repository that is begun where there is none. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'All');
}
