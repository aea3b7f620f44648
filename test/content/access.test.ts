/** Mistakes in access and withdrawal: each with its file, its line, and what would be right. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError } from '../../src/archive/problem.ts';
import { loadContent } from '../../src/content/load.ts';
import { article, type Files, temporaryFolder, writeFiles } from '../support/site.ts';

const FILE = 'content/id/2021/02/kabar.md';
const ERASED = 'date: 2021-02-15\nwithdrawn: { date: 2022-08-01, level: erased }';

const MISTAKES: readonly [what: string, files: Files, problem: RegExp][] = [
  [
    'no level',
    { [FILE]: article({ access: 'some' }) },
    /kabar\.md:4:9 {2}access: found "some"; expected full, excerpt or metadata, or `level:`/,
  ],
  [
    'no level among details',
    { [FILE]: article({ access: '{ level: some }' }) },
    /kabar\.md:4:18 {2}access\.level: found "some"; expected full, excerpt or metadata/,
  ],
  [
    'no number of words',
    { [FILE]: article({ access: '{ level: excerpt, words: few }' }) },
    /access\.words: found "few"; expected a number of words such as 60/,
  ],
  [
    'words of metadata',
    { [FILE]: article({ access: '{ level: metadata, words: 9 }' }) },
    /access\.words: found "9"; expected `words` beside `level: excerpt` only/,
  ],
  [
    'a search that is said of a whole text',
    { [FILE]: article({ access: '{ level: full, searchable: true }' }) },
    /access\.searchable: found "true"; expected nothing/,
  ],
  [
    'an excerpt as long as the text',
    { [FILE]: article({ access: '{ level: excerpt, words: 3 }' }, 'Satu dua tiga.') },
    /kabar\.md:4:1 {2}access: found an excerpt of 3 words, of a text that has 3; expected `words:` below 3/,
  ],
  [
    'an excerpt of a text that has one word',
    { [FILE]: article({ access: 'excerpt' }, 'Satu.') },
    /found an excerpt of 60 words, of a text that has 1; expected another level: full, metadata/,
  ],
  [
    'an access that was left empty',
    { [FILE]: article({ access: '' }) },
    /kabar\.md:4:\d+ {2}access: found nothing; expected full, excerpt or metadata, or `level:`/,
  ],
  [
    'a withdrawal that was left empty',
    { [FILE]: article({ withdrawn: '' }) },
    /kabar\.md:4:\d+ {2}withdrawn: found nothing; expected `date:` with `level:`/,
  ],
  [
    'an access of a source that was left empty',
    { '_data/sources.yaml': '- id: a\n  name: A\n  access:\n' },
    /sources\.yaml:3:\d+ {2}1\.access: found nothing; expected full, excerpt or metadata/,
  ],
  [
    'an access of the site',
    { '_data/site.yaml': 'title: A\neditions: [id]\naccess: none\n' },
    /site\.yaml:3:9 {2}access: found "none"; expected full, excerpt or metadata/,
  ],
  [
    'an access of a source',
    { '_data/sources.yaml': '- id: a\n  name: A\n  access: none\n' },
    /sources\.yaml:3:11 {2}1\.access: found "none"/,
  ],
  [
    'a level of withdrawal',
    { [FILE]: article({ withdrawn: '{ date: 2022-08-01, level: gone }' }) },
    /withdrawn\.level: found "gone"; expected unlisted, text or erased/,
  ],
  [
    'a withdrawal without a day',
    { [FILE]: article({ withdrawn: '{ level: text }' }) },
    /withdrawn\.date: found nothing; expected a date/,
  ],
  [
    'an erased record with a title',
    { [FILE]: `---\ntitle: Judul\n${ERASED}\n---\n` },
    /kabar\.md:2:8 {2}title: found "Judul"; expected nothing: an erased record keeps `date`, `id`, `aliases` and `withdrawn` alone/,
  ],
  [
    'an erased record that keeps another key',
    { [FILE]: `---\noutlet: Kabar\n${ERASED}\n---\n` },
    /kabar\.md:2:9 {2}outlet: found "Kabar"; expected nothing: an erased record keeps/,
  ],
  [
    'an erased record with a text',
    { [FILE]: `---\n${ERASED}\n---\nIsi.\n` },
    /kabar\.md:3:1 {2}withdrawn: found an erased record that has its text below; expected no text/,
  ],
  [
    'an article at the address of an erased record',
    { [FILE]: `---\n${ERASED}\n---\n`, 'content/id/lain/kabar.md': article({}) },
    /address: found \/id\/2021\/02\/15\/kabar\/, which is the address of .*kabar\.md too/,
  ],
];

for (const [what, files, problem] of MISTAKES) {
  test(`${what} is told`, async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, {
      '_data/site.yaml': 'title: A\neditions: [id]\n',
      'content/id/x.md': article({}),
      ...files,
    });
    const folders = { contentDir: join(folder, 'content'), dataDir: join(folder, '_data') };
    await assert.rejects(loadContent({ ...folders, preview: false }), (error) => {
      assert.ok(error instanceof ContentError);
      assert.match(error.message, problem);
      assert.equal(error.problems.length, 1, error.message);
      return true;
    });
  });
}
