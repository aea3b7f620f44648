/** The engine ranks what is about the query above what mentions it, and says what a result lacks. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SearchRequest } from '../../src/search/browser/protocol.ts';
import { publishSearch, Reader, slugsOf } from '../support/engine.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';

const LONG = 'Warga berkumpul sejak pagi di lapangan untuk mendengar kabar dari petugas. '.repeat(
  6,
);

/** Articles by their slugs: language, title, text, and fields of the front matter. */
const TEXTS: Readonly<
  Record<string, readonly [lang: string, title: string, text: string, fields?: object]>
> = {
  // A title against mentions.
  'di-judul': ['id', 'Tsunami di Palu', `${LONG} Tsunami datang sore hari.`],
  berulang: ['id', 'Catatan bencana', 'Tsunami itu tsunami, dan tsunami. '.repeat(12)],
  // A phrase against its words apart.
  teatr: ['ru', 'Новости города', 'Вчера Большой театр открыл сезон.'],
  prazdnik: ['ru', 'Праздник', 'Большой парк принял гостей. Приехал кукольный театр. '.repeat(2)],
  zagolovok: ['ru', 'Санкции против России', 'Министры собрались вечером.'],
  upominanie: ['ru', 'Биржа', 'Россия выступила против. Санкции остались. Россия ждёт. '.repeat(4)],
  // Datelines.
  kawat: ['id', 'Panen raya', 'Petani memanen padi.', { dateline: 'Jakarta' }],
  'tentang-jakarta': [
    'id',
    'Banjir surut',
    `${LONG} Banjir di Jakarta surut.`,
    { dateline: 'Bogor' },
  ],
  depok: ['id', 'Panen cabai', 'Petani memanen cabai.', { dateline: 'Depok' }],
  // Initials.
  'lev-tolstoj': ['ru', 'Книга', 'Роман написал Лев Толстой.'],
  'l-n': ['ru', 'Музей', 'Усадьба Л. Н. Толстого открыта.'],
  habibie: ['id', 'Pesawat', 'Habibie meresmikan pabrik itu.'],
  'habibie-bj': ['id', 'Pabrik', 'Pabrik itu warisan B.J. Habibie.'],
  // Words that a result lacks.
  'kapal-karam': ['id', 'Warta', 'Kapal karam di pelabuhan.'],
  'kapal-baru': ['id', 'Warta', 'Kapal kayu dibuat nelayan.'],
  // A name beside ordinary words, which stand in one language only.
  'nelayan-zorbin': ['id', 'Warta', 'Pengungsi dari Zorbinsk tiba di kota.'],
  'bezhency-zorbin': ['ru', 'Вести', 'Беженцы из Зорбинска прибыли в город.'],
  'piala-id': ['id', 'Warta', 'Trofi Mardov Kap Veskelson jatuh ke tangannya.'],
  'piala-ru': ['ru', 'Вести', 'Кубок Мардова выиграл Вескельсон.'],
  'kap-ru': ['ru', 'Вести', 'Город Кап стоит у моря.'],
  // Names in doubtful spellings.
  'ivanov-ru': [
    'ru',
    'Вести',
    `${'Вечером в городе было тихо и тепло. '.repeat(9)} Приехал Иванов.`,
  ],
  ivan: ['id', 'Ivan', 'Ivan, Ivan, dan Ivan di pasar bersama Ivan.'],
  'ivanov-id': ['id', 'Ivanov di kota', 'Presiden Ivanov tiba.'],
  'dorvin-uest': ['ru', 'Вести', 'Певец Дорвин Уэст сменил имя.'],
  'vest-ru': ['ru', 'Вести', 'Ветер ушёл с норда на вест, и снова на вест.'],
  // What is excluded under all its names.
  'moskwa-tol': ['id', 'Warta', 'Jembatan Moskwa dan Tverdinsk dibuka.'],
  'moskwa-saja': ['id', 'Warta', 'Jembatan Tverdinsk ditutup.'],
  // Words of a date.
  terpisah: ['id', 'Warta', 'Tahun 2005: gempa terjadi pada 28 Maret.'],
  // A date and a word in either order.
  'pemilu-dulu': ['id', 'Warta', `${LONG} Suara pemilu Mei 2021 dihitung, kata panitia.`],
  'tahun-dulu': ['id', 'Warta', `${LONG} Hasil Mei 2021 pemilu dihitung, kata panitia.`],
};

const FILES: Files = {
  '_data/site.yaml':
    'title: A\nurl: https://a.example/\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n',
  ...Object.fromEntries(
    Object.entries(TEXTS).map(([slug, [lang, title, text, fields]]) => [
      `content/${lang}/2021/06/${slug}.md`,
      article({ date: '2021-06-01', title, ...fields }, text),
    ]),
  ),
};

