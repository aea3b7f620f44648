/** Renames, merges and splits terms: tags, sources, outlets, places and people. */
import { join } from 'node:path';
import type { Address } from '../archive/address.ts';
import { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { datelineParts } from '../archive/dateline.ts';
import { ContentError, FolderError } from '../archive/problem.ts';
import { ANY_LANGUAGE, type Registries } from '../archive/registry.ts';
import type { Edition } from '../archive/site.ts';
import type { Term } from '../archive/term.ts';
import type { TermKind } from '../archive/term-kinds.ts';
import type { Content } from '../content/load.ts';
import { loadRegistries } from '../content/load-data.ts';
import { sectionAddress, termAddress } from '../map/addresses.ts';
import { lookUpPages, pageAddresses } from '../map/site-map.ts';
import { foldName } from '../text/fold.ts';
import { editFrontMatter } from './article-text.ts';
import { Edits } from './edits.ts';
import { findTerm, hasName } from './find-term.ts';
import { type Rename, renameIn } from './names-in-article.ts';
import { isSameName, RegistryTexts, type TermKey } from './registry-text.ts';
import type { Written } from './yaml-text.ts';

/** What the edits of terms need. */
export interface TermInput {
  /** Of all articles, drafts included. */
  readonly content: Content;
  readonly contentDir: string;
  readonly dataDir: string;
  readonly kind: TermKind;
}

/** A plan for terms, which is not carried out. */
export interface TermPlan {
  readonly edits: Edits;
  /** What is worth a line. */
  readonly remarks: readonly string[];
  /** Addresses of pages that the site would not have any more. */
  readonly lost: readonly Address[];
}

/** A new name of a term. */
interface RenameWish {
  readonly from: string;
  readonly to: string;
  /** The language of the name; those in which the term has the old name, where it is left out. */
  readonly lang?: string | undefined;
  /** The part of its address in these languages; the one that it has, where it is left out. */
  readonly slug?: string | undefined;
  /** Whether articles that have the old name get the new one. */
  readonly rewrite: boolean;
}

/**
 * Plans a new name for a term. The old one stays another name of it, so that articles and queries that have it find it;
 * its addresses stay, as its entry states the slugs that it has; or lead to those that a new slug makes.
 * @throws FolderError where there is no such term, or the new name is another one's
 */
export async function planRename(input: TermInput, wish: RenameWish): Promise<TermPlan> {
  const { content, kind, dataDir } = input;
  const { archive } = content;
  const term = findTerm(archive, kind, wish.from);
  const { from, to } = wish;
  const owner = archive.terms[kind].all.find((one) => one !== term && hasName(one, to));
  if (owner) {
    const call = `kliping tags merge${kind === 'tag' ? '' : ` --kind ${kind}`}`;
    throw new FolderError(
      `"${to}": found a name of another ${kind}, ${nameOf(owner, archive)}; expected a new one, or to make one of the two: ${call}`,
    );
  }
  const edits = new Edits();
  const registries = new RegistryTexts(edits, dataDir);
  const key = registered(term, input, registries);
  const languages = languagesOf(term, wish);
  const replaced = languages.map((lang) => term.entry?.label[lang] ?? from);
  registries.removeAliases(key, (name) => isSameName(name, to));
  registries.setName(key, languages, to);
  const stays = Object.entries(term.entry?.label ?? {}).flatMap(([lang, name]) =>
    languages.includes(lang) ? [] : name,
  );
  const known = [to, ...stays, ...(term.entry?.aliases ?? [])].map(foldName);
  const added = [...new Set([...replaced, from])].filter((name) => !known.includes(foldName(name)));
  const [lang = ANY_LANGUAGE] = languages;
  registries.addAliases(key, unfoldedOnce(added), lang === ANY_LANGUAGE ? undefined : lang);
  keepSlugs(term, key, archive, registries);
  if (wish.slug !== undefined) changeSlug(term, key, languages, wish.slug, archive, registries);
  if (wish.rewrite) {
    const rename: Rename = (name) => [isSameName(name, from) ? to : name];
    rewrite(archive.articles, rename, edits, input);
  }
  return { edits, remarks: [], lost: await lostAddresses(edits, input) };
}

/** The languages in which a term gets a new name; `*` for the one that is the same in all. */
function languagesOf(term: Term, { from, lang }: RenameWish): readonly string[] {
  if (!term.entry) return [lang ?? term.label('').lang ?? ANY_LANGUAGE];
  const { label } = term.entry;
  const isEverywhere = ANY_LANGUAGE in label;
  if (lang !== undefined && isEverywhere) {
    throw new FolderError(
      `--lang ${lang}: found "${label[ANY_LANGUAGE]}", a name that is the same in all languages; expected no --lang, or names by language in its entry`,
    );
  }
  if (lang !== undefined) return [lang];
  const own = Object.keys(label).filter((one) => isSameName(label[one] ?? '', from));
  if (own.length > 0) return own;
  if (isEverywhere) return [ANY_LANGUAGE];
  throw new FolderError(
    `"${from}": found another name of ${Object.values(label).join(', ')}; expected one of these, or --lang with the language whose name is to change`,
  );
}

/** Plans that one term becomes another: the other gets its names, and articles that name both name one. */
export async function planMerge(
  input: TermInput,
  fromName: string,
  intoName: string,
): Promise<TermPlan> {
  const { content, kind, dataDir } = input;
  const { archive } = content;
  const terms = archive.terms[kind];
  const from = findTerm(archive, kind, fromName);
  const into = findTerm(archive, kind, intoName);
  requireApart(from, into, archive);
  const edits = new Edits();
  const registries = new RegistryTexts(edits, dataDir);
  const intoKey = registered(into, input, registries);
  const remarks: string[] = [];
  const known = new Set([...into.names, into.id].map(foldName));
  const names = [...namesOf(from, archive), ...(from.entry ? [from.id] : [])];
  if (from.entry) {
    const own = registries.valuesOf(from);
    const theirs = registries.valuesOf(intoKey);
    requireOneAccess(own, theirs, from, into);
    const label = from.entry.label;
    const missing = Object.keys(label).filter(
      (lang) =>
        lang !== ANY_LANGUAGE && !into.entry?.label[lang] && !into.entry?.label[ANY_LANGUAGE],
    );
    for (const lang of missing) {
      if (!into.entry) break;
      registries.setName(intoKey, [lang], label[lang] ?? '');
      known.add(foldName(label[lang] ?? ''));
    }
    const isAbove = (id: unknown) =>
      id === into.id || terms.above(terms.byId(String(id)) ?? from).includes(into);
    registries.edit(intoKey, (yaml, entry) => {
      for (const [key, value] of Object.entries(own)) {
        if (MERGED_OTHERWISE.includes(key) || (key === 'parent' && isAbove(value))) continue;
        if (!(key in theirs)) yaml.set(entry, key, value);
        else if (JSON.stringify(theirs[key]) !== JSON.stringify(value)) {
          remarks.push(`\`${key}\` is that of ${intoKey.id}; that of ${from.id} is gone`);
        }
      }
    });
    registries.adopt(from, intoKey.id);
    registries.remove(from);
  }
  const added = unfoldedOnce(names).filter((name) => !known.has(foldName(name)));
  const lang = from.entry ? undefined : from.label('').lang;
  registries.addAliases(intoKey, added, lang);
  if (into.entry) keepSlugs(into, intoKey, archive, registries);
  registries.addFormerAddresses(
    intoKey,
    [...addressesOf(from, archive), ...(from.entry?.formerAddresses ?? [])],
    addressesOf(into, archive),
  );
  const both = archive.articles.filter((article) => {
    const named = terms.in(article);
    return named.includes(from) && named.includes(into);
  });
  const isOfFrom = (name: string, lang: string) => terms.of(name, lang) === from;
  for (const article of both) {
    rewrite([article], (name) => (isOfFrom(name, article.lang) ? [] : [name]), edits, input);
  }
  return { edits, remarks, lost: await lostAddresses(edits, input) };
}

/** Keys of an entry that are not taken over as they are. */
const MERGED_OTHERWISE = ['id', 'label', 'name', 'aliases', 'slug', 'formerAddresses'];

/** @throws FolderError where two terms are one, or one is part of the other */
function requireApart(from: Term, into: Term, archive: Archive): void {
  const [a, b] = [nameOf(from, archive), nameOf(into, archive)];
  if (from === into) {
    throw new FolderError(`${a}: found the same ${from.kind} twice; expected two of them`);
  }
  const terms = archive.terms[from.kind];
  const [upper, lower] = terms.above(from).includes(into) ? [b, a] : [a, b];
  if (![from, into].some((one) => terms.above(one).some((other) => [from, into].includes(other)))) {
    return;
  }
  throw new FolderError(
    `${lower}: found a part of ${upper} (\`parent\` in tags.yaml); expected two tags of which neither is part of the other: take \`parent\` out first, if they are to be one`,
  );
}

/** @throws FolderError where the two say something else of what the public may see, or of what others may do */
function requireOneAccess(
  own: Readonly<Record<string, Written>>,
  theirs: Readonly<Record<string, Written>>,
  from: Term,
  into: Term,
): void {
  for (const key of ['access', 'rights']) {
    if (!(key in own) || !(key in theirs)) continue;
    if (JSON.stringify(own[key]) === JSON.stringify(theirs[key])) continue;
    throw new FolderError(
      `\`${key}\`: found another one of ${from.id} than of ${into.id}; expected the same in both entries, as it says what becomes of texts`,
    );
  }
}

/** Which articles of a term get another one. */
interface SplitWish {
  readonly from: string;
  readonly to: string;
  /** Whether an article is one of them. */
  readonly isChosen: (article: Article) => boolean;
  /** Whether they keep the old one, too. */
  readonly keep: boolean;
}

/** Plans that some articles of a term get another one. */
export async function planSplit(input: TermInput, wish: SplitWish): Promise<TermPlan> {
  const { content, kind } = input;
  const { archive } = content;
  const terms = archive.terms[kind];
  const from = findTerm(archive, kind, wish.from);
  if (hasName(from, wish.to)) {
    throw new FolderError(
      `"${wish.to}": found a name of the same ${kind}; expected that of another`,
    );
  }
  const all = archive.articles.filter((article) => terms.in(article).includes(from));
  const chosen = all.filter(wish.isChosen);
  if (chosen.length === 0) {
    throw new FolderError(
      `${nameOf(from, archive)}: found none of its ${all.length} articles that is meant; expected at least one`,
    );
  }
  const edits = new Edits();
  for (const article of chosen) {
    const rename: Rename = (name) => {
      if (terms.of(name, article.lang) !== from) return [name];
      return wish.keep ? [name, wish.to] : [wish.to];
    };
    rewrite([article], rename, edits, input);
  }
  const left = new Set(all.filter((one) => !chosen.includes(one)).map(({ lang }) => lang));
  const emptied = [...new Set(chosen.map(({ lang }) => lang))].filter((lang) => !left.has(lang));
  const remarks = wish.keep
    ? []
    : emptied.map(
        (lang) => `no article in "${lang}" is left under ${nameOf(from, archive)}: its page may go`,
      );
  return { edits, remarks: [`${chosen.length} of ${all.length} articles`, ...remarks], lost: [] };
}

/** The key of a term's entry, which is made where no registry has it. */
function registered(
  term: Term,
  { content: { archive }, kind }: TermInput,
  registries: RegistryTexts,
): TermKey {
  if (term.entry) return term;
  const taken = new Set(archive.terms[kind].all.flatMap(({ entry }) => entry?.id ?? []));
  const slugs = new Map(archive.site.editions.map(({ lang }) => [lang, term.slug(lang)]));
  const lang = term.label('').lang ?? archive.site.editions[0]?.lang ?? '';
  const names = namesOf(term, archive);
  return { kind, id: registries.register(term, { names, lang, slugs }, taken) };
}

/** The names of a term: those of its entry, or as articles write them. */
function namesOf(term: Term, archive: Archive): string[] {
  if (term.entry) return unfoldedOnce(term.names);
  const used = archive.articles.flatMap((article) =>
    archive.creditedIn(article, term.kind).flatMap((one) => (one.term === term ? one.name : [])),
  );
  return unfoldedOnce([...term.names, ...used]);
}

/** Each name once, as it is written first. */
function unfoldedOnce(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(foldName(name))) seen.set(foldName(name), name);
  return [...seen.values()];
}

