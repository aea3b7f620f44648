/** Views: a page whose fingerprint stays has the same bytes, and one that changes said what it depends on. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { type Dice, diceOf } from '../archive/references/newsroom/dice.ts';
import type { Edit } from '../build/support/edits.ts';
import type { Papers } from '../build/support/newsroom.ts';
import { leavesOf } from './support/leaves.ts';
import { longPapers, PAGE_EDITS } from './support/papers.ts';
import { type State, stateOf } from './support/state.ts';
import { isTouched, touchedParts } from './support/touched.ts';

/** Another one each time, unless somebody looks at a failure again: SEED=123 npm test -- map/views */
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));

/** Archives, and edits of each; all edits, many times, where there is time. */
const [ROUNDS, EDITS] = process.env.LONG_TESTS ? [12, PAGE_EDITS.size] : [1, 14];

/** Keys of views that identify a page, so that they never change by themselves. */
const IDENTITY = new Set(['lang', 'address', 'kind', 'period']);

/** By kind and key of its views, in how many cases nothing else told that the bytes change. */
const proved = new Map<string, number>();

test('views are plain data', async () => {
  const state = stateOf(longPapers(diceOf(1)));
  assert.ok(state);
  for (const [address, page] of state.pages) {
    const copy = structuredClone(page.view);
    assert.equal(await page.render(copy), await page.render(), address);
  }
});

test(`pages that seem to stay do stay, and depend on what changed (SEED=${SEED})`, async () => {
  let compared = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const dice = diceOf(SEED + round);
    const { papers, state: first } = beginning(dice);
    let state = first;
    for (const [name, edit] of shuffled([...PAGE_EDITS], dice).slice(0, EDITS)) {
      const next = edited(papers, [edit], dice);
      if (!next) continue;
      await assertSound(state, next.state, `SEED=${SEED}, round ${round}: ${name}`);
      compared++;
      // Now and then the next edit is made on top of this one.
      if (dice.once(2)) {
        Object.assign(papers, next.papers);
        state = next.state;
      }
    }
  }
  assert.ok(compared > EDITS / 2);
});

test('each aspect of a view is found by nothing else', { skip: !process.env.LONG_TESTS }, () => {
  const keys = [...proved].filter(([, times]) => times > 0).map(([key]) => key);
  const state = stateOf(longPapers(diceOf(1)));
  const all = new Set(
    [...(state?.pages.values() ?? [])].flatMap(({ kind, view }) =>
      Object.keys(view)
        .filter((key) => !IDENTITY.has(key))
        .map((key) => `${kind}: ${key}`),
    ),
  );
  console.log(
    [...proved]
      .sort()
      .map(([key, times]) => `${key}  ${times}`)
      .join('\n'),
  );
  assert.deepEqual(
    [...all].filter((key) => !keys.includes(key)),
    [],
  );
});

/** Papers with no mistake in them, such as two articles of one language in a story. */
function beginning(dice: Dice): { papers: Papers; state: State } {
  for (;;) {
    const papers = longPapers(dice);
    const state = stateOf(papers);
    if (state) return { papers, state };
  }
}

/** The archive after some edits, which leave the papers as they are. */
function edited(
  papers: Papers,
  edits: readonly Edit[],
  dice: Dice,
): { papers: Papers; state: State } | undefined {
  const copy = structuredClone(papers);
  for (const edit of edits) edit(copy, dice);
  const state = stateOf(copy);
  return state && { papers: copy, state };
}

async function assertSound(before: State, after: State, when: string): Promise<void> {
  const touched = touchedParts(before.archive, after.archive);
  for (const [address, page] of after.pages) {
    const old = before.pages.get(address);
    if (!old) continue;
    const [was, is] = [await old.render(), await page.render()];
    if (old.fingerprint === page.fingerprint) assert.equal(is, was, `${address} (${when})`);
    else {
      const depends = [...old.dependencies, ...page.dependencies];
      const changed = leavesOf(old.view, page.view);
      const found = depends.some((one) => isTouched(one, touched));
      assert.ok(found, `${address} changed ${[...changed]}, on which it does not depend (${when})`);
      if (is !== was) note(page.kind, changed);
    }
  }
}

/** Notes the keys without which the change would have gone unnoticed. */
function note(kind: string, changed: ReadonlySet<string>): void {
  const keys = new Set([...changed].map((leaf) => leaf.split('.')[0] ?? ''));
  for (const names of [keys, changed]) {
    const [only] = names;
    if (names.size !== 1 || only === undefined) continue;
    const key = `${kind}: ${only}`;
    proved.set(key, (proved.get(key) ?? 0) + 1);
  }
}

function shuffled<Item>(items: Item[], dice: Dice): Item[] {
  const left = [...items];
  return items.map(() => left.splice(dice.below(left.length), 1)[0] as Item);
}
