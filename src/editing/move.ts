/** Moves an article: its date, slug and title change, and everything that leads to it still does. */
import { dirname, join, posix } from 'node:path';
import type { YAMLMap } from 'yaml';
import { isSeq } from 'yaml';
import type { Address } from '../archive/address.ts';
import { urlOf } from '../archive/address.ts';
import { Archive } from '../archive/archive.ts';
import { Article } from '../archive/article.ts';
import { articleAddress, SLUG } from '../archive/article-address.ts';
import { articleFile } from '../archive/article-file.ts';
import { storyKey } from '../archive/begun-translation.ts';
import type { FrontMatter } from '../archive/front-matter.ts';
import { frontMatterSchemaOf } from '../archive/own-fields.ts';
import { pictureAddress } from '../archive/picture.ts';
import { ContentError, FolderError } from '../archive/problem.ts';
import { linkDestination, readReference } from '../archive/references/link.ts';
import type { Reference } from '../archive/references/reference.ts';
import type { Resolved, Target } from '../archive/references/target.ts';
import type { Registries } from '../archive/registry.ts';
import { faultOfSegment, GOOD_SEGMENTS } from '../archive/segments.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { groupArticles } from '../archive/story.ts';
import { exists } from '../content/files.ts';
import { articleAt, type Content, checkTogether } from '../content/load.ts';
import { checkYaml } from '../content/yaml.ts';
import { parseArticleDate } from '../dates/article-date.ts';
import { isReserved, lookUpPages } from '../map/site-map.ts';
import { foldAddress } from '../text/fold.ts';
import { articleParts, editFrontMatter, textsIn } from './article-text.ts';
import { Edits } from './edits.ts';
import { mendLinks } from './mend-links.ts';
import { YamlText } from './yaml-text.ts';

/** What an article is to have: as front matter writes it, and its slug without `.md`. */
interface MoveWish {
  readonly date?: string | undefined;
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
}

/** A move that is planned, and not carried out. */
export interface Move {
  readonly edits: Edits;
  /** Paths of the file as the user knows them, and addresses. */
  readonly from: { readonly file: string; readonly address: Address };
  readonly to: { readonly file: string; readonly address: Address };
  /** Lines of references that find another article, or none, and that could not be mended: `content/…md:12`. */
  readonly left: readonly string[];
}

/** Keys of front matter that name articles by their addresses. */
const NAMING_KEYS = ['original', 'sameTextAs', 'versionOf'] as const;

interface Input {
  /** Of all articles, drafts included. */
  readonly content: Content;
  readonly registries: Registries;
  readonly contentDir: string;
}

/**
 * Plans a move.
 * @param path of the article's file, as the user gave it
 * @throws FolderError where the path is no article's, or the new address is taken; ContentError where the archive would
 *   have a mistake then
 */
export async function planMove(input: Input, path: string, wish: MoveWish): Promise<Move> {
  const { content, contentDir } = input;
  const { archive } = content;
  const old = articleAt(archive, contentDir, path);
  const edits = new Edits();
  const file = join(contentDir, old.file);
  const place = newPlace(old, wish, archive.site);
  requireSlug(place.slug);
  await requireFree(old, place, input);

  const withWish = (text: string) =>
    editFrontMatter(text, file, (yaml, map) => {
      if (wish.date !== undefined) yaml.set(map, 'date', wish.date);
      if (wish.title !== undefined) yaml.set(map, 'title', wish.title);
      if (place.address !== old.address) keepAddress(yaml, map, old, place.address);
    });
  const meta = metaOf(withWish(edits.read(file)), file, archive.site);
  const moved = new Article({ ...old.facts, ...place, meta });
  const keyed = keysOf(old, moved, archive);
  const articles = archive.articles.map((one) => {
    const base = one === old ? moved : one;
    const translationKey = keyed.get(one);
    if (translationKey === undefined) return base;
    return new Article({ ...base.facts, meta: { ...base.meta, translationKey } });
  });
  requireSound(articles, input);

  const left: string[] = [];
  const after = archiveOf(articles, input);
  // Texts first, as long as their lines have the numbers that were read.
  mendTexts({ old, moved, edits, before: archive, after, contentDir, left });
  edits.change(file, withWish);
  for (const [one, key] of keyed) {
    const itsFile = join(contentDir, one.file);
    edits.change(itsFile, (text) =>
      editFrontMatter(text, itsFile, (yaml, map) => yaml.set(map, 'translationKey', key)),
    );
  }
  const to = join(contentDir, place.file);
  if (to !== file) edits.move(file, to);
  return {
    edits,
    from: { file, address: old.address },
    to: { file: to, address: place.address },
    left,
  };
}

