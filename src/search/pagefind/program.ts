/** Gets Pagefind's script and WebAssembly, which read an index in the browser, from Pagefind's program. */
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { ENTRY_FILE, NO_LANGUAGE, PAGEFIND_VERSION, WASM_FILE } from './format.ts';

/** The files that run in the browser. */
export interface PagefindFiles {
  /** Minified. */
  readonly script: Uint8Array;
  /** Compressed and signed, as the script expects it. */
  readonly wasm: Uint8Array;
}

/**
 * Has Pagefind make an index of nothing much, for what it brings along.
 * @throws Error where it is not of the version whose index we write
 */
export async function pagefindFiles(): Promise<PagefindFiles> {
  try {
    const { index } = await pagefind.createIndex({ forceLanguage: NO_LANGUAGE });
    await index?.addCustomRecord({ url: '/', content: '-', language: NO_LANGUAGE });
    const { files = [] } = (await index?.getFiles()) ?? {};
    const entry = contentOf(files, ENTRY_FILE);
    const { version } = JSON.parse(Buffer.from(entry).toString('utf8'));
    if (version !== PAGEFIND_VERSION) {
      throw new Error(
        `Pagefind is of version ${version}; the index is written for ${PAGEFIND_VERSION}`,
      );
    }
    const script = await transform(contentOf(files, 'pagefind.js'), {
      minify: true,
      format: 'esm',
    });
    return { script: Buffer.from(script.code), wasm: contentOf(files, WASM_FILE) };
  } finally {
    await pagefind.close();
  }
}

interface PagefindFile {
  readonly path: string;
  readonly content: Uint8Array;
}

function contentOf(files: readonly PagefindFile[], name: string): Uint8Array {
  const file = files.find(({ path }) => path === name);
  if (!file) throw new Error(`Pagefind came without its ${name}`);
  return file.content;
}