describe('the ranking', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  before(() => publishSearch(folder, FILES));

  const ask = async (query: string, filters: Partial<SearchRequest> = {}) => {
    const { results, ...response } = await reader.ask(query, { expand: false, ...filters });
    const slugs = slugsOf(results);
    return { ...response, results, slugs };
  };

  for (const [what, query, ...expected] of [
    ['a title above any number of mentions', 'tsunami', 'di-judul', 'berulang'],
    ['a phrase above its words apart', 'Большой театр', 'teatr', 'prazdnik'],
    ['the title that is the query above all', 'санкции против России', 'zagolovok', 'upominanie'],
    ['what names a place above what was written there', 'jakarta', 'tentang-jakarta', 'kawat'],
    ['what was written in a place where nothing names it', 'depok', 'depok'],
    ['a person with initials above the surname alone', 'Л.Н. Толстой', 'l-n', 'lev-tolstoj'],
    ['the same with the initials behind', 'Толстой Л. Н.', 'l-n', 'lev-tolstoj'],
    ['the same without blanks', 'Л.Н.Толстой', 'l-n', 'lev-tolstoj'],
    ['a person without initials, too', 'B.J. Habibie', 'habibie-bj', 'habibie'],
  ] as const) {
    it(`puts ${what}`, async () => {
      assert.deepEqual((await ask(query)).slugs, expected);
    });
  }

  const expanded = async (query: string) => (await ask(query, { expand: true })).slugs;

  it('finds the other language by a name beside ordinary words', async () => {
    assert.deepEqual(await expanded('pengungsi Zorbinsk'), ['nelayan-zorbin', 'bezhency-zorbin']);
    assert.deepEqual(await expanded('беженцы Зорбинск'), ['bezhency-zorbin', 'nelayan-zorbin']);
  });

  it('needs no word there that another text has by chance', async () => {
    assert.deepEqual(await expanded('Mardov Kap Veskelson'), ['piala-id', 'piala-ru']);
  });

  it('puts a surname as typed above guesses, and takes it for no plural of a first name', async () => {
    assert.deepEqual(await expanded('П. Иванов'), ['ivanov-ru', 'ivanov-id']);
  });

  it('excludes a name in all languages', async () => {
    assert.deepEqual(await expanded('jembatan Tverdinsk -Москва'), ['moskwa-saja']);
  });

  it('takes a date and a word for a phrase in the order of the query', async () => {
    assert.equal((await ask('pemilu Mei 2021')).slugs[0], 'pemilu-dulu');
    assert.equal((await ask('Mei 2021 pemilu')).slugs[0], 'tahun-dulu');
  });

  it('finds a month and its year apart where nothing has them together', async () => {
    assert.deepEqual((await ask('Maret 2005')).slugs, ['terpisah']);
  });

  it('finds a variant of a word beside the rest of the query', async () => {
    assert.deepEqual(await expanded('Дорвин Вест'), ['dorvin-uest']);
  });

  it('proposes no ordinary word for a name that is unlike it', async () => {
    assert.deepEqual((await ask('Dibura', { expand: true })).meant, []);
    assert.deepEqual((await ask('dibura', { expand: true })).meant, ['dibuka']);
  });

  it('names the words that a result lacks, and finds by what every result must have', async () => {
    const { partial, results } = await ask('kapal karam nelayan');
    assert.equal(partial, true);
    const lacking = Object.fromEntries(
      results.map(({ href, missing }) => [href.split('/').at(-2), missing]),
    );
    assert.deepEqual(lacking, {
      'kapal-karam': [{ text: 'nelayan', required: 'kapal karam +nelayan' }],
      'kapal-baru': [{ text: 'karam', required: 'kapal +karam nelayan' }],
    });
    const required = await ask('kapal karam +nelayan');
    assert.deepEqual(required.slugs, ['kapal-baru']);
    assert.deepEqual(required.parts, [
      { kind: 'required', values: ['nelayan'], negated: false, without: 'kapal karam nelayan' },
    ]);
    assert.deepEqual((await ask('kapal +entahlah')).slugs, []);
    assert.deepEqual((await ask('kapal karam')).results[0]?.missing, []);
  });

  it('counts the stories of each language, and of all, whatever language is chosen', async () => {
    const query = 'tsunami OR театр';
    for (const langs of [[], ['ru']]) {
      const { langs: counts, inAllLanguages, count } = await ask(query, { langs });
      assert.deepEqual(
        counts.toSorted((a, b) => (a.lang < b.lang ? -1 : 1)),
        [
          { lang: 'id', count: 2 },
          { lang: 'ru', count: 2 },
        ],
      );
      assert.equal(inAllLanguages, 4);
      assert.equal(count, langs.length === 0 ? 4 : 2);
    }
  });
});
