/** Shows changes of files before they are made: diffs, and removed files by their folders. */
import { isUtf8 } from 'node:buffer';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { type Changes, type Files, textAt } from './changes.ts';

/** Where a diff says that there is no file. */
const NO_FILE = '/dev/null';

/**
 * Shows changes: first how many files are removed from each folder, then the diff of each other file.
 * @returns lines; none where nothing changes
 */
export function showChanges(files: Files, changes: Changes): string {
  const removed = [...changes].filter(([, bytes]) => !bytes).map(([path]) => path);
  const written = [...changes].flatMap(([path, bytes]) => (bytes ? [{ path, bytes }] : []));
  const diffs = written
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => diffOf(path, textAt(files, path), bytes));
  return [...(removed.length > 0 ? [showRemoved(removed)] : []), ...diffs].join('\n');
}

function showRemoved(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths.toSorted()) {
    const name = path.includes('/') ? `${path.split('/')[0]}/` : path;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const lines = [...counts].map(([name, count]) =>
    name.endsWith('/') ? `- ${name} (${count} ${count === 1 ? 'file' : 'files'})` : `- ${name}`,
  );
  return ['Removed:', ...lines, ''].join('\n');
}

function diffOf(path: string, before: string | undefined, bytes: Uint8Array): string {
  if (!isUtf8(bytes) || bytes.includes(0)) {
    return `+++ ${path} (${bytes.length} bytes, not a text)\n`;
  }
  const after = new TextDecoder().decode(bytes);
  const from = before === undefined ? NO_FILE : path;
  return createTwoFilesPatch(from, path, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
