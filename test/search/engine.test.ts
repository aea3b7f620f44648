/** The engine responds to queries and filters. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { forEachKind } from '../../src/archive/term-kinds.ts';
import type { SearchRequest } from '../../src/search/browser/protocol.ts';
import { publishSearch, Reader, slugsOf } from '../support/engine.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';
import { siteFile, TAGS } from './engine-archive.ts';

const dated = (date: string, fields: Record<string, string> = {}, body?: string) =>
  article({ date, ...fields }, body);

const textsOf = (lang: string, texts: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(
    Object.entries(texts).map(([slug, text]) => [
      `content/${lang}/2021/02/${slug}.md`,
      article({}, text),
    ]),
  );

const WORDS: Files = {
  '_data/site.yaml': siteFile('id', 'ru'),
  '_data/tags.yaml': TAGS,
  ...textsOf('id', {
    'kota-tua': 'Wisatawan memadati kota tua Jakarta.',
    'tuan-rumah': 'Semua kota tuan rumah ramai, rumah tua sepi.',
    'luna-blank': 'Stasiun Luna 25 jatuh di Bulan.',
    'luna-hyphen': 'Stasiun Luna-25 mendarat di Bulan.',
    'luna-2': 'Stasiun Luna 2 lama sekali.',
    menteri: 'Seorang menteri tiba.',
    kementerian: 'Gedung kementerian dibuka.',
    hewan: 'Kawanan hewan-hewan liar lewat.',
    presiden: 'Pidato presiden pertama Sukarno disiarkan.',
  }),
  ...textsOf('ru', {
    krasnaya: 'Там есть красная лента.',
    krasnoy: 'Он шёл с красной лентой.',
    rynok: 'Вечером рынок закрыт.',
    rynka: 'Он ушёл с рынка.',
    kot: 'Дети нашли кота на крыше.',
    sukarno: 'Речь первого президента Сукарно. Потом Сукарно уехал, и речь Сукарно забыли.',
    brexit: 'Споры о выходе (Brexit) продолжаются.',
    kvartal: 'Туристы любят старый квартал.',
  }),
  'content/id/2021/03/getar.md': dated('2021-03-01', { tags: '[Gempa bumi]' }, 'Tanah bergetar.'),
  'content/ru/2021/03/tolchki.md': dated('2021-03-01', { tags: '[Землетрясение]' }, 'Толчки.'),
  'content/id/2021/04/merapi.md': dated(
    '2021-04-01',
    { translationKey: 'merapi' },
    'Gunung Merapi meletus.',
  ),
  'content/ru/2021/04/merapi-ru.md': dated(
    '2021-04-01',
    { translationKey: 'merapi' },
    'Извержение вулкана Мерапи.',
  ),
};

describe('a query', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  before(() => publishSearch(folder, WORDS));

  const found = async (query: string, filters?: Partial<SearchRequest>) =>
    slugsOf((await reader.ask(query, filters)).results).toSorted();

  it('in quotation marks is found word for word, in its order', async () => {
    assert.deepEqual(await found('"kota tua"'), ['kota-tua']);
    assert.deepEqual(await found('"tua kota"'), []);
    assert.deepEqual(await found('kota tua'), ['kota-tua', 'tuan-rumah']);
  });

  it('looks a word up only where a text can have it', async () => {
    const loaded: string[] = [];
    const watching = new Reader(folder, 'id', (url) => {
      if (url.includes('pf_index')) loaded.push(url.includes('/search/ru/') ? 'ru' : 'id');
      return undefined;
    });
    const ask = async (query: string) => {
      loaded.length = 0;
      const { results } = await watching.ask(query, { expand: false });
      return [slugsOf(results).toSorted(), [...new Set(loaded)].toSorted()];
    };
    assert.deepEqual(await ask('wisatawan'), [['kota-tua'], ['id']]);
    assert.deepEqual(await ask('лента'), [['krasnaya', 'krasnoy'], ['ru']]);
    // The Russian texts have this one.
    assert.deepEqual((await ask('Brexit'))[0], ['brexit']);
  });

  it('gets no suggestions where it has found something, unless they are asked for', async () => {
    let loaded = 0;
    const watching = new Reader(folder, 'id', (url) => {
      if (url.includes('suggestions')) loaded++;
      return undefined;
    });
    const suggest = (query: string, when?: 'not-found') =>
      watching.online((engine) => engine.suggest(query, when));
    await watching.ask('gempa');
    assert.deepEqual(await suggest('gempa', 'not-found'), []);
    assert.equal(loaded, 0);
    assert.equal((await suggest('gempa'))[0]?.text, 'Gempa bumi');
    assert.equal(loaded, 1);
    await watching.ask('gemqa');
    assert.equal((await suggest('gemqa', 'not-found'))[0]?.text, 'Gempa bumi');
  });

  it('finds a word with a hyphen and its parts by each other', async () => {
    const both = ['luna-blank', 'luna-hyphen'];
    for (const query of ['Luna-25', 'luna 25', '"luna 25"', '"stasiun Luna-25"']) {
      assert.deepEqual(await found(query), both, query);
    }
    for (const query of ['Luna-2', 'luna 2', '"Luna 2"']) {
      assert.deepEqual(await found(query), ['luna-2'], query);
    }
  });

  it('finds a word that is said twice, and by one of them', async () => {
    for (const query of ['hewan-hewan', 'hewan', 'hewannya', '"hewan-hewan liar"']) {
      assert.deepEqual(await found(query), ['hewan'], query);
    }
  });

  it('needs its stop words only where it has no others', async () => {
    const { results, partial } = await reader.ask('dan menteri yang');
    assert.deepEqual(slugsOf(results).toSorted(), ['kementerian', 'menteri']);
    assert.equal(partial, false);
    assert.deepEqual(await found('seorang'), ['menteri']);
    assert.deepEqual(await found('есть'), ['krasnaya']);
  });

  it('finds the other forms of its words', async () => {
    for (const [one, other, expected] of [
      ['menteri', 'kementerian', ['kementerian', 'menteri']],
      ['красной', 'красная', ['krasnaya', 'krasnoy']],
      ['рынок', 'рынка', ['rynka', 'rynok']],
    ] as const) {
      assert.deepEqual(await found(one), expected, one);
      assert.deepEqual(await found(other), expected, other);
    }
  });

  it('brings a name in the other script, and says so', async () => {
    const { results, expansions } = await reader.ask('Sukarno');
    assert.deepEqual(slugsOf(results), ['presiden', 'sukarno']);
    assert.deepEqual(expansions, [
      { words: 'Sukarno', alternatives: [{ text: 'Сукарно', lang: 'ru' }] },
    ]);
    for (const [query, expand] of [
      ['"Sukarno"', true],
      ['Sukarno', false],
    ] as const) {
      const narrow = await reader.ask(query, { expand });
      assert.deepEqual(slugsOf(narrow.results), ['presiden'], query);
      assert.deepEqual(narrow.expansions, [], query);
    }
  });

  it('brings a name that a text of its own script has in other letters', async () => {
    const { results, expansions } = await reader.ask('брексит');
    assert.deepEqual(slugsOf(results), ['brexit']);
    assert.deepEqual(expansions, [
      { words: 'брексит', alternatives: [{ text: 'Brexit', lang: 'id' }] },
    ]);
  });

  it('does not bring a word that only sounds alike', async () => {
    const { results, expansions } = await reader.ask('kota');
    assert.deepEqual(slugsOf(results).toSorted(), ['kota-tua', 'tuan-rumah']);
    assert.deepEqual(expansions, []);
    assert.deepEqual(await found('кота'), ['kot']);
  });

  it('that is a tag brings the articles of its label in every language', async () => {
    for (const query of ['gempa bumi', 'землетрясения', 'earthquake']) {
      // A search goes on without names that come late, as on a busy machine: the next one has them.
      await found(query);
      assert.deepEqual(await found(query), ['getar', 'tolchki'], query);
    }
    assert.deepEqual(await found('gempa bumi', { expand: false }), ['getar']);
  });

  it('finds a story once, in the language of its script', async () => {
    for (const [query, shown, other] of [
      ['Merapi', 'merapi', 'merapi-ru'],
      ['Мерапи', 'merapi-ru', 'merapi'],
    ] as const) {
      const { count, results } = await reader.ask(query);
      assert.equal(count, 1, query);
      assert.deepEqual(slugsOf(results), [shown]);
      assert.deepEqual(slugsOf(results[0]?.translations ?? []), [other]);
    }
  });

  it('has the articles in its own script first, whatever the edition', async () => {
    const other = new Reader(folder, 'ru');
    assert.deepEqual(slugsOf((await other.ask('Sukarno')).results), ['presiden', 'sukarno']);
    assert.deepEqual(slugsOf((await reader.ask('Сукарно')).results), ['sukarno', 'presiden']);
  });

  it('that no article answers as a whole is answered in part, and says so', async () => {
    const { results, partial } = await reader.ask('rumah xyzzyx');
    assert.deepEqual(slugsOf(results), ['tuan-rumah']);
    assert.equal(partial, true);
    assert.deepEqual(await found('xyzzyx'), []);
  });

  it('finds a word by what is typed of it', async () => {
    assert.deepEqual(await found('wisataw'), ['kota-tua']);
  });

  it('that is empty finds all stories, the newest first', async () => {
    const { count, results } = await reader.ask('');
    const articles = Object.keys(WORDS).filter((path) => path.startsWith('content/'));
    // Two of them are one story.
    assert.equal(count, articles.length - 1);
    assert.deepEqual(slugsOf(results.slice(0, 1)), ['merapi']);
  });
});

describe('outlets, places and people', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  before(() =>
    publishSearch(folder, {
      '_data/site.yaml': siteFile('id', 'ru'),
      '_data/outlets.yaml':
        '- { id: kontan, name: { id: Kontan, ru: Контан }, aliases: [KONTAN.CO.ID] }\n',
      '_data/places.yaml': '- { id: moscow, name: { id: Moskwa, ru: Москва } }\n',
      '_data/people.yaml': '- { id: rina, name: { id: Rina, ru: Рина } }\n',
      'content/id/2021/01/a.md': dated('2021-01-01', {
        outlet: 'KONTAN.CO.ID',
        dateline: 'MOSKWA/JAKARTA',
        reporter: 'Rina',
      }),
      'content/ru/2021/01/b.md': dated('2021-01-02', { dateline: 'Москва', translator: 'Рина' }),
      'content/id/2021/01/c.md': dated('2021-01-03', { outlet: 'Kontan', dateline: 'Jakarta' }),
    }),
  );
  const none = forEachKind((): string[] => []);
  const found = async (terms: Partial<SearchRequest['terms']>, query = '') =>
    slugsOf((await reader.ask(query, { terms: { ...none, ...terms } })).results).toSorted();

  it('are filters, each one in all spellings and scripts', async () => {
    assert.deepEqual(await found({ place: ['moscow'] }), ['a', 'b']);
    assert.deepEqual(await found({ place: ['jakarta'] }), ['a', 'c']);
    assert.deepEqual(await found({ outlet: ['kontan'] }), ['a', 'c']);
    assert.deepEqual(await found({ reporter: ['rina'] }), ['a']);
    assert.deepEqual(await found({ translator: ['rina'] }), ['b']);
    assert.deepEqual(await found({ place: ['moscow'], reporter: ['rina'] }), ['a']);
    await reader.ask('');
    const { place } = await reader.online((engine) => engine.facets());
    assert.deepEqual(place.map(({ id, label, count }) => [id, label, count]).toSorted(), [
      ['jakarta', 'JAKARTA', 2],
      ['moscow', 'Moskwa', 2],
    ]);
  });

  it('are found by any name that the registry has, in every language', async () => {
    assert.deepEqual(await found({}, 'Москва'), ['a', 'b']);
    assert.deepEqual(await found({}, 'kontan'), ['a', 'c']);
  });

  it('are cited by the name of the registry', async () => {
    await reader.ask('', { terms: { ...none, reporter: ['rina'] } });
    const [cited] = await reader.online((engine) => engine.citations(10));
    assert.deepEqual([cited?.outlet, cited?.reporters], ['Kontan', ['Rina']]);
  });
});

const NEWS: Files = {
  '_data/site.yaml': siteFile('id', 'ru'),
  '_data/tags.yaml': TAGS,
  'content/id/2020/12/a.md': dated('2020-12-31', { tags: '[Laut]', source: '[Antara]' }),
  'content/id/2021/01/b.md': dated('2021-01-01', { tags: '[Laut]', source: '[Antara]' }),
  'content/id/2021/01/c.md': dated('2021-01-31', { tags: '[Laut]', translationKey: 'c' }),
  'content/ru/2021/01/c-ru.md': dated('2021-01-31', { tags: '[Море]', translationKey: 'c' }),
  'content/id/2021/02/d.md': dated('2021-02-01', { source: '[Tempo]' }),
  'content/ru/2021/02/e.md': dated('2021-02-01', { tags: '[Море]' }),
};

describe('filters', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  before(() => publishSearch(folder, NEWS));

  const none = forEachKind((): string[] => []);
  const found = async (filters: Partial<SearchRequest>) =>
    slugsOf((await reader.ask('', { sort: 'newest', ...filters })).results).toSorted();

  it('take months from the first day to the last', async () => {
    assert.deepEqual(await found({ from: '2021-01', to: '2021-01' }), ['b', 'c']);
    assert.deepEqual(await found({ from: '2021-02' }), ['d', 'e']);
    assert.deepEqual(await found({ to: '2020-12' }), ['a']);
  });

  it('are left out of their own counts', async () => {
    const filters = { langs: ['ru'], from: '2021-01', to: '2021-01' };
    const { count, langs, months } = await reader.ask('', filters);
    assert.equal(count, 1);
    assert.deepEqual(langs, [
      { lang: 'id', count: 2 },
      { lang: 'ru', count: 1 },
    ]);
    assert.deepEqual(months, [
      { month: '2020-12', count: 0 },
      { month: '2021-01', count: 1 },
      { month: '2021-02', count: 1 },
    ]);
  });

  it('show a story in a language that passes them', async () => {
    assert.deepEqual(await found({ langs: ['ru'] }), ['c-ru', 'e']);
  });

  it('by terms find articles that have one of each kind, and count the others', async () => {
    const terms = { ...none, tag: ['sea'], source: ['antara', 'tempo'] };
    assert.deepEqual(await found({ terms }), ['a', 'b']);
    const { tag, source } = await reader.online((engine) => engine.facets());
    assert.deepEqual(
      tag.map(({ id, label, count }) => [id, label, count]),
      [['sea', 'Laut', 2]],
    );
    assert.deepEqual(
      source.map(({ id, count }) => [id, count]),
      [
        ['antara', 2],
        ['tempo', 0],
      ],
    );
  });

  it('count a story once for a term that its translations have, too', async () => {
    await reader.ask('');
    const { tag } = await reader.online((engine) => engine.facets());
    assert.deepEqual(
      tag.map(({ id, count }) => [id, count]),
      [['sea', 4]],
    );
  });

  it('that nothing is known of are left aside, and told', async () => {
    const { count, unknownTerms } = await reader.ask('', {
      terms: { ...none, tag: ['nothing', 'sea'] },
    });
    assert.equal(count, 4);
    assert.deepEqual(unknownTerms, [{ kind: 'tag', id: 'nothing' }]);
  });

  it('leave articles in the order of their days, those of one day as in the other order', async () => {
    const newest = slugsOf((await reader.ask('', { sort: 'newest' })).results);
    const oldest = slugsOf((await reader.ask('', { sort: 'oldest' })).results);
    assert.deepEqual(newest.slice(2), ['c', 'b', 'a']);
    assert.deepEqual(oldest, newest.toReversed());
  });
});
