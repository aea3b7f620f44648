/** Every rule of the Markdown of articles, by fixtures: what is written, what a page shows. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { textOf } from '../../src/archive/article.ts';
import { parseFixtures } from './fixture.ts';
import { read, shown } from './reader.ts';

const folder = new URL('./fixtures/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  suite(file.replace('.txt', ''), () => {
    for (const fixture of parseFixtures(readFileSync(new URL(file, folder), 'utf8'))) {
      test(fixture.title, () => {
        const body = read(fixture.input, fixture.lang);
        assert.equal(shown(body).trimEnd(), fixture.html);
        if (fixture.text !== undefined) assert.equal(textOf(body.blocks), fixture.text);
      });
    }
  });
}
