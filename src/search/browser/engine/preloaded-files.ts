/** Files that Pagefind will ask for, loaded in advance or made without a request. */

/** Holds responses by their addresses. */
export class PreloadedFiles {
  readonly #responses = new Map<string, () => Promise<Response>>();

  /** From now on, `respond` gives the response for an address. */
  provide(url: string, respond: () => Promise<Response>): void {
    this.#responses.set(url, respond);
  }

  /** Loads a file in advance, once for all who take it. */
  preload(url: string): void {
    if (this.#responses.has(url)) return;
    const forget = () => this.#responses.delete(url);
    const loading = fetch(url);
    // A file that cannot be loaded now is requested again when it is needed.
    loading.catch(forget);
    this.#responses.set(url, async () => (await loading).clone());
  }

  /** @returns the response for an address, or nothing if it must be requested */
  take(url: string): Promise<Response> | undefined {
    // The query of an address only makes caches load the file anew.
    return this.#responses.get(url.replace(/\?.*/s, ''))?.();
  }
}
