/** Files of shards: the same whether they are built from nothing or from what an earlier build kept. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Archive } from '../../src/archive/archive.ts';
import { type BuiltShard, buildShard, withFacets } from '../../src/search/build-shard.ts';
import {
  contentsOf,
  type ShardContent,
  type ShardDigests,
  shardDigests,
} from '../../src/search/shard-content.ts';
import { planShards } from '../../src/search/shards.ts';
import {
  type ArticleOptions,
  archiveOf,
  article,
  entry,
  textOf as wordsOf,
} from '../archive/make.ts';
import { amount } from '../build/support/amount.ts';

const MOST = 4;

/** A site as it is published, and what a build keeps of it. */
interface Published {
  readonly shards: ReadonlyMap<string, BuiltShard & { readonly digests: ShardDigests }>;
  readonly files: ReadonlyMap<string, Buffer>;
  /** The files whose texts were read. */
  readonly read: readonly string[];
}

const NOTHING: Published = { shards: new Map(), files: new Map(), read: [] };

/** Publishes the shards of an archive as a build does that has an earlier one. */
async function publish(
  archive: Archive,
  earlier = NOTHING,
  program = 'one',
  most = MOST,
): Promise<Published> {
  const texts = new Map(archive.articles.map((one) => [one.file, wordsOf(one)]));
  const contentOf = contentsOf(archive, wordsOf);
  const read: string[] = [];
  const textOf = async (file: string) => {
    read.push(file);
    return texts.get(file) ?? '';
  };
  const shards = new Map<string, BuiltShard & { readonly digests: ShardDigests }>();
  const files = new Map<string, Buffer>();
  for (const shard of planShards(archive, most)) {
    const content = contentOf(shard);
    const digests = shardDigests(content);
    const known = earlier.shards.get(shard.name);
    const previous = [...earlier.shards.values()].map(({ state }) => state);
    const stays = known?.digests.allButFacets === digests.allButFacets;
    const built = stays
      ? keptShard(known, digests, content)
      : await buildShard({ content, textOf, programKey: program, previous });
    shards.set(shard.name, { ...built, digests });
    for (const file of built.files) {
      const bytes = 'content' in file ? file.content : earlier.files.get(file.from);
      assert.ok(bytes, file.path);
      files.set(file.path, Buffer.from(bytes));
    }
  }
  return { shards, files, read };
}

/** A shard whose files stay, but that of its facets where they have changed. */
function keptShard(
  known: BuiltShard & { readonly digests: ShardDigests },
  digests: ShardDigests,
  { facets }: ShardContent,
): BuiltShard {
  const files = known.files.map(({ path }) => ({ path, from: path }));
  if (known.digests.facets === digests.facets) return { ...known, files };
  const { facts, file, replaced } = withFacets(known, facets);
  return { ...known, facts, files: [...files.filter(({ path }) => path !== replaced), file] };
}

/** An article of a small archive; those of one number are translations of one another. */
interface Spec {
  readonly lang: 'id' | 'ru';
  readonly number: number;
  readonly options: ArticleOptions;
}

const WORDS = [
  'gempa',
  'anak-anak',
  'Красная',
  'йод,',
  'Luna-25',
  '3,5%',
  '👍',
  'kata\n',
  'e\u0301',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));
const options = fc.record({
  date: fc.integer({ min: 1, max: 28 }).map((day) => `2021-02-${String(day).padStart(2, '0')}`),
  title: fc.constantFrom('Gempa', 'Землетрясение', 'Judul lain'),
  text,
  tags: fc.subarray(['Laut', 'Gunung']),
  editor: fc.subarray(['Siti', 'Budi']),
});
const spec = fc.record({
  lang: fc.constantFrom('id', 'ru'),
  number: fc.integer({ min: 0, max: 12 }),
  options,
});
/** An article that comes, or takes the place of what it was; or goes; or a tag that is called something else. */
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: spec }) },
  { weight: 2, arbitrary: fc.record({ remove: spec }) },
  { weight: 1, arbitrary: fc.record({ label: fc.constantFrom('Laut', 'Samudra') }) },
);

function archiveWith(specs: Iterable<Spec>, label: string): Archive {
  const all = [...specs].map(({ lang, number, options }) =>
    article(`${lang}/2021/02/a${number}.md`, { ...options, translationKey: String(number) }),
  );
  const sea = entry('sea', { label: { id: label, ru: 'Море' }, aliases: ['Laut'] });
  return archiveOf(all, { tag: [sea] });
}

/** Words with the numbers from `from` to before `to`, of letters only. */
function wordsBetween(from: number, to: number): string {
  const word = (number: number) =>
    Array.from(String(number * 7919), (digit) => 'bdgklmprst'[Number(digit)]).join('a');
  return Array.from({ length: to - from }, (_, i) => word(from + i)).join(' ');
}

const keyOf = ({ lang, number }: Spec) => `${lang} ${number}`;

