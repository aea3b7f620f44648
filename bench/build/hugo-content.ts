/**
 * Prepares the archive for Hugo, before anything is measured: facts that Kliping works out in every build, such
 * as the target of a read-also line and the slug of a tag, are written into its files.
 */
import { posix } from 'node:path';
import { parse } from 'yaml';
import { nameEntries, namesSchema, tagEntries, tagsSchema } from '../../src/archive/registry.ts';
import { type Term, Terms } from '../../src/archive/term.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import id from '../../src/locales/id.ts';
import type { Locale } from '../../src/locales/locale.ts';
import ru from '../../src/locales/ru.ts';
import { foldTitle } from '../../src/text/fold.ts';
import type { Source, SourceFile } from './source.ts';

/** The editions that `bench/hugo/hugo.toml` has. */
const LOCALES: readonly Locale[] = [id, ru];

/** The kinds of terms that the generated archive has: its articles name no reporters. */
const KINDS = ['tag', 'source', 'editor', 'outlet', 'place', 'translator'] as const;
type Kind = (typeof KINDS)[number];

/** Read-also lines from which on an article shows no related ones. */
const ENOUGH_READ_ALSO = 3;

/** The front matter of an article in the generated archive. */
interface Meta {
  readonly title: string;
  readonly date: string;
  readonly source: readonly string[];
  readonly editor: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly dateline: string;
  readonly outlet: string;
  readonly translationKey?: string;
  readonly translator?: string;
  readonly translated?: string;
  readonly original?: string;
}

interface Facts {
  /** Its file in the archive. */
  readonly file: string;
  readonly lang: string;
  readonly slug: string;
  readonly day: string;
  readonly meta: Meta;
}

/** Indexes of all articles. */
interface Index {
  readonly articles: readonly Facts[];
  readonly terms: Readonly<Record<Kind, Terms>>;
  /** By language and folded title. */
  readonly byTitle: ReadonlyMap<string, Facts>;
  /** The languages of each story that has several. */
  readonly languages: ReadonlyMap<string, readonly string[]>;
  /** The days of stories, oldest first. */
  readonly days: readonly string[];
}

/**
 * The files of Hugo's `content/`. An article that an edition has in another language only
 * is in its lists through a page that is not rendered.
 * @param source the generated archive
 */
export async function* hugoContent(source: Source): AsyncGenerator<SourceFile> {
  const index = await indexOf(source);
  for (const locale of LOCALES) {
    yield* sectionPages(locale);
    yield* periodPages(locale, index);
    yield* termPages(locale, index);
  }
  for (const facts of index.articles) {
    yield article(facts, index, bodyOf(await source.read(facts.file)));
    for (const { lang } of LOCALES) {
      const own = languagesOf(facts, index);
      if (facts.lang === own[0] && !own.includes(lang)) yield elsewhere(facts, index, lang);
    }
  }
}

async function indexOf(source: Source): Promise<Index> {
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
  for (const kind of KINDS) {
    for (const facts of articles) termsOf(facts, kind, terms[kind]);
    for (const { lang } of LOCALES) terms[kind].separateSlugs(lang);
  }
  const languages = new Map<string, string[]>();
  for (const { lang, meta } of articles) {
    const { translationKey: key } = meta;
    if (key !== undefined) languages.set(key, [...(languages.get(key) ?? []), lang]);
  }
  return {
    articles,
    terms,
    byTitle: new Map(articles.map((one) => [`${one.lang} ${foldTitle(one.meta.title)}`, one])),
    languages,
    days: [...new Set(articles.map(({ day }) => day))].sort(),
  };
}

function factsOf(file: string, meta: Meta): Facts {
  const [, lang = ''] = file.split('/');
  return { file, lang, slug: posix.basename(file, '.md'), day: meta.date.slice(0, 10), meta };
}

function partsOf(text: string) {
  const parts = splitFrontMatter(text);
  if ('missing' in parts) throw new Error(`no front matter: ${text.slice(0, 80)}`);
  return parts;
}

function bodyOf(text: string): string {
  return partsOf(text).body;
}

function languagesOf({ lang, meta }: Facts, { languages }: Index): readonly string[] {
  return languages.get(meta.translationKey ?? '') ?? [lang];
}

