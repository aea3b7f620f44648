/** The folder that tests make theirs in: one in memory for all processes of `npm test`, where there is room for it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const TEMPORARY = process.env.KLIPING_TEST_FOLDER ?? tmpdir();

/** Whether the folder is that of a run, whose processes share what one of them has made. */
const IS_SHARED = process.env.KLIPING_TEST_FOLDER !== undefined;

/**
 * The folder of things that are made once and never written to: one for all processes of a run, which removes it, or
 * one of a process alone.
 * @param name of these things
 */
export function sharedRoom(name: string): string {
  if (IS_SHARED) {
    const folder = join(TEMPORARY, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  const folder = mkdtempSync(join(TEMPORARY, `kliping-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
