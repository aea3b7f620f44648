/** Parts of an archive that changed between two states, found by comparing all of both. */
import type { Archive } from '../../../src/archive/archive.ts';
import type { Article } from '../../../src/archive/article.ts';
import type { Entry, Listing } from '../../../src/archive/listing.ts';
import type { Story } from '../../../src/archive/story.ts';
import { TERM_KINDS } from '../../../src/archive/term-kinds.ts';
import { type Dependency, termName } from '../../../src/map/dependencies.ts';

export interface Touched {
  /** `article id/2021/02/a.md`, `term tag rusia`, `list id tag rusia`, `titles` … */
  readonly parts: ReadonlySet<string>;
  /** `id 2021-02-15` for each day on which an edition lists something else. */
  readonly days: ReadonlySet<string>;
}

/** Whether a page that depends on a part has to be looked at again. */
export function isTouched(one: Dependency, { parts, days }: Touched): boolean {
  switch (one.part) {
    case 'titles':
      return parts.has('titles');
    case 'about':
    case 'entries':
    case 'references':
    case 'corrections':
      return parts.has(`${one.part} ${one.lang}`);
    case 'term':
      return parts.has(`term ${one.term}`);
    case 'list':
      return parts.has(`list ${one.lang} ${one.term}`);
    case 'days':
      return [...days].some((day) => {
        const [lang, name = ''] = day.split(' ');
        return lang === one.lang && name >= one.from && name <= one.to;
      });
    case 'day of year':
      return [...days].some((day) => {
        const [lang, name = ''] = day.split(' ');
        return lang === one.lang && name.length === '2021-02-15'.length && name.endsWith(one.day);
      });
    default:
      return parts.has(`${one.part} ${one.file}`);
  }
}

export function touchedParts(before: Archive, after: Archive): Touched {
  const parts = new Set<string>();
  const days = new Set<string>();
  const [old, now] = [byFile(before), byFile(after)];
  const changed = new Set<string>();
  for (const file of new Set([...old.keys(), ...now.keys()])) {
    if (textOf(old.get(file)) !== textOf(now.get(file))) changed.add(file);
  }
  for (const file of changed) {
    parts.add(`article ${file}`);
    const [was, is] = [old.get(file), now.get(file)];
    if (findableBy(was) !== findableBy(is)) parts.add('titles');
    if (correctionsIn(was) !== correctionsIn(is)) {
      parts.add(`corrections ${(was ?? is)?.lang}`);
    }
    if (JSON.stringify(was?.references) !== JSON.stringify(is?.references)) {
      parts.add(`references ${(was ?? is)?.lang}`);
    }
  }
  for (const archive of [before, after]) {
    const other = archive === before ? after : before;
    for (const article of archive.articles) {
      const { file } = article;
      const same = byFileOf(other, file);
      if (!same || storyText(archive, article) !== storyText(other, same))
        parts.add(`story ${file}`);
      if (!same || referrersText(archive, article) !== referrersText(other, same)) {
        parts.add(`referrers ${file}`);
      }
      if (!same || chainText(archive, article) !== chainText(other, same))
        parts.add(`chain ${file}`);
    }
    for (const lang of archive.about.keys()) {
      if (archive.about.get(lang)?.html !== other.about.get(lang)?.html) parts.add(`about ${lang}`);
    }
    for (const kind of TERM_KINDS) {
      const others = new Map(other.terms[kind].all.map((term) => [term.id, term]));
      for (const term of archive.terms[kind].all) {
        const same = others.get(term.id);
        if (!same || termText(archive, term) !== termText(other, same)) {
          parts.add(`term ${termName(term)}`);
          // What references find by the names of tags.
          if (kind === 'tag') parts.add('titles');
        }
      }
    }
    for (const listing of archive.listings) {
      noteEntries(listing, archive, other, parts, days);
      noteLists(listing, archive, other, parts);
    }
  }
  return { parts, days };
}

function noteEntries(
  listing: Listing,
  archive: Archive,
  other: Archive,
  parts: Set<string>,
  days: Set<string>,
): void {
  const { lang } = listing.edition;
  const there = new Map(
    other
      .listing(lang)
      .entries.map((entry) => [entry.article.file, entryText(other, entry.article, entry.period)]),
  );
  for (const { article, period } of listing.entries) {
    const text = entryText(archive, article, period);
    if (there.get(article.file) === text) continue;
    parts.add(`entries ${lang}`);
    days.add(`${lang} ${period ?? ''}`);
    for (const kind of TERM_KINDS) {
      for (const term of archive.termsOf(article, kind)) {
        for (const one of [term, ...archive.terms[kind].above(term)]) {
          parts.add(`list ${lang} ${termName(one)}`);
        }
      }
    }
  }
}

