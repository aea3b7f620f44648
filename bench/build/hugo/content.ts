/**
 * Prepares the archive for Hugo, before anything is measured: facts that Kliping works out in every build, such
 * as the target of a read-also line and the slug of a tag, are written into its files.
 */
import type { Term } from '../../../src/archive/term.ts';
import type { Locale, Section } from '../../../src/locales/locale.ts';
import { foldTitle } from '../../../src/text/fold.ts';
import type { Source, SourceFile } from '../source.ts';
import {
  bodyOf,
  type Facts,
  type Index,
  indexOf,
  KINDS,
  type Kind,
  LOCALES,
  languagesOf,
  localeOf,
  pathOf,
  shownTerms,
  termsOf,
} from './index.ts';
import { type HugoPage, page } from './page.ts';
import { periodPages } from './periods.ts';
import {
  buildKey,
  type HugoVersion,
  parseVersion,
  VERSION_FILE,
  versionSettings,
} from './version.ts';

/** Read-also lines from which on an article shows no related ones. */
const ENOUGH_READ_ALSO = 3;

/** The kinds of terms with feeds, and the fewest articles of a term that has one: as in Kliping. */
const FED: ReadonlySet<Kind> = new Set(['tag', 'source', 'outlet']);
const FEWEST_FED = 3;

/** Single pages of an edition, by the words of their addresses; each has a layout of this name. */
const SECTIONS = [
  'dates',
  'search',
  'about',
  'accessibility',
  'corrections',
  'data',
  'feeds',
  'figures',
  'wanted',
] as const satisfies readonly Section[];

/**
 * The files of Hugo's `content/`, and the settings of its version. An article that an edition has in another language only
 * is in its lists through a page that is not rendered.
 * @param source the generated archive
 * @param said what `hugo version` says
 */
export async function* hugoContent(source: Source, said: string): AsyncGenerator<SourceFile> {
  const version = parseVersion(said);
  yield { path: VERSION_FILE, content: versionSettings(version) };
  const found = await indexOf(source);
  const shown = new Map(
    LOCALES.map(({ lang }) => [
      lang,
      new Set(KINDS.flatMap((kind) => [...shownTerms(kind, lang, found)])),
    ]),
  );
  const index = { ...found, shown };
  for (const locale of LOCALES) {
    yield* sectionPages(locale, version);
    yield* periodPages(locale, index.periods);
    yield* termPages(locale, index);
  }
  for (const facts of index.articles) {
    yield article(facts, index, bodyOf(await source.read(facts.file)));
    for (const { lang } of LOCALES) {
      const own = languagesOf(facts, index);
      if (facts.lang === own[0] && !own.includes(lang))
        yield elsewhere(facts, index, lang, version);
    }
  }
}

/** The archive with the terms that the edition of each language has pages of. */
interface Editions extends Index {
  readonly shown: ReadonlyMap<string, ReadonlySet<Term>>;
}

function article(facts: Facts, index: Editions, body: string): SourceFile {
  const { lang, meta } = facts;
  const others = languagesOf(facts, index).filter((one) => one !== lang);
  const { text, references, readAlso } = withReferences(body, facts, index);
  const { id, access, translationKey, translator, translated, original } = meta;
  const beside = besideOf(facts, others);
  // Relative to its folder: those that begin with a slash lead elsewhere in newer versions.
  const upwards = '../'.repeat(pathOf(facts).split('/').length - 1);
  const aliases = [...beside.aliases, ...(id === undefined ? [] : [`${upwards}a/${id}/`])];
  return page(
    `${lang}${pathOf(facts)}.md`,
    {
      ...listed(facts, index, lang),
      id,
      outlet: meta.outlet,
      ...(access === undefined ? {} : { excerpt: true }),
      ...(others.length > 0 ? { translationKey } : {}),
      translator,
      translated,
      original,
      readAlso: Math.min(readAlso, ENOUGH_READ_ALSO),
      ...(references.length > 0 ? { references } : {}),
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(beside.outputs ? { outputs: beside.outputs } : {}),
    },
    text,
  );
}

/**
 * An article beside its translations: one page a pair, below the one that was written first. The address of the pair the
 * other way round leads elsewhere, as Kliping's does. Texts that are shown in part have none.
 * @param others the other languages of its story
 */
function besideOf({ slug, meta }: Facts, others: readonly string[]) {
  if (others.length === 0 || meta.access !== undefined) return { aliases: [] };
  return meta.original === undefined
    ? { outputs: ['html', ...others.map((one) => `beside${one}`)], aliases: [] }
    : { aliases: others.map((one) => `${slug}/${one}/`) };
}

