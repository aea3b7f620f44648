/** Suggestions: the names and titles that a search box offers while somebody types, in one small file. */
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { slugOf } from '../archive/slug.ts';
import type { Story } from '../archive/story.ts';
import type { Term } from '../archive/term.ts';
import { dayNumber } from './facts.ts';
import { pack } from './pack.ts';
import {
  KINDS,
  labelOf,
  MADE_OF_NAME,
  NONE,
  type StoredName,
  type StoredSlug,
  type StoredTerm,
  type StoredTitles,
  type SuggestionFile,
  slugBy,
} from './suggestion-file.ts';

/** Bytes of the file as it is sent: what a phone loads while somebody types a word. */
const MOST_BYTES = 40_000;

/** The part of it that names may take, so that an archive of very many tags has room for titles. */
const NAMES = 2 / 3;

/**
 * What an archive suggests: its tags, sources and editors, the most used first, and then titles, newest
 * first, as far as there is room.
 * @param mostBytes how large it may be, packed
 */
export function suggestions(archive: Archive, mostBytes = MOST_BYTES): SuggestionFile {
  const names = termsOf(archive);
  const stories = newestFirst(archive.stories);
  const file = (terms: number, titles: number) =>
    makeFile(archive, names.slice(0, terms), stories.slice(0, titles));
  const terms = mostThatFit(names.length, mostBytes * NAMES, (count) => file(count, 0));
  const titles = mostThatFit(stories.length, mostBytes, (count) => file(terms, count));
  return file(terms, titles);
}

/** How many of a list can be taken so that the file stays within some bytes. */
function mostThatFit(all: number, bytes: number, file: (count: number) => SuggestionFile): number {
  const fits = (count: number) => pack(file(count)).length <= bytes;
  if (fits(all)) return all;
  let [most, tooMany] = [0, all];
  while (tooMany - most > 1) {
    const middle = (most + tooMany) >> 1;
    if (fits(middle)) most = middle;
    else tooMany = middle;
  }
  return most;
}

interface Named {
  readonly term: Term;
  readonly count: number;
}

/** The terms that have a page, the most used first. */
function termsOf({ views, terms }: Archive): Named[] {
  return KINDS.flatMap((kind) => terms[kind].all)
    .filter((term) => views.some((view) => view.has(term)))
    .map((term) => ({
      term,
      count: Math.max(...views.map((view) => view.entriesOf(term).length)),
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** The days of articles of the same story can differ; the newest is the story's. */
function newestFirst(stories: readonly Story[]): Article[][] {
  const dayOf = (articles: readonly Article[]) => Math.max(...articles.map(day));
  return stories
    .map(({ articles }) => [...articles.values()])
    .toSorted((a, b) => dayOf(b) - dayOf(a) || (addressOf(a) < addressOf(b) ? -1 : 1));
}

function day(article: Article): number {
  return dayNumber(article.day);
}

function addressOf(articles: readonly Article[]): string {
  return articles[0]?.address ?? '';
}

function makeFile(
  { site, views }: Archive,
  named: readonly Named[],
  stories: readonly (readonly Article[])[],
): SuggestionFile {
  const editions = site.editions.map(({ lang }) => lang);
  const ofNames = named.flatMap(({ term }) => languagesOf(term));
  const langs = [...new Set([...editions, ...ofNames])];
  const articles = stories.flat();
  const letters = lettersIn([
    ...named.flatMap(({ term }) => editions.map((lang) => term.label(lang).text)),
    ...articles.map(({ title }) => title),
  ]);

  const storedTerm = ({ term, count }: Named): StoredTerm => {
    const { text, lang } = term.label('');
    const name: StoredName =
      lang === undefined ? text : langs.map((one) => nameIn(term, one) ?? NONE);
    const slugs = views.map((view, place): StoredSlug => {
      if (!view.has(term)) return NONE;
      const slug = term.slug(view.edition.lang);
      return slugBy(letters, labelOf(name, place).text) === slug ? MADE_OF_NAME : slug;
    });
    const [slug = NONE] = slugs;
    return [
      KINDS.indexOf(term.kind),
      count,
      name,
      slugs.every((one) => one === slug) ? slug : slugs,
      ...(term.entry?.aliases ?? []),
    ];
  };

  const titles: StoredTitles = {
    stories: stories.map((story) => story.length),
    langs: articles.map(({ lang }) => langs.indexOf(lang)),
    days: articles.map((article, i) => {
      const before = articles[i - 1];
      return (before ? day(before) : 0) - day(article);
    }),
    titles: articles.map(({ title }) => title),
    slugs: articles.map(({ title, slug }) =>
      slugBy(letters, title) === slug ? MADE_OF_NAME : slug,
    ),
  };

  return {
    langs,
    sections: KINDS.map((kind) => site.editions.map(({ locale }) => locale.sections[kind])),
    letters,
    terms: named.map(storedTerm),
    titles,
  };
}

/** What a term is called in a language itself. */
function nameIn(term: Term, lang: string): string | undefined {
  const label = term.label(lang);
  return label.lang === lang ? label.text : undefined;
}

/** The languages that a term has names in. */
function languagesOf(term: Term): string[] {
  const { lang } = term.label('');
  return [...Object.keys(term.entry?.label ?? {}), lang ?? ''].filter((one) => nameIn(term, one));
}

/** What each letter that is not ASCII becomes in a slug: between others, as at an end much is left out. */
function lettersIn(names: readonly string[]): Record<string, string> {
  const all = new Set(names.flatMap((name) => [...name.normalize('NFC').toLowerCase()]));
  const others = [...all].filter((letter) => letter > '\u007F').toSorted();
  return Object.fromEntries(others.map((letter) => [letter, slugOf(`a${letter}a`).slice(1, -1)]));
}
