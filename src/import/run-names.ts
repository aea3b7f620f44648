/** Names what an import reads, and lists the files that its run keeps: no path of the user's is kept. */
import { existsSync } from 'node:fs';
import { addTo } from '../text/grouping.ts';
import type { Texts } from './read-texts.ts';
import type { RawFile } from './runs/begin-run.ts';
import { type FileNames, fileNames, splitInside } from './runs/file-names.ts';
import type { UsedSettings } from './runs/note-settings.ts';
import type { RunSettings } from './runs/run.ts';

/** Names all files that a run keeps. */
export async function namesOf(
  texts: Texts,
  root: string,
  { importFile, dateFrom }: TypedPaths,
): Promise<FileNames> {
  const facts = await texts.facts();
  const data = facts.map(({ file }) => splitInside(file)[0]);
  const beside = facts.flatMap(({ settingsPath }) => settingsPath ?? []);
  const stated = [importFile, dateFrom].filter((path) => path !== undefined);
  return fileNames(root, texts.paths, [...new Set([...data, ...beside, ...stated])]);
}

/** The paths of files with settings, as a person typed them. */
type TypedPaths = Pick<RunSettings, 'importFile' | 'dateFrom'>;

/** What a call says, with names instead of paths. */
export function namedSettings(settings: RunSettings, names: FileNames): RunSettings {
  const { only } = settings;
  return {
    ...settings,
    ...namedPaths(settings, names),
    ...(only !== undefined && { only: only.map((key) => namedKey(key, names.nameOf)) }),
  };
}

export function namedPaths(
  { importFile, dateFrom }: TypedPaths,
  { nameOf }: FileNames,
): TypedPaths {
  return {
    ...(importFile !== undefined && { importFile: nameOf(importFile) }),
    ...(dateFrom !== undefined && { dateFrom: nameOf(dateFrom) }),
  };
}

/** A key that begins with a path gets the name of it. One that begins with a name stays. */
function namedKey(key: string, nameOf: (file: string) => string): string {
  const [, file = key, row = ''] = /^(.*?)(#\d{1,9})?$/s.exec(key) ?? [];
  return existsSync(splitInside(file)[0]) ? nameOf(file) + row : key;
}

/** The files to keep: those of the texts, and what is needed to read them again. */
export async function filesOf(
  texts: Texts,
  { dateFrom }: RunSettings,
  { nameOf }: FileNames,
): Promise<RawFile[]> {
  const raw = new Map<string, RawFile>();
  const others = new Map<string, RawFile>();
  for (const { file, settingsPath } of await texts.facts()) {
    const [outer] = splitInside(file);
    const settings = settingsPath === undefined ? {} : { settings: nameOf(settingsPath) };
    raw.set(outer, { file: nameOf(outer), path: texts.pathOf(outer), ...settings });
    if (settingsPath === undefined) continue;
    others.set(settingsPath, { file: nameOf(settingsPath), path: settingsPath, role: 'settings' });
  }
  if (dateFrom !== undefined) {
    others.set(dateFrom, { file: nameOf(dateFrom), path: dateFrom, role: 'dates' });
  }
  return [...raw.values(), ...others.values()];
}

/** The files with settings that texts were read by. */
export async function usedSettings(
  texts: Texts,
  { dateFrom }: TypedPaths,
  { names, nameOf }: { names: FileNames; nameOf: (file: string) => string },
): Promise<UsedSettings[]> {
  const readers = new Map<string, string[]>();
  for (const { file, settingsPath } of await texts.facts()) {
    if (settingsPath !== undefined) addTo(readers, settingsPath, nameOf(splitInside(file)[0]));
  }
  const settings = [...readers].map(([path, all]) => {
    return { path, name: names.nameOf(path), role: 'settings', readers: all } as const;
  });
  if (dateFrom === undefined) return settings;
  return [
    ...settings,
    { path: dateFrom, name: names.nameOf(dateFrom), role: 'dates', readers: [] },
  ];
}
