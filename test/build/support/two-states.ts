/** An archive in two states, between which builds go to and fro, with the sites that they come to. */
import assert from 'node:assert/strict';
import { manifestPath } from '../../../src/build/manifest.ts';
import { mendOutputFolder } from '../../../src/build/output-folder.ts';
import { diceOf } from '../../archive/references/newsroom/dice.ts';
import { sharedSite } from '../../support/shared-site.ts';
import type { Files } from '../../support/site.ts';
import { EDITS } from './edits.ts';
import { filesOf, found } from './newsroom.ts';
import { assertSameTree, type Tree, treeDifferences, treeOf, Workplace } from './twins.ts';

export interface State {
  readonly files: Files;
  readonly site: Tree;
}

/** What is done to get from one state to the other: a little of everything. */
const WAY = [
  'a text is changed',
  'a title is changed',
  'an article is deleted',
  'an article is written',
  'a file is renamed, and its address kept',
  'a tag is called otherwise',
  'a picture is changed',
];

/** Writes the files of the second state. The sites come of first builds, once for all tests of a run. */
export async function twoStates(place: Workplace): Promise<readonly [State, State]> {
  const papers = found(diceOf(11));
  const [piece] = papers.pieces;
  assert.ok(piece);
  // A file in one state is a folder in the other.
  piece.fields.aliases = ['/lama/c.html'];
  const first = await stateOf(filesOf(papers));
  for (const [i, edit] of WAY.entries()) EDITS[edit]?.(papers, diceOf(i));
  piece.fields.aliases = ['/lama/c.html/d.html'];
  const second = await stateOf(filesOf(papers));
  await place.save(second.files);
  return [first, second];
}

async function stateOf(files: Files): Promise<State> {
  const { folder } = await sharedSite(files);
  return { files, site: treeOf(folder) };
}

/** The files of a site that are neither as one state has them nor as another has. */
export function brokenFiles(found: Tree, states: readonly State[]): string[] {
  const files = [...found].filter(([path]) => !path.endsWith('/'));
  return files.flatMap(([path, content]) =>
    states.some(({ site }) => site.get(path)?.equals(content)) ? [] : path,
  );
}

/** An archive that goes from one state to the other, and its site. */
export class TwoStates {
  readonly place: Workplace;
  readonly manifest: string;
  #states: readonly [State, State] | undefined;
  #now: State | undefined;

  constructor(folder: string) {
    this.place = new Workplace(folder);
    this.manifest = manifestPath(this.place.cache, this.place.output);
  }

  async open(): Promise<void> {
    this.#states = await twoStates(this.place);
    this.#now = this.#states[1];
    await this.place.build();
  }

  get states(): readonly [State, State] {
    assert.ok(this.#states);
    return this.#states;
  }

  /** The state that the files are in. */
  get now(): State {
    assert.ok(this.#now);
    return this.#now;
  }

  /** Takes the files to the other state. */
  async edit(settled = true): Promise<void> {
    this.#now = this.now === this.states[0] ? this.states[1] : this.states[0];
    await this.place.save(this.now.files, settled);
  }

  /**
   * Asserts that a build which died has left one of the two sites, byte for byte, once the next start has mended it.
   * @param last the site that was there before, where a build must not have come further
   */
  async assertWhole(when: string, last?: Tree): Promise<void> {
    await mendOutputFolder(this.place.output);
    const { tree } = this.place;
    const sites = last ? [last] : this.states.map(({ site }) => site);
    const differences = sites.map((site) => treeDifferences(tree, site));
    const least = differences.toSorted((a, b) => a.length - b.length)[0];
    assert.deepEqual(least, [], when);
  }

  async assertMended(when: string): Promise<void> {
    assert.equal(await this.place.build(), undefined, when);
    assertSameTree(this.place.tree, this.now.site, when);
  }
}
