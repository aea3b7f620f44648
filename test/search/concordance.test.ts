/** The concordance: every occurrence of the words in its line, from all languages, sorted and written into a file. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import strings from '../../src/locales/search/id.ts';
import { linesOfText } from '../../src/search/browser/engine/keyword-in-context.ts';
import { passageOf, placeOf } from '../../src/search/browser/mark/passage.ts';
import { startConcordance } from '../../src/search/browser/page/concordance.ts';
import { concordanceFile } from '../../src/search/browser/page/concordance-file.ts';
import { type LineOrder, sortLines } from '../../src/search/browser/page/concordance-order.ts';
import type { ContextLine, Engine } from '../../src/search/browser/protocol.ts';
import { publishSearch, Reader } from '../support/engine.ts';
import { article, temporaryFolder } from '../support/site.ts';

const linesIn = (text: string, ...found: number[]) =>
  linesOfText(text.split(' '), new Set(found)).map(
    ({ before, keyword, after }) => `${before}[${keyword}]${after}`,
  );

const line = (own: Partial<ContextLine>): ContextLine => ({
  lang: 'id',
  href: '/id/a/',
  title: 'Judul',
  date: '2021-02-15',
  before: '',
  keyword: 'kapal',
  after: '',
  inTitle: false,
  ...own,
});

describe('the lines of a text', () => {
  it('have each run of found words with what is around it, signs and all', () => {
    assert.deepEqual(linesIn('Ia naik “kapal putih”, lalu kapal, kapal lain.', 2, 3, 5, 6), [
      'Ia naik “[kapal putih]”, lalu kapal, kapal lain.',
      'Ia naik “kapal putih”, lalu [kapal], kapal lain.',
      'Ia naik “kapal putih”, lalu kapal, [kapal] lain.',
    ]);
  });

  it('have as many words on each side as fit', () => {
    const words = Array.from({ length: 60 }, (_, i) => `kata${i}`);
    const [one] = linesOfText(words, new Set([30]));
    assert.equal(one?.before.split(' ').length, 15);
    assert.match(one?.before ?? '', /^kata16 .*kata29 $/);
    assert.match(one?.after ?? '', /^ kata31 .*kata44$/);
  });
});

describe('a passage', () => {
  const parts = ['kapal', 'itu', 'di', 'atas', 'kapal', 'putih', 'di', 'laut'];

  it('is found by the words around it, whatever the signs between them', () => {
    const passage = passageOf({
      before: 'Itu | (di) atas ',
      keyword: 'Kapal',
      after: ' putih; di x y z',
    });
    assert.equal(passage, 'Itu (di) atas|Kapal putih; di x y');
    assert.equal(placeOf('Itu (di) atas|Kapal putih', parts), 4);
  });

  it('keeps a number with blanks whole, as the page does', () => {
    const passage = passageOf({ before: 'Harga 1 000 ', keyword: 'emas', after: '' });
    assert.equal(passage, 'Harga 1 000|emas');
    const far = { before: 'satu 1 000 dua tiga empat ', keyword: 'emas', after: ' 2 500 a b c d' };
    assert.equal(passageOf(far), '1 000 dua tiga empat|emas 2 500 a b c');
  });

  it('is found where its address is cut within a word', () => {
    const names = ['kapal', 'x'.repeat(200), 'y'.repeat(200)];
    assert.equal(placeOf(`|${names.join(' ')}`, ['satu', ...names]), 1);
    assert.equal(placeOf(`${names.join(' ')}|kapal`, [...names, 'kapal']), undefined);
  });

  it('is found by what follows where it is not whole, and else not at all', () => {
    assert.equal(placeOf('gambar|kapal putih', parts), 4);
    assert.equal(placeOf('|kapal hitam', parts), undefined);
    assert.equal(placeOf('', parts), undefined);
    assert.equal(placeOf('|'.repeat(9), parts), undefined);
  });
});

describe('lines are sorted', () => {
  const lines = [
    line({ before: 'di atas ', after: ' putih', date: '2020-05', keyword: 'kapal' }),
    line({ before: '— Di ', after: ' Api', date: '', keyword: 'Kapal' }),
    line({ before: 'sang ', after: ' 12', date: '2021-02-15', keyword: 'kapalnya' }),
    line({ before: '', after: '', date: '1965-02~', keyword: 'kapal' }),
  ];
  const orderOf = (order: LineOrder) =>
    sortLines(lines, order, 'id').map((one) => lines.indexOf(one));

  it('by the words on either side, the nearest first, whatever their case', () => {
    assert.deepEqual(orderOf('before'), [3, 0, 1, 2]);
    assert.deepEqual(orderOf('after'), [3, 2, 1, 0]);
  });

  it('by the keyword, by date with undated lines last, and as they were found', () => {
    assert.deepEqual(orderOf('keyword'), [3, 1, 0, 2]);
    assert.deepEqual(orderOf('oldest'), [3, 0, 2, 1]);
    assert.deepEqual(orderOf('newest'), [2, 0, 3, 1]);
    assert.deepEqual(orderOf('results'), [0, 1, 2, 3]);
  });
});

describe('the file of a concordance', () => {
  it('has a row for each line, with no cell that a spreadsheet would run', () => {
    const file = concordanceFile(
      [line({ title: '=HYPERLINK("x")', before: '@a ', after: ', b' })],
      'https://a.example/arsip/id/cari/?q=kapal',
    );
    const [header, row, end] = file.split('\r\n');
    assert.equal(header, '\uFEFFdate,language,title,before,keyword,after,url');
    assert.equal(row, `2021-02-15,id,"'=HYPERLINK(""x"")",'@a,kapal,", b",https://a.example/id/a/`);
    assert.equal(end, '');
  });
});

it('a concordance goes on when told to, where the first texts could not be loaded', async () => {
  const { document: had } = globalThis;
  const { document } = parseHTML('<html lang=id><div></div><ol id=search-results></ol>');
  Object.assign(globalThis, { document });
  try {
    const element = document.querySelector('div') as unknown as HTMLElement;
    let calls = 0;
    const concordance = async () => {
      if (calls++ === 0) throw new Error('no network');
      return { lines: [line({})], read: 1, all: 1 };
    };
    const engine = { concordance } as unknown as Engine;
    const made = await startConcordance(element, { t: strings, engine, query: () => 'kapal' });
    // This model of a page does not choose the first option by itself, as browsers do.
    Object.assign(element.querySelector('option') ?? {}, { selected: true });
    made.restart();
    await setImmediate();
    const status = element.querySelector('ol')?.previousElementSibling;
    const buttons = [...element.querySelectorAll('button')];
    const more = buttons.find(({ textContent }) => textContent === 'Lanjutkan penelusuran');
    assert.match(status?.textContent ?? '', /gagal dimuat/);
    assert.equal(more?.hidden, false);
    more?.click();
    await setImmediate();
    assert.equal(status?.textContent, '1 kemunculan. Artikel yang ditelusuri: 1 dari 1.');
    assert.equal(more?.hidden, true);
  } finally {
    Object.assign(globalThis, { document: had });
  }
});

describe('the concordance of a search', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  before(() =>
    publishSearch(folder, {
      '_data/site.yaml':
        'title: A\nurl: https://a.example/\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n',
      '_data/names.yaml': '- [Amerika Serikat, AS]\n',
      'content/id/2021/02/kapal.md': article(
        { date: '2021-02-15', title: 'Kapal AS' },
        'Kapal Amerika Serikat tiba. AS diam.',
      ),
      'content/ru/2021/02/kapal.md': article(
        { date: '2021-02-16', title: 'Весна в Москве' },
        'Из Москвы уехали. Москвичи остались, а Москва ждёт.',
      ),
      ...Object.fromEntries(
        Array.from({ length: 24 }, (_, i) => [
          `content/id/2020/01/laut-${i}.md`,
          article({ date: '2020-01-01', title: `Kabar ${i}` }, 'Laut tenang.'),
        ]),
      ),
    }),
  );

  const linesFor = async (query: string) => {
    await reader.ask(query, { expand: true });
    const { lines } = await reader.online((engine) => engine.concordance(0));
    return lines;
  };
  const keywords = (lines: readonly ContextLine[]) => lines.map(({ keyword }) => keyword);

  it('has every form in titles and texts, each with a link to its passage', async () => {
    const lines = await linesFor('Moskwa');
    assert.deepEqual(keywords(lines), ['Москве', 'Москвы', 'Москва']);
    assert.deepEqual(
      lines.map(({ inTitle }) => inTitle),
      [true, false, false],
    );
    const [inTitle, inText] = lines;
    assert.match(inTitle?.href ?? '', /^\/ru\/2021\/02\/16\/kapal\/\?q=[^&]+$/);
    assert.match(inText?.href ?? '', /\?q=[^&]+&at=%D0%98%D0%B7%7C/);
    assert.equal(inText?.lang, 'ru');
  });

  it('has all names that were searched for, not only the one that counts most', async () => {
    assert.deepEqual(keywords(await linesFor('Amerika Serikat')), ['AS', 'Amerika Serikat', 'AS']);
  });

  it('comes in batches, and says how many articles there are', async () => {
    await reader.ask('laut', { expand: false });
    const first = await reader.online((engine) => engine.concordance(0));
    assert.deepEqual([first.read, first.all, first.lines.length], [20, 24, 20]);
    const rest = await reader.online((engine) => engine.concordance(first.read));
    assert.deepEqual([rest.read, rest.all, rest.lines.length], [24, 24, 4]);
  });
});