describe('a shard that is made of what was kept', () => {
  it('is the same, byte for byte, as one that is made anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(spec, { maxLength: 20 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        async (first, edits) => {
          const specs = new Map(first.map((one) => [keyOf(one), one]));
          let label = 'Laut';
          let site = await publish(archiveWith(specs.values(), label));
          for (const step of edits) {
            if ('put' in step) specs.set(keyOf(step.put), step.put);
            if ('remove' in step) specs.delete(keyOf(step.remove));
            if ('label' in step) label = step.label;
            const archive = archiveWith(specs.values(), label);
            site = await publish(archive, site);
            const anew = await publish(archive);
            assert.deepEqual([...site.files], [...anew.files]);
            assert.deepEqual(
              [...site.shards.values()].map(({ names, state }) => [names, state]),
              [...anew.shards.values()].map(({ names, state }) => [names, state]),
            );
          }
        },
      ),
      { numRuns: amount(15) },
    );
  });

  const LONG = Array.from({ length: 200 }, (_, i) => `kata${i}`).join(' ');
  const archive = (edited: string) =>
    archiveOf(
      Array.from({ length: MOST }, (_, i) =>
        article(`id/2021/02/a${i}.md`, { text: i === 1 ? edited : `${LONG} lain${i}` }),
      ),
    );

  it('asks for the texts of articles that changed only, and writes only the files that did', async () => {
    const site = await publish(archive(LONG));
    const [shard] = (await publish(archive(`${LONG} baru`), site)).shards.values();
    const fresh = shard?.files.filter((file) => 'content' in file).map(({ path }) => path) ?? [];
    assert.equal(fresh.filter((path) => path.includes('/fragment/')).length, 1);
    const { read } = await publish(archive(`${LONG} baru`), site);
    assert.deepEqual(read, ['id/2021/02/a1.md']);
    // Nothing at all is read where nothing changed.
    assert.deepEqual((await publish(archive(LONG), site)).read, []);
  });

  it('keeps all files but its facets where a term is called otherwise in another language', async () => {
    const tagged = (label: string) =>
      archiveWith([{ lang: 'ru', number: 1, options: { tags: ['Laut'], text: LONG } }], label);
    const before = await publish(tagged('Laut'));
    const after = await publish(tagged('Samudra'), before);
    assert.deepEqual(after.read, []);
    const fresh = [...after.files.keys()].filter((path) => !before.files.has(path));
    assert.deepEqual(
      fresh.map((path) => path.includes('/facets-')),
      [true],
    );
    assert.equal(after.files.size, before.files.size);
  });

  it('has the name of a file again only where its content is the same, and of most where little changed', async () => {
    const many = (edited: string, more: number) =>
      archiveOf(
        Array.from({ length: 200 + more }, (_, i) =>
          article(`id/2021/02/a${String(i).padStart(3, '0')}.md`, {
            date: `2021-02-${String(1 + Math.floor(i / 8)).padStart(2, '0')}`,
            text: `${wordsBetween(i * 40, i * 40 + 60)} ${i === 100 ? edited : ''}`,
          }),
        ),
        {},
      );
    const before = await publish(many('', 0), NOTHING, 'one', 1000);
    for (const changed of [many('tambahan', 0), many('', 1)]) {
      const after = await publish(changed, before, 'one', 1000);
      for (const [path, bytes] of after.files) {
        const known = before.files.get(path);
        assert.ok(!known || known.equals(bytes), path);
      }
      const fresh = [...after.files.keys()].filter((path) => !before.files.has(path));
      assert.ok(fresh.length < after.files.size / 3, `${fresh.length} of ${after.files.size}`);
      assert.ok(fresh.some((path) => path.includes('/index/')));
    }
  });

  it('is made anew where what was kept is damaged, or another program kept it', async () => {
    const site = await publish(archive(LONG));
    const anew = await publish(archive(`${LONG} baru`));
    const [name = '', shard] = [...site.shards][0] ?? [];
    assert.ok(shard);
    const { state } = shard;
    const damaged = [
      Buffer.alloc(0),
      Buffer.from('kliping'),
      state.subarray(0, state.length - 1),
      Buffer.concat([state, Buffer.from([0])]),
      ...Array.from({ length: 40 }, (_, i) => {
        const copy = Buffer.from(state);
        const at = Math.floor((i * state.length) / 40);
        copy[at] = (copy[at] ?? 0) ^ 1;
        return copy;
      }),
    ];
    for (const one of damaged) {
      const shards = new Map([[name, { ...shard, state: one }]]);
      const made = await publish(archive(`${LONG} baru`), { ...site, shards });
      assert.equal(made.read.length, MOST);
      assert.deepEqual([...made.files], [...anew.files]);
    }
    const other = await publish(archive(`${LONG} baru`), site, 'two');
    assert.equal(other.read.length, MOST);
    assert.deepEqual([...other.files], [...anew.files]);
  });
});
