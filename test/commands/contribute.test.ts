/** `kliping contribute`: clippings of readers, who are strangers, become drafts, and nothing else. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { contributionForm } from '../../src/contribute/form.ts';
import { runCommand } from '../support/command.ts';
import { SAMPLE } from '../support/sample.ts';
import { readFiles, temporaryFolder } from '../support/site.ts';

const LANGUAGES = [
  { lang: 'id', name: 'Bahasa Indonesia' },
  { lang: 'ru', name: 'Русский' },
];

interface FormItem {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly options?: readonly string[] };
}

const GOOD = {
  address: 'https://telukpos.example/2021/kapal',
  title: 'Kapal pertama berlabuh',
  outlet: 'Teluk Pos',
  date: '2021-02-15',
  lang: 'Bahasa Indonesia (id)',
  note: 'Dari arsip ayah saya.',
  text: 'Kapal pertama *berlabuh*.\n\nBaca Juga: Pelabuhan dibuka',
};

type Answers = Partial<Record<keyof typeof GOOD, string>>;

/** The text of an issue, as GitHub makes it of the form and the answers. */
function bodyOf(answers: Answers, withText = true): string {
  const { body } = parse(contributionForm(LANGUAGES, withText)) as { body: FormItem[] };
  return body
    .flatMap(({ id, attributes }) =>
      id === undefined
        ? []
        : [`### ${attributes.label}\n\n${answers[id as keyof Answers] || '_No response_'}`],
    )
    .join('\n\n');
}

const eventOf = (body: string | null) => JSON.stringify({ issue: { number: 12, body } });

async function contribute(content: string, event: string) {
  const folder = join(content, '..');
  await writeFile(join(folder, 'event.json'), event);
  const report = join(folder, 'report.md');
  await mkdir(content, { recursive: true });
  const call = [join(folder, 'event.json'), '--report', report, '--content', content];
  const ran = await runCommand('contribute', ...call, '--data', SAMPLE.dataDir);
  const said = existsSync(report) ? await readFile(report, 'utf8') : '';
  return { ...ran, said, files: await readFiles(content) };
}