/** States the slugs of a term that follow from its names alone. */
function keepSlugs(term: Term, key: TermKey, archive: Archive, registries: RegistryTexts): void {
  if (!term.entry) return;
  const stated = term.entry.slug;
  const open = archive.site.editions.filter(({ lang }) => stated[lang] === undefined);
  registries.stateSlugs(key, new Map(open.map(({ lang }) => [lang, term.slug(lang)])));
}

/** Gives a term another slug in some languages; the old one leads to it. */
function changeSlug(
  term: Term,
  key: TermKey,
  languages: readonly string[],
  slug: string,
  archive: Archive,
  registries: RegistryTexts,
): void {
  const all = archive.site.editions.map(({ lang }) => lang);
  const changed = languages.includes(ANY_LANGUAGE) ? all : languages;
  registries.stateSlugs(key, new Map(changed.map((lang) => [lang, slug])));
  const pages = pagesOf(term, archive).filter(({ lang }) => changed.includes(lang));
  const now = pages.map((edition) => `${sectionAddress(edition, term.kind)}${slug}/` as Address);
  const before = pages.map((edition) => termAddress(edition, term));
  registries.addFormerAddresses(key, before, now);
}

/** The editions in which a term has a page. */
function pagesOf(term: Term, { listings }: Archive): Edition[] {
  return listings.filter((one) => one.has(term)).map(({ edition }) => edition);
}

