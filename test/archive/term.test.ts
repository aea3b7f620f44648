/** Terms: one identity for the names of a tag, a source or an editor in all languages. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Terms } from '../../src/archive/term.ts';
import { archiveOf, article, entry } from './make.ts';

const russia = entry('russia', {
  label: { id: 'Rusia', ru: 'Россия' },
  slug: { id: 'rusia' },
  aliases: ['Federasi Rusia', 'РФ'],
  description: { id: 'Peristiwa di Rusia.' },
});

suite('a registered term', () => {
  const terms = new Terms('tag', [russia]);
  const term = terms.byId('russia');

  test('is found by its labels in all languages, its aliases and its identity', () => {
    const names = ['Rusia', 'Россия', 'Federasi Rusia', 'РФ', 'russia'];
    for (const name of names) assert.equal(terms.of(name, 'id'), term, name);
  });

  test('is found whatever the case, the spaces and the language of the article', () => {
    for (const name of ['RUSIA', '  rusia ', 'Federasi\u00A0 rusia', 'россия']) {
      assert.equal(terms.of(name, 'ru'), term, name);
    }
  });

  test('is not found by a part of a name', () => {
    assert.notEqual(terms.of('Rusi', 'id'), term);
    assert.notEqual(terms.of('Rusia Baru', 'id'), term);
  });

  test('is called what each language calls it', () => {
    assert.deepEqual(term?.label('id'), { text: 'Rusia', lang: 'id' });
    assert.deepEqual(term?.label('ru'), { text: 'Россия', lang: 'ru' });
  });

  test('is called by another language’s word, which says so, where there is none', () => {
    assert.deepEqual(term?.label('en'), { text: 'Rusia', lang: 'id' });
  });

  test('has the slug of the registry, else one made of its label', () => {
    assert.equal(term?.slug('id'), 'rusia');
    assert.equal(term?.slug('ru'), 'rossiya');
  });

  test('has a description in the languages that have one', () => {
    assert.equal(term?.description('id'), 'Peristiwa di Rusia.');
    assert.equal(term?.description('ru'), undefined);
  });

  test('that is a name in every language is in none', () => {
    const reuters = new Terms('source', [entry('reuters', { label: { '*': 'Reuters' } })]);
    assert.deepEqual(reuters.of('reuters', 'id').label('ru'), { text: 'Reuters', lang: undefined });
  });
});

suite('a term that no registry has', () => {
  test('is one for all ways to write it, called as it was first written', () => {
    const terms = new Terms('tag', [russia]);
    const first = terms.of('Vaksin COVID', 'id');
    assert.equal(terms.of('vaksin  covid', 'id'), first);
    assert.deepEqual(first.label('ru'), { text: 'Vaksin COVID', lang: 'id' });
    assert.equal(first.slug('id'), 'vaksin-covid');
    assert.equal(first.entry, undefined);
    assert.deepEqual(first.names, ['Vaksin COVID']);
  });

  test('is another one where a sign differs', () => {
    const terms = new Terms('tag', []);
    const names = ['C', 'C+', 'C++', 'C#'];
    assert.equal(new Set(names.map((name) => terms.of(name, 'id'))).size, names.length);
    assert.equal(new Set(names.map((name) => terms.of(name, 'id').slug('id'))).size, names.length);
  });
});

suite('names that slugs hardly tell apart', () => {
  const names = [
    ...['C++', 'C', 'C#', 'баш', 'bash', 'AS', 'ас', '🚀', '👍🏽', '👍', 'AC/DC', '/', '中文'],
    ...['x'.repeat(200), 'x'.repeat(201), 'kata '.repeat(40), 'Россия', 'Rossiya', 'Ё', 'Е'],
  ];
  /** The slug of each name in an edition that has these tags and no others. */
  const slugsOf = (all: readonly string[]) => {
    const terms = new Terms('tag', []);
    for (const name of all) terms.of(name, 'id');
    terms.separateSlugs('id');
    return new Map(all.map((name) => [name, terms.of(name, 'id').slug('id')]));
  };
  const slugs = slugsOf(names);

  test('each have one that is valid and their own', () => {
    for (const slug of slugs.values()) assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    assert.equal(new Set(slugs.values()).size, names.length);
  });

  test('keep it in whatever order they come, and when others go', () => {
    const reversed = slugsOf(names.toReversed());
    for (const [name, slug] of slugs) {
      assert.equal(reversed.get(name), slug);
      assert.equal(slugsOf([name]).get(name), slug);
    }
  });

  test('are one name where only their case differs', () => {
    const terms = new Terms('tag', []);
    for (const name of ['AS', 'Bash']) {
      assert.equal(terms.of(name.toLowerCase(), 'id'), terms.of(name, 'ru'));
    }
  });
});

