/** Search indexes: one Pagefind bundle a language, each with that language's own stemmer. */
import * as pagefind from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { type SearchRecord, searchRecords } from './records.ts';
import { bundleAddress } from './settings.ts';

/** Of what Pagefind puts in a bundle, what the search page asks for: not its own interfaces. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|fragment\/.*|index\/.*)$/;

/** A file of a bundle. */
export interface BundleFile {
  /** Below the output folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** @throws Error where Pagefind could not index an article, with what it said */
export async function buildSearch(archive: Archive): Promise<BundleFile[]> {
  const files: BundleFile[] = [];
  try {
    for (const { lang } of archive.site.editions) {
      const records = searchRecords(archive, lang);
      if (records.length > 0) files.push(...(await buildBundle(lang, records)));
    }
  } finally {
    await pagefind.close();
  }
  return files;
}

async function buildBundle(lang: string, records: readonly SearchRecord[]): Promise<BundleFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: lang });
  if (!index) throw failure(lang, errors);
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw failure(record.url, added.errors);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw failure(lang, built.errors);
  await index.deleteIndex();
  const folder = bundleAddress(lang).slice(1);
  return built.files
    .filter(({ path }) => NEEDED.test(path))
    .map(({ path, content }) => ({ path: folder + path, content }));
}

function failure(what: string, errors: readonly string[]): Error {
  return new Error(`search: ${what} could not be indexed: ${errors.join('; ')}`);
}
