/** Tags in references: a tag itself, and the tag that the title of a wanted article names. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { archiveOf, article, entry, readAlso } from '../make.ts';
import { world } from './world.ts';

const from = article('id/2021/03/dari.md', {
  tags: [
    'Ekonomi',
    'Sepak Bola',
    'Rusia',
    'Antariksa',
    'AS',
    'Moskwa',
    'C++',
    'Baikal',
    'Rusia 24',
  ],
});
const pasar = article('ru/2021/02/pasar.md', {
  title: 'Цены',
  tags: ['Рынок', 'Россия', 'Москва', 'Байкал', 'Нижний Новгород', 'Ельцин'],
});
const tags = [
  entry('russia', {
    label: { id: 'Rusia', ru: 'Россия' },
    slug: { id: 'negeri-rusia' },
    aliases: ['РФ', 'Russian Federation'],
  }),
  entry('space', { label: { id: 'Antariksa' } }),
  entry('football', { label: { id: 'Sepak Bola', ru: 'Футбол' } }),
  entry('economy', { label: { id: 'Ekonomi' } }),
  entry('economy-of-russia', { label: { id: 'Ekonomi Rusia' } }),
  entry('war', { label: { id: 'Perang' } }),
  entry('cpp', { label: { id: 'C++' } }),
  entry('usa', { label: { id: 'Amerika Serikat' }, aliases: ['AS'] }),
  entry('moscow', { label: { id: 'Moskwa', ru: 'Москва' } }),
  entry('baikal', { label: { id: 'Baikal', ru: 'Байкал' } }),
  entry('nizhny', { label: { ru: 'Нижний Новгород' } }),
  entry('yeltsin', { label: { ru: 'Ельцин' } }),
];
const { leadsTo, targetOf } = world([from, pasar], tags);

suite('a reference that is a tag leads to it', () => {
  for (const [why, title, target] of [
    ['by its slug', '#negeri-rusia', 'tag russia'],
    ['by its label', '#Rusia', 'tag russia'],
    ['by its label in small letters', '#rusia', 'tag russia'],
    ['by its label in another language', '#россия', 'tag russia'],
    ['by its identity', '#russia', 'tag russia'],
    ['by an alias', '#РФ', 'tag russia'],
    ['by a label of two words with a space', '#sepak bola', 'tag football'],
    ['by a label of two words with a hyphen', '#sepak-bola', 'tag football'],
    ['by a label of two words with a low line', '#Sepak_Bola', 'tag football'],
    ['with signs in its name', '#C++', 'tag cpp'],
    ['with a blank after its sign', '# Rusia', 'tag russia'],
    ['by its bare label', 'Rusia', 'tag russia'],
    ['by its bare label in any case', 'SEPAK bola', 'tag football'],
    ['by its bare label in another language', 'Футбол', 'tag football'],
    ['by a bare alias', 'Russian Federation', 'tag russia'],
    ['in quotation marks', '“Rusia”', 'tag russia'],
    ['though articles in another language alone have it', 'Ельцин', 'tag yeltsin'],
  ] as const) {
    test(why, () => assert.equal(leadsTo(readAlso(title)), target));
  }
});

suite('a tag that no registry has', () => {
  test('is led to by its name', () => {
    for (const title of ['#Rusia 24', '#rusia-24', 'RUSIA 24']) {
      assert.equal(leadsTo(readAlso(title)), 'tag rusia-24', title);
    }
    for (const title of ['#рынок', 'Рынок', '#rynok-4c5244']) {
      assert.equal(leadsTo(readAlso(title)), 'tag rynok-4c5244', title);
    }
  });

  test('is named in a title', () => {
    assert.equal(leadsTo(readAlso('Siaran Rusia 24 malam ini')), 'wanted, tag rusia-24');
    assert.equal(leadsTo(readAlso('Новости: рынок растёт')), 'wanted, tag rynok-4c5244');
  });
});

suite('a reference that is a tag', () => {
  test('that no article has is an unknown one', () => {
    assert.equal(leadsTo(readAlso('#Perang')), 'unknown tag Perang');
    assert.equal(leadsTo(readAlso('#tidak-ada')), 'unknown tag tidak-ada');
    assert.equal(leadsTo(readAlso('Perang')), 'unknown tag Perang');
  });

  test('that only articles of another edition have is an unknown one', () => {
    const all = world([
      article('id/2021/02/a.md', { tags: ['Pemilu'] }),
      article('ru/2021/02/a.md', { title: 'Выборы' }),
      pasar,
    ]);
    assert.equal(all.leadsTo(readAlso('#pemilu')), 'tag pemilu');
    assert.equal(all.leadsTo(readAlso('#pemilu'), pasar), 'unknown tag pemilu');
  });

  test('gives way to an article of that title, where it has no `#`', () => {
    const rusia = article('id/2021/02/a.md', { title: 'Rusia' });
    const all = world([from, rusia], tags);
    assert.equal(all.leadsTo(readAlso('Rusia')), rusia.file);
    assert.equal(all.leadsTo(readAlso('#Rusia')), 'tag russia');
  });

  test('leads to it, though an article’s title begins with a `#`', () => {
    const all = world([from, article('id/2021/02/a.md', { title: '#Rusia' })], tags);
    assert.equal(all.leadsTo(readAlso('#Rusia')), 'tag russia');
  });

  test('is the one that has the name, not the one that has it as its slug', () => {
    const songs = [
      entry('hymn', { label: { id: 'Lagu' } }),
      entry('song', { label: { id: 'Nyanyian' }, slug: { id: 'lagu' } }),
    ];
    const all = world([article('id/2021/02/a.md', { tags: ['Nyanyian', 'Lagu'] })], songs);
    assert.equal(all.leadsTo(readAlso('#lagu')), 'tag hymn');
  });

  test('is the tag that an article with that name has, though it is another one’s identity', () => {
    const music = [
      entry('musik', { label: { id: 'Lagu' } }),
      entry('music', { label: { id: 'Musik' } }),
    ];
    const one = article('id/2021/02/a.md', { tags: ['Musik'] });
    const [term] = archiveOf([one], { tag: music }).termsOf(one, 'tag');
    assert.equal(world([one], music).leadsTo(readAlso('#Musik')), `tag ${term?.id}`);
    assert.equal(world([one], music).leadsTo(readAlso('Musik')), `tag ${term?.id}`);
  });

  test('of capitals is one in capitals only, where it has no `#`', () => {
    assert.equal(leadsTo(readAlso('AS')), 'tag usa');
    assert.equal(leadsTo(readAlso('as')), 'wanted as');
    assert.equal(leadsTo(readAlso('#as')), 'tag usa');
  });
});

suite('a title that the archive does not have', () => {
  for (const [why, title, target] of [
    ['names a tag', 'Kabar dari Rusia hari ini', 'wanted, tag russia'],
    ['names it in any case', 'KABAR DARI RUSIA HARI INI', 'wanted, tag russia'],
    ['names it in another language', 'Новости: Россия', 'wanted, tag russia'],
    ['names it by an alias', 'Что решили в РФ?', 'wanted, tag russia'],
    ['names it between signs', 'Siapa “Rusia”-nya?', 'wanted, tag russia'],
    ['names two: the longest name counts', 'Kabar Rusia dan antariksa', 'wanted, tag space'],
    ['names two equally long: the first counts', 'Baikal dekat Moskwa', 'wanted, tag baikal'],
    ['names one of two words', 'Liga sepak bola dimulai', 'wanted, tag football'],
    ['has one word of two', 'Liga sepak takraw dimulai', 'wanted Liga sepak takraw dimulai'],
    ['names it as a whole word only', 'Orang Rusiawi', 'wanted Orang Rusiawi'],
    ['names a tag without articles', 'Kabar perang', 'wanted Kabar perang'],
    ['names a longer one without articles', 'Ekonomi Rusia pulih', 'wanted, tag economy'],
    ['names one with its signs', 'Belajar C++ di rumah', 'wanted, tag cpp'],
    ['names one without its signs', 'Belajar C di rumah', 'wanted Belajar C di rumah'],
    ['names an acronym', 'Kapal AS berlabuh', 'wanted, tag usa'],
    ['has a word like an acronym', 'Poros as roda patah', 'wanted Poros as roda patah'],
    ['names none', 'Harga cabai naik', 'wanted Harga cabai naik'],
    ['names one in another case of Russian', 'Едем в Москву', 'wanted, tag moscow'],
    ['names one in the prepositional', 'Отдых на Байкале', 'wanted, tag baikal'],
    ['names one in the genitive', 'История России', 'wanted, tag russia'],
    ['names one in the instrumental', 'Интервью с Ельциным', 'wanted, tag yeltsin'],
    ['names one of two words in the prepositional', 'В Нижнем Новгороде', 'wanted, tag nizhny'],
    ['names one after its `#`', 'Kabar #Rusia terbaru', 'wanted, tag russia'],
    [
      'has a Russian word of the same stem',
      'Режиссёр Росси снял кино',
      'wanted Режиссёр Росси снял кино',
    ],
    ['has a Russian word that only begins so', 'Москвич купил рис', 'wanted Москвич купил рис'],
    ['takes е for ё', 'Рынок: всё о ценах', 'wanted, tag rynok-4c5244'],
  ] as const) {
    test(why, () => assert.equal(leadsTo(readAlso(title)), target));
  }

  test('is searched for as it is written', () => {
    const target = targetOf(readAlso('Kabar dari “Rusia”', '/x/'));
    assert.equal(target.kind === 'wanted' && target.query, 'Kabar dari “Rusia”');
  });

  test('names no tag that articles of another edition alone have', () => {
    const all = world([
      article('id/2021/02/a.md', { tags: ['Pemilu', 'Rapat Umum'] }),
      article('ru/2021/02/a.md', { title: 'Выборы', tags: ['Pemilu'] }),
      pasar,
    ]);
    const reference = readAlso('Pemilu dan rapat umum');
    assert.equal(all.leadsTo(reference), 'wanted, tag rapat-umum');
    assert.equal(all.leadsTo(reference, pasar), 'wanted, tag pemilu');
  });
});
