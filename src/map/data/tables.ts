/** Tables of the whole archive's data: stories, references, wanted titles, terms and the glossary, row by row. */
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { Resolved } from '../../archive/references/target.ts';
import { ANY_LANGUAGE } from '../../archive/registry.ts';
import { originalOf, type Story } from '../../archive/story.ts';
import type { Term } from '../../archive/term.ts';
import { TERM_KINDS } from '../../archive/term-kinds.ts';
import { isExact } from '../../dates/article-date.ts';
import { daysBetween } from '../../dates/period.ts';
import { storyName } from './article-row.ts';
import type { DataRow, TableName } from './columns.ts';
import { dataArticles } from './data-files.ts';

/** A table with one file for the whole archive. */
export type WholeTable = Exclude<TableName, 'articles' | 'parallel'>;

const ROWS: Readonly<Record<WholeTable, (archive: Archive) => DataRow[]>> = {
  stories,
  nodes,
  edges,
  wanted,
  terms,
  glossary,
};

/** The rows of a table, the oldest articles first: what is added stands mostly at the end. */
export function rowsOfTable(table: WholeTable, archive: Archive): DataRow[] {
  return ROWS[table](archive);
}

/** A row for each article of a story, and for each language of the site in which it is missing. */
function stories(archive: Archive): DataRow[] {
  const seen = new Set<Story>();
  return dataArticles(archive).flatMap((article) => {
    const story = archive.storyOf(article);
    if (seen.has(story)) return [];
    seen.add(story);
    const name = storyName(archive, article);
    return archive.site.editions.flatMap(({ lang }): DataRow[] => {
      const own = story.all.filter((one) => one.lang === lang && isPublic(one));
      if (own.length === 0) return [{ story: name, language: lang, state: 'missing' }];
      return own.map((one) => ({ story: name, language: lang, ...translationRow(one, archive) }));
    });
  });
}

function isPublic({ unlisted, draft }: Article): boolean {
  return !unlisted && !draft;
}

function translationRow(article: Article, archive: Archive): DataRow {
  const { translated } = article.meta;
  const original = originalOf(archive.storyOf(article), article);
  const shown = original && isPublic(original) ? original : undefined;
  const isTranslation = original !== undefined || translated !== undefined;
  const day = translated && archive.listing(article.lang).edition.calendar.dayOf(translated);
  const from =
    shown && isExact(shown.date)
      ? archive.listing(shown.lang).edition.calendar.dayOf(shown.date)
      : undefined;
  return {
    article: article.address,
    state: archive.isStale(article) ? 'stale' : isTranslation ? 'translated' : 'written',
    original: shown?.address,
    original_language: shown?.lang,
    translator: archive.creditedNames(article, 'translator')[0],
    translated: day,
    days: from && day && daysBetween(from, day),
  };
}

/** The articles, and the titles that they refer to and the archive does not have. */
function nodes(archive: Archive): DataRow[] {
  return [
    ...dataArticles(archive).map((article) => ({
      node: article.address,
      node_kind: 'article',
      language: article.lang,
      title: article.title,
      date: article.edtf,
    })),
    ...wanted(archive).map(({ node, language, title }) => ({
      node,
      node_kind: 'wanted',
      language,
      title,
    })),
  ];
}

/** The references of each article that lead to an article, a tag, a page, or a title that is wanted. */
function edges(archive: Archive): DataRow[] {
  const names = new Map<Resolved, string>();
  for (const { name, references } of wantedTitles(archive)) {
    for (const one of references) names.set(one, name);
  }
  return dataArticles(archive).flatMap((article) =>
    archive.links.of(article).flatMap((resolved): DataRow[] => {
      const target = targetOf(resolved, names);
      if (!target) return [];
      return [{ source: article.address, reference: resolved.reference.kind, ...target }];
    }),
  );
}

