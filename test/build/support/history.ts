/** Histories of an archive: what people, and bad luck, do to it between builds, each of which is checked. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { BuildMemory } from '../../../src/build/build-context.ts';
import type { BuildInputs } from '../../../src/build/settings.ts';
import { diceOf } from '../../archive/references/newsroom/dice.ts';
import { TEMPORARY } from '../../support/temporary.ts';
import { IS_LONG } from './amount.ts';
import { TO_CACHE, TO_SITE } from './damage.ts';
import { EDITS, USUAL_EDITS } from './edits.ts';
import { filesOf, found } from './newsroom.ts';
import { assertSameTree, Workplace } from './twins.ts';

export const seed = fc.noBias(fc.noShrink(fc.nat()));
const edit = fc.record({ edit: fc.constantFrom(...USUAL_EDITS), seed });

const what = fc.oneof(
  { weight: 12, arbitrary: fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ site: fc.constantFrom(...Object.keys(TO_SITE)) }) },
  { weight: 1, arbitrary: fc.record({ cache: fc.constantFrom(...Object.keys(TO_CACHE)) }) },
  { weight: 1, arbitrary: fc.record({ touched: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ undone: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      settings: fc.constantFrom<Partial<BuildInputs>>(
        { url: 'https://lain.example/arsip/' },
        { pathPrefix: '/lain/' },
        { preview: true },
        { pagesOnly: true },
        {},
      ),
    }),
  },
);

export const steps = fc.tuple(seed, what).map(([seed, what]): Step => ({ seed, ...what }));

export interface Step {
  /** Of all that is by chance in it. */
  readonly seed: number;
  readonly edits?: readonly { readonly edit: string; readonly seed: number }[];
  /** What happens to the site. */
  readonly site?: string;
  /** What happens to the cache. */
  readonly cache?: string;
  readonly touched?: boolean;
  /** How many steps are taken back. */
  readonly undone?: number;
  readonly settings?: Partial<BuildInputs>;
}

/** Steps between two comparisons, at most: a first build takes longer than a later one. */
const UNSEEN = 3;

/**
 * Founds an archive and takes it through some steps, with a build after each of them. The site is compared
 * with one that is built for the first time.
 * @param beginning another archive for another number
 */
export async function live(beginning: number, all: readonly Step[]): Promise<void> {
  const folder = await mkdtemp(join(TEMPORARY, 'kliping-'));
  try {
    const place = new Workplace(folder);
    let papers = found(diceOf(beginning));
    const history = [papers];
    let good = papers;
    let settings: Partial<BuildInputs> = {};
    let unseen = UNSEEN;
    // The preview's builds remember more than others.
    let memory: BuildMemory | undefined = diceOf(beginning).once(2) ? {} : undefined;
    for (const [i, step] of [{ seed: beginning }, ...all].entries() as Iterable<[number, Step]>) {
      const dice = diceOf(step.seed);
      papers = structuredClone(papers);
      for (const { edit, seed } of step.edits ?? []) EDITS[edit]?.(papers, diceOf(seed));
      if (step.undone) papers = history.at(-step.undone) ?? good;
      if (step.settings) settings = step.settings;
      history.push(papers);
      await place.save(filesOf(papers), !dice.once(4));
      if (step.touched) await place.touch(dice.one(place.paths));
      if (step.site) {
        TO_SITE[step.site]?.(place.output, dice);
        // A preview looks at what it has published when it starts: until then it knows of no damage.
        if (memory) memory = {};
      }
      if (step.cache) TO_CACHE[step.cache]?.(place.cache, dice);

      const when = `after step ${i}: ${JSON.stringify(step)}`;
      const before = place.tree;
      // As of an edit that concerns many articles; a process takes seconds to start.
      const run = { jobs: dice.once(IS_LONG ? 4 : 16) ? 2 : 1 };
      const problems = await place.build({ inputs: settings, run }, memory && { memory });
      unseen++;
      if (problems === undefined && unseen < UNSEEN && i < all.length) continue;
      unseen = 0;
      const clean = await place.clean({ inputs: settings });
      if (typeof clean === 'string') {
        assert.equal(problems, clean, when);
        assertSameTree(place.tree, before, `${when}: a failed build changed the site`);
        // Most mistakes are mended at once, others while more is edited.
        if (!dice.once(4)) papers = good;
      } else {
        assert.equal(problems, undefined, when);
        assertSameTree(place.tree, clean, when);
        good = papers;
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
