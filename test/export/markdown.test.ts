/** Exports for Hugo and Jekyll, read back: every field and every word of every article, and its pictures. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { urlOf } from '../../src/archive/address.ts';
import { siteFrontMatter } from '../../src/export/article.ts';
import { archives, published } from './support/exports.ts';
import {
  assertPictures,
  frontMatterIn,
  readMarkdown,
  shownHere,
  withoutReferences,
} from './support/read-back.ts';
import { shownElsewhere } from './support/shown.ts';

/** How to read back the Markdown of a program. */
const MARKDOWN = {
  hugo: {
    articles: /^content\/.*\.md$/,
    address: 'url',
    own: ['url', 'lastmod', 'params'],
    below: '/static',
    /** Hugo runs these wherever they stand. */
    asText: (markdown: string) => {
      assert.doesNotMatch(markdown, /\{\{[<%]|<!--\s*more/);
      return markdown;
    },
  },
  jekyll: {
    articles: /^_posts\/.*\.md$/,
    address: 'permalink',
    own: ['permalink', 'lang', 'published', 'redirect_from', 'params'],
    below: '',
    /** What Jekyll's templates make of it: texts in quotes are the only commands. */
    asText: (markdown: string) => {
      const shownText = /\{\{ "(\{[{%])" \}\}/g;
      assert.doesNotMatch(markdown.replace(shownText, ''), /\{[{%]/);
      // And kramdown reads at which number a list begins.
      return markdown.replace(shownText, '$1').replace(/^ *\{: start="\d+"\}$/gm, '');
    },
  },
} as const;

describe('exports as Markdown', () => {
  const { all, exported } = archives();
  for (const [name, folders] of Object.entries(all)) {
    for (const [format, { articles, address, own, below, asText }] of Object.entries(MARKDOWN)) {
      it(`${format} has all of ${name}`, async () => {
        const content = await published(folders);
        const { archive } = content;

        const files = await exported(folders, format);
        const read = [...files]
          .filter(([path]) => articles.test(path))
          .map(([, file]) => readMarkdown(file));
        const byAddress = new Map(read.map((one) => [one.fields[address], one]));
        assert.equal(read.length, archive.articles.length);
        for (const article of archive.articles) {
          const found = byAddress.get(article.address);
          assert.ok(found, `nothing is at ${article.address}`);
          const { translationKey, ...fields } = frontMatterIn(found.fields, own);
          const { translationKey: key = translationKey, ...wanted } = siteFrontMatter(
            archive,
            article,
          );
          // The tags are named in the article's language; as they are written otherwise.
          assert.deepEqual({ ...fields, translationKey }, { ...wanted, translationKey: key });
          const labels = archive
            .termsOf(article, 'tag')
            .map((term) => term.label(article.lang).text);
          assert.deepEqual(found.fields.tags ?? [], labels);
          assert.deepEqual(
            withoutReferences(shownElsewhere(asText(found.markdown))),
            withoutReferences(shownHere(content, article)),
          );
          for (const { target } of archive.links.of(article)) {
            if (target.kind !== 'article') continue;
            const { pathname } = new URL(urlOf(target.article.address, archive.site));
            assert.ok(found.markdown.includes(`](${decodeURI(pathname)})`), article.file);
          }
          // The articles of a story share a key that no other has.
          const same = read.filter(
            (one) => translationKey && one.fields.translationKey === translationKey,
          );
          const story = [...archive.storyOf(article).articles.values()].map((one) => one.address);
          if (story.length > 1)
            assert.deepEqual(same.map((one) => one.fields[address]).sort(), story.sort());
        }
        await assertPictures(files, below, content, folders.contentDir);
      });
    }
  }
});
