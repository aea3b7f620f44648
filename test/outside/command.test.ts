/** `check --external`: which addresses it asks for, what it keeps and tells, and what it writes when asked to. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import {
  checkExternal,
  type ExternalOptions,
  formatExternal,
  POLITE,
} from '../../scripts/commands/check-external.ts';
import { loadContent } from '../../src/content/load.ts';
import { runCommand } from '../support/command.ts';
import { startHost } from '../support/hosts.ts';
import { article, temporaryFolder, writeFiles } from '../support/site.ts';

/** An archive that names addresses of a host in all the ways that there are. */
async function makeArchive(context: TestContext, origin: string) {
  const folder = temporaryFolder(context);
  await writeFiles(folder, {
    '_data/site.yaml':
      'title: Arsip\nurl: https://arsip.example/\neditions: [id]\nfields: [{ key: katalog, name: Katalog, kind: link }]\n',
    '_data/sources.yaml': `- id: antara\n  name: Antara\n  url: ${origin}/200/source\n  sameAs: ${origin}/200/same\n`,
    'content/id/2021/02/satu.md': article(
      {
        title: 'Satu',
        sourceUrl: `${origin}/404/satu`,
        source: `{ name: Antara, url: ${origin}/301 }`,
        katalog: `${origin}/200/own`,
      },
      `[Sini](${origin}/200/text#bagian), [lagi](${origin}/200/text), [arsip](https://arsip.example/id/).\n\nBaca Juga: [Lain](${origin}/200/reference)`,
    ),
    'content/id/2021/02/dua.md': article({
      title: 'Dua',
      sourceUrl: `${origin}/404/dua`,
      archivedUrl: `${origin}/200/copy`,
    }),
    'content/id/2021/tiga.md': article({
      title: 'Tiga',
      date: '2021-03',
      sourceUrl: `${origin}/500`,
    }),
  });
  const options = {
    contentDir: join(folder, 'content'),
    dataDir: join(folder, '_data'),
    themeDir: join(folder, 'theme'),
  };
  return { folder, load: () => loadContent({ ...options, preview: true }) };
}

const answerByPath = (context: TestContext) =>
  startHost(context, ({ url = '' }, response) => {
    const status = url === '/robots.txt' ? 404 : Number(url.split('/')[1]);
    response.writeHead(status, status === 301 ? { location: '/200/new' } : {}).end();
  });