suite('two terms with one slug', () => {
  test('of which one is registered: the registered keeps it', () => {
    const terms = new Terms('tag', [entry('neftegaz', { label: { id: 'Oil' } })]);
    const other = terms.of('Oil!', 'id');
    terms.separateSlugs('id');
    assert.equal(terms.byId('neftegaz')?.slug('id'), 'oil');
    assert.match(other.slug('id'), /^oil-[0-9a-f]{6}$/);
  });

  test('of which none is registered: each has its own, whichever came first', () => {
    const slugs = (...names: string[]) => {
      const terms = new Terms('tag', []);
      for (const name of names) terms.of(name, 'id');
      terms.separateSlugs('id');
      return names.map((name) => terms.of(name, 'id').slug('id'));
    };
    const [latin, cyrillic] = slugs('Mir', 'Мир');
    assert.equal(latin, 'mir');
    assert.match(cyrillic ?? '', /^mir-[0-9a-f]{6}$/);
    assert.deepEqual(slugs('Мир', 'Mir'), [cyrillic, latin]);
  });

  test('in one language keep their own in another', () => {
    const terms = new Terms('tag', [
      entry('peace', { label: { id: 'Damai', ru: 'Мир' } }),
      entry('world', { label: { id: 'Dunia', ru: 'Мир' } }),
    ]);
    for (const lang of ['id', 'ru']) terms.separateSlugs(lang);
    assert.equal(terms.byId('world')?.slug('id'), 'dunia');
    assert.match(terms.byId('world')?.slug('ru') ?? '', /^mir-[0-9a-f]{6}$/);
    assert.equal(terms.byId('peace')?.slug('ru'), 'mir');
  });

  test('that two registered terms claim a name: the first has it', () => {
    const terms = new Terms('tag', [
      entry('peace', { label: { ru: 'Мир' } }),
      entry('world', { label: { ru: 'Мир' } }),
    ]);
    assert.equal(terms.of('мир', 'ru').id, 'peace');
  });
});

test('an article’s terms are each there once, in its own order', () => {
  const one = article('id/2021/02/a.md', { tags: ['Vaksin', 'РФ', 'Rusia', 'vaksin'] });
  const archive = archiveOf([one], { tag: [russia] });
  assert.deepEqual(
    archive.termsOf(one, 'tag').map(({ id }) => id),
    ['vaksin', 'russia'],
  );
});

test('the terms of one kind are not those of another', () => {
  const one = article('id/2021/02/a.md', {
    tags: ['Reuters'],
    source: [{ name: 'Reuters' }],
    editor: ['Reuters'],
  });
  const archive = archiveOf([one]);
  const [tag, source, editor] = (['tag', 'source', 'editor'] as const).map(
    (kind) => archive.termsOf(one, kind)[0],
  );
  assert.equal(new Set([tag, source, editor]).size, 3);
  assert.deepEqual([tag?.kind, source?.kind, editor?.kind], ['tag', 'source', 'editor']);
});

test('a slug that a registry chose is kept, whatever case and label another has', () => {
  const terms = new Terms('tag', [
    entry('soil', { label: { id: 'Bumi' } }),
    entry('earth', { label: { id: 'Planet' }, slug: { id: 'Bumi' } }),
  ]);
  const unregistered = terms.of('Bumi?', 'id');
  terms.separateSlugs('id');
  assert.equal(terms.byId('earth')?.slug('id'), 'Bumi');
  assert.match(terms.byId('soil')?.slug('id') ?? '', /^bumi-[0-9a-f]{6}$/);
  assert.match(unregistered.slug('id'), /^bumi-[0-9a-f]{6}$/);
});

test('a name that no registry has is spelt as it was at first', () => {
  const archive = archiveOf([
    article('id/2020/01/baru.md', { date: '2020-01-01', tags: ['nasa'] }),
    article('id/2001/01/lama.md', { date: '2001-01-01', tags: ['NASA'] }),
  ]);
  assert.deepEqual(archive.terms.tag.of('Nasa', 'id').label('id'), { text: 'NASA', lang: 'id' });
});
