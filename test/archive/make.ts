/** Articles, sites and archives made of a few words, for the tests of the archive. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readSiteAddress } from '../../src/archive/address.ts';
import { Archive } from '../../src/archive/archive.ts';
import {
  Article,
  type ArticleBody,
  type ArticleFacts,
  type Block,
  factsOfBody,
  textOf as textOfBlocks,
} from '../../src/archive/article.ts';
import { articleAddress } from '../../src/archive/article-address.ts';
import { type FrontMatter, frontMatterSchema } from '../../src/archive/front-matter.ts';
import { publicView } from '../../src/archive/public-view.ts';
import type { Reference } from '../../src/archive/references/reference.ts';
import type { Registries, RegistryEntry } from '../../src/archive/registry.ts';
import { editionOf, makeSite, type Site } from '../../src/archive/site.ts';
import { comparedOriginals } from '../../src/archive/story.ts';
import { forEachKind } from '../../src/archive/term-kinds.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';
import { lookUpPages } from '../../src/map/site-map.ts';
import { wordingOf, wordsHashOf } from '../../src/text/wording.ts';

/** An Indonesian edition in Jakarta, and a Russian one in Moscow. */
export const site: Site = makeSite(
  {
    title: 'Arsip',
    url: 'https://example.org/repo/',
    timeZone: 'Asia/Jakarta',
    editions: ['id', { lang: 'ru', timeZone: 'Europe/Moscow' }],
  },
  { locales: [en, id, ru], version: '0' },
);

export interface ArticleOptions
  extends Partial<Omit<FrontMatter, 'date' | 'aliases' | 'original' | 'text'>> {
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
    ...(aliases ? { aliases: aliases.map(addressIn) } : {}),
    ...(original ? { original: addressIn(original) } : {}),
  };
  const body = bodyOf(text, references);
  const period = edition.calendar.periodOf(parsed);
  const address = articleAddress(edition, period, slug);
  const nothing = { pictures: [], files: [], links: [], notes: [] };
  const facts = { lang, file, hash: hashOf(text), slug, address, meta: read, period };
  return articleOf({ ...facts, ...factsOfBody(body, read), ...nothing }, body);
}

/** As for a file: another text has another one. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The bodies of the articles made here, which a build would read from their files. */
const bodies = new WeakMap<Article, ArticleBody>();

/** The article as those see it who see all. */
function articleOf(facts: ArticleFacts, body: ArticleBody): Article {
  const seen = publicView({ facts, body }, undefined, { drafts: true, withheld: true });
  return withBody(new Article(seen.facts), body);
}

/** The same article, with a body for the pages and the search. */
export function withBody(article: Article, body: ArticleBody): Article {
  bodies.set(article, body);
  return article;
}

export function blocksOf(article: Article): readonly Block[] {
  return bodies.get(article)?.blocks ?? [];
}

/** The words of an article made here. */
export function textOf(article: Article): string {
  return textOfBlocks(blocksOf(article));
}

/** The same article with other references. */
export function withReferences(article: Article, references: readonly Reference[]): Article {
  const { facts } = article;
  const body = bodyOf(textOf(article), references);
  return articleOf({ ...facts, ...factsOfBody(body, facts.meta) }, body);
}

function bodyOf(text: string, references: readonly Reference[]): ArticleBody {
  const paragraph: Block = { kind: 'html', shape: 'paragraph', html: '', text };
  return { blocks: [...(text === '' ? [] : [paragraph]), ...references.map(referenceBlock)] };
}

function referenceBlock(reference: Reference, index: number): Block {
  return { kind: 'reference', reference, index };
}

function addressIn(text: string) {
  const read = readSiteAddress(text);
  assert.ok(read, text);
  return read;
}

export function archiveOf(
  articles: readonly Article[],
  registries: Partial<Registries> = {},
): Archive {
  return new Archive({
    articles,
    erased: [],
    registries: { ...forEachKind(() => []), ...registries },
    site,
    about: new Map(),
    lookUp: lookUpPages,
    wordsHashes: new Map(
      comparedOriginals(articles).map((one) => [
        one.file,
        wordsHashOf(wordingOf({ title: one.title, text: textOf(one) })),
      ]),
    ),
  });
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
