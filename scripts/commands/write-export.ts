/** Writes an export into a folder of its own: all of it, or nothing. */
import { chmod, copyFile, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FolderError } from '../../src/archive/problem.ts';
import { errorCode } from '../../src/content/files.ts';
import { draftFolderFor } from '../../src/content/whole-file.ts';
import type { ExportFile } from '../../src/export/format.ts';

/** A picture to copy. */
interface PictureCopy {
  readonly from: string;
  /** Below the folder of the export. */
  readonly to: string;
}

/** @throws FolderError where there is something in the folder already, or where it is a file */
export async function requireRoom(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    if (errorCode(error) === 'ENOTDIR') {
      throw new FolderError(`${folder}: found a file; expected an empty folder, or a new name`);
    }
    throw error;
  });
  if (found.length > 0) {
    const names = found.slice(0, 3).join(', ') + (found.length > 3 ? ', …' : '');
    throw new FolderError(`${folder}: found ${names}; expected an empty folder, or a new name`);
  }
}

/**
 * Writes files beside the folder first, and moves them when all are there.
 * @returns how many files were written
 * @throws the error of the file system, with nothing left behind
 */
export async function writeExport(
  folder: string,
  files: Iterable<ExportFile>,
  pictures: Iterable<PictureCopy>,
): Promise<number> {
  const target = resolve(folder);
  const staging = draftFolderFor(target);
  try {
    let count = 0;
    const pathOf = async (path: string) => {
      const whole = join(staging, path);
      await mkdir(dirname(whole), { recursive: true });
      count++;
      return whole;
    };
    for (const { path, text } of files) await writeFile(await pathOf(path), text, { flag: 'wx' });
    for (const { from, to } of pictures) await copyFile(from, await pathOf(to));
    await chmod(staging, 0o755);
    await rmdir(target).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
    await rename(staging, target);
    return count;
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}