interface Place extends Pick<Article['facts'], 'file' | 'slug' | 'address' | 'period'> {}

/** Where an article is to be. A file that is not in the folder of its date stays in its folder. */
function newPlace(old: Article, { date, slug = old.slug }: MoveWish, site: Site): Place {
  const edition = editionOf(site, old.lang);
  if (!edition) throw new Error('an article that was read has an edition');
  const { calendar } = edition;
  const parsed = date === undefined ? old.meta.date : dateOf(date);
  const period = calendar.periodOf(parsed);
  const folderOf = (one: typeof period) => dirname(articleFile(old.lang, one, 'x'));
  const isFiled = dirname(old.file) === folderOf(old.period);
  const folder = isFiled ? folderOf(period) : dirname(old.file);
  const name = slug === old.slug ? posix.basename(old.file) : `${slug}.md`;
  return {
    file: `${folder}/${name}`,
    slug,
    period,
    address: articleAddress(edition, period, slug),
  };
}

function dateOf(written: string) {
  const parsed = parseArticleDate(written);
  if (!parsed) throw new Error('the date has been checked');
  return parsed;
}

function requireSlug(slug: string): void {
  const fault = faultOfSegment(slug);
  if (SLUG.test(slug) && fault === undefined) return;
  throw new FolderError(
    fault === undefined
      ? `--slug "${slug}": expected letters, digits and hyphens, without .html at the end`
      : `--slug "${slug}": found ${fault}; expected ${GOOD_SEGMENTS}`,
  );
}

/** @throws FolderError where something else has the address or the file, or has left it for its own */
async function requireFree(old: Article, place: Place, { content, contentDir }: Input) {
  const { archive } = content;
  const wanted = place.address.toLowerCase();
  const refuse = (owner: string): never => {
    throw new FolderError(
      `${place.address}: found ${owner} there; expected an address that is free: give another --slug or --date`,
    );
  };
  for (const one of [...archive.articles, ...archive.erased]) {
    if (one === old) continue;
    const at = one.addresses.findIndex((address) => address.toLowerCase() === wanted);
    const file = join(contentDir, one.file);
    if (at === 0) refuse(file);
    if (at > 0) refuse(`a former address of ${file}`);
  }
  if (place.address !== old.address && isReserved(place.address, archive.site)) {
    refuse('a page of the site itself');
  }
  const isOther = place.file.toLowerCase() !== old.file.toLowerCase();
  const path = join(contentDir, place.file);
  if (isOther && (await exists(path))) {
    throw new FolderError(`${path}: found a file there; expected a path that is free`);
  }
}

/** Keeps the present address among the former ones, and takes the new one out. A draft has answered at none. */
function keepAddress(yaml: YamlText, map: YAMLMap, old: Article, now: Address): void {
  const aliases = YamlText.valueOf(map, 'aliases');
  const texts = textsIn(aliases);
  const is = (text: string, address: Address) => foldAddress(text) === foldAddress(address);
  const again = texts.flatMap(({ text }, i) => (is(text, now) ? [i] : []));
  const isNew = !old.draft && !texts.some(({ text }) => is(text, old.address));
  if (isSeq(aliases)) {
    const rest = texts.filter((_, i) => !again.includes(i)).map(({ text }) => text);
    if (again.length > 0 && (isNew || rest.length === 0)) {
      const all = [...rest, ...(isNew ? [old.address] : [])];
      if (all.length > 0) yaml.set(map, 'aliases', all);
      else yaml.remove(map, 'aliases');
    } else if (again.length > 0) yaml.removeItems(aliases, again);
    else if (isNew) yaml.append(aliases, [old.address]);
  } else if (isNew) yaml.set(map, 'aliases', [old.address]);
}

/** @throws ContentError where the front matter would have a mistake */
function metaOf(text: string, file: string, site: Site): FrontMatter {
  const { yaml, head } = articleParts(text, file);
  const line = head.split('\n').length;
  const plain = yaml.replace(/\r\n/g, '\n').replace(/\n$/, '');
  const { value, problems } = checkYaml(plain, frontMatterSchemaOf(site.fields), { file, line });
  if (!value) throw new ContentError(problems);
  return value;
}

/**
 * The keys by which a story stays one whose articles only shared a path, and by which an article joins no other story
 * whose path it gets.
 */
