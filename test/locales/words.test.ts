/** Stems: words that the search takes for forms of one word, and words that it keeps apart. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { WordRules } from '../../src/locales/locale.ts';
import en from '../../src/locales/words/en.ts';
import id from '../../src/locales/words/id.ts';
import ru from '../../src/locales/words/ru.ts';

/** Whether a query's word finds a word of a text. */
const finds = (rules: WordRules, query: string, text: string): boolean =>
  rules.stems(query).includes(rules.stem(text));

function assertFamilies(rules: WordRules, families: string): void {
  for (const family of families.trim().split('\n')) {
    const words = family.trim().split(/\s+/);
    for (const query of words)
      for (const text of words)
        assert.ok(
          finds(rules, query, text),
          `${query} (${rules.stems(query)}) does not find ${text} (${rules.stem(text)})`,
        );
  }
}

function assertApart(rules: WordRules, pairs: string): void {
  for (const pair of pairs.trim().split('\n')) {
    const [a = '', b = ''] = pair.trim().split(/\s+/);
    assert.ok(!finds(rules, a, b) && !finds(rules, b, a), `${a} and ${b} fall together`);
  }
}

test('Indonesian words of one root find one another', () => {
  assertFamilies(
    id,
    `
    tulis menulis ditulis tulisan penulis tertulis kepenulisan menuliskannya
    pukul memukul dipukul pukulan pemukul
    kunjung mengunjungi dikunjungi kunjungan berkunjung pengunjung kunjungannya
    sapu menyapu sapuan disapu penyapu
    kritik mengkritik dikritik kritikan pengkritik
    ajar belajar mempelajari pelajaran pelajar pembelajaran mengajar
    baik memperbaiki perbaikan kebaikan terbaik diperbaikinya
    perintah pemerintah pemerintahan memerintahkan diperintahkan
    menteri kementerian menterinya kementeriannya
    lintas melintas melintasi melintasinya lintasan perlintasan dilintasi
    kirim mengirim mengirimkan pengiriman kiriman dikirim
    nilai menilai penilaian dinilai
    milik memiliki dimiliki pemilik kepemilikan
    guna menggunakan digunakan penggunaan pengguna gunakan
    gerak bergerak gerakan pergerakan menggerakkan
    serang menyerang serangan diserang penyerang
    jalan berjalan perjalanan menjalankan pejalan
    usaha berusaha perusahaan pengusaha
    hasil berhasil keberhasilan menghasilkan
    rumah rumahku rumahmu rumahnya rumahlah perumahan
    kerabat sekerabat kekerabatan kerabatnya
    kelana berkelana dikelanakan berkelananya
    keliru kekeliruan kelirunya
    manis termanis memaniskan kemanisan
    musik bermusik pemusik musiknya
    tari tarian menari menarikan penari
    tarik menarik menarikkan penarikan ditarik
    semedi semedian semedinya bersemedi
    pahat pahatan memahat pemahatan
    dermaga dermagaku bedermaga
    samping mengesampingkan dikesampingkan
    terunakor merunakorkan
    `,
  );
});

test('other Indonesian words and names do not', () => {
  assertApart(
    id,
    `
    menteri teri
    masalah masa
    sekarang karang
    berusia rusia
    sekolah seko
    selatan selat
    perdana dana
    berita kita
    iman makan
    medan mendadak
    keluarga keluar
    sukarno karno
    papua apa
    tari tarik
    `,
  );
  for (const name of [
    'putin',
    'sukarno',
    'iman',
    'medan',
    'papua',
    'jakarta',
    'prabowo',
    'rusia',
    'ukraina',
  ])
    assert.deepEqual([id.stem(name), id.stem(`${name}nya`)], [name, name]);
});

