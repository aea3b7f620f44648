/** Pictures, scans and share cards: on the pages, in lists, and in the files of a site. */
import assert from 'node:assert/strict';
import { readdir, readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { ContentError } from '../../src/archive/problem.ts';
import { drawIcon } from '../../src/build/pictures/icons.ts';
import { photograph, png } from '../support/pictures.ts';
import {
  article,
  build,
  differences,
  type Files,
  faultsOf,
  readFiles,
  type Site,
  temporaryFolder,
  textOf,
  writeFiles,
} from '../support/site.ts';

const PHOTO = '/foto/pasar.jpg';
/** As it is stored: on its side. */
const SIZE = { width: 300, height: 200 };
const ARTICLE = '/id/2021/02/15/pasar/';
const SITE =
  'title: { id: Arsip Kali, ru: Архив реки }\nurl: https://arsip.example/a/\neditions: [id, ru]\n';

/** An é in two letters, as disks of Apple write it. */
const NFD = 'peta-e\u0301.svg';

async function filesOfArchive(): Promise<Files> {
  return {
    '_data/site.yaml': SITE,
    'content/id/2021/02/pasar.md': article(
      {
        title: 'Pasar dibuka',
        tags: '[Pasar]',
        image: `{ src: ${PHOTO}, alt: Pedagang, caption: Pedagang sayur, credit: Siti }`,
        files: '[{ file: pindai.jpg, title: Guntingan }, { file: pasar.pdf }, { file: a.wacz }]',
        corrections: '[{ date: 2021-03-01, text: Nama dibetulkan. }]',
      },
      `Isi.\n\n![Peta](${NFD.normalize('NFC')}) ![Gerak](/foto/gerak.gif)\n\n![Besar](/foto/besar.png)`,
    ),
    'content/ru/2021/02/pasar.md': article(
      { title: 'Рынок открыт' },
      '![Торговцы](/foto/pasar.jpg)',
    ),
    'content/id/2021/02/tertutup.md': article({
      title: 'Tertutup',
      access: '{ level: metadata }',
      image: '{ src: /foto/tertutup.jpg, alt: Tertutup }',
      files: '[{ file: tertutup.pdf }]',
    }),
    'content/foto/pasar.jpg': await photograph('pasar', SIZE),
    'content/foto/besar.png': png('besar', 2000, 20),
    'content/foto/gerak.gif': await sharp(png('gerak', 40, 30))
      .gif()
      .toBuffer(),
    'content/foto/tertutup.jpg': await photograph('tertutup', SIZE),
    'content/id/2021/02/pindai.jpg': await photograph('pindai', { ...SIZE, orientation: 1 }),
    [`content/id/2021/02/${NFD}`]:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 6"><path d="M0 0h12"/></svg>',
    'content/id/2021/02/pasar.pdf': '%PDF-1.4 pasar',
    'content/id/2021/02/tertutup.pdf': '%PDF-1.4 tertutup',
    'content/id/2021/02/a.wacz': 'PK',
  };
}

describe('a site with pictures', () => {
  const folder = temporaryFolder({
    after: (cleanUp) => process.once('exit', () => void cleanUp()),
  });
  let site: Site;
  const make = (clean = false, output = '_site') =>
    build(
      join(folder, output),
      { contentDir: join(folder, 'content'), dataDir: join(folder, '_data') },
      { cacheDir: join(folder, '.cache'), clean },
    );
  before(async () => {
    const files = await filesOfArchive();
    await writeFiles(folder, files);
    for (const path of Object.keys(files)) await utimes(join(folder, path), 1e9, 1e9);
    site = await make();
  });

  it('has nothing wrong in it: no dead address, no picture without words', () => {
    assert.deepEqual(faultsOf(site), []);
  });

  it('shows a photograph in formats and widths, upright, its size known, first of all, the whole a link away', async () => {
    const figure = site.page(ARTICLE).querySelector('article > figure');
    const img = figure?.querySelector('img');
    assert.equal(figure?.querySelector('a')?.getAttribute('href') ?? '', '');
    assert.deepEqual(
      ['width', 'height', 'alt', 'fetchpriority', 'loading'].map((name) => img?.getAttribute(name)),
      ['200', '300', 'Pedagang', 'high', null],
    );
    assert.equal(textOf(figure?.querySelector('figcaption')), 'Pedagang sayur Foto: Siti');
    const types = [...(figure?.querySelectorAll('source') ?? [])].map((one) =>
      one.getAttribute('type'),
    );
    assert.deepEqual(types, ['image/avif', 'image/webp']);
    for (const source of figure?.querySelectorAll('source') ?? []) {
      for (const one of (source.getAttribute('srcset') ?? '').split(',')) {
        const [address = '', width] = one.split(' ');
        const { bytes, ...file } = await decoded(site, address);
        assert.equal(`${file.width}w`, width);
        assert.equal(
          `image/${file.format === 'heif' ? 'avif' : file.format}`,
          source.getAttribute('type'),
        );
        assert.ok(!bytes.includes('Kamera'));
      }
    }
    const text = [...site.page(ARTICLE).querySelectorAll('.text img')];
    assert.deepEqual(
      text.map((one) => one.getAttribute('loading')),
      ['lazy', 'lazy', 'lazy'],
    );
    assert.ok(text.every((one) => one.getAttribute('width') && one.getAttribute('height')));
    const large = site.page(ARTICLE).querySelector('.text a[href="/a/foto/besar.png"] img');
    assert.equal(large?.getAttribute('width'), '1280');
    // Without a picture above, the first of a text is what a reader waits for.
    const first = site.page('/ru/2021/02/15/pasar/').querySelector('.text img');
    assert.equal(first?.getAttribute('fetchpriority'), 'high');
  });

  it('publishes a photograph without the place where it was taken', async () => {
    const { bytes, orientation } = await decoded(site, `/a${PHOTO}`);
    assert.ok(!bytes.includes('Kamera') && bytes.includes('Siti Aminah'));
    assert.equal(orientation, 6);
  });

  it('keeps SVG and GIF as they are, whichever way a disk writes their names', async () => {
    const [svg, gif] = [...site.page(ARTICLE).querySelectorAll('.text img')];
    assert.equal(
      decodeURI(svg?.getAttribute('src') ?? ''),
      `/a/id/2021/02/${NFD.normalize('NFC')}`,
    );
    assert.deepEqual([svg?.getAttribute('width'), svg?.getAttribute('height')], ['12', '6']);
    assert.equal((await decoded(site, gif?.getAttribute('src') ?? '')).format, 'gif');
  });

  it('shows a small picture in lists, where an article has one', async () => {
    const items = [...site.page('/id/').querySelectorAll('.entries > li')];
    const shown = items.map(
      (item) => [textOf(item.querySelector('h3, h2')), item.querySelector('img')] as const,
    );
    const withOne = shown.filter(([, img]) => img);
    assert.deepEqual(
      withOne.map(([title]) => title),
      ['Pasar dibuka'],
    );
    const [, img] = withOne[0] ?? [];
    assert.equal(img?.getAttribute('alt'), '');
    const { width, height } = await decoded(site, img?.getAttribute('src') ?? '');
    assert.deepEqual([width, height], [160, 120]);
  });

  it('shows scans, PDF and WACZ with label, size and checksum, and none of a text that is withheld', async () => {
    const kept = site.page(ARTICLE).querySelector('.kept');
    const [scan, pdf, wacz, ...more] = [...(kept?.querySelectorAll('figure') ?? [])];
    assert.equal(more.length, 0);
    assert.equal(scan?.querySelector('img')?.getAttribute('alt'), 'Guntingan');
    assert.match(textOf(scan), /^Guntingan JPG, [\d,]+ kB · SHA-256 [0-9a-f]{64}$/);
    assert.match(textOf(pdf), /^pasar\.pdf PDF, 0 kB · SHA-256 [0-9a-f]{64}$/);
    assert.equal(pdf?.querySelector('a')?.getAttribute('href'), '/a/id/2021/02/pasar.pdf');
    assert.match(textOf(wacz), /^a\.wacz WACZ, 0 kB · SHA-256 [0-9a-f]{64}$/);
    for (const path of ['id/2021/02/tertutup.pdf', 'foto/tertutup.jpg']) {
      assert.ok(!site.files.has(path), path);
    }
    const said = textOf(scan).slice(-64);
    const { createHash } = await import('node:crypto');
    const bytes = site.files.get('id/2021/02/pindai.jpg') ?? '';
    assert.equal(said, createHash('sha256').update(bytes).digest('hex'));
  });

  it('tells whoever is sent a link what it is, with the picture or the card of the edition', async () => {
    const told = (address: string) =>
      new Map(
        [...site.page(address).querySelectorAll('meta[property], meta[name="twitter:card"]')].map(
          (one) => [
            one.getAttribute('property') ?? one.getAttribute('name') ?? '',
            one.getAttribute('content') ?? '',
          ],
        ),
      );
    const own = told(ARTICLE);
    assert.deepEqual(
      ['og:title', 'og:type', 'og:site_name', 'og:image:alt', 'og:locale'].map((name) =>
        own.get(name),
      ),
      ['Pasar dibuka', 'article', 'Arsip Kali', 'Pedagang', 'id_ID'],
    );
    assert.deepEqual(
      ['published_time', 'modified_time', 'section'].map((name) => own.get(`article:${name}`)),
      ['2021-02-15', '2021-03-01', 'Pasar'],
    );
    assert.equal(own.get('twitter:card'), 'summary_large_image');
    assert.match(own.get('og:description') ?? '', /^Isi\./);
    for (const [address, expected] of [
      [ARTICLE, 'jpeg'],
      ['/ru/2021/02/15/pasar/', 'png'],
      ['/ru/', 'png'],
      ['/', 'png'],
    ] as const) {
      const all = told(address);
      const image = (all.get('og:image') ?? '').replace('https://arsip.example', '');
      const { format, width, height } = await decoded(site, image);
      assert.equal(format, expected, address);
      const upright = expected === 'jpeg' ? [height, width] : [width, height];
      assert.deepEqual(upright.map(String), [
        all.get('og:image:width'),
        all.get('og:image:height'),
      ]);
    }
    assert.notEqual(told('/id/').get('og:image'), told('/ru/').get('og:image'));
    // What an article tells is no longer than it must be: 30 kB on the wire are for HTML, styles and scripts.
    assert.equal(told('/id/tag/pasar/').get('og:title'), undefined);
  });

  it('has icons of pixels, which its home pages name', async () => {
    const { document } = { document: site.page('/id/') };
    for (const [selector, size] of [
      ['link[rel=apple-touch-icon]', 180],
      ['link[sizes="192x192"]', 192],
      ['link[sizes="512x512"]', 512],
    ] as const) {
      const { width } = await decoded(
        site,
        document.querySelector(selector)?.getAttribute('href') ?? '',
      );
      assert.equal(width, size);
    }
    // The files of the program are what its drawing comes to, but for a shade that libraries round in their own ways.
    const kept = await readFile('src/assets/icons/icon-180.png');
    const drawn = await drawIcon(await readFile('src/assets/icon.svg'), 180);
    const [one, other] = await Promise.all(
      [kept, drawn].map((file) => sharp(file).raw().toBuffer()),
    );
    assert.ok(one && other && one.length === other.length);
    assert.ok(one.every((value, i) => Math.abs(value - (other[i] ?? 0)) < 16));
  });

  it('is made again byte for byte: from the cache, without it, and after edits', async () => {
    const cached = await make(false, '_other');
    assert.deepEqual(differences(site, cached), []);
    const clean = await make(true, '_other');
    assert.deepEqual(differences(site, clean), []);
    await writeFiles(folder, { 'content/foto/pasar.jpg': await photograph('lain', SIZE) });
    const changed = await make();
    const written = differences(site, changed);
    assert.ok(
      written.includes('foto/pasar.jpg') && written.includes('id/index.html'),
      String(written),
    );
    assert.ok(!written.includes('id/2021/02/15/tertutup/index.html'));
    await rm(join(folder, '_other'), { recursive: true });
    assert.deepEqual(differences(changed, await make(true, '_other')), []);
    // Nothing is left of the renditions of the picture that it was.
    const renditions = [...changed.files.keys()].filter((path) =>
      path.startsWith('assets/pictures/'),
    );
    const kept = (await readdir(join(folder, '.cache/drawn'))).map((name) => name.split('!')[0]);
    assert.equal(renditions.length, 10);
    for (const path of renditions)
      assert.ok(kept.includes(path.replace('assets/pictures/', '')), path);
    // A list shows a picture that until now a text alone showed, and the same one is there under another name.
    await writeFiles(folder, {
      'content/foto/besar-lagi.png': png('besar', 2000, 20),
      'content/id/2021/02/daftar.md': article(
        { title: 'Daftar', image: '{ src: /foto/besar.png, alt: Besar }' },
        '![Lagi](/foto/besar-lagi.png)',
      ),
    });
    const listed = await make();
    assert.ok(!differences(changed, listed).includes('foto/besar.png'));
    await rm(join(folder, '_other'), { recursive: true });
    assert.deepEqual(differences(listed, await make(true, '_other')), []);
  });

  it('stays as it was where a picture breaks, which is told with the line of the article', async () => {
    const before = await readFiles(join(folder, '_site'));
    const photo = await photograph('rusak');
    // Whole by its parts; what is packed in it is not.
    const noise = png('rusak', 900, 600);
    noise.fill(0x55, 60, 90);
    for (const [bytes, why] of [
      [
        photo.subarray(0, 900),
        /pasar\.md:\d+.*found \/foto\/pasar\.jpg, which is a JPEG that ends in the middle/,
      ],
      [noise, /pasar\.md:\d+.*found a picture that cannot be decoded/],
    ] as const) {
      await writeFiles(folder, { 'content/foto/pasar.jpg': bytes });
      await assert.rejects(make(), (error) => {
        assert.ok(error instanceof ContentError);
        assert.match(error.message, why);
        return true;
      });
      assert.deepEqual(await readFiles(join(folder, '_site')), before);
    }
  });
});

async function decoded(site: Site, address: string) {
  const path = decodeURI(address).replace(/^\/a\//, '');
  const bytes = site.files.get(path);
  assert.ok(bytes, `${address} is no file of the site`);
  const { format, width = 0, height = 0, orientation } = await sharp(bytes).metadata();
  return { bytes, format, width, height, orientation };
}
