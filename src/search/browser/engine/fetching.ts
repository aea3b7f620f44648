/** Watches what is loaded: nothing may take for ever, and what failed is known. */
import type { Supplies } from './preloaded-files.ts';

/** How long a file may take, in milliseconds. */
export const PATIENCE = 10_000;

/**
 * Pagefind takes a part of the index that it cannot load for one without words, and waits for ever for
 * one that does not come. So the worker's `fetch` is replaced by one that has a time limit, and that
 * tells what failed. It does not ask for what is had otherwise.
 * @param onFailure told the address
 */
export function watchFetching(
  onFailure: (url: string) => void,
  supplies: () => Supplies | undefined,
): void {
  const fetchAsIs = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const supplied = supplies()?.find(url);
      const response = await (supplied ?? fetchAsIs(input, { signal, ...init }));
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      // Read to its end: a connection may be cut in the middle of a file.
      return new Response(await response.arrayBuffer(), response);
    } catch (error) {
      onFailure(url);
      throw error;
    }
  };
}

/** Reads a file that `pack` made. */
export async function unpack<Value>(url: string): Promise<Value> {
  const { body } = await fetch(url);
  if (!body) throw new Error(`${url} is empty`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();
}

/**
 * Waits for a promise, but no longer than some milliseconds.
 * @returns its value; nothing where it takes longer
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
