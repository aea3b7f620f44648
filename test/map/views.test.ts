/** Views: a page whose fingerprint stays has the same bytes, and one that changes said what it depends on. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import type { Address } from '../../src/archive/address.ts';
import { Touched } from '../../src/map/touched.ts';
import { compare } from '../../src/text/compare.ts';
import { type Dice, diceOf } from '../archive/references/newsroom/dice.ts';
import type { Edit } from '../build/support/edits.ts';
import type { Papers } from '../build/support/newsroom.ts';
import { leavesOf } from './support/leaves.ts';
import {
  addMany,
  addOne,
  addStory,
  dateOf,
  emptyPapers,
  longPapers,
  PAGE_EDITS,
  setDate,
} from './support/papers.ts';
import { type State, stateOf } from './support/state.ts';

/** Another one each time, unless somebody looks at a failure again: SEED=123 npm test -- map/views */
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));

/** Archives, and edits of each; all edits, many times, where there is time. */
const [ROUNDS, EDITS] = process.env.LONG_TESTS ? [12, PAGE_EDITS.size] : [1, 6];

/** By kind and key of its views, the number of changes of bytes that nothing else told of. */
const proved = new Map<string, number>();

test('views are plain data', async () => {
  const state = stateOf(longPapers(diceOf(1)));
  assert.ok(state);
  for (const [address, page] of state.pages) {
    // As JSON has it, without what JSON leaves out.
    const copy = JSON.parse(JSON.stringify(structuredClone(page.view)));
    assert.equal(await page.render(copy), await page.render(), address);
  }
});

test(`pages that seem to stay do stay, and depend on what changed (SEED=${SEED})`, async (context) => {
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
  assert.ok(compared > EDITS / 4);
  if (!process.env.LONG_TESTS) return;
  for (const [key, times] of [...proved].sort()) context.diagnostic(`${key}: ${times}`);
});

/** Changes that one key of one page tells of, and nothing else that a fingerprint is made of. */
const TOLD_BY_ONE_KEY: readonly {
  readonly change: string;
  readonly address: string;
  readonly key: string;
  readonly prepare: (papers: Papers) => void;
  readonly edit: (papers: Papers) => void;
}[] = [
  {
    change: 'a list has a page more, behind one that stays',
    address: '/id/tag/beras/1/',
    key: 'numbered',
    prepare: (papers) => addMany(papers, 60),
    edit: (papers) => addOne(papers, 'id', 'terbaru', '2022-12-31', { tags: ['Beras'] }),
  },
  {
    change: 'the years of a list go further back than its first page',
    address: '/id/tag/beras/',
    key: 'whole',
    prepare: (papers) => addMany(papers, 60),
    edit: ({ pieces }) => {
      const oldest = pieces.toSorted((a, b) => compare(dateOf(a), dateOf(b)))[0];
      if (oldest) oldest.fields.date = '1999-01-01';
    },
  },
  {
    change: 'the other edition has nothing on that day any more',
    address: '/id/2021/02/15/',
    key: 'alternates',
    prepare: (papers) => addStory(papers),
    edit: ({ pieces }) => setDate(pieces, 'ru', '2021-03-01'),
  },
  {
    change: 'the translation of an article in a feed has another address',
    address: '/id/feed.xml',
    key: 'entries',
    prepare: (papers) => addStory(papers),
    edit: ({ pieces }) => setDate(pieces, 'ru', '2021-03-01'),
  },
  {
    change: 'its file is in another folder, to which its picture is relative',
    address: '/id/2021/02/20/bergambar/',
    key: 'text',
    prepare: (papers) => {
      addStory(papers);
      const piece = addOne(papers, 'id', 'bergambar', '2021-02-20');
      piece.paragraphs.push('![Peta](peta.svg)');
      for (const folder of ['2021', '2022']) papers.pictures[`id/${folder}/peta.svg`] = '<svg/>';
    },
    edit: ({ pieces }) => {
      const piece = pieces.find(({ slug }) => slug === 'bergambar');
      if (piece) piece.folder = '2022';
    },
  },
  {
    change: 'the original of two translations says something else',
    address: '/ru/2021/02/15/tiga-ru/en/',
    key: 'left',
    prepare: (papers) => addStory(papers),
    edit: ({ pieces }) => {
      const original = pieces.find(({ lang }) => lang === 'id');
      original?.paragraphs.push('Kapal itu berlayar lagi.');
    },
  },
  {
    change: 'the version that it compares with says something else',
    address: '/id/2021/02/21/kedua/perubahan/',
    key: 'texts',
    prepare: (papers) => {
      addStory(papers);
      addOne(papers, 'id', 'pertama', '2021-02-20', { description: 'Kapal.' });
      addOne(papers, 'id', 'kedua', '2021-02-21', { versionOf: '/id/2021/02/20/pertama/' });
    },
    edit: ({ pieces }) => {
      const older = pieces.find(({ slug }) => slug === 'pertama');
      older?.paragraphs.push('Kapal itu berlayar lagi.');
    },
  },
];

test('an edit of a text makes anew only those files of the data that have texts', () => {
  const papers = emptyPapers();
  papers.site.rights = 'CC-BY-4.0';
  addStory(papers);
  for (const { fields } of papers.pieces) fields.description = 'Kapal.';
  const before = stateOf(papers);
  papers.pieces.at(-1)?.paragraphs.push('Kapal itu berlayar lagi.');
  const after = stateOf(papers);
  const changed = [...(after?.pages ?? [])].filter(
    ([address, { fingerprint }]) => before?.pages.get(address)?.fingerprint !== fingerprint,
  );
  assert.deepEqual(
    changed.map(([address]) => address).filter((one) => one.startsWith('/data/')),
    ['articles-2021.jsonl', 'parallel-2021.tmx', 'parallel-2021.tsv'].map(
      (name) => `/data/${name}.gz`,
    ),
  );
});

for (const { change, address, key, prepare, edit } of TOLD_BY_ONE_KEY) {
  test(`a page is made again where ${change}`, async () => {
    const papers = emptyPapers();
    prepare(papers);
    const old = stateOf(papers);
    edit(papers);
    const now = stateOf(papers);
    assert.ok(old && now);
    const [before, after] = [old, now].map(({ pages }) => pages.get(address as Address));
    assert.ok(before && after, address);
    const touched = new Touched(old.parts, now.parts, now.archive);
    assert.ok(!after.dependencies || touched.any(after.dependencies), 'no build looks at it');
    const changed = [...leavesOf(before.view, after.view)].map((leaf) => leaf.split('.')[0]);
    assert.deepEqual([...new Set(changed)], [key]);
    assert.notEqual(after.fingerprint, before.fingerprint);
    assert.notEqual(await after.render(), await before.render());
  });
}

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
  const touched = new Touched(before.parts, after.parts, after.archive);
  for (const [address, page] of after.pages) {
    const old = before.pages.get(address);
    if (!old) continue;
    const [was, is] = [await old.render(), await page.render()];
    if (old.fingerprint === page.fingerprint) assert.equal(is, was, `${address} (${when})`);
    else {
      const changed = leavesOf(old.view, page.view);
      const found = page.dependencies === undefined || touched.any(page.dependencies);
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
