/** Kinds of pages: each stands in the list, has a template, and is known wherever all pages must be. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import type { Address } from '../../src/archive/address.ts';
import type { Parallel } from '../../src/archive/parallel/parallel.ts';
import { candidates } from '../../src/assets/not-found-address.ts';
import id from '../../src/locales/id.ts';
import type { PageKind } from '../../src/map/kind.ts';
import { parallelKind } from '../../src/map/kinds/parallel.ts';
import { KINDS } from '../../src/map/kinds.ts';
import { isReserved, itemsOf, pageAddresses } from '../../src/map/site-map.ts';
import { MODULE_ENDING } from '../../src/program/folders.ts';
import { diceOf } from '../archive/references/newsroom/dice.ts';
import { longPapers } from './support/papers.ts';
import { stateOf, TEMPLATES } from './support/state.ts';

const names = KINDS.map(({ name }) => name);
const state = stateOf(longPapers(diceOf(3)));
assert.ok(state);
const { archive } = state;

test('each kind has one template of its name, and each template a kind', () => {
  for (const { name, data } of TEMPLATES) assert.equal(data.kind, name, `src/pages/${name}`);
  const templates = TEMPLATES.map(({ name }) => name);
  const missing = names.filter((name) => !templates.includes(name));
  assert.deepEqual(
    missing.map((name) => `src/pages/${name}.11ty.tsx`),
    [],
  );
  const idle = templates.filter((name) => !names.includes(name));
  assert.deepEqual(
    idle.map((name) => `src/map/kinds/${name}.ts`),
    [],
  );
});

test('each file of src/map/kinds is in the list', async () => {
  const folder = new URL('../../src/map/kinds/', import.meta.url);
  const files = await readdir(folder);
  const found = await Promise.all(
    files.map(async (file) => {
      const module: Record<string, unknown> = await import(new URL(file, folder).href);
      const kinds = Object.entries(module).flatMap(([name, value]) =>
        name.endsWith('Kind') ? [value as PageKind] : [],
      );
      assert.equal(kinds.length, 1, `${file} has one kind`);
      assert.ok(KINDS.includes(kinds[0] as PageKind), `${file} is not in src/map/kinds.ts`);
      return file.replace(MODULE_ENDING, '');
    }),
  );
  assert.deepEqual(found.sort(), [...names].sort());
});

test('the sitemap has the alternates that the page shows', () => {
  for (const kind of KINDS) {
    for (const item of itemsOf(kind, archive)) {
      const address = kind.address(item);
      const listed: unknown = kind.alternates?.(item, archive);
      assert.deepEqual(listed, alternatesAt(address), address);
    }
  }
});

function alternatesAt(address: Address): unknown {
  const view: object = state?.pages.get(address)?.view ?? {};
  return 'alternates' in view ? view.alternates : undefined;
}

test('no two pages have one address', () => {
  const addresses = pageAddresses(archive);
  assert.equal(new Set(addresses).size, addresses.length);
});

test('no article may claim the address of another kind of page', () => {
  const ofArticles = new Set(['article', 'moved']);
  const free = [...state.pages]
    .filter(([, { kind }]) => !ofArticles.has(kind))
    .filter(([address]) => !isReserved(address, archive.site))
    .map(([address, { kind }]) => `${kind}: ${address}`);
  assert.deepEqual(free, []);
});

test('the 404 page offers the article of a side-by-side page that is gone', () => {
  const langs = archive.site.editions.map(({ lang }) => lang);
  const pairs = itemsOf(parallelKind, archive) as readonly Parallel[];
  assert.ok(pairs.length > 0);
  for (const pair of pairs) {
    const tried = candidates(parallelKind.address(pair), '/', langs);
    assert.ok(tried.includes(pair.left.address), `${tried} for ${pair.left.address}`);
  }
});

test('each section of a locale is the address of a page', () => {
  const addresses = new Set<string>(pageAddresses(archive));
  for (const section of Object.values(id.sections)) {
    assert.ok(addresses.has(`/id/${section}/`), `no page has the address /id/${section}/`);
  }
});

test('alternates lead to pages, and those that are the same page lead back', () => {
  for (const [address, { view }] of state.pages) {
    const { alternates } = view as {
      alternates?: { list: { address: string; exact: boolean }[]; oneWay?: true };
    };
    for (const { address: to, exact } of alternates?.list ?? []) {
      const there = state.pages.get(to as typeof address)?.view as typeof view & {
        alternates?: { list: { address: string; exact: boolean }[] };
      };
      assert.ok(there, `${address} leads to ${to}`);
      const back = there.alternates?.list.filter((one) => one.exact) ?? [];
      if (exact && address !== '/' && !alternates?.oneWay)
        assert.ok(
          back.some((one) => one.address === address),
          `${to} leads back to ${address}`,
        );
    }
  }
});
