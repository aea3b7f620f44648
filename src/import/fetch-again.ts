/** Keeps `_data/fetch-again.yaml`: what had no text is noted there, and leaves the list once it has been imported. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from 'yaml';
import { FETCH_AGAIN, fetchAgainSchema, type ToFetch } from '../archive/fetch-again.ts';
import { ContentError } from '../archive/problem.ts';
import { foldUrl } from '../archive/references/link.ts';
import { exists } from '../content/files.ts';
import { loadYaml } from '../content/load-yaml.ts';
import { replaceFile } from '../content/whole-file.ts';
import { compare } from '../text/compare.ts';
import { foldTitle } from '../text/fold.ts';

const HEADER = ` Pages that had no text when they were imported, to be fetched again. No page of the site shows them.
 The import adds to this list, sorts it, and removes what it has imported since; comments are not kept.`;

/** An article that has been imported, as far as it is recognized in the list. */
export interface Fetched {
  readonly title?: string | undefined;
  readonly sourceUrl?: string | undefined;
  readonly date?: string | undefined;
}

/** How the list has changed. */
export interface FetchAgainChange {
  readonly added: readonly ToFetch[];
  readonly removed: readonly ToFetch[];
}

/**
 * Changes the list. The file is made where there is none, and goes with its last entry.
 * @throws ContentError where the file there has mistakes: it is not overwritten
 */
export async function changeFetchAgain(
  dataDir: string,
  change: (before: readonly ToFetch[]) => readonly ToFetch[],
): Promise<FetchAgainChange> {
  const file = join(dataDir, FETCH_AGAIN);
  const before = await readFetchAgain(file);
  const after = mergeFetchAgain(change(before), []);
  const text = writeList(after);
  if (after.length === 0) await rm(file, { force: true });
  else if (text !== writeList(before)) replaceFile(file, text);
  const [old, now] = [before, after].map((list) => new Set(list.map(writeEntry)));
  return {
    added: after.filter((one) => !old?.has(writeEntry(one))),
    removed: before.filter((one) => !now?.has(writeEntry(one))),
  };
}

/** One spelling of an entry, by which it is compared. */
export function writeEntry({ title, address, date, raw, reason }: ToFetch): string {
  return JSON.stringify([title, address, date, raw, reason]);
}

/** The list with more in it, without what has been imported: sorted by address, then by title; each page once. */
export function mergeFetchAgain(
  before: readonly ToFetch[],
  items: readonly ToFetch[],
  fetched: Iterable<Fetched> = [],
): ToFetch[] {
  const pages = new Map<string, ToFetch>();
  for (const one of [...before, ...items]) {
    const key = keyOf(one);
    // A placeholder may have lost the title and the date that an earlier one had.
    pages.set(key, { ...pages.get(key), ...one });
  }
  for (const { title, sourceUrl, date } of fetched) {
    if (sourceUrl !== undefined) pages.delete(keyOf({ address: sourceUrl }));
    if (title !== undefined) pages.delete(keyOf({ title, date }));
  }
  return [...pages.values()].sort(
    (a, b) =>
      compare(a.address ?? '', b.address ?? '') ||
      compare(a.title ?? '', b.title ?? '') ||
      compare(a.date ?? '', b.date ?? '') ||
      compare(a.raw, b.raw),
  );
}

async function readFetchAgain(file: string): Promise<readonly ToFetch[]> {
  if (!(await exists(file))) return [];
  const { value, problems } = await loadYaml(file, fetchAgainSchema);
  if (!value) throw new ContentError(problems);
  return value;
}

/** A page is the same by its address; without one, by its title and date; without a title, by its raw text. */
function keyOf({ address, title, date, raw }: Partial<ToFetch>): string {
  if (address !== undefined) return `address\0${foldUrl(address)}`;
  if (title !== undefined) return `title\0${foldTitle(title)}\0${(date ?? '').slice(0, 10)}`;
  return `raw\0${raw}`;
}

function writeList(list: readonly ToFetch[]): string {
  const entries = list.map(({ title, address, date, raw, reason }) => ({
    title,
    address,
    date,
    raw,
    reason,
  }));
  const document = new Document(entries, { keepUndefined: false });
  document.commentBefore = HEADER;
  return document.toString({ lineWidth: 0 });
}
