/** Files that Pagefind asks for and that are had otherwise: known without asking, or on their way already. */

export class Supplies {
  readonly #answers = new Map<string, () => Promise<Response>>();

  /** Answers from now on what is asked at an address. */
  provide(url: string, answer: () => Promise<Response>): void {
    this.#answers.set(url, answer);
  }

  /** Loads a file that is going to be asked for: who asks first gets it. */
  load(url: string): void {
    if (this.#answers.has(url)) return;
    const forget = () => this.#answers.delete(url);
    const loading = fetch(url);
    // What did not come is asked for again by who needs it.
    loading.catch(forget);
    this.#answers.set(url, () => {
      forget();
      return loading;
    });
  }

  /** @returns the answer, where it need not be asked for */
  find(url: string): Promise<Response> | undefined {
    // What comes after the address only tells caches apart.
    return this.#answers.get(url.replace(/\?.*$/, ''))?.();
  }
}
