/** Notes how a run was done again: what it was told, and the settings that it read. */

import { readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { replaceFile } from '../../content/whole-file.ts';
import { hashOfFile } from '../hash-file.ts';
import { freeName } from './kept-files.ts';
import { RUN_OWN } from './own-files.ts';
import { type Run, type RunFile, type RunSettings, writeRunFile } from './run.ts';

/** A file with settings that was read. */
export interface UsedSettings {
  readonly path: string;
  /** See `fileNames`. */
  readonly name: string;
  readonly role: 'settings' | 'dates';
  /** The names of the raw files that were read by it; none for dates, which are all texts'. */
  readonly readers: readonly string[];
}

/**
 * Notes what a run was told, and keeps the settings that it does not have yet, in place of those that they replace.
 * @param used what was read; those in the run's folder are kept already
 */
export async function noteSettings(
  run: Run,
  settings: RunSettings,
  used: readonly UsedSettings[],
): Promise<void> {
  const { folder, file } = run;
  const fresh = used.filter(({ path }) => resolve(dirname(path)) !== resolve(folder));
  const keeps = file.files.some(({ kept }) => kept !== undefined);
  const replacedBy = new Map(
    fresh.flatMap(({ readers, name }) => readers.map((reader) => [reader, name] as const)),
  );
  const raw = file.files
    .filter(({ role }) => role === undefined)
    .map((one) => ({ ...one, settings: replacedBy.get(one.file) ?? one.settings }));
  const stillRead = new Set(raw.flatMap((one) => one.settings ?? []));
  const hasDates = fresh.some(({ role }) => role === 'dates');
  const old = file.files.filter(
    (one) =>
      !fresh.some(({ name }) => name === one.file) &&
      (one.role === 'settings' ? stillRead.has(one.file) : one.role === 'dates' && !hasDates),
  );
  const files: RunFile['files'] = [...raw, ...old];
  const taken = new Set<string>([...RUN_OWN, ...files.flatMap(({ kept }) => kept ?? [])]);
  for (const { path, name, role } of fresh) {
    const kept = keeps ? freeName(name, taken) : undefined;
    if (kept !== undefined) replaceFile(join(folder, kept), await readFile(path));
    files.push({ file: name, sha256: await hashOfFile(path), ...(kept && { kept }), role });
  }
  await writeRunFile(run, { ...file, settings, files });
  for (const { kept } of file.files) {
    const isLeft = files.some((one) => one.kept === kept);
    if (kept !== undefined && !isLeft) await rm(join(folder, kept), { force: true });
  }
}
