/** Articles, sites and archives made of a few words, for the tests of the archive. */
import assert from 'node:assert/strict';
import { readSiteAddress } from '../../src/archive/address.ts';
import { Archive } from '../../src/archive/archive.ts';
import { Article, type ArticleBody, type Block, factsOfBody } from '../../src/archive/article.ts';
import { type FrontMatter, frontMatterSchema } from '../../src/archive/front-matter.ts';
import type { Reference } from '../../src/archive/references/reference.ts';
import type { Registries, RegistryEntry } from '../../src/archive/registry.ts';
import { editionOf, makeSite, type Site } from '../../src/archive/site.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';

/** An Indonesian edition in Jakarta, and a Russian one in Moscow. */
export const site: Site = makeSite(
  {
    title: 'Arsip',
    url: 'https://example.org/repo/',
    timeZone: 'Asia/Jakarta',
    editions: ['id', { lang: 'ru', timeZone: 'Europe/Moscow' }],
  },
  { locales: [en, id, ru] },
);

export interface ArticleOptions
  extends Partial<Omit<FrontMatter, 'date' | 'aliases' | 'original'>> {
  date?: string;
  aliases?: readonly string[];
  original?: string;
  text?: string;
  references?: readonly Reference[];
}

/**
 * Makes an article as its file would.
 * @param file below the content folder: `id/2021/02/judul.md`
 */
export function article(file: string, options: ArticleOptions = {}): Article {
  const { date = '2021-02-15', text = '', references = [], aliases, original, ...meta } = options;
  const [lang = ''] = file.split('/');
  const edition = editionOf(site, lang);
  assert.ok(edition, file);
  const slug = (file.split('/').at(-1) ?? '').replace(/\.md$/, '');
  const parsed = frontMatterSchema.shape.date.parse(date);
  const read: FrontMatter = {
    title: slug,
    ...meta,
    date: parsed,
    ...(aliases ? { aliases: aliases.map(address) } : {}),
    ...(original ? { original: address(original) } : {}),
  };
  const body = bodyOf(text, references);
  const day = edition.calendar.dayOf(parsed);
  const nothing = { pictures: [], links: [], notes: [] };
  return new Article(
    { lang, file, hash: '', slug, meta: read, day, ...factsOfBody(body, read), ...nothing },
    () => body,
  );
}

/** The same article with other references. */
export function withReferences(
  { facts, text }: Article,
  references: readonly Reference[],
): Article {
  const body = bodyOf(text, references);
  return new Article({ ...facts, ...factsOfBody(body, facts.meta) }, () => body);
}

function bodyOf(text: string, references: readonly Reference[]): ArticleBody {
  const paragraph: Block = { kind: 'html', shape: 'paragraph', html: '', text };
  return { blocks: [...(text === '' ? [] : [paragraph]), ...references.map(referenceBlock)] };
}

function referenceBlock(reference: Reference): Block {
  return { kind: 'reference', reference };
}

function address(text: string) {
  const read = readSiteAddress(text);
  assert.ok(read, text);
  return read;
}

export function archiveOf(
  articles: readonly Article[],
  registries: Partial<Registries> = {},
): Archive {
  return Archive.from(
    articles,
    { tag: [], source: [], editor: [], ...registries },
    site,
    new Map(),
  );
}

/** A read-also line with a title, and an address where it is a link. */
export function readAlso(title: string, href?: string): Reference {
  return { kind: 'readAlso', label: 'Baca Juga', labelLang: 'id', title, href, line: 1 };
}

/** A next line, which makes a chain. */
export function next(title: string, href?: string): Reference {
  return { ...readAlso(title, href), kind: 'next', label: 'Selanjutnya' };
}

/** An entry of a registry: its identity and what is said of it. */
export function entry(identity: string, fields: Partial<RegistryEntry> = {}): RegistryEntry {
  return { id: identity, label: {}, slug: {}, aliases: [], description: {}, ...fields };
}
