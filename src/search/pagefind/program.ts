/** Pagefind's own program: it has the script and the WebAssembly that read an index in the browser. */
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { ENTRY, LANGUAGE, VERSION, WASM } from './format.ts';

/** What runs in the browser. */
export interface PagefindFiles {
  /** Without blanks and long names: it comes with a few. */
  readonly script: Uint8Array;
  /** Compressed, as the script expects it. */
  readonly wasm: Uint8Array;
}

/**
 * Has Pagefind make an index of nothing much, for what it brings along.
 * @throws Error where it is not of the version whose index we write
 */
export async function pagefindFiles(): Promise<PagefindFiles> {
  try {
    const { index } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
    await index?.addCustomRecord({ url: '/', content: '-', language: LANGUAGE });
    const { files = [] } = (await index?.getFiles()) ?? {};
    const entry = contentOf(files, ENTRY);
    const { version } = JSON.parse(Buffer.from(entry).toString('utf8'));
    if (version !== VERSION) {
      throw new Error(`Pagefind is of version ${version}; the index is written for ${VERSION}`);
    }
    const script = await transform(contentOf(files, 'pagefind.js'), {
      minify: true,
      format: 'esm',
    });
    return { script: Buffer.from(script.code), wasm: contentOf(files, WASM) };
  } finally {
    await pagefind.close();
  }
}

interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

function contentOf(files: readonly File[], name: string): Uint8Array {
  const file = files.find(({ path }) => path === name);
  if (!file) throw new Error(`Pagefind came without its ${name}`);
  return file.content;
}