function keysOf(old: Article, moved: Article, archive: Archive): Map<Article, string> {
  const storyBefore = archive.storyOf(old).all.map(({ file }) => file);
  const articles = archive.articles.map((one) => (one === old ? moved : one));
  const group = groupArticles(articles).find((one) => one.includes(moved)) ?? [];
  const storyAfter = new Set(group.map((one) => (one === moved ? old.file : one.file)));
  const isSame =
    storyAfter.size === storyBefore.length && storyBefore.every((one) => storyAfter.has(one));
  if (isSame || old.meta.translationKey !== undefined) return new Map();
  const key = storyKey(archive, old, archive.storyOf(old));
  const sharing = archive
    .storyOf(old)
    .all.filter(
      ({ meta, pathInLanguage }) =>
        meta.translationKey === undefined && pathInLanguage === old.pathInLanguage,
    );
  return new Map([...new Set([old, ...sharing])].map((one) => [one, key]));
}

/** @throws ContentError where articles would be at odds with one another */
function requireSound(articles: readonly Article[], { content }: Input): void {
  const { archive, locate } = content;
  const records = { articles, erased: archive.erased };
  const before = new Map(archive.articles.map((one) => [one.file, one]));
  const problems = checkTogether(records, archive.site, (record, key) =>
    // A file that is to be moved is found where it is.
    before.has(record.file) ? locate(record, key) : { file: record.file, line: 1, column: 1 },
  );
  if (problems.length > 0) throw new ContentError(problems);
}

/** The archive as it would be: for its references. */
function archiveOf(articles: readonly Article[], { content, registries }: Input): Archive {
  const { site, erased, about, names } = content.archive;
  return new Archive({
    articles,
    erased,
    registries,
    site,
    about,
    names,
    lookUp: lookUpPages,
    wordsHashes: new Map(),
  });
}

interface Mending {
  readonly old: Article;
  readonly moved: Article;
  readonly before: Archive;
  readonly after: Archive;
  readonly edits: Edits;
  readonly contentDir: string;
  readonly left: string[];
}

/** Mends the links, references and keys of all articles that lead to the moved one, and what the moved one leads to. */
function mendTexts(mending: Mending): void {
  const { old, moved, before, after, edits, contentDir, left } = mending;
  const addresses = new Set(old.addresses.map(foldAddress));
  for (const [i, from] of before.articles.entries()) {
    const now = after.articles[i];
    if (!now) throw new Error('both archives have the same articles');
    const path = join(contentDir, from.file);
    const hrefs = [...from.links.map(({ href }) => href), ...from.references.flatMap(hrefOf)];
    const mend = (href: string, isPicture = false) =>
      isPicture ? mendPicture(href, from, now) : mendHref(href, from, now, mending);
    const lost = lostReferences(before.links.of(from), after.links.of(now), mending);
    for (const { reference, address } of lost) {
      // One whose link is mended finds it again.
      if (hrefOf(reference).some((href) => mend(href) !== undefined)) continue;
      const isMended = changeLine(edits, path, reference.line, (line) =>
        linked(line, reference, address),
      );
      if (!isMended) left.push(`${path}:${reference.line}`);
    }
    const isOwn = from === old && moved.file !== old.file;
    if (isOwn || hrefs.some((href) => mend(href) !== undefined)) {
      edits.change(path, (text) => {
        const { head, yaml, tail } = articleParts(text, path);
        return head + yaml + mendLinks(tail, mend);
      });
      for (const reference of from.references) mendBare(reference, mend, edits, path);
    }
    const keys = NAMING_KEYS.filter((key) =>
      [from.meta[key] ?? []].flat().some((one) => addresses.has(foldAddress(one))),
    );
    if (keys.length > 0 || isOwn) {
      edits.change(path, (text) =>
        editFrontMatter(text, path, (yaml, map) => {
          for (const key of keys) renameAddresses(yaml, map, key, addresses, moved.address);
          if (isOwn) mendFiles(yaml, map, (src) => mendPicture(src, old, moved));
        }),
      );
    }
  }
}

function hrefOf(reference: Reference): string[] {
  const { href } = readReference(reference);
  return href === undefined ? [] : [href];
}