test('Russian forms of one word find one another', () => {
  assertFamilies(
    ru,
    `
    рынок рынка рынки рынков рынкам
    день дня дни дней днями
    отец отца отцы отцов
    окно окна окон окнами
    сестра сестры сестер сестрами
    американец американца американцы американцев
    человек человека люди людей людьми
    ребенок ребенка дети детей
    год года году годы годов лет
    китай китая китаем китаю
    музей музея музее музеи музеев
    россия россии россией россию
    путин путина путину путиным путине
    министр министра министры министров министром
    русский русская русские русских русскому
    сильный сильная силен сильнее сильнейший
    использовать использует использовал использовали использованный
    сказать сказал сказала скажет скажут
    идти идет шел шли шедший
    привести приведет привел привели
    помочь поможет помог помогла
    находиться находится находились находящийся
    безопасность безопасности безопасностью
    избиратель избирателя избиратели избирателей
    орган органа органы органов
    штурвал штурвала штурвалом штурвалы
    парашют парашюта парашютами парашютов
    плебисцит плебисцита плебисците плебисцитами
    портсмут портсмута портсмутом
    диплом диплома дипломом дипломы
    палиндром палиндрома палиндромы
    пчела пчел пчелы пчеле пчелами
    журавль журавля журавлю журавле журавли журавлей
    строитель строителя строителю строители строителей
    тустаслодтель тустаслодтели тустаслодтелю тустаслодтелем
    красить красил красило красит крашу
    депутат депутата депутатами
    президиум президиума президиуме
    `,
  );
  assert.ok(
    finds(ru, 'петров', 'петрова') &&
      finds(ru, 'петрова', 'петров') &&
      finds(ru, 'петров', 'петровым'),
  );
});

test('other Russian words do not', () => {
  assertApart(
    ru,
    `
    китай кит
    материал матери
    модель мода
    посол после
    канал канет
    совет сова
    рынок рыба
    страх страна
    вид видео
    всеми все
    головами гола
    `,
  );
});

test('English forms of one word find one another', () => {
  assertFamilies(en, 'minister ministers\nelection elections\nrun running runs');
  assertApart(en, 'minister ministry');
});

test('a word of thousands of affixes, or of endings, has a stem', () => {
  for (const [rules, affix] of [
    [id, 'meng'],
    [id, 'kan'],
    [ru, 'ова'],
    [ru, 'ь'],
  ] as const) {
    assert.notEqual(rules.stem(affix.repeat(20_000)), '');
  }
  assert.equal(id.stem('meng'.repeat(20_000)), 'meng'.repeat(20_000));
});

test('a word of another script is indexed as it is', () => {
  for (const word of ['clubhouse', 'berlin', 'nasa', 'hubble2'])
    assert.deepEqual([ru.stem(word), ru.stems(word)], [word, [word]]);
  for (const rules of [id, en])
    for (const word of ['россия', 'рынками', '東京', '2021'])
      assert.deepEqual([rules.stem(word), rules.stems(word)], [word, [word]]);
});

test('every word has one stem to be indexed by, which is among those it is looked up by', () => {
  const word = (letters: string) =>
    fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 24 })
      .map((parts) => parts.join(''));
  const affixed = fc
    .tuple(
      fc.constantFrom('', 'me', 'mem', 'meng', 'peny', 'ber', 'ke', 'se'),
      word('abdegiknrstu'),
      fc.constantFrom('', 'kan', 'i', 'an', 'nya'),
    )
    .map((parts) => parts.join(''));
  const inflected = fc
    .tuple(
      word('абвдеиклмнорстьюя'),
      fc.constantFrom('', 'ться', 'лись', 'ющийся', 'ами', 'ованный', 'ов'),
    )
    .map((parts) => parts.join(''));
  const any = fc.oneof(affixed, inflected, word('abzéß9жёїщ東'));
  for (const rules of [id, ru, en])
    fc.assert(
      fc.property(any, (text) => {
        const stems = rules.stems(text);
        assert.ok(stems.includes(rules.stem(text)), text);
        assert.equal(stems[0], rules.stem(text));
        assert.ok(stems.length <= 4 && new Set(stems).size === stems.length, text);
        for (const stem of stems) assert.match(stem, /^[\p{L}\p{N}]+$/u);
      }),
    );
});

test('words that say nothing are folded and few', () => {
  for (const { stopWords } of [id, ru, en]) {
    assert.ok(stopWords.size >= 60 && stopWords.size <= 130, String(stopWords.size));
    for (const word of stopWords) assert.match(word, /^[a-zа-я]+$/);
  }
});
