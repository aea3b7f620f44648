/** `npm run check` on translations: what they name as original, the languages they are in, two of one language. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkArticles } from '../support/check.ts';
import { article } from '../support/site.ts';

const wordsHash = 'a'.repeat(64);
const RUSSIAN = 'Старый корабль вышел из порта ранним утром и взял курс на север.';
const INDONESIAN = 'Kapal tua itu meninggalkan pelabuhan pada pagi hari dan menuju utara.';

describe('npm run check names translations that somebody should look at:', () => {
  it('what they name as their original', async (context) => {
    const { code, out } = await checkArticles(context, {
      'ru/2021/01/gone.md': article({ title: 'А', original: '/id/2021/02/15/hilang/' }),
      'ru/2021/01/own.md': article({ title: 'Б', original: '/ru/2021/02/15/own/' }),
      'id/2021/02/draf.md': article({ title: 'C', draft: 'true' }),
      'ru/2021/02/draf.md': article({ title: 'В', original: '/id/2021/02/15/draf/' }, 'Текст.'),
      'id/2021/03/dua.md': article({ title: 'D', original: '/ru/2021/02/15/dva/' }),
      'ru/2021/03/dva.md': article({ title: 'Г', original: '/id/2021/02/15/dua' }, 'Текст.'),
      'ru/2021/04/none.md': article({ title: 'Д', originalSha256: wordsHash }),
      'id/2021/07/kunci.md': article({ title: 'G', translationKey: 'a' }),
      'ru/2021/07/klyuch.md': article(
        { title: 'З', translationKey: 'b', original: '/id/2021/02/15/kunci/' },
        'Текст.',
      ),
      // Neither a draft of a draft nor a good translation is in the list, whatever their dates.
      'id/2021/05/baru.md': article({ title: 'E', draft: 'true' }),
      'ru/2021/05/baru.md': article(
        { title: 'Е', draft: 'true', original: '/id/2021/02/15/baru/' },
        'Текст.',
      ),
      'id/2021/06/baik.md': article({ title: 'F', aliases: '[/id/lama/]' }),
      'ru/2021/09/horosho.md': article(
        { title: 'Ж', date: '2021-09-01', original: '/id/lama/', translated: '2021-09-02' },
        'Текст.',
      ),
    });
    assert.equal(code, 1);
    assert.deepEqual(out, [
      'ru/2021/01/gone.md:4:1  original: found /id/2021/02/15/hilang/, where there is no article; expected the address of the article that this one translates; if that has moved, its former address among its `aliases`',
      '1 mistake in 1 file.',
      '',
      'id/2021/03/dua.md:4:1  original: found ru/2021/03/dva.md, which names this article as its original; expected the key in one of the two, the translation',
      'ru/2021/01/own.md:4:1  original: found the article’s own address; expected the address of the article that this one translates',
      'ru/2021/02/draf.md:4:1  original: found id/2021/02/draf.md, a draft, which is not published; expected the draft to be finished',
      'ru/2021/03/dva.md:4:1  original: found id/2021/03/dua.md, which names this article as its original; expected the key in one of the two, the translation',
      'ru/2021/04/none.md:2:1  original: found none, though `originalSha256` speaks of one; expected the address of the original',
      'ru/2021/07/klyuch.md:5:1  original: found id/2021/07/kunci.md, which has another `translationKey`: a; expected one key in both, or none',
      '6 places to look at in 6 files.',
      '',
      '13 articles (3 drafts), 8 stories: 1 mistake.',
    ]);
  });

  it('texts of another language than their folder’s', async (context) => {
    const { code, out } = await checkArticles(context, {
      // Both texts are short enough to be all names.
      'id/2021/01/sama.md': article({ title: 'Sama' }, 'Kliping 2021.'),
      'ru/2021/01/sama.md': article({ title: 'Копия' }, '**Kliping** 2021.'),
      'id/2021/02/rusia.md': article({ title: 'Kapal' }, RUSSIAN),
      'ru/2021/02/indonesia.md': article({ title: 'Корабль' }, INDONESIAN),
      'id/2021/03/pendek.md': article({ title: 'Pendek' }, 'Владимир Петров.'),
      'id/2021/03/kutipan.md': article({ title: 'Kutipan' }, `${INDONESIAN}\n\n> ${RUSSIAN}`),
      'ru/2021/03/imena.md': article({ title: 'Имена' }, `${RUSSIAN} Business Insider, SpaceX.`),
    });
    assert.equal(code, 0);
    assert.deepEqual(out, [
      'id/2021/02/rusia.md:1:1  language: found a text of which 91 % of the letters are of another script, in the folder id/; expected the file in the folder of its language',
      'ru/2021/01/sama.md:1:1  text: found the text of id/2021/01/sama.md, word for word; expected a translation of it',
      'ru/2021/02/indonesia.md:1:1  language: found a text of which 89 % of the letters are of another script, in the folder ru/; expected the file in the folder of its language',
      '3 places to look at in 3 files.',
      '',
      '7 articles (0 drafts), 6 stories: no mistakes.',
    ]);
  });

  it('marks of language that name none, or that readers see', async (context) => {
    /** Lines of a text with what is found in them, if anything. */
    const lines: readonly (readonly [line: string, ...found: string[]])[] = [
      ['Ada [kata]{lang=xx} dan', '"xx", which is no language'],
      ['ada [слово]{lang=rus} di sini,', '"rus", for which browsers know "ru"'],
      ['[bahasa]{lang=in} juga.', '"in", for which browsers know "id"'],
      [''],
      ['Satu alinea. {lang=xx}', '"xx", which is no language'],
      [''],
      ['## Judul [слово]{lang = ru}', '{lang = ru}, which readers see as it is written'],
      [''],
      ['- satu'],
      [
        '- [слово]{lang=russian}, [dua]{lang=xx}',
        '{lang=russian}, which readers see as it is written',
        '"xx", which is no language',
      ],
      [''],
      ['> Kutipan'],
      ['> {lang=ru} di tengah.', '{lang=ru}, which readers see as it is written'],
      [''],
      ['Jarak [слово] {lang=ru} sebelum tanda.', '{lang=ru}, which readers see as it is written'],
      [''],
      ['[Sugeng]{lang=jv}, [wilujeng]{lang=su}, [漢字]{lang=zh-Hant}, [reč]{lang=sr-Latn} dan'],
      ['[good]{lang="en-GB"}; tulis `{lang = ru}` dalam kode. {lang=id}'],
      [''],
      ['> Спасибо всем.'],
      ['>'],
      ['> {lang=ru}'],
    ];
    const { code, out } = await checkArticles(context, {
      'id/2021/02/a.md': article({}, lines.map(([line]) => line).join('\n')),
    });
    assert.equal(code, 0);
    const expected = lines.flatMap(([, ...found], i) =>
      found.map((one) => `id/2021/02/a.md:${i + 5}:1  lang: found ${one}`),
    );
    const notes = out.slice(0, -3).map((line) => line.replace(/; expected .*/, ''));
    assert.deepEqual(notes.sort(), expected.sort());
    assert.match(
      out[0] ?? '',
      /; expected a language as in `\{lang=ru\}`, right after `\[words\]`/,
    );
  });
});

