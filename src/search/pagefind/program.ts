/** Gets Pagefind's script and WebAssembly, which read an index in the browser, from Pagefind's program. */
import { ENTRY_FILE, NO_LANGUAGE, PAGEFIND_VERSION, WASM_FILE } from './format.ts';

/** The files that run in the browser. */
export interface PagefindFiles {
  /** Minified. */
  readonly script: Uint8Array;
  /** Compressed and signed, as the script expects it. */
  readonly wasm: Uint8Array;
}

/**
 * Gets the files of the version whose index is written here.
 * @param expected the version that must be installed
 * @throws Error if another version is installed
 */
export async function pagefindFiles(expected = PAGEFIND_VERSION): Promise<PagefindFiles> {
  const { version, ...files } = await installedPagefind();
  if (version !== expected) {
    throw new Error(`Pagefind is of version ${version}; the index is written for ${expected}`);
  }
  return files;
}

type InstalledFiles = PagefindFiles & { readonly version: string };

let installed: Promise<InstalledFiles> | undefined;

/**
 * Gets the files of the installed Pagefind, whatever its version. They are asked for once in a process, as Pagefind's
 * program is a process of its own: to start it took a third of the time of a small build.
 * @throws Error if a file is missing
 */
export function installedPagefind(): Promise<InstalledFiles> {
  installed ??= askPagefind().catch((error) => {
    // The next build asks anew.
    installed = undefined;
    throw error;
  });
  return installed;
}

/** Pagefind gives its files with any index, so it is asked for one of a single short text. */
async function askPagefind(): Promise<InstalledFiles> {
  // A build that has the files already does without both.
  const [pagefind, { transform }] = await Promise.all([import('pagefind'), import('esbuild')]);
  try {
    const { index } = await pagefind.createIndex({ forceLanguage: NO_LANGUAGE });
    await index?.addCustomRecord({ url: '/', content: '-', language: NO_LANGUAGE });
    const { files = [] } = (await index?.getFiles()) ?? {};
    const { version } = JSON.parse(Buffer.from(contentOf(files, ENTRY_FILE)).toString('utf8'));
    const script = await transform(contentOf(files, 'pagefind.js'), {
      minify: true,
      format: 'esm',
    });
    return { version, script: Buffer.from(script.code), wasm: contentOf(files, WASM_FILE) };
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
