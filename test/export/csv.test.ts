/** Exports as CSV, read back by another program's reader: every field that has a column, and the text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { urlOf } from '../../src/archive/address.ts';
import type { Article } from '../../src/archive/article.ts';
import type { Content } from '../../src/content/load.ts';
import { plainFrontMatter } from '../../src/export/front-matter.ts';
import { archives, published } from './support/exports.ts';
import { assertPictures, shownHere, textIn, withoutReferences } from './support/read-back.ts';
import { shownElsewhere } from './support/shown.ts';

describe('exports as tables', () => {
  const { all, exported } = archives();
  for (const [name, folders] of Object.entries(all)) {
    it(`they have every field of ${name} that has a column, and the text`, async () => {
      const content = await published(folders);
      const { archive } = content;

      const files = await exported(folders, 'csv');
      const omeka = tableIn(textIn(files, 'omeka-s.csv'));
      const builder = tableIn(textIn(files, 'collectionbuilder.csv'));
      const byUrl = (rows: readonly Record<string, string>[], key: string) =>
        new Map(rows.map((row) => [row[key], row]));
      const [first, second] = [byUrl(omeka, 'bibo:uri'), byUrl(builder, 'url')];
      for (const article of archive.articles) {
        const url = urlOf(article.address, archive.site);
        const [one, other] = [first.get(url) ?? {}, second.get(url) ?? {}];
        const wanted = cellsOf(content, article);
        for (const [header, field] of Object.entries(FIELDS)) {
          assert.deepEqual(
            valuesIn(one[header]),
            wanted[field] ?? [],
            `${article.file}: ${header}`,
          );
          assert.deepEqual(
            valuesIn(other[field]),
            wanted[field] ?? [],
            `${article.file}: ${field}`,
          );
        }
        for (const row of [one, other])
          assert.equal(row['dcterms:title'] ?? row.title, article.title);
        assert.equal(one['bibo:content'], content.textOf(article));
        assert.equal(one['dcterms:description'], article.description);
        assert.deepEqual(
          withoutReferences(shownElsewhere(other.object_transcript ?? '')),
          withoutReferences(shownHere(content, article)),
        );
        if (other.image_small) assert.ok(files.has(other.image_small.slice(1)), other.image_small);
      }
      const ids = builder.map((row) => row.objectid ?? '');
      assert.equal(new Set(ids).size, archive.articles.length);
      for (const id of ids) assert.match(id, /^[a-z0-9-]+$/);
      await assertPictures(files, '/objects', content, folders.contentDir);
    });
  }
});

/** Columns of Omeka S with those of CollectionBuilder. */
const FIELDS = {
  'dcterms:date': 'date',
  'dcterms:language': 'language',
  'dcterms:creator': 'creator',
  'bibo:editor': 'editor',
  'bibo:translator': 'translator',
  'dcterms:publisher': 'publisher',
  'dcterms:source': 'source',
  'dcterms:spatial': 'location',
  'dcterms:subject': 'subject',
  'dcterms:modified': 'translated',
  'dcterms:isFormatOf': 'source_url',
  'dcterms:dateSubmitted': 'retrieved',
  'dcterms:hasFormat': 'archived_url',
  'dcterms:provenance': 'corrections',
  'dcterms:replaces': 'former_urls',
  'bibo:edition': 'edition',
  'bibo:issue': 'issue',
  'bibo:section': 'section',
  'bibo:pages': 'pages',
  column: 'column',
  call_number: 'call_number',
  text_state: 'text_state',
  retracted: 'retracted',
  picture_alt: 'image_alt_text',
  picture_caption: 'image_caption',
  picture_credit: 'image_credit',
} as const;

/** What an article's cells have to say. */
function cellsOf({ archive }: Content, article: Article): Record<string, readonly string[]> {
  const { meta, lang } = article;
  const plain = plainFrontMatter(meta) as Record<string, string>;
  const only = (value: string | undefined) => (value === undefined ? [] : [value]);
  const corrections = (plain.corrections ?? []) as readonly {
    date: string;
    text: string;
    by?: string;
  }[];
  const { print, retracted } = meta;
  const retraction = (plain.retracted ?? {}) as { readonly date?: string };
  return {
    date: only(plain.date),
    language: [lang],
    creator: meta.reporter ?? [],
    editor: meta.editor ?? [],
    translator: only(meta.translator),
    publisher: only(meta.outlet),
    source: article.sources.map(({ name, url }) => (url ? `${name} <${url}>` : name)),
    location: only(meta.dateline),
    subject: archive.termsOf(article, 'tag').map((term) => term.label(lang).text),
    translated: only(plain.translated),
    source_url: only(meta.sourceUrl),
    retrieved: only(plain.retrieved),
    archived_url: only(meta.archivedUrl),
    corrections: corrections.map(({ date, text, by }) => `${date}${by ? ` (${by})` : ''}: ${text}`),
    edition: only(print?.edition),
    issue: only(print?.issue),
    section: only(print?.section),
    pages: only(print?.page),
    column: only(print?.column),
    call_number: only(meta.callNumber),
    text_state: only(meta.text),
    retracted: [retraction.date, retracted?.by, retracted?.url].filter((one) => one !== undefined),
    former_urls: (meta.aliases ?? []).map((address) => urlOf(address, archive.site)),
    image_alt_text: only(meta.image?.alt),
    image_caption: only(meta.image?.caption),
    image_credit: only(meta.image?.credit),
  };
}

/** Reads a table as the guide says: one apostrophe before a sign of a formula is no part of the text. */
function tableIn(text: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parseCsv(text, { columns: true });
  for (const row of rows) {
    for (const [header, cell] of Object.entries(row)) {
      assert.doesNotMatch(cell, /^[=+\-@]/, 'a formula');
      row[header] = cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r])/, '');
    }
  }
  return rows;
}

/** The values of a cell. */
function valuesIn(cell = ''): string[] {
  return cell === '' ? [] : cell.split('; ').map((value) => value.replaceAll('；', ';'));
}
