/** Finds the raw texts of a run that is done again, and names them as they were named before. */
import { join } from 'node:path';
import { FolderError, type Problem } from '../../archive/problem.ts';
import { exists } from '../../content/files.ts';
import type { RawText } from '../raw.ts';
import { hashOfFile, type Run } from './run-folder.ts';

/** Where the raw texts of a run are, and how they were named. */
export interface TextsAgain {
  readonly paths: readonly string[];
  readonly nameOf: (file: string) => string;
}

/**
 * Finds the raw files.
 * @param given files that may be those of the run, for one that kept none
 * @throws FolderError where one is missing
 */
export async function textsAgain(run: Run, given: readonly string[]): Promise<TextsAgain> {
  const hashes = new Map<string, string>();
  for (const path of given) hashes.set(await hashOfFile(path), path);
  const names = new Map<string, string>();
  const missing: string[] = [];
  for (const { file, kept, sha256, role } of run.file.files) {
    if (role !== undefined) continue;
    const path = kept === undefined ? hashes.get(sha256) : join(run.folder, kept);
    if (path === undefined || !(await exists(path))) missing.push(`${file} (SHA-256 ${sha256})`);
    else names.set(path, file);
  }
  if (missing.length > 0) {
    throw new FolderError(
      `run ${run.id}: found no raw text of ${missing.join(', ')}; expected these files, unchanged, behind --again ${run.id}`,
    );
  }
  const nameOf = (file: string) => {
    const [outer = file, inner] = file.split('!/', 2);
    const name = names.get(outer) ?? outer;
    return inner === undefined ? name : `${name}!/${inner}`;
  };
  return { paths: [...names.keys()], nameOf };
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