describe('npm run check calls it a mistake', () => {
  it('when a story has two articles of one language, and says what brought them there', async (context) => {
    const { code, out, errors } = await checkArticles(context, {
      'id/2021/01/kunci.md': article({ title: 'A', translationKey: 'kunci' }),
      'ru/2021/01/odin.md': article({ title: 'А', translationKey: 'kunci' }),
      'ru/2021/01/tri.md': article({ title: 'Б', date: '2021-02-16', translationKey: 'kunci' }),
      'id/2021/02/asli.md': article({ title: 'B', date: '2021-02-17' }),
      'ru/2021/02/asli.md': article({ title: 'В', date: '2021-02-18' }),
      'ru/2021/01/perevod.md': article({ title: 'Г', original: '/id/2021/02/17/asli/' }),
      'id/2021/03/asal.md': article({ title: 'C', date: '2021-02-19' }),
      'ru/2021/03/raz.md': article({ title: 'Д', original: '/id/2021/02/19/asal/' }),
      'ru/2021/03/dva.md': article({ title: 'Е', original: '/id/2021/02/19/asal/' }),
    });
    assert.equal(code, 1);
    assert.deepEqual(out, ['']);
    const [expected, said] = [
      '; expected one article a language in a story; of several translations each but one says whose it is (`translator`), and a later version has `versionOf` and a story of its own',
      'found a second ru',
    ];
    assert.deepEqual(errors, [
      `ru/2021/01/perevod.md:4:1  original: ${said} article in the story of ru/2021/02/asli.md${expected}`,
      `ru/2021/01/tri.md:4:1  translationKey: ${said} article in the story of ru/2021/01/odin.md${expected}`,
      `ru/2021/03/raz.md:4:1  original: ${said} article in the story of ru/2021/03/dva.md${expected}`,
      '3 problems in 3 files.',
    ]);
  });

  it('when a translation is in the folder of a language that the site does not have', async (context) => {
    const { code, errors } = await checkArticles(context, {
      'id/2021/01/kapal.md': article({ title: 'Kapal' }),
      'de/2021/01/kapal.md': article({ title: 'Schiff', original: '/id/2021/02/15/kapal/' }),
    });
    assert.equal(code, 1);
    assert.deepEqual(errors, [
      'de/2021/01/kapal.md:1:1  language: found the folder "de"; expected id/, ru/ (the `editions` of site.yaml)',
      '1 problem in 1 file.',
    ]);
  });
});