describe('kliping contribute', () => {
  it('makes a draft of which every field has to be reviewed, and reports on it', async (t) => {
    const content = join(temporaryFolder(t), 'content');
    const { code, stdout, stderr, said, files } = await contribute(content, eventOf(bodyOf(GOOD)));
    assert.equal(code, 0, stderr);
    assert.equal(stdout.trim(), join(content, 'id/2021/02/kapal-pertama-berlabuh.md'));
    const text = String(files.get('id/2021/02/kapal-pertama-berlabuh.md'));
    assert.match(text, /^title: Kapal pertama berlabuh$/m);
    assert.match(text, /^sourceUrl: https:\/\/telukpos\.example\/2021\/kapal$/m);
    assert.match(text, /^draft: true$/m);
    for (const key of ['title', 'date', 'outlet', 'sourceUrl', 'text']) {
      assert.match(text, new RegExp(`^  ${key}: "?contributed in issue #12"?$`, 'm'));
    }
    // What was typed is shown, not what it would mean in Markdown.
    assert.match(text, /Kapal pertama \\\*berlabuh/);
    assert.match(said, /^A draft was made: `.*kapal-pertama-berlabuh\.md`$/m);
    assert.match(said, /^```text\nDari arsip ayah saya\.\n```$/m);
    assert.match(said, /^```text\nKapal pertama \*berlabuh\*\./m);
    const again = await contribute(content, eventOf(bodyOf({ ...GOOD, title: 'Judul lain' })));
    assert.equal(again.code, 1);
    assert.match(again.said, /in the archive already: .*kapal-pertama/);
    assert.equal(again.files.size, 1);
  });

  it('makes one of an address alone, where no text is asked for', async (t) => {
    const content = join(temporaryFolder(t), 'content');
    const { text: _, note: __, outlet: ___, ...address } = GOOD;
    const { code, files } = await contribute(
      content,
      eventOf(bodyOf({ ...address, date: 'unknown', lang: 'Русский (ru)' }, false)),
    );
    assert.equal(code, 0);
    assert.deepEqual([...files.keys()], ['ru/undated/kapal-pertama-berlabuh.md']);
  });

  it('says everything that is wrong at once, and writes nothing', async (t) => {
    const content = join(temporaryFolder(t), 'content');
    const wrong = {
      ...GOOD,
      address: 'javascript:alert(1)',
      date: 'kemarin',
      lang: 'Klingon (tlh)',
    };
    const { code, stderr, said, files } = await contribute(content, eventOf(bodyOf(wrong)));
    assert.equal(code, 1);
    for (const field of ['address', 'date', 'lang']) {
      assert.match(said, new RegExp(`^${field}: found .*; expected `, 'm'));
      assert.match(stderr, new RegExp(`^${field}: found `, 'm'));
    }
    assert.equal(files.size, 0);
    for (const [event, expected] of [
      ['{', /is no event of an issue/],
      ['{"issue":{"number":"12; rm -rf /","body":""}}', /is no event of an issue/],
      ['[]', /is no event of an issue/],
    ] as const) {
      const ran = await contribute(content, event);
      assert.equal(ran.code, 2);
      assert.match(ran.stderr, expected);
    }
    const empty = await contribute(content, eventOf(null));
    assert.equal(empty.code, 1);
    const large = await contribute(content, eventOf('x'.repeat(1_000_001)));
    assert.equal(large.code, 1);
    assert.match(large.said, /more than 1000000 bytes/);
    assert.equal(large.files.size, 0);
  });

  for (const [name, answers] of [
    [
      'a shell',
      { title: '$(touch hacked) `touch hacked` ; touch hacked', outlet: '$\u007b{ secrets.A }}' },
    ],
    ['paths', { title: '../../../.github/workflows/a', outlet: '/etc/passwd' }],
    ['front matter', { title: 'a\n---\ndraft: false', note: '---\nid: x' }],
    ['YAML', { title: '!!js/function "x": &a *a {', outlet: '- a: [b' }],
    [
      'mentions and fences',
      { note: '```\n@everyone fixes #1\n````', text: '~~~\n```\n@all\n`````' },
    ],
    [
      'headings of the form',
      { note: '### 1. Alamat\n\nhttps://evil.example/', text: '### 2. Judul\n\nx' },
    ],
    ['no characters', { title: 'a\0b\u202E\u0008c', text: '\0\ud800 teks' }],
    ['HTML', { text: '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>' }],
  ] satisfies readonly (readonly [string, Answers])[]) {
    it(`takes ${name} for text`, async (t) => {
      const content = join(temporaryFolder(t), 'content');
      const { code, stderr, said, files } = await contribute(
        content,
        eventOf(bodyOf({ ...GOOD, ...answers })),
      );
      assert.equal(code, 0, stderr + said);
      assert.equal(files.size, 1);
      const [[path, bytes] = ['', '']] = [...files];
      assert.match(path, /^id\/2021\/02\/[a-z0-9-]+\.md$/);
      const text = String(bytes);
      assert.match(text, /^draft: true$/m);
      assert.match(text, /^sourceUrl: https:\/\/telukpos\.example\/2021\/kapal$/m);
      assert.doesNotMatch(text, /^(?:draft: false|id: )/m);
      // Outside of blocks of code a report has only what is ours.
      const fences = /^(`{3,})text\n[\s\S]*?\n\1$/gm;
      const ours = said.replace(fences, '').replace(/^A draft was made: `[\w./-]+`$/m, '');
      assert.doesNotMatch(ours, /@|hacked|script|secrets|evil/);
      assert.ok(!existsSync('hacked'));
    });
  }

  it('has a form of numbered questions in the languages of the archive', () => {
    const form = parse(contributionForm(LANGUAGES, false)) as {
      body: FormItem[];
      labels: string[];
    };
    const labels = form.body.flatMap(({ attributes }) => attributes.label ?? []);
    assert.equal(labels[0], '1. Alamat berita / Адрес публикации');
    assert.equal(labels.length, 6);
    assert.deepEqual(form.labels, ['clipping']);
    const english = contributionForm([{ lang: 'ms', name: 'Bahasa Melayu' }], true);
    assert.match(english, /7\. Text/);
  });
});
