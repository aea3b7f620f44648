/** Keeps what an import says of articles that the archive has already: other titles, dates and addresses. */
import { readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { addTo } from '../../text/grouping.ts';
import type { Fate, Reprint } from '../fate.ts';
import { REPRINTS_PATCH } from './own-files.ts';
import { patchOf, writePatch } from './patches.ts';
import { RAW_FOLDER, type Run, runsOf } from './run.ts';

/**
 * Collects reprints of articles that are no part of the run. Their files are not changed: somebody wrote or confirmed
 * them. A patch adds to them, if a person wants it.
 */
export class ReprintsOfArchive {
  /** By the files of the articles. */
  readonly #reprints = new Map<string, Reprint[]>();

  /** Takes note of a reprint; one that says nothing new, or is of an article of the run, is passed over. */
  add({ of, reprint }: Extract<Fate, { kind: 'reprint' }>): void {
    if ('file' in of && reprint) addTo(this.#reprints, of.file, reprint);
  }

  /**
   * Writes the patch into the folder of the run.
   * @returns its path; that of the same patch where an earlier run wrote it; none where there is nothing to add
   */
  async writePatch(run: Run, contentDir: string): Promise<string | undefined> {
    const patches: string[] = [];
    for (const [path, reprints] of this.#reprints) {
      const current = await readFile(path, 'utf8');
      const file = relative(contentDir, path).split(sep).join('/');
      patches.push(patchOf(file, current, withReprints(current, reprints)));
    }
    const earlier = await earlierPatch(run, patches.join(''));
    if (earlier === undefined) return writePatch(join(run.folder, REPRINTS_PATCH), patches);
    await rm(join(run.folder, REPRINTS_PATCH), { force: true });
    return earlier;
  }
}

/** The same patch in another run's folder. */
async function earlierPatch(run: Run, text: string): Promise<string | undefined> {
  if (text === '') return undefined;
  const root = dirname(dirname(run.folder));
  for (const id of await runsOf(root)) {
    if (id === run.id) continue;
    const path = join(root, RAW_FOLDER, id, REPRINTS_PATCH);
    if ((await readFile(path, 'utf8').catch(() => '')) === text) return path;
  }
  return undefined;
}

/** An article with more reprints: nothing else of its front matter is changed, as far as its form allows it. */
function withReprints(article: string, reprints: readonly Reprint[]): string {
  const mark = article.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const hasReturns = article.includes('\r\n');
  const text = article.slice(mark.length).replaceAll('\r\n', '\n');
  const parts = splitFrontMatter(text);
  if (!('yaml' in parts)) return article;
  const document = parseDocument(parts.yaml, { schema: 'failsafe' });
  for (const reprint of reprints) {
    if (!document.has('reprints')) document.set('reprints', document.createNode([]));
    document.addIn(['reprints'], document.createNode(reprint));
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  const changed = mark + text.replace(parts.yaml, () => yaml);
  return hasReturns ? changed.replaceAll('\n', '\r\n') : changed;
}

const BYTE_ORDER_MARK = '\u{FEFF}';