describe('check --external', () => {
  const optionsIn = (folder: string, given: Partial<ExternalOptions> = {}): ExternalOptions => ({
    cache: join(folder, '.cache'),
    againAfter: 30,
    fillArchived: false,
    contentDir: join(folder, 'content'),
    asking: { ...POLITE, pause: 0, allowLocal: true },
    today: '2026-11-30',
    ...given,
  });
  const none = () => undefined;

  it('asks for each address once, and says what became of it, and where it stands', async (context) => {
    const { origin, asked } = await answerByPath(context);
    const { folder, load } = await makeArchive(context, origin);
    const report = await checkExternal(await load(), optionsIn(folder), none);
    const told = new Map(
      report.links.map(({ url, outcome }) => [url.replace(origin, ''), outcome.kind]),
    );
    assert.deepEqual(Object.fromEntries(told), {
      '/200/copy': 'there',
      '/200/own': 'there',
      '/200/reference': 'there',
      '/200/same': 'there',
      '/200/source': 'there',
      '/200/text': 'there',
      '/301': 'moved',
      '/404/dua': 'gone',
      '/404/satu': 'gone',
      '/500': 'no answer',
    });
    assert.equal(asked.filter(({ path }) => path === '/200/text').length, 1);
    assert.match(
      asked[0]?.userAgent ?? '',
      /^Kliping\/\S+ \(link check; \+https:\/\/github.com\/kliping\/kliping\)$/,
    );
    const text = formatExternal(report)
      .join('\n')
      .replaceAll(origin, '')
      .replaceAll(`${folder}/`, '');
    assert.ok(
      text.includes(`Gone: 2
  /404/dua  status 404 (2026-11-30)
    content/id/2021/02/dua.md:4  sourceUrl
    for _data/links.yaml: "/404/dua": { archived: "https://web.archive.org/web/*//404/dua", since: 2026-11-30 }
  /404/satu  status 404 (2026-11-30)
    content/id/2021/02/satu.md:4  sourceUrl
    copies may be at https://web.archive.org/web/20210215*//404/satu
`),
      text,
    );
    assert.match(text, /Moved for good: 1\n {2}\/301 {2}now \/200\/new \(/);
    assert.match(
      text,
      /10 addresses elsewhere, 10 asked for now: 6 there, 1 moved for good, 0 refused, 1 no answer, 2 gone\.$/,
    );
  });

  it('uses what hosts have said for some days, and asks again where it does not know', async (context) => {
    const { origin, asked } = await answerByPath(context);
    const { folder, load } = await makeArchive(context, origin);
    const run = async (today: string) => {
      const before = asked.length;
      const report = await checkExternal(await load(), optionsIn(folder, { today }), none);
      const paths = new Set(asked.slice(before).map(({ path }) => path));
      paths.delete('/robots.txt');
      assert.equal(report.links.length, 10);
      return [...paths];
    };
    assert.equal((await run('2026-11-01')).length, 11);
    assert.deepEqual(await run('2026-11-01'), []);
    assert.deepEqual(await run('2026-11-30'), ['/500']);
    assert.equal((await run('2026-12-01')).length, 11);
    // A clock that was wrong, and a file that was.
    assert.equal((await run('2026-11-30')).length, 11);
    await writeFile(join(folder, '.cache', 'outside-links.json'), '{"format":1,"answers":{"a":1}}');
    assert.equal((await run('2026-11-30')).length, 11);
  });

  it('writes where copies may be into articles whose original is gone, only when asked', async (context) => {
    const { origin } = await answerByPath(context);
    const { folder, load } = await makeArchive(context, origin);
    const file = join(folder, 'content/id/2021/02/satu.md');
    const before = await readFile(file, 'utf8');
    const others = ['id/2021/02/dua.md', 'id/2021/tiga.md'].map((one) =>
      join(folder, 'content', one),
    );
    const readOthers = () => Promise.all(others.map((one) => readFile(one, 'utf8')));
    const untouched = await readOthers();
    await checkExternal(await load(), optionsIn(folder), none);
    assert.equal(await readFile(file, 'utf8'), before);
    const { filled } = await checkExternal(
      await load(),
      optionsIn(folder, { fillArchived: true }),
      none,
    );
    assert.deepEqual(filled, [file]);
    const copy = `https://web.archive.org/web/20210215*/${origin}/404/satu`;
    assert.equal(
      await readFile(file, 'utf8'),
      before.replace('\n---\n', `\narchivedUrl: ${copy}\n---\n`),
    );
    assert.deepEqual(await readOthers(), untouched);
    const again = await load();
    assert.equal(
      again.archive.articles.find(({ slug }) => slug === 'satu')?.meta.archivedUrl,
      copy,
    );
  });

  it('asks no machine that the public cannot reach', async (context) => {
    const { origin, asked } = await answerByPath(context);
    const { folder } = await makeArchive(context, origin);
    const { code, stdout } = await runCommand(
      'check',
      '--external',
      ...['--content', join(folder, 'content'), '--data', join(folder, '_data')],
      ...['--cache', join(folder, '.cache'), '--json'],
    );
    assert.equal(code, 0);
    const { links } = JSON.parse(stdout);
    assert.equal(links.length, 10);
    for (const { outcome } of links) {
      assert.deepEqual(outcome, { kind: 'refused', why: 'no public host: 127.0.0.1' });
    }
    assert.deepEqual(asked, []);
  });
});
