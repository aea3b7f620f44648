/** Exports as JSON Lines, read back: everything that the archive knows of its articles. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { plainFrontMatter } from '../../src/export/front-matter.ts';
import { archives, published } from './support/exports.ts';
import { assertPictures, type Fields, textIn } from './support/read-back.ts';

describe('exports as JSON Lines', () => {
  const { all, exported } = archives();
  for (const [name, folders] of Object.entries(all)) {
    it(`they have all of ${name}`, async () => {
      const content = await published(folders);
      const { archive } = content;

      const files = await exported(folders, 'jsonl');
      const lines = textIn(files, 'articles.jsonl').trimEnd().split('\n');
      const records = new Map(lines.map((line) => JSON.parse(line)).map((one) => [one.file, one]));
      assert.equal(lines.length, archive.articles.length);
      for (const article of archive.articles) {
        const record = records.get(article.file);
        assert.deepEqual(record.frontMatter, plainFrontMatter(article.meta));
        const source = await readFile(join(folders.contentDir, article.file), 'utf8');
        assert.equal(record.markdown, source.slice(source.indexOf('\n---\n') + 5));
        assert.equal(record.words, content.textOf(article));
        assert.equal(record.address, article.address);
        assert.deepEqual(
          Object.values(record.story.articles).sort(),
          [...archive.storyOf(article).articles.values()].map((one) => one.address).sort(),
        );
        const resolved = archive.links.of(article);
        assert.deepEqual(
          record.references.map(({ leadsTo }: { leadsTo: Fields }) => leadsTo.kind),
          resolved.map(({ target }) => target.kind),
        );
        for (const [i, { target, reference }] of resolved.entries()) {
          assert.equal(record.references[i].title, reference.title);
          if (target.kind === 'article')
            assert.equal(record.references[i].leadsTo.address, target.article.address);
          if (target.kind === 'tag') assert.equal(record.references[i].leadsTo.id, target.term.id);
        }
        for (const { lang } of archive.site.editions) {
          assert.deepEqual(
            record.terms.tag.map(({ names }: { names: Fields }) => names[lang]),
            archive.termsOf(article, 'tag').map((term) => term.label(lang).text),
          );
        }
        for (const picture of record.pictures) assert.ok(files.has(picture.file), picture.file);
      }
      await assertPictures(files, '/pictures', content, folders.contentDir);
    });
  }
});
