/** Folders that a call names: one that need not be there yet, and where it really is. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';

/** The name of a folder to write: an empty one, as that of a variable that is not set, would be the current folder. */
export function parseNewFolder(value: string): string {
  if (value.trim() !== '') return value;
  throw new InvalidArgumentError('Expected the name of a folder');
}

/** The real path of a folder that may not be there yet: npm, say, follows links before it looks for a file. */
export async function realFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  return realpath(path).catch(async () => join(await realFolder(dirname(path)), basename(path)));
}
