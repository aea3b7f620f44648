/** Fetches files within a time limit, and reports those that cannot be loaded. */
import { isFragment } from '../../pagefind/format.ts';
import type { PreloadedFiles } from './preloaded-files.ts';
import { signedText, unpacked } from './signed-text.ts';

/** Longest that a file may take, in milliseconds. */
export const TIME_LIMIT = 10_000;

/**
 * Replaces the worker's `fetch`: Pagefind takes a part of the index that it cannot load for one without
 * words, and waits for ever for one that does not come. The new one has a time limit, reports what failed,
 * rejects for a status that is not OK, does not request files that are preloaded, and gives texts of articles as Pagefind
 * reads them.
 * @param onFailure called with the address of a file that cannot be loaded
 * @param preloaded gives the preloaded files, once there are any
 * @param onLoaded called with the address and the bytes of a file that was loaded
 */
export function watchFetching(
  onFailure: (url: string) => void,
  preloaded: () => PreloadedFiles | undefined,
  onLoaded: (url: string, bytes: ArrayBuffer) => void,
): void {
  const fetchAsIs = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    try {
      const signal = AbortSignal.timeout(TIME_LIMIT);
      const files = preloaded();
      const taken = files?.take(url);
      const asked = files?.addressOf(url) ?? url;
      const response = await (taken ??
        fetchAsIs(asked === url ? input : asked, { signal, ...init }));
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      // Read to its end: a connection may be cut in the middle of a file.
      const bytes = await response.arrayBuffer();
      onLoaded(url, bytes);
      return new Response(isFragment(url) ? await signedText(bytes) : bytes, response);
    } catch (error) {
      onFailure(url);
      throw error;
    }
  };
}

/**
 * Reads a file that `pack` made.
 * @throws Error if it cannot be loaded, or is not compressed JSON
 */
export async function unpack<Value>(url: string): Promise<Value> {
  return unpacked(await fetch(url)).json();
}

/**
 * Waits for a promise, but no longer than some milliseconds.
 * @returns its value, or nothing if it takes longer
 */
export async function within<Value>(
  promise: Promise<Value>,
  limit: number,
): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
