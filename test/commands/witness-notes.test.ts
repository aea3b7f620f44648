/** `npm run check` on witnesses, versions and several translations: mistakes, and what somebody should look at. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkArticles } from '../support/check.ts';
import { article } from '../support/site.ts';

const at = (slug: string, lang = 'id') => `/${lang}/2021/02/15/${slug}/`;
const TEXT = 'Harga beras di pasar naik tiga kali dalam sepekan, kata para pedagang di Jakarta.';

test('what cannot be a witness or a version is told with its place and what would be right', async (context) => {
  const { code, errors } = await checkArticles(context, {
    'id/a/sendiri.md': article({ title: 'A', sameTextAs: `[${at('lain')}, ${at('sendiri')}]` }),
    'id/a/lain.md': article({ title: 'B', versionOf: at('lain') }),
    'ru/a/tot-zhe.md': article({ title: 'В', sameTextAs: at('lain') }),
    'ru/a/versiya.md': article({ title: 'Г', versionOf: at('sendiri') }),
    'id/b/satu.md': article({ title: 'C', versionOf: at('tiga') }),
    'id/b/dua.md': article({ title: 'D', versionOf: at('satu') }),
    'id/b/tiga.md': article({ title: 'E', versionOf: at('dua') }),
    // Leads into the circle, and is no part of it.
    'id/b/empat.md': article({ title: 'F', versionOf: at('tiga') }),
    'id/c/salah.md': article({ title: 'G', versionOf: 'kemarin', sameTextAs: '[besok]' }),
  });
  assert.equal(code, 1);
  const translation =
    'the same in another language is a translation, which names what it translates as `original`';
  const first = 'the address of the version before this one; the first version has no `versionOf`';
  assert.deepEqual(errors, [
    `id/a/lain.md:4:1  versionOf: found the article’s own address; expected ${first}`,
    'id/a/sendiri.md:4:1  sameTextAs: found the article’s own address; expected the address of an article that has the same text, from another outlet',
    `id/b/dua.md:4:1  versionOf: found a circle: id/b/dua.md -> id/b/satu.md -> id/b/tiga.md -> id/b/dua.md; expected ${first}`,
    'id/c/salah.md:4:12  versionOf: found "kemarin"; expected an address of this site such as /id/2021/02/15/judul/',
    'id/c/salah.md:5:14  sameTextAs.1: found "besok"; expected an address of this site such as /id/2021/02/15/judul/',
    `ru/a/tot-zhe.md:4:1  sameTextAs: found id/a/lain.md, which is in another language (id); expected an article in ru; ${translation}`,
    `ru/a/versiya.md:4:1  versionOf: found id/a/sendiri.md, which is in another language (id); expected an article in ru; ${translation}`,
    '7 problems in 6 files.',
  ]);
});

test('of three articles of one language in a story two have to say whose they are', async (context) => {
  const original = at('asli');
  const { errors } = await checkArticles(context, {
    'id/a/asli.md': article({ title: 'A' }),
    'ru/a/raz.md': article({ title: 'А', original }),
    'ru/a/dva.md': article({ title: 'Б', original, translator: 'Анна' }),
    'ru/a/tri.md': article({ title: 'В', original }),
  });
  assert.deepEqual(
    errors.map((line) => line.replace(/; expected .*/, '')),
    [
      'ru/a/tri.md:4:1  original: found a second ru article in the story of ru/a/raz.md',
      '1 problem in 1 file.',
    ],
  );
});

test('doubtful witnesses and versions are noted, and declared ones may have one title', async (context) => {
  const { code, out } = await checkArticles(context, {
    'id/a/kontan.md': article({ title: 'Beras' }, TEXT),
    // Cut, and set otherwise.
    'id/a/antara.md': article(
      { title: 'Beras', sameTextAs: at('kontan') },
      'Harga beras di pasar naik tiga kali – dalam sepekan…',
    ),
    'id/a/tempo.md': article(
      { title: 'Lain', sameTextAs: `[${at('kontan')}, ${at('hilang')}]` },
      'Kapal itu tiba di pelabuhan kemarin pagi dengan selamat.',
    ),
    'id/b/baru.md': article({ title: 'Beras', date: '2021-02-16', versionOf: at('kontan') }, TEXT),
    'id/b/lama.md': article(
      { title: 'Beras', date: '2021-02-14', versionOf: at('draf') },
      'Isi lama.',
    ),
    'id/b/draf.md': article({ title: 'Beras', draft: 'true' }, 'Isi.'),
  });
  assert.equal(code, 0);
  assert.deepEqual(
    out.slice(0, -3).map((line) => line.replace(/; expected .*/, '')),
    [
      'id/a/tempo.md:4:1  sameTextAs: found id/a/kontan.md, which has only 11 % of the words of the shorter text',
      'id/a/tempo.md:4:1  sameTextAs: found /id/2021/02/15/hilang/, where there is no article',
      'id/b/baru.md:4:1  versionOf: found id/a/kontan.md, which has the same title and the same text',
      'id/b/draf.md:2:1  title: found the title of id/a/antara.md too',
      'id/b/lama.md:4:1  versionOf: found id/b/draf.md, a draft, which is not published',
      'id/b/lama.md:4:1  versionOf: found id/b/draf.md, which has a later date (2021-02-15)',
    ],
  );
});
