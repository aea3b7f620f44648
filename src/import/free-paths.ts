/** Finds a free path for each new article: where one is taken, with a number behind it. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articleFile } from '../archive/article-file.ts';
import type { Period } from '../dates/period.ts';

/**
 * Gives out paths of a content folder, each once. A path counts as taken if an article of any language has it, as
 * articles that share their path are translations of one another.
 */
export class FreePaths {
  readonly #contentDir: string;
  readonly #langs: readonly string[];
  /** The paths taken, without their language: as found in the folders that were looked into, and as given out. */
  readonly #taken = new Set<string>();
  readonly #looked = new Set<string>();
  /** The number that was last put behind a name: thousands of texts may have one title. */
  readonly #numbers = new Map<string, number>();

  constructor(contentDir: string, langs: readonly string[]) {
    this.#contentDir = contentDir;
    this.#langs = langs;
  }

  /**
   * Takes a path.
   * @param own the path that the article has already, which it keeps where only the number is another one
   * @returns a path below the content folder: `id/2021/02/judul.md`, or `id/2021/02/judul-2.md`
   */
  async take(
    lang: string,
    period: Period | undefined,
    title: string,
    own?: string,
  ): Promise<string> {
    const path = articleFile('', period, title);
    const plain = `${lang}${path}`;
    // A title may itself end in a number.
    if (own && (own === plain || own.replace(/(?:-\d{1,6})?\.md$/, '.md') === plain)) {
      this.#taken.add(own.slice(lang.length));
      return own;
    }
    await this.#look(dirname(path));
    const free = this.#firstFree(path);
    this.#taken.add(free);
    return `${lang}${free}`;
  }

  #firstFree(path: string): string {
    if (!this.#taken.has(path)) return path;
    const name = path.slice(0, -'.md'.length);
    let number = (this.#numbers.get(name) ?? 1) + 1;
    while (this.#taken.has(`${name}-${number}.md`)) number++;
    this.#numbers.set(name, number);
    return `${name}-${number}.md`;
  }

  async #look(folder: string): Promise<void> {
    if (this.#looked.has(folder)) return;
    this.#looked.add(folder);
    for (const lang of this.#langs) {
      const files = await readdir(join(this.#contentDir, lang, folder)).catch(() => []);
      for (const file of files) this.#taken.add(`${folder}/${file}`);
    }
  }
}
