/** Registries: which parents a tag may have. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { tagEntries, tagsSchema } from '../../src/archive/registry.ts';
import { Terms } from '../../src/archive/term.ts';
import { entry } from './make.ts';

/** Tags written as `moscow<russia russia`: each with its parent. */
const tagsOf = (text: string) =>
  text.split(' ').map((tag) => {
    const [id = '', parent] = tag.split('<');
    return { id, label: { id }, ...(parent === undefined ? {} : { parent }) };
  });
const ANOTHER = 'the `id` of another tag';
const NOT_PART = 'the `id` of a tag that is not, by its own parents, part of this one';

suite('a tag’s parent', () => {
  for (const [why, tags, ...expected] of [
    ['can be before it', 'russia moscow<russia'],
    ['can be after it', 'moscow<russia russia'],
    ['can have a parent', 'kremlin<moscow moscow<russia russia<europe europe'],
    ['can have other children', 'moscow<russia kazan<russia russia'],
    ['is another tag', 'russia<russia', `0.parent: ${ANOTHER}`],
    ['is there', 'moscow<russia', `0.parent: ${ANOTHER}`],
    ['is not its child', 'a<b b<a', `0.parent: ${NOT_PART}`, `1.parent: ${NOT_PART}`],
    [
      'is not its grandchild',
      'a<b b<c c<a d',
      `0.parent: ${NOT_PART}`,
      `1.parent: ${NOT_PART}`,
      `2.parent: ${NOT_PART}`,
    ],
    [
      'can be one of a circle, which is refused for itself',
      'z<a a<b b<a',
      `1.parent: ${NOT_PART}`,
      `2.parent: ${NOT_PART}`,
    ],
  ] as const) {
    test(why, () => {
      const { error } = tagsSchema.safeParse(tagsOf(tags));
      const issues = (error?.issues ?? []).map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );
      assert.deepEqual(issues, expected);
    });
  }

  test('is kept', () => {
    const entries = tagEntries(tagsSchema.parse(tagsOf('russia moscow<russia')));
    assert.deepEqual(
      entries.map(({ id, parent }) => [id, parent]),
      [
        ['russia', undefined],
        ['moscow', 'russia'],
      ],
    );
  });
});

suite('of terms that are part of one another', () => {
  const terms = new Terms('tag', [
    entry('kremlin', { parent: 'moscow' }),
    entry('moscow', { parent: 'russia' }),
    entry('kazan', { parent: 'russia' }),
    entry('russia', { parent: 'europe' }),
    entry('europe'),
    entry('lost', { parent: 'nowhere' }),
    entry('one', { parent: 'two' }),
    entry('two', { parent: 'one' }),
    entry('self', { parent: 'self' }),
  ]);
  const term = (id: string) => terms.byId(id) ?? assert.fail(id);
  const above = (id: string) => terms.above(term(id)).map((one) => one.id);
  const below = (id: string) => terms.below(term(id)).map((one) => one.id);

  test('those above are told from the widest', () => {
    assert.deepEqual(above('kremlin'), ['europe', 'russia', 'moscow']);
    assert.deepEqual(above('europe'), []);
    assert.deepEqual(above('lost'), []);
  });

  test('those below are told one level down', () => {
    assert.deepEqual(below('russia'), ['moscow', 'kazan']);
    assert.deepEqual(below('kremlin'), []);
  });

  test('a circle, which a checked registry does not have, ends', () => {
    assert.deepEqual(above('one'), ['two']);
    assert.deepEqual(above('self'), []);
  });

  test('one that no registry has is part of none', () => {
    const other = terms.of('Lain', 'id');
    assert.deepEqual([terms.above(other), terms.below(other)], [[], []]);
  });
});