/** Lists of terms have articles that are no entries besides: of two translations into a language, the other one. */
function noteLists(listing: Listing, archive: Archive, other: Archive, parts: Set<string>): void {
  const { lang } = listing.edition;
  const there = other.listing(lang);
  for (const kind of TERM_KINDS) {
    const others = new Map(other.terms[kind].all.map((term) => [term.id, term]));
    for (const term of archive.terms[kind].all) {
      const same = others.get(term.id);
      const filesOf = (entries: readonly Entry[]) => entries.map(({ article }) => article.file);
      const [was, is] = [
        same ? filesOf(there.entriesOf(same)) : [],
        filesOf(listing.entriesOf(term)),
      ];
      if (was.join('|') === is.join('|')) continue;
      parts.add(`entries ${lang}`);
      parts.add(`list ${lang} ${termName(term)}`);
    }
  }
}

function entryText(archive: Archive, article: Article, period: string | undefined): string {
  const terms = TERM_KINDS.flatMap((kind) => archive.termsOf(article, kind).map(termName));
  // The words by which related articles are found are those of the title and the description.
  const { address, title, description, draft, meta } = article;
  return JSON.stringify([period, terms, address, title, description, draft, meta]);
}

function byFile({ articles }: Archive): Map<string, Article> {
  return new Map(articles.map((article) => [article.file, article]));
}

function byFileOf({ articles }: Archive, file: string): Article | undefined {
  return articles.find((article) => article.file === file);
}

function textOf(article: Article | undefined): string {
  return article ? JSON.stringify(article.facts) : '';
}

/** What lists of corrections say of an article. */
function correctionsIn(article: Article | undefined): string {
  const { corrections, retracted } = article?.meta ?? {};
  return JSON.stringify([corrections, retracted]);
}

/** Everything by which a reference finds an article. */
function findableBy(article: Article | undefined): string {
  if (!article) return '';
  const { file, addresses, title, slug, date, meta } = article;
  const { sourceUrl, reprints, translationKey, original, sameTextAs, versionOf } = meta;
  const stories = [translationKey, original, sameTextAs, versionOf];
  return JSON.stringify([file, addresses, title, slug, date, sourceUrl, reprints, ...stories]);
}

function filesIn({ all }: Story): string[] {
  return all.map(({ file }) => file);
}

function storyText(archive: Archive, article: Article): string {
  const story = archive.storyOf(article);
  const originals = [...story.originals].map(([from, to]) => [from.file, to.file]);
  const { kinship } = archive;
  const kin = [kinship.witnessesOf(article), kinship.versionsOf(article)].map((list) =>
    list.map(({ file }) => file),
  );
  const family = archive.storiesAround(article).map(filesIn);
  const main = [...story.articles.values()].map(({ file }) => file);
  return JSON.stringify([
    filesIn(story),
    main,
    story.first.file,
    story.original?.file,
    originals,
    kin,
    family,
  ]);
}

function referrersText(archive: Archive, article: Article): string {
  return JSON.stringify(archive.links.referrers(article).map(({ file }) => file));
}

/** The stories that lead to one another by next lines, in either direction, in each edition. */
function chainText(archive: Archive, article: Article): string {
  const next = archive.articles.flatMap((from) =>
    archive.links
      .of(from)
      .flatMap(({ reference, target }) =>
        reference.kind === 'next' && target.kind === 'article'
          ? [[archive.storyOf(from), archive.storyOf(target.article)] as const]
          : [],
      ),
  );
  const chain = new Set([archive.storyOf(article)]);
  for (let size = 0; size !== chain.size; ) {
    size = chain.size;
    for (const [from, to] of next) {
      if (chain.has(from)) chain.add(to);
      if (chain.has(to)) chain.add(from);
    }
  }
  const links = next.filter(([from]) => chain.has(from));
  return JSON.stringify([
    [...chain].map((story) => [filesIn(story), story.first.period]),
    links.map((pair) => pair.map(filesIn)),
  ]);
}

function termText(archive: Archive, term: ReturnType<Archive['termsOf']>[number]): string {
  const { editions } = archive.site;
  const said = editions.map(({ lang }) => [
    term.label(lang),
    term.slug(lang),
    term.description(lang),
  ]);
  const [above, below] = [
    archive.terms[term.kind].above(term),
    archive.terms[term.kind].below(term),
  ];
  return JSON.stringify([said, term.entry, above.map(termName), below.map(termName)]);
}
