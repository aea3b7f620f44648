/** Reads the generated archive for Hugo: its articles with their facts, and indexes of them. */
import { posix } from 'node:path';
import { parse } from 'yaml';
import { nameEntries, namesSchema, tagEntries, tagsSchema } from '../../../src/archive/registry.ts';
import { type Term, Terms } from '../../../src/archive/term.ts';
import { splitFrontMatter } from '../../../src/content/front-matter.ts';
import id from '../../../src/locales/id.ts';
import type { Locale } from '../../../src/locales/locale.ts';
import ru from '../../../src/locales/ru.ts';
import { foldTitle } from '../../../src/text/fold.ts';
import type { Source } from '../source.ts';

/** The editions that `bench/hugo/hugo.toml` has. */
export const LOCALES: readonly Locale[] = [id, ru];

/** The kinds of terms that the generated archive has: its articles name no reporters. */
export const KINDS = ['tag', 'source', 'editor', 'outlet', 'place', 'translator'] as const;
export type Kind = (typeof KINDS)[number];

/** The front matter of an article in the generated archive. */
interface Meta {
  readonly title: string;
  /** As far as it is known: `2012`, `2012-03`, `2012-03-25`, or with a time. */
  readonly date: string;
  readonly source: readonly string[];
  readonly editor: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly dateline: string;
  readonly outlet: string;
  readonly id?: string;
  readonly access?: string;
  readonly translationKey?: string;
  readonly translator?: string;
  readonly translated?: string;
  readonly original?: string;
}

export interface Facts {
  /** Its file in the archive. */
  readonly file: string;
  readonly lang: string;
  readonly slug: string;
  /** Its year, month or day, whichever is known. */
  readonly period: string;
  readonly meta: Meta;
}

/** Indexes of all articles. */
export interface Index {
  readonly articles: readonly Facts[];
  readonly terms: Readonly<Record<Kind, Terms>>;
  /** The articles of each edition's language that have a term. */
  readonly uses: ReadonlyMap<Term, readonly Facts[]>;
  /** By language and folded title. */
  readonly byTitle: ReadonlyMap<string, Facts>;
  /** The languages of each story that has several. */
  readonly languages: ReadonlyMap<string, readonly string[]>;
  /** The years, months and days of articles, oldest first. */
  readonly periods: readonly string[];
}

/** @param source the generated archive */
export async function indexOf(source: Source): Promise<Index> {
  const articles: Facts[] = [];
  for (const file of source.paths.filter((path) => path.endsWith('.md'))) {
    articles.push(factsOf(file, parse(partsOf(await source.read(file)).yaml) as Meta));
  }
  const registry = async (name: string) => parse(await source.read(`_data/${name}.yaml`));
  const terms = {
    tag: new Terms('tag', tagEntries(tagsSchema.parse(await registry('tags')))),
    source: new Terms('source', nameEntries(namesSchema.parse(await registry('sources')))),
    editor: new Terms('editor', nameEntries(namesSchema.parse(await registry('editors')))),
    outlet: new Terms('outlet', []),
    place: new Terms('place', []),
    translator: new Terms('translator', []),
  };
  const uses = new Map<Term, Facts[]>();
  for (const kind of KINDS) {
    for (const facts of articles) {
      for (const term of termsOf(facts, kind, terms[kind])) {
        const own = uses.get(term);
        if (own) own.push(facts);
        else uses.set(term, [facts]);
      }
    }
    for (const { lang } of LOCALES) terms[kind].separateSlugs(lang);
  }
  const languages = new Map<string, string[]>();
  for (const { lang, meta } of articles) {
    const { translationKey: key } = meta;
    if (key !== undefined) languages.set(key, [...(languages.get(key) ?? []), lang]);
  }
  const periods = articles.flatMap(({ period }) => [
    period,
    ...[4, 7].filter((length) => length < period.length).map((length) => period.slice(0, length)),
  ]);
  return {
    articles,
    terms,
    uses,
    byTitle: new Map(articles.map((one) => [`${one.lang} ${foldTitle(one.meta.title)}`, one])),
    languages,
    periods: [...new Set(periods)].sort(),
  };
}

function factsOf(file: string, meta: Meta): Facts {
  const [, lang = ''] = file.split('/');
  return { file, lang, slug: posix.basename(file, '.md'), period: meta.date.slice(0, 10), meta };
}

function partsOf(text: string) {
  const parts = splitFrontMatter(text);
  if ('missing' in parts) throw new Error(`no front matter: ${text.slice(0, 80)}`);
  return parts;
}

/** The text below the front matter. */
export function bodyOf(text: string): string {
  return partsOf(text).body;
}

/** The languages of an article's story. */
export function languagesOf({ lang, meta }: Facts, { languages }: Index): readonly string[] {
  return languages.get(meta.translationKey ?? '') ?? [lang];
}

/** The terms of a kind that an article has. */
export function termsOf({ lang, meta }: Facts, kind: Kind, terms: Terms): Term[] {
  const names: readonly string[] = {
    tag: meta.tags,
    source: meta.source,
    editor: [meta.editor],
    outlet: [meta.outlet],
    place: [meta.dateline],
    translator: meta.translator === undefined ? [] : [meta.translator],
  }[kind];
  return [...new Set(names.map((name) => terms.of(name, lang)))];
}

/**
 * The terms of a kind that an edition has pages of: those that articles in its language have, or any article where a
 * registry has the term, and those above them.
 */
export function shownTerms(kind: Kind, lang: string, { terms, uses }: Index): ReadonlySet<Term> {
  const all = terms[kind];
  const own = all.all.filter((term) =>
    uses.get(term)?.some((facts) => term.entry !== undefined || facts.lang === lang),
  );
  return new Set(own.flatMap((term) => [...all.above(term), term]));
}

/** `/2012/03/25`: the folder of a period, below that of a language. */
export function folderOf(period: string): string {
  return `/${period.replaceAll('-', '/')}`;
}

/** `/2012/03/25/judul`, below the folder of a language. */
export function pathOf({ period, slug }: Facts): string {
  return `${folderOf(period)}/${slug}`;
}

/** @throws Error where `bench/hugo` has no such edition */
export function localeOf(lang: string): Locale {
  const locale = LOCALES.find((one) => one.lang === lang);
  if (!locale) throw new Error(`bench/hugo has no edition ${lang}`);
  return locale;
}