function targetOf(resolved: Resolved, names: ReadonlyMap<Resolved, string>): DataRow | undefined {
  const { target } = resolved;
  switch (target.kind) {
    case 'article':
      return isPublic(target.article)
        ? { target: target.article.address, target_kind: 'article' }
        : undefined;
    case 'tag':
      return { target: `tag:${target.term.id}`, target_kind: 'tag' };
    case 'page':
      return { target: target.address, target_kind: 'page' };
    case 'wanted': {
      const name = names.get(resolved);
      return name === undefined ? undefined : { target: name, target_kind: 'wanted' };
    }
    // What an erased record was called is said nowhere.
    case 'erased':
    case 'self':
    case 'unknown tag':
      return undefined;
  }
}

function wanted(archive: Archive): DataRow[] {
  return wantedTitles(archive).map(({ name, lang, title, href, count, tag }) => ({
    node: name,
    language: lang,
    title,
    url: href,
    referrers: count,
    tag_id: tag,
  }));
}

interface WantedTitle {
  readonly name: string;
  readonly lang: string;
  readonly title: string;
  readonly href: string | undefined;
  readonly count: number;
  readonly tag: string | undefined;
  readonly references: readonly Resolved[];
}

const knownTitles = new WeakMap<Archive, readonly WantedTitle[]>();

/** The wanted titles of all editions, each with a name that no other node has. Three tables have them: they are found once. */
function wantedTitles(archive: Archive): readonly WantedTitle[] {
  const titles = knownTitles.get(archive) ?? findWantedTitles(archive);
  knownTitles.set(archive, titles);
  return titles;
}

function findWantedTitles({ listings, links }: Archive): WantedTitle[] {
  const taken = new Set<string>();
  return listings.flatMap((listing) =>
    links.wanted(listing).flatMap(({ title, lang, href, term, references }): WantedTitle[] => {
      const own = references.filter(({ from }) => isPublic(from));
      if (own.length === 0) return [];
      let name = `wanted:${lang}:${title}`;
      if (taken.has(name)) name += ` ${href ?? ''}`;
      const plain = name;
      for (let i = 2; taken.has(name); i++) name = `${plain} ${i}`;
      taken.add(name);
      return [{ name, lang, title, href, count: own.length, tag: term?.id, references: own }];
    }),
  );
}

/** The terms that lists know. */
function dataTerms({ terms, listings }: Archive): Term[] {
  return TERM_KINDS.flatMap((kind) =>
    terms[kind].all.filter((term) => term.entry || listings.some((one) => one.uses(term))),
  );
}

function terms(archive: Archive): DataRow[] {
  return dataTerms(archive).map((term) => {
    const { kind, id, entry } = term;
    const names = archive.site.editions.map(({ lang }) => [
      `name_${lang}`,
      term.isNamedIn(lang) ? term.label(lang).text : undefined,
    ]);
    return {
      term_kind: kind,
      term_id: id,
      thing: term.thing,
      ...Object.fromEntries(names),
      aliases: entry?.aliases,
      parent: entry?.parent,
      url: entry?.url,
      same_as: entry?.sameAs,
      wikidata: entry?.wikidata,
      latitude: entry?.coordinates?.lat,
      longitude: entry?.coordinates?.lon,
    };
  });
}

/** Names that mean the same: of terms with several names, and of `names.yaml`, which does not say whose language each is. */
function glossary(archive: Archive): DataRow[] {
  const rows = (group: string, names: readonly (readonly [string | undefined, string])[]) =>
    names.map(([language, name]) => ({ group_id: group, language, script: scriptOf(name), name }));
  const ofTerms = dataTerms(archive).flatMap(({ kind, id, entry }) => {
    if (!entry) return [];
    const labels = Object.entries(entry.label).map(
      ([lang, name]) => [lang === ANY_LANGUAGE ? undefined : lang, name] as const,
    );
    const all = [...labels, ...entry.aliases.map((name) => [undefined, name] as const)];
    return new Set(all.map(([, name]) => name)).size > 1 ? rows(`${kind}:${id}`, all) : [];
  });
  const ofNames = archive.names.flatMap((names, i) =>
    rows(
      `names:${i + 1}`,
      names.map((name) => [undefined, name] as const),
    ),
  );
  return [...ofTerms, ...ofNames];
}

/** The script of a name by ISO 15924, of the two that the program knows. */
function scriptOf(name: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(name)) return 'Cyrl';
  return /\p{Script=Latin}/u.test(name) ? 'Latn' : undefined;
}