/** The references that would lead elsewhere, with the addresses that they are to lead to. */
function lostReferences(
  before: readonly Resolved[],
  after: readonly Resolved[],
  { old, moved }: Mending,
): { readonly reference: Reference; readonly address: Address }[] {
  const fileOf = (target: Target | undefined) =>
    target?.kind === 'article' ? target.article.file : undefined;
  return before.flatMap(({ reference, target }, i) => {
    if (target.kind !== 'article') return [];
    const wanted = target.article === old ? moved : target.article;
    if (fileOf(after[i]?.target) === wanted.file) return [];
    return { reference, address: wanted.address };
  });
}

/** Makes a link of the title of a reference, whose words stay; `undefined` where they are not found in the line. */
function linked(line: string, { title, href }: Reference, address: Address): string | undefined {
  const at = line.lastIndexOf(title);
  if (at < 0 || href !== undefined) return undefined;
  const words = title.replace(/[[\]\\]/g, '\\$&');
  return `${line.slice(0, at)}[${words}](${address})${line.slice(at + title.length)}`;
}

/** @returns whether the line was changed */
function changeLine(
  edits: Edits,
  path: string,
  number: number,
  change: (line: string) => string | undefined,
): boolean {
  const lines = edits.read(path).split(/(?<=\n)/);
  const changed = change(lines[number - 1] ?? '');
  if (changed === undefined) return false;
  edits.change(path, () => lines.with(number - 1, changed).join(''));
  return true;
}

/** Mends a reference whose title is nothing but an address. */
function mendBare(
  { title, href, line }: Reference,
  mend: (href: string) => string | undefined,
  edits: Edits,
  path: string,
): void {
  const mended = href === undefined ? mend(title) : undefined;
  if (mended === undefined) return;
  changeLine(edits, path, line, (text) =>
    text.includes(title) ? text.replace(title, () => mended) : undefined,
  );
}

/** What a link becomes; `undefined` where it stays. */
function mendHref(
  href: string,
  from: Article,
  now: Article,
  { old, moved, before: { site } }: Mending,
): string | undefined {
  const was = linkDestination(href, from, site);
  const after = href.search(/[?#]/);
  const rest = after < 0 ? '' : href.slice(after);
  const isOld = (address: string) => old.addresses.some((one) => foldAddress(one) === address);
  if (was.kind === 'file' && was.file === foldAddress(`/${old.file}`).slice(1)) {
    if (old.file === moved.file) return undefined;
    const isFromTop = href.startsWith('/');
    return (isFromTop ? `/${moved.file}` : relativeTo(now, moved)) + rest;
  }
  if (was.kind === 'site' && isOld(was.address)) {
    if (was.address === foldAddress(moved.address)) return undefined;
    return (/^https?:/i.test(href) ? urlOf(moved.address, site) : moved.address) + rest;
  }
  const is = linkDestination(href, now, site);
  if (JSON.stringify(is) === JSON.stringify(was)) return undefined;
  if (was.kind === 'file') return `/${was.file}${rest}`;
  if (was.kind !== 'site') return undefined;
  return `${was.address}${/\.html?$/i.test(was.address) ? '' : '/'}${rest}`;
}

/** The way from an article's file to another's: `../03/lain.md`. */
function relativeTo(from: Article, to: Article): string {
  return posix.relative(posix.dirname(from.file), to.file);
}

function mendPicture(src: string, from: Article, now: Article): string | undefined {
  const was = pictureAddress(src, from.file);
  return was === undefined || was === pictureAddress(src, now.file) ? undefined : was;
}

function renameAddresses(
  yaml: YamlText,
  map: YAMLMap,
  key: string,
  addresses: ReadonlySet<string>,
  now: Address,
): void {
  const value = YamlText.valueOf(map, key);
  const inFlow = isSeq(value) && value.flow === true;
  for (const { text, node } of textsIn(value)) {
    if (addresses.has(foldAddress(text)) && foldAddress(text) !== foldAddress(now))
      yaml.replace(node, now, inFlow);
  }
}

/** Mends the paths of the picture and the files in the front matter, which stay where they are. */
function mendFiles(yaml: YamlText, map: YAMLMap, mend: (src: string) => string | undefined): void {
  const image = YamlText.valueOf(map, 'image');
  const files = YamlText.valueOf(map, 'files');
  const kept = isSeq(files)
    ? files.items.map((one) => YamlText.valueOf(one as YAMLMap, 'file'))
    : [];
  for (const node of [YamlText.valueOf(image, 'src'), ...kept]) {
    for (const { text } of textsIn(node)) {
      const mended = mend(text);
      if (node && mended !== undefined) yaml.replace(node, mended, true);
    }
  }
}