/** An article of another language, in the lists of an edition that does not have it in its own. */
function elsewhere(facts: Facts, index: Editions, lang: string, version: HugoVersion): SourceFile {
  // A name that ends with a point and a language would make Hugo take it for a file in that language.
  return page(`${lang}${pathOf(facts)}-${facts.lang}.md`, {
    ...listed(facts, index, lang),
    elsewhere: `/${facts.lang}${pathOf(facts)}/`,
    elsewhereLang: facts.lang,
    // Newer versions leave pages that are never rendered out of the lists of terms.
    [buildKey(version)]: { render: 'link', list: 'always' },
  });
}

/** The front matter that lists show of an article, and the lists of an edition that have it. */
function listed(facts: Facts, { terms, shown }: Editions, lang: string) {
  const { period, meta } = facts;
  const { sections } = localeOf(lang);
  const slugs = KINDS.map((kind) => [
    sections[kind],
    termsOf(facts, kind, terms[kind])
      .filter((term) => shown.get(lang)?.has(term))
      .map((term) => term.slug(lang)),
  ]);
  const isKnownToTheDay = period.length === '2012-03-25'.length;
  return {
    title: meta.title,
    date: isKnownToTheDay ? meta.date : `${period}-01-01`.slice(0, 10),
    ...(meta.date.length > period.length ? { timed: true } : {}),
    dateline: meta.dateline,
    description: meta.description,
    ...Object.fromEntries(slugs),
    ...(isKnownToTheDay ? { [sections.onThisDay]: [period.slice(5)] } : { known: period }),
  };
}

/** A line of a text that refers to an article, or to a title that the archive does not have. */
interface Reference {
  readonly kind: 'read-also' | 'next';
  readonly to?: string;
  readonly title?: string;
}

/** Writes read-also and next lines as shortcodes that name their targets. */
function withReferences(body: string, { lang }: Facts, { byTitle }: Index) {
  const { readAlso: labels, next } = localeOf(lang).labels;
  const references: Reference[] = [];
  const found = new Set<Facts>();
  const line = new RegExp(`^(${[...labels, ...next].join('|')}): (.+)$`, 'gmu');
  const text = body.replace(line, (_, label: string, title: string) => {
    const kind = next.includes(label) ? 'next' : 'read-also';
    const target = byTitle.get(`${lang} ${foldTitle(title)}`);
    if (target && kind === 'read-also') found.add(target);
    references.push(target ? { kind, to: `/${lang}${pathOf(target)}/` } : { kind, title });
    const facts = { kind, label, ...(target ? { to: pathOf(target) } : { title }) };
    const named = Object.entries(facts).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    return `{{< reference ${named.join(' ')} >}}`;
  });
  return { text, references, readAlso: found.size };
}

function* sectionPages({ lang, sections, strings }: Locale, version: HugoVersion) {
  const titles: Readonly<Record<(typeof SECTIONS)[number], string>> = {
    dates: strings.dates,
    search: strings.search,
    about: strings.about,
    accessibility: strings.accessibility,
    corrections: strings.corrections,
    data: strings.dataTitle,
    feeds: strings.feeds,
    figures: strings.figures,
    wanted: strings.wanted,
  };
  for (const section of SECTIONS) {
    yield page(`${lang}/${sections[section]}.md`, {
      title: titles[section],
      translationKey: section,
      layout: section,
      place: section,
      [buildKey(version)]: { list: 'never' },
    });
  }
}

function* termPages(
  { lang, sections, strings }: Locale,
  { terms, uses, shown }: Editions,
): Generator<HugoPage> {
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
    const own = all.all.filter((term) => shown.get(lang)?.has(term));
    const folder = (term: Term) => `/${sections[kind]}/${term.slug(lang)}`;
    yield page(`${lang}/${sections[kind]}/_index.md`, {
      title: titles[kind],
      translationKey: kind,
      place: kind,
    });
    for (const term of own) {
      const articles = uses.get(term)?.filter((one) => one.lang === lang) ?? [];
      yield page(`${lang}${folder(term)}/_index.md`, {
        title: term.label(lang).text,
        translationKey: `${kind} ${term.id}`,
        link: term.entry?.url,
        above: all.above(term).map(folder),
        below: all
          .below(term)
          .filter((one) => own.includes(one))
          .map(folder),
        ...(FED.has(kind) && articles.length >= FEWEST_FED ? { outputs: ['html', 'atom'] } : {}),
      });
    }
  }
}