function termsOf({ lang, meta }: Facts, kind: Kind, terms: Terms): Term[] {
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

/** `/2012/03/25/judul`, below the folder of a language. */
function pathOf({ day, slug }: Facts): string {
  return `/${day.replaceAll('-', '/')}/${slug}`;
}

/** A file with front matter, whose values are written as JSON, which YAML can read. */
function page(path: string, meta: Readonly<Record<string, unknown>>, body = ''): SourceFile {
  const lines = Object.entries(meta)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return { path: `content/${path}`, content: `---\n${lines.join('')}---\n${body}` };
}

function article(facts: Facts, index: Index, body: string): SourceFile {
  const { lang, meta } = facts;
  const others = languagesOf(facts, index).filter((one) => one !== lang);
  const { text, readAlso } = withReferences(body, facts, index);
  const { translationKey, translator, translated, original } = meta;
  return page(
    `${lang}${pathOf(facts)}.md`,
    {
      ...listed(facts, index, lang),
      outlet: meta.outlet,
      ...(others.length > 0 ? { translationKey } : {}),
      translator,
      translated,
      original,
      readAlso: Math.min(readAlso, ENOUGH_READ_ALSO),
      ...besideOf(facts, others),
    },
    text,
  );
}

/**
 * An article beside its translations: one page a pair, below the one that was written first. The address of the pair the
 * other way round leads elsewhere, as Kliping's does.
 * @param others the other languages of its story
 */
function besideOf(facts: Facts, others: readonly string[]) {
  if (others.length === 0) return {};
  const { lang, meta } = facts;
  return meta.original === undefined
    ? { outputs: ['html', ...others.map((one) => `beside${one}`)] }
    : { aliases: others.map((one) => `/${lang}${pathOf(facts)}/${one}/`) };
}

/** An article of another language, in the lists of an edition that does not have it in its own. */
function elsewhere(facts: Facts, index: Index, lang: string): SourceFile {
  // A name that ends with a point and a language would make Hugo take it for a file in that language.
  return page(`${lang}${pathOf(facts)}-${facts.lang}.md`, {
    ...listed(facts, index, lang),
    elsewhere: `/${facts.lang}${pathOf(facts)}/`,
    elsewhereLang: facts.lang,
    _build: { render: 'never', list: 'always' },
  });
}

/** The front matter that lists show of an article, and the lists of an edition that have it. */
function listed(facts: Facts, { terms }: Index, lang: string) {
  const { meta } = facts;
  const slugs = KINDS.map((kind) => [
    localeOf(lang).sections[kind],
    termsOf(facts, kind, terms[kind]).map((term) => term.slug(lang)),
  ]);
  return {
    title: meta.title,
    date: meta.date,
    ...(meta.date.length > 10 ? { timed: true } : {}),
    dateline: meta.dateline,
    description: meta.description,
    ...Object.fromEntries(slugs),
  };
}

function localeOf(lang: string): Locale {
  const locale = LOCALES.find((one) => one.lang === lang);
  if (!locale) throw new Error(`bench/hugo has no edition ${lang}`);
  return locale;
}

/** Writes read-also and next lines as shortcodes that name their targets. */
function withReferences(body: string, { lang }: Facts, { byTitle }: Index) {
  const { readAlso: labels, next } = localeOf(lang).labels;
  const found = new Set<Facts>();
  const line = new RegExp(`^(${[...labels, ...next].join('|')}): (.+)$`, 'gmu');
  const text = body.replace(line, (_, label: string, title: string) => {
    const kind = next.includes(label) ? 'next' : 'read-also';
    const target = byTitle.get(`${lang} ${foldTitle(title)}`);
    if (target && kind === 'read-also') found.add(target);
    const facts = { kind, label, ...(target ? { to: pathOf(target) } : { title }) };
    const named = Object.entries(facts).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    return `{{< reference ${named.join(' ')} >}}`;
  });
  return { text, readAlso: found.size };
}

function* sectionPages({ lang, sections, strings }: Locale) {
  const unlisted = { _build: { list: 'never' } };
  yield page(`${lang}/${sections.dates}.md`, {
    title: strings.dates,
    translationKey: 'dates',
    layout: 'dates',
    place: 'dates',
    ...unlisted,
  });
  yield page(`${lang}/${sections.search}.md`, {
    title: strings.search,
    translationKey: 'search',
    layout: 'search',
    ...unlisted,
  });
  yield page(`${lang}/${sections.about}.md`, {
    title: strings.about,
    translationKey: 'about',
    layout: 'about',
    place: 'about',
    ...unlisted,
  });
}

/** Years, months and days are sections, each with its neighbours in time. */
function* periodPages({ lang }: Locale, { days }: Index) {
  for (const [unit, length] of [
    ['year', 4],
    ['month', 7],
    ['day', 10],
  ] as const) {
    const periods = [...new Set(days.map((day) => day.slice(0, length)))];
    const folder = (period: string | undefined) => period && `/${period.replaceAll('-', '/')}`;
    for (const [i, period] of periods.entries()) {
      yield page(`${lang}${folder(period)}/_index.md`, {
        title: periodName(lang, period),
        date: `${period}-01-01`.slice(0, 10),
        unit,
        newer: folder(periods[i + 1]),
        older: folder(periods[i - 1]),
      });
    }
  }
}

/** `2012`, `Maret 2012`, `Minggu, 25 Maret 2012`. */
function periodName(lang: string, period: string): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' } as const;
  const { year, month } = parts;
  const shown = { 4: { year }, 7: { year, month }, 10: parts }[period.length];
  const name = new Intl.DateTimeFormat(lang, { ...shown, timeZone: 'UTC' }).format(
    new Date(period),
  );
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function* termPages({ lang, sections, strings }: Locale, { articles, terms }: Index) {
  const titles: Readonly<Record<Kind, string>> = {
    tag: strings.tags,
    source: strings.sources,
    editor: strings.editors,
    outlet: strings.outlets,
    place: strings.locations,
    translator: strings.translators,
  };
  for (const kind of KINDS) {
    const all = terms[kind];
    const used = new Set(articles.flatMap((one) => termsOf(one, kind, all)));
    const shown = new Set([...used].flatMap((term) => [...all.above(term), term]));
    const folder = (term: Term) => `/${sections[kind]}/${term.slug(lang)}`;
    yield page(`${lang}/${sections[kind]}/_index.md`, {
      title: titles[kind],
      translationKey: kind,
      place: kind,
    });
    for (const term of shown) {
      yield page(`${lang}${folder(term)}/_index.md`, {
        title: term.label(lang).text,
        translationKey: `${kind} ${term.id}`,
        link: term.entry?.url,
        above: all.above(term).map(folder),
        below: all
          .below(term)
          .filter((one) => shown.has(one))
          .map(folder),
      });
    }
  }
}
