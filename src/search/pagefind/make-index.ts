/** Has Pagefind index texts of terms. */
import * as pagefind from 'pagefind';
import { type BundleFile, LANGUAGE } from './repack.ts';

/**
 * @param texts terms parted by blanks; the number of each is its address in the index
 * @returns Pagefind's files
 * @throws Error where Pagefind could not index a text, with what it said
 */
export async function makeIndex(texts: readonly string[]): Promise<BundleFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw failure(errors);
  for (const [number, content] of texts.entries()) {
    const added = await index.addCustomRecord({ url: `${number}`, content, language: LANGUAGE });
    if (added.errors.length > 0) throw failure(added.errors);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw failure(built.errors);
  await index.deleteIndex();
  return built.files;
}

/** Ends Pagefind's program. */
export async function endIndexing(): Promise<void> {
  await pagefind.close();
}

function failure(errors: readonly string[]): Error {
  return new Error(`search: the texts could not be indexed: ${errors.join('; ')}`);
}