/** The addresses of a term's pages. */
function addressesOf(term: Term, archive: Archive): Address[] {
  return pagesOf(term, archive).map((edition) => termAddress(edition, term));
}

function nameOf(term: Term, { site }: Archive): string {
  return `"${term.label(site.editions[0]?.lang ?? '').text}"`;
}

/** Renames terms in the front matter of articles. */
function rewrite(
  articles: readonly Article[],
  rename: Rename,
  edits: Edits,
  { content: { archive }, contentDir, kind }: TermInput,
): void {
  const terms = archive.terms[kind];
  for (const article of articles) {
    const credited = terms.creditedIn(article);
    if (credited.length === 0) continue;
    const path = join(contentDir, article.file);
    const isKnown = (name: string) => terms.of(name, article.lang).entry !== undefined;
    edits.change(path, (text) =>
      editFrontMatter(text, path, (yaml, map) =>
        renameIn(yaml, map, kind, rename, (dateline) => datelineParts(dateline, isKnown)),
      ),
    );
  }
}

/**
 * The addresses of pages that the site would not have any more.
 * @throws ContentError where a registry would have a mistake
 */
async function lostAddresses(
  edits: Edits,
  { content: { archive }, dataDir }: TermInput,
): Promise<Address[]> {
  const texts = new Map(edits.changed.map(({ to, after }) => [to, after]));
  const { value: registries, problems } = await loadRegistries(dataDir, texts);
  if (problems.length > 0) throw new ContentError(problems);
  const after = new Set(pageAddresses(archiveWith(registries, archive)));
  return pageAddresses(archive.published).filter(
    (address) => !after.has(address) && !NUMBERED.test(address),
  );
}

/** The address of a page of a long list: where two lists become one, its pages have other numbers. */
const NUMBERED = /^\/[^/]+\/[^/]+\/[^/]+\/\d{1,9}\/$/;

function archiveWith(registries: Registries, archive: Archive): Archive {
  const { articles, site, erased, about, names } = archive;
  const input = { articles, site, erased, about, names, registries };
  return new Archive({ ...input, lookUp: lookUpPages, wordsHashes: new Map() });
}
