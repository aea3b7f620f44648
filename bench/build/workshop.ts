/** The workshop of one program: a folder with its copy of the archive, which is edited and restored. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Edit } from './edits.ts';
import { measureAll, type Use } from './measure.ts';
import { measurePreview, type PreviewTimes } from './preview.ts';
import type { Home, Program } from './program.ts';
import { type SourceFile, sourceIn } from './source.ts';
import { type Amount, type Snapshot, snapshotOf, writtenBetween } from './written.ts';

/** The figures of a build: time, memory, and the files that it writes, for the site and for the next build. */
export interface Build extends Use {
  readonly written: Amount;
}

/** A file of the program's own copy; no text before where an edit adds it. */
interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** Edits one program's copy of the archive, has it built, and measures the builds. */
export class Workshop {
  readonly program: Program;
  readonly #home: Home;
  readonly #changes: ReadonlyMap<Edit, readonly Change[]>;
  /** The edits that are made now, the last one at the end. */
  readonly #standing: Change[] = [];
  /** Whether the site is there with its search, made of the copy as it is or as it was before an edit. */
  #isComplete = false;

  private constructor(program: Program, home: Home, changes: ReadonlyMap<Edit, readonly Change[]>) {
    this.program = program;
    this.#home = home;
    this.#changes = changes;
  }

  /**
   * Makes the copy, in place of one from before.
   * @param version of the program
   * @param folder is the program's own
   * @param archive with `content/` and `_data/`, which stays as it is
   * @param edits each is made on top of those before it
   */
  static async open(
    { program, version }: { readonly program: Program; readonly version: string },
    folder: string,
    archive: string,
    edits: readonly Edit[],
  ): Promise<Workshop> {
    const inside = (name: string) => join(folder, name);
    const home = { source: inside('source'), site: inside('site'), cache: inside('cache') };
    await rm(folder, { recursive: true, force: true });
    await mkdir(home.source, { recursive: true });
    if (program.layouts) await cp(program.layouts, home.source, { recursive: true });
    let source = await sourceIn(archive);
    for await (const change of changesTo(program.sources(source, version), home))
      await make(change, home);
    const changes = new Map<Edit, Change[]>();
    const workshop = new Workshop(program, home, changes);
    for (const edit of edits) {
      source = await edit(source);
      const found: Change[] = [];
      for await (const change of changesTo(program.sources(source, version), home))
        found.push(change);
      changes.set(edit, found);
      await workshop.edit(edit);
    }
    await workshop.undo();
    return workshop;
  }

  /** Makes one of the edits that the workshop was opened with, after those before it. */
  async edit(edit: Edit): Promise<void> {
    for (const change of this.#changes.get(edit) ?? []) {
      await make(change, this.#home);
      this.#standing.push(change);
    }
  }

  /** Takes back all edits. */
  async undo(): Promise<void> {
    if (this.#standing.length > 0) this.#isComplete = false;
    for (const { path, before } of this.#standing.splice(0).reverse()) {
      const file = join(this.#home.source, path);
      if (before === undefined) await rm(file);
      else await writeFile(file, before);
    }
  }

  /** Removes all that builds have written. */
  async empty(): Promise<void> {
    for (const folder of this.#outputs) await rm(folder, { recursive: true, force: true });
    this.#isComplete = false;
  }

  /** Builds what is not there, so that a build after it finds a site with its search. */
  async complete(): Promise<void> {
    if (!this.#isComplete) await this.build(true);
  }

  /** @throws Error where the program fails */
  async build(search: boolean): Promise<Build> {
    const before = snapshotOf(this.#outputs);
    const use = await measureAll(this.program.build(this.#home, search));
    this.#isComplete = search;
    return { ...use, written: writtenBetween(before, snapshotOf(this.#outputs)) };
  }

  /**
   * Starts the program's preview, and makes the edit in it.
   * @param page the address of the article that the edit changes
   * @param text which the edit brings to that page
   * @returns none where the program has no preview that is measured
   * @throws Error where the preview fails
   */
  async preview(edit: Edit, page: string, text: string): Promise<PreviewTimes | undefined> {
    const { preview } = this.program;
    if (!preview) return undefined;
    return measurePreview(preview, this.#home, { page, save: () => this.edit(edit), text });
  }

  /** The folder of the site, with the files as the last build left them. */
  get site(): { readonly folder: string; readonly files: Snapshot } {
    const folder = this.#home.site;
    return { folder, files: snapshotOf([folder]) };
  }

  /** The folder of what the program reads. */
  get source(): string {
    return this.#home.source;
  }

  get #outputs(): string[] {
    return [this.#home.site, this.#home.cache];
  }
}

/** The differences between a program's copy and the archive; no edit removes a file. */
async function* changesTo(
  sources: AsyncIterable<SourceFile>,
  { source }: Home,
): AsyncGenerator<Change> {
  for await (const { path, content } of sources) {
    const before = await readFile(join(source, path), 'utf8').catch(() => undefined);
    if (before !== content) yield { path, before, after: content };
  }
}

async function make({ path, after }: Change, { source }: Home): Promise<void> {
  const file = join(source, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, after);
}
