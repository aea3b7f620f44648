/** Outlets, places, reporters and translators: their pages, credits and indexes, and what machines are told of them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sharedSite } from '../support/shared-site.ts';
import {
  article,
  buildFiles,
  type Files,
  linksOf,
  type Site,
  temporaryFolder,
  textOf,
} from '../support/site.ts';

const FILES: Files = {
  '_data/site.yaml':
    'title: Arsip\nurl: https://arsip.example/\neditions: [id, { lang: ru, timeZone: Europe/Moscow }]\n',
  '_data/tags.yaml': `- id: gagarin
  label: { id: Yuri Gagarin, ru: Юрий Гагарин }
  kind: person
  sameAs: https://gagarin.example/
- id: laut
  label: { id: Laut, ru: Море }
`,
  '_data/outlets.yaml': `- id: kontan
  name: { id: Kontan, ru: Контан }
  aliases: [KONTAN.CO.ID]
`,
  '_data/places.yaml': `- id: jakarta
  name: { id: Jakarta, ru: Джакарта }
  coordinates: [-6.2, 106.8]
  wikidata: Q3630
- id: new-york
  name: { id: New York, ru: Нью-Йорк }
- { id: washington, name: { id: 'Washington, D.C.', ru: Вашингтон } }
`,
  '_data/people.yaml': `- id: rina
  name: { id: Rina Pertiwi, ru: Рина Пертиви }
  sameAs: [https://rina.example/, https://rina.example/karya/]
- id: meja
  name: { id: Meja Luar Negeri, ru: Международный отдел }
  kind: organisation
`,
  'content/id/2021/02/satu.md': article(
    {
      title: 'Satu',
      outlet: 'KONTAN.CO.ID',
      dateline: 'NEW YORK/Washington, D.C., 14 Feb',
      reporter: '[Rina Pertiwi, Budi, Meja Luar Negeri]',
      tags: '[Gagarin, Laut, Yuri Gagarin]',
      translationKey: 'satu',
    },
    'Isi.',
  ),
  'content/ru/2021/02/odin.md': article(
    {
      title: 'Один',
      outlet: 'Контан',
      dateline: 'ДЖАКАРТА',
      tags: '[Юрий Гагарин]',
      translationKey: 'satu',
      translator: 'Рина Пертиви',
      original: '/id/2021/02/15/satu/',
    },
    'Текст.',
  ),
  'content/id/2021/03/dua.md': article(
    { title: 'Dua', date: '2021-03-01', outlet: 'Kontan', dateline: '[Jakarta, Bogor]' },
    'Isi.',
  ),
};

const ONE = '/id/2021/02/15/satu/';

describe('outlets, places, reporters and translators', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(FILES));
  });

  const credit = (address: string, label: string) =>
    [...site.page(address).querySelectorAll('.credits dt')].find((one) => textOf(one) === label)
      ?.nextElementSibling ?? null;
  const titlesOn = (address: string) =>
    [...site.page(address).querySelectorAll('.entries h2, .entries h3')].map(textOf);
  const dataOf = (address: string) =>
    JSON.parse(
      site.page(address).querySelector('script[type="application/ld+json"]')?.textContent ?? 'null',
    );

  it('have one page in each edition, whatever spelling or script an article has', () => {
    assert.deepEqual(titlesOn('/id/media/kontan/').toSorted(), ['Dua', 'Satu']);
    assert.deepEqual(titlesOn('/ru/izdanie/kontan/').toSorted(), ['Dua', 'Один']);
    assert.deepEqual(titlesOn('/id/tempat/jakarta/'), ['Dua']);
    assert.deepEqual(titlesOn('/ru/mesto/dzhakarta/').toSorted(), ['Dua', 'Один']);
    assert.equal(textOf(site.page('/ru/mesto/dzhakarta/').querySelector('h1')), 'Джакарта');
    const [own, other] = site.page('/ru/mesto/dzhakarta/').querySelectorAll('.languages li');
    assert.deepEqual([...linksOf(own), ...linksOf(other)], ['/id/tempat/jakarta/']);
  });

  it('are credited with links, under the names that the article has', () => {
    const dateline = site.page(ONE).querySelector('.dateline');
    assert.match(textOf(dateline), /^KONTAN\.CO\.ID · NEW YORK\/Washington, D\.C\., 14 Feb · /);
    assert.deepEqual(linksOf(dateline).slice(0, 3), [
      '/id/media/kontan/',
      '/id/tempat/new-york/',
      '/id/tempat/washington-d-c/',
    ]);
    assert.match(textOf(dateline), / · Reporter: Rina Pertiwi, Budi, dan Meja Luar Negeri$/);
    assert.deepEqual(linksOf(dateline).slice(3), [
      '/id/reporter/rina-pertiwi/',
      '/id/reporter/budi/',
      '/id/reporter/meja-luar-negeri/',
    ]);
    const translator = '/ru/perevodchik/rina-pertivi/';
    assert.deepEqual(linksOf(credit('/ru/2021/02/15/odin/', 'Перевод')), [translator]);
    // On the original, that of the translation leads to the edition of the translation.
    assert.deepEqual(linksOf(credit(ONE, 'Terjemahan')), ['/ru/2021/02/15/odin/', translator]);
    assert.ok(site.has(translator));
  });

  it('in a list of datelines are each a place', () => {
    const dateline = site.page('/id/2021/03/01/dua/').querySelector('.dateline');
    assert.match(textOf(dateline), /^Kontan · Jakarta \/ Bogor · /);
    assert.ok(linksOf(dateline).includes('/id/tempat/bogor/'));
  });

  it('have an index where the edition names one, which its other indexes and its home page lead to', () => {
    for (const word of ['media', 'tempat', 'reporter']) {
      const address = `/id/${word}/`;
      assert.ok(site.has(address), address);
      for (const from of ['/id/', '/id/tag/', '/id/editor/', '/id/media/']) {
        const nav = site.page(from).querySelector('nav[aria-label=Indeks]');
        assert.ok(linksOf(nav).includes(address), `${from} does not lead to ${address}`);
      }
    }
    // No Indonesian article names a translator, no Russian one a reporter.
    assert.ok(!site.has('/id/penerjemah/') && site.has('/ru/perevodchik/'));
    assert.ok(!site.has('/ru/avtor/'));
    const nav = site.page('/id/reporter/').querySelector('.languages');
    assert.deepEqual(linksOf(nav), ['/ru/', '/ru/']);
    assert.match(textOf(nav), /Beranda/);
  });

  it('are told to machines: who wrote and published an article, and where it was filed', () => {
    const { author, publisher, locationCreated } = dataOf(ONE);
    const url = (path: string) => `https://arsip.example${path}`;
    assert.deepEqual(publisher, {
      '@type': 'Organization',
      name: 'KONTAN.CO.ID',
      url: url('/id/media/kontan/'),
    });
    assert.deepEqual(
      author.map((one: Record<string, string>) => [one['@type'], one.name]),
      [
        ['Person', 'Rina Pertiwi'],
        ['Person', 'Budi'],
        ['Organization', 'Meja Luar Negeri'],
      ],
    );
    assert.deepEqual(
      locationCreated.map((one: Record<string, string>) => [one['@type'], one.url]),
      [
        ['Place', url('/id/tempat/new-york/')],
        ['Place', url('/id/tempat/washington-d-c/')],
      ],
    );
  });

  it('say where a place is and who else describes it, as text and to machines', () => {
    const page = site.page('/id/tempat/jakarta/');
    assert.match(
      textOf(page.querySelector('main')),
      /Koordinat: -6\.2, 106\.8 · www\.wikidata\.org/,
    );
    assert.ok(linksOf(page.querySelector('main')).includes('https://www.wikidata.org/wiki/Q3630'));
    const { '@type': type, geo, sameAs, alternateName } = dataOf('/id/tempat/jakarta/').mainEntity;
    assert.deepEqual([type, geo.latitude, geo.longitude], ['Place', -6.2, 106.8]);
    assert.deepEqual(sameAs, ['https://www.wikidata.org/wiki/Q3630']);
    assert.deepEqual(alternateName, ['Джакарта']);
    // A place without coordinates is fine.
    assert.equal(dataOf('/id/tempat/new-york/').mainEntity, undefined);
  });

  it('and tags have a profile only where an entry asks for it', () => {
    const { '@type': type, name, sameAs } = dataOf('/ru/teg/yuriy-gagarin/').mainEntity;
    assert.deepEqual(
      [type, name, sameAs],
      ['Person', 'Юрий Гагарин', ['https://gagarin.example/']],
    );
    assert.equal(dataOf('/id/tag/laut/').mainEntity, undefined);
    assert.equal(dataOf('/id/reporter/rina-pertiwi/').mainEntity['@type'], 'Person');
    assert.equal(dataOf('/id/reporter/budi/').mainEntity, undefined);
  });

  it('are in the sitemap', () => {
    const sitemap = String(site.files.get('sitemap.xml'));
    for (const path of ['/id/tempat/jakarta/', '/ru/perevodchik/rina-pertivi/', '/id/reporter/']) {
      assert.ok(sitemap.includes(`<loc>https://arsip.example${path}</loc>`), path);
    }
  });
});

it('a registry of places says what is wrong with it, with its line', async (context) => {
  const wrong = `- { id: a, name: A, coordinates: [106.8, -96.2] }
- { id: b, name: B, coordinates: '-6.2' }
- { id: c, name: C, wikidata: 3630 }
- { id: d, name: D, kind: city }
`;
  const built = buildFiles(temporaryFolder(context), { ...FILES, '_data/places.yaml': wrong });
  await assert.rejects(built, (error: Error) => {
    for (const said of [
      /places\.yaml:1:\d+ {2}1\.coordinates\.1: found "106\.8"; expected a latitude from -90 to 90/,
      /places\.yaml:2:\d+ {2}2\.coordinates: .*expected a latitude from -90 to 90/,
      /places\.yaml:3:\d+ {2}3\.wikidata: .*expected an item of Wikidata, such as Q3630/,
      /places\.yaml:4:\d+ {2}4\.kind: /,
    ]) {
      assert.match(error.message, said);
    }
    return true;
  });
});
