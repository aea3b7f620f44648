/** Files that Pagefind will ask for: loaded in advance, made without a request, or published under other names. */

/** Holds responses by their addresses. */
export class PreloadedFiles {
  readonly #responses = new Map<string, () => Promise<Response>>();

  readonly #folders = new Map<string, (path: string) => string | undefined>();

  /**
   * Gives the files of a folder other names.
   * @param folder an address
   * @param publishedPath gives the path of a file that is asked for by another one; both are below the folder
   */
  rename(folder: string, publishedPath: (path: string) => string | undefined): void {
    this.#folders.set(folder, publishedPath);
  }

  /** The address of the file that stands for the one which is asked for. */
  addressOf(url: string): string {
    for (const [folder, publishedPath] of this.#folders) {
      const path = url.startsWith(folder) ? publishedPath(url.slice(folder.length)) : undefined;
      if (path !== undefined) return folder + path;
    }
    return url;
  }

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
