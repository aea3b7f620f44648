/** The bytes of a site for each article: later work may not give away what makes 1 GB hold large archives. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateArchive } from '../../bench/archive/generate.ts';
import { formatSizes } from '../../bench/size/report.ts';
import { type MeasuredSize, sizeOfArchive } from '../../bench/size/run.ts';
import { temporaryFolder } from '../support/site.ts';

const ARTICLES = 120;

/**
 * Most bytes an article of each kind of file that grows with the archive: what they were when this was written, and a
 * fiftieth. Whoever makes a page larger on purpose changes a figure here, and knows what it costs. Lists last grew by a
 * twentieth, 240 bytes a page, by the preloaded fonts and the colour scheme: decision 0065.
 */
const MOST: Readonly<Record<string, number>> = {
  // Some 470 of these are what programs that show links are told (decision 0064), 850 more what all machines are (0069), and
  // 630 how one is cited (0068).
  articles: 17_520,
  'articles side by side, and changes': 9_540,
  'the search': 11_240,
  // Of them 2,000 are calendars: a small archive has as many months for each article as it ever will.
  'lists of dates': 11_790,
  // With links to the day before and after: more where every day of the year has articles.
  'lists of this day in other years': 1_900,
  'lists of tags': 6_045,
  'lists of places': 1_435,
  'lists of sources': 1_110,
  'lists of editors': 830,
  'lists of outlets': 414,
  // At 2,000 articles some 900: a feed has 30 entries at most.
  feeds: 3_445,
  'the archive as data': 1_645,
};

describe('a generated archive', () => {
  let size: MeasuredSize;
  before(async () => {
    const folder = temporaryFolder({ after });
    const archive = join(folder, 'archive');
    await generateArchive(archive, ARTICLES);
    size = await sizeOfArchive(archive, join(folder, 'site'), ARTICLES);
  });

  it('takes no more bytes an article than it did', () => {
    const kinds = new Map(size.kinds);
    for (const [kind, most] of Object.entries(MOST)) {
      const bytes = kinds.get(kind);
      assert.ok(bytes !== undefined, `no files are ${kind}`);
      const each = Math.round(bytes / ARTICLES);
      assert.ok(each <= most, `${kind}: ${each} bytes an article, at most ${most}`);
    }
  });

  it('is told by kind, with what another article adds', () => {
    const half = { articles: 60, files: 9, bytes: size.bytes - 60_000, kinds: size.kinds };
    const report = formatSizes([size, half]);
    assert.match(report, /^bytes an article +of 60 +of 120 +one more\narticles /);
    assert.match(report, /^all +\d+ +\d+ +1000$/m);
    assert.match(
      report,
      /^120 articles: \d+ files, [\d.]+ MB; at this rate \d+ articles are 1 GB$/m,
    );
  });
});
