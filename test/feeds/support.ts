/** Reads feeds as programs do that know nothing of this one. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseAtomFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';

const SCHEMA = new URL('atom.rng', import.meta.url);

/** Asserts that texts are feeds by RFC 4287. */
export async function assertAtom(feeds: ReadonlyMap<string, string>): Promise<void> {
  const { valid, rawOutput } = await validateXML({
    xml: [...feeds].map(([path, contents]) => ({
      fileName: path.replaceAll('/', '_'),
      contents,
    })),
    schema: await readFile(SCHEMA, 'utf8'),
    extension: 'relaxng',
  });
  assert.ok(valid, rawOutput);
}

/** An entry as both readers read it. */
export interface ReadEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: number | undefined;
  readonly updated: number;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly html: string | undefined;
}

const other = new RssParser<object, { id?: string; summary?: string; author?: string }>();

/** The entries of a feed. Two readers have to find the same in it. */
export async function readAtom(xml: string): Promise<ReadEntry[]> {
  const entries = (parseAtomFeed(xml).entries ?? []).map((entry): ReadEntry => {
    const [link] = entry.links ?? [];
    return {
      id: entry.id ?? '',
      title: entry.title?.value ?? '',
      url: link?.href ?? '',
      published: entry.published === undefined ? undefined : Date.parse(entry.published),
      updated: Date.parse(entry.updated ?? ''),
      authors: (entry.authors ?? []).map(({ name }) => name ?? ''),
      tags: (entry.categories ?? []).map(({ term }) => term ?? ''),
      summary: entry.summary?.value,
      html: entry.content?.value,
    };
  });
  const { items } = await other.parseString(xml);
  assert.equal(items.length, entries.length);
  for (const [i, entry] of entries.entries()) {
    const read = items[i];
    assert.ok(read);
    assert.equal(read.id, entry.id);
    assert.equal(read.title, entry.title);
    assert.equal(read.link, entry.url);
    assert.equal(read.author, entry.authors[0]);
    assert.equal(read.summary, entry.summary);
    assert.equal(read.content, entry.html);
    // It takes the day of change for one of publication where an entry has none.
    assert.equal(Date.parse(read.pubDate ?? ''), entry.published ?? entry.updated);
  }
  return entries;
}

/** Asserts the rules of JSON Feed 1.1 that its specification has as "required" or "must". */
export function assertJsonFeed(text: string): void {
  const feed = JSON.parse(text);
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(typeof feed.title, 'string');
  for (const key of ['home_page_url', 'feed_url', 'icon']) assert.ok(URL.canParse(feed[key]), key);
  assert.ok(Array.isArray(feed.items));
  const known = new Set(
    'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments'.split(
      ' ',
    ),
  );
  for (const item of feed.items) {
    for (const key of Object.keys(item)) assert.ok(known.has(key) || key.startsWith('_'), key);
    assert.equal(typeof item.id, 'string');
    assert.ok(URL.canParse(item.url), item.url);
    assert.ok((item.content_html === undefined) !== (item.content_text === undefined));
    for (const key of ['date_published', 'date_modified']) {
      const date: string | undefined = item[key];
      if (date !== undefined) {
        assert.match(date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
      }
    }
    for (const { name } of item.authors ?? []) assert.equal(typeof name, 'string');
    for (const { url, mime_type } of item.attachments ?? []) {
      assert.ok(URL.canParse(url));
      assert.match(mime_type, /^\w+\/[\w+.-]+$/);
    }
  }
}
