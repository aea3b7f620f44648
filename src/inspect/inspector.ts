/** Inspects a built site file by file: what each file says, and in the end whether all of it is there. */
import { gunzipSync } from 'node:zlib';
import { FindingsKept, type SiteFindings } from './findings.ts';
import { MachinePaths } from './machine-paths.ts';
import { type PageFacts, readPage } from './read-page.ts';
import { type Resolution, resolveLink, type SitePlace } from './resolve-link.ts';
import { searchFiles } from './search-files.ts';
import {
  modulesIn,
  urlsInDataPackage,
  urlsInJson,
  urlsInJsonFeed,
  urlsInStyles,
  urlsInWebManifest,
  urlsInXml,
} from './urls-in.ts';

interface InspectorOptions {
  /** The paths of all files below the site's folder, with `/` between their parts. */
  readonly paths: readonly string[];
  readonly place: SitePlace;
  /** Folders of this machine that no file may name: see `MachinePaths`. */
  readonly machine?: readonly string[];
  /** Files at the top that hosts and builds know, though no page leads to them. */
  readonly known?: readonly string[];
  /** Files that a build writes whether or not a page of the site needs them. */
  readonly spare?: RegExp;
  /** The folder of the search, ending with a slash. */
  readonly searchFolder: string;
  /** Most findings that are told of each kind. */
  readonly most?: number;
}

const FRONT = 'index.html';
/** Files that a host asks for by their names. */
const OF_HOSTS = [
  '404.html',
  'sitemap.xml',
  'robots.txt',
  'CNAME',
  '.nojekyll',
  'favicon.ico',
  '_redirects',
];
/** Names of drafts: of this program, of editors and of `rsync`. */
const DRAFT_ENDINGS = ['.tmp', '.part', '.swp', '~'];
const ANY_READER = 'x-default';
/** What the address of a part of a text begins with: it names no id. */
const TEXT_FRAGMENT = ':~:';

/** What is kept of a page until all are read. */
interface Kept {
  /** All ids, each between line ends; one string, as there are many pages. */
  readonly ids: string;
  readonly lang: string | undefined;
  /** Number of the set of alternates, or -1. */
  readonly alternates: number;
}

/** Takes each file once, in any order; keeps little of each. */
export class Inspector {
  readonly #options: InspectorOptions;
  readonly #findings: FindingsKept;
  readonly #machine: MachinePaths;
  readonly #numbers: ReadonlyMap<string, number>;
  /** For each file whether something leads to it. */
  readonly #reached: Uint8Array;
  readonly #pages = new Map<number, Kept>();
  readonly #strings = new Map<string, string>();
  /** Places in other pages that links lead to: by file and id, with the number of a page that has such a link. */
  readonly #fragments = new Map<number, Map<string, number>>();
  /** Sets of alternates, as pages of one story share them. */
  readonly #sets = new Map<string, number>();
  readonly #setsByNumber: (readonly (readonly [string, string])[])[] = [];

  constructor(options: InspectorOptions) {
    const { paths, place, machine = [], known = [], most } = options;
    this.#options = options;
    this.#findings = new FindingsKept(most);
    this.#machine = new MachinePaths(machine, place.pathPrefix);
    this.#numbers = new Map(paths.map((path, number) => [path, number]));
    this.#reached = new Uint8Array(paths.length);
    for (const path of [FRONT, ...OF_HOSTS, ...known]) this.#reach(path);
  }

  /** Reads a file. */
  add(path: string, bytes: Buffer): void {
    if (path.endsWith('.html')) this.#addPage(path, bytes.toString('utf8'));
    else if (path.endsWith('.css'))
      this.#follow(path, urlsInStyles(bytes.toString('utf8')), 'url()');
    else if (path.endsWith('.js')) this.#follow(path, modulesIn(bytes.toString('utf8')), 'script');
    else if (path.endsWith('.webmanifest')) this.#addJson(path, bytes, urlsInWebManifest);
    else if (path.endsWith('/datapackage.json')) this.#addJson(path, bytes, urlsInDataPackage);
    else if (/\.(?:xml|opml)$/.test(path)) this.#addXml(path, bytes.toString('utf8'));
    else if (path.endsWith('/feed.json')) this.#addJsonFeed(path, bytes.toString('utf8'));
    else if (path === `${this.#options.searchFolder}manifest.json`) {
      this.#addSearch(path, bytes.toString('utf8'));
    }
    const found = this.#machine.in(bytes) ?? this.#machine.in(unpacked(bytes));
    if (found !== undefined) {
      this.#find('machine', path, found, 'nothing of the machine that built the site');
    }
  }

  /** Notes a symbolic link, which a host would not follow, or would follow out of the site. */
  findLink(path: string): void {
    this.#find('leftovers', path, 'a symbolic link', 'a file');
  }

  /** Notes what a build has left at the top that runs yet, or was ended. */
  findUnfinished(path: string): void {
    this.#find('leftovers', path, 'files of a build that has not ended', 'a finished build');
  }

  /** Compares what all files have said. To be called once, after the last of them. */
  finish(): SiteFindings {
    for (const [target, places] of this.#fragments) {
      const { ids = '\n' } = this.#pages.get(target) ?? {};
      for (const [id, from] of places) {
        if (!ids.includes(`\n${id}\n`)) this.#findFragment(from, target, id);
      }
    }
    for (const [number, page] of this.#pages) this.#checkAlternates(number, page);
    for (const [path, number] of this.#numbers) {
      if (this.#reached[number] === 0 && !this.#options.spare?.test(path)) this.#findLeftover(path);
    }
    return this.#findings;
  }

  /** The same string for the same letters: one that is cut from a page would keep the page alive. */
  #intern(text: string): string {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    const own = Buffer.from(text).toString();
    this.#strings.set(own, own);
    return own;
  }

  #find: FindingsKept['add'] = (...finding) => this.#findings.add(...finding);

  #addPage(path: string, html: string): void {
    const facts = readPage(html);
    const number = this.#numbers.get(path) ?? -1;
    if (facts.isUnlisted) this.#reach(path);
    for (const { at, url } of facts.links) this.#followOne(path, number, url, at);
    for (const style of facts.styles) this.#follow(path, urlsInStyles(style), 'style');
    this.#checkData(path, facts);
    this.#checkIds(path, facts);
    for (const picture of facts.withoutAlt) {
      this.#find('alt', path, `${picture} without alt`, 'alt="…", empty for a mere ornament');
    }
    if (facts.lang === undefined || facts.lang === '') {
      this.#find('lang', path, 'no lang of <html>', 'the language of the page');
    }
    for (const lang of facts.langs) {
      if (!isLanguage(lang)) this.#find('lang', path, `lang="${lang}"`, 'a language such as id');
    }
    this.#pages.set(number, {
      ids: ['', ...facts.ids, ''].join('\n'),
      lang: facts.lang === undefined ? undefined : this.#intern(facts.lang),
      alternates: this.#keepAlternates(path, facts),
    });
  }

  #checkData(path: string, { data }: PageFacts): void {
    for (const text of data) {
      try {
        this.#follow(path, urlsInJson(text), 'JSON-LD');
      } catch {
        this.#find('feeds', path, 'JSON-LD that is no JSON', 'JSON');
      }
    }
  }

  #checkIds(path: string, { ids, named }: PageFacts): void {
    const known = new Set(ids);
    if (known.size < ids.length) {
      const twice = ids.find((id, at) => ids.indexOf(id) !== at);
      this.#find('ids', path, `id="${twice}" twice`, 'each id once');
    }
    for (const id of known) {
      if (id === '' || id.split(/\s/).length > 1) {
        this.#find('ids', path, `id="${id}"`, 'a name without spaces');
      }
    }
    for (const { at, id } of named) {
      if (!known.has(id)) this.#find('ids', path, `${at}="${id}"`, 'an id of the page');
    }
  }

  /** Notes in which languages a page says that it is there, and checks what it says by itself. */
  #keepAlternates(path: string, { alternates, lang }: PageFacts): number {
    if (alternates.length === 0) return -1;
    const langs = new Set(alternates.map(([one]) => one));
    if (langs.size < alternates.length) {
      this.#find('alternates', path, 'a language twice', 'each hreflang once');
    }
    if (!langs.has(ANY_READER)) {
      this.#find('alternates', path, 'no x-default', 'an address for all other languages');
    }
    const targets = alternates.map(([, url]) => this.#fileOf(this.#resolve(url, path)));
    if (!targets.includes(path)) {
      const said = alternates.map(([one]) => one).join(', ');
      this.#find(
        'alternates',
        path,
        `hreflang ${said}, and not the page itself`,
        `hreflang ${lang}`,
      );
    }
    for (const [at, target] of targets.entries()) {
      if (target !== undefined) continue;
      this.#find('alternates', path, alternates[at]?.[1] ?? '', 'a page of the site');
    }
    const key = alternates
      .map((one) => one.join(' '))
      .sort()
      .join('\n');
    const known = this.#sets.get(key) ?? this.#setsByNumber.length;
    if (known === this.#setsByNumber.length) {
      this.#sets.set(key, known);
      this.#setsByNumber.push(
        alternates.map(([one], at) => [this.#intern(one), targets[at] ?? ''] as const),
      );
    }
    return known;
  }

  /** The pages that a page names must name it, and be in the languages that it says. */
  #checkAlternates(number: number, { alternates }: Kept): void {
    const set = this.#setsByNumber[alternates];
    if (!set) return;
    const path = this.#options.paths[number] ?? '';
    for (const [lang, target] of set) {
      const other = this.#pages.get(this.#numbers.get(target) ?? -1);
      if (!other) continue;
      if (other.alternates !== alternates) {
        this.#find(
          'alternates',
          path,
          `hreflang ${lang} to ${target}`,
          'one that names the same pages',
        );
      } else if (lang !== ANY_READER && other.lang !== lang) {
        this.#find('alternates', path, `hreflang ${lang} to ${target}`, `hreflang ${other.lang}`);
      }
    }
  }

  #addXml(path: string, xml: string): void {
    try {
      for (const url of urlsInXml(xml)) this.#followInFeed(path, url);
    } catch (error) {
      const [what] = String(error instanceof Error ? error.message : error).split('\n');
      this.#find('feeds', path, what ?? '', 'well-formed XML');
    }
  }

  #addJson(path: string, bytes: Buffer, urlsIn: (json: string) => readonly string[]): void {
    try {
      this.#follow(path, urlsIn(bytes.toString('utf8')), 'address');
    } catch {
      this.#find('feeds', path, 'a file that is no JSON', 'JSON');
    }
  }

  #addJsonFeed(path: string, json: string): void {
    try {
      for (const url of urlsInJsonFeed(json)) this.#followInFeed(path, url);
    } catch {
      this.#find('feeds', path, 'a feed that is no JSON', 'JSON');
    }
  }

  /** Follows an address of a file that is read elsewhere than on the site: from there, only whole ones lead anywhere. */
  #followInFeed(path: string, url: string): void {
    if (URL.canParse(url)) this.#followOne(path, -1, url, 'address', 'feeds');
    else this.#find('feeds', path, `address ${url === '' ? '""' : url}`, 'a whole address');
  }

  #addSearch(path: string, text: string): void {
    const { searchFolder, paths } = this.#options;
    const needed = searchFiles(text);
    if (!needed) {
      this.#find('feeds', path, 'no list of the search', 'the list that a build writes');
      return;
    }
    this.#reach(path);
    for (const file of needed.files) {
      if (!this.#reach(searchFolder + file)) {
        this.#find('feeds', path, searchFolder + file, 'a file of the site');
      }
    }
    const folders = needed.folders.map((folder) => searchFolder + folder);
    const there = new Set<string>();
    for (const file of paths) {
      const folder = folders.find((one) => file.startsWith(one));
      if (folder !== undefined) {
        there.add(folder);
        this.#reach(file);
      }
    }
    for (const folder of folders) {
      if (!there.has(folder)) this.#find('feeds', path, folder, 'a folder of the site');
    }
  }

  #follow(path: string, urls: readonly string[], at: string): void {
    const from = this.#numbers.get(path) ?? -1;
    for (const url of urls) this.#followOne(path, from, url, at);
  }

  /** @param kind of what is found where the link leads nowhere */
  #followOne(
    path: string,
    from: number,
    url: string,
    at: string,
    kind: 'links' | 'feeds' = 'links',
  ): void {
    const found = this.#resolve(url, path);
    if (found === 'outside') return;
    const said = `${at} ${url === '' ? '""' : url}`;
    if (found === 'unreadable') {
      this.#find(kind, path, said, 'an address that can be read');
    } else if (found === 'wrong prefix') {
      const { pathPrefix } = this.#options.place;
      this.#find('prefix', path, said, `an address below ${pathPrefix}`);
    } else {
      const target = this.#fileOf(found);
      if (target === undefined) this.#find(kind, path, said, this.#hintFor(found.path));
      else this.#keepLink(target, from, found.fragment);
    }
  }

  #keepLink(path: string, from: number, fragment: string): void {
    const target = this.#numbers.get(path) ?? -1;
    // Nobody comes to a page by a link that it has itself.
    if (target !== from) this.#reached[target] = 1;
    if (fragment === '' || fragment.startsWith(TEXT_FRAGMENT) || !path.endsWith('.html')) return;
    const [id = ''] = fragment.split(TEXT_FRAGMENT);
    const known = this.#fragments.get(target) ?? new Map<string, number>();
    if (!known.has(id)) known.set(this.#intern(id), from);
    this.#fragments.set(target, known);
  }

  #findFragment(from: number, target: number, id: string): void {
    const { paths } = this.#options;
    const page = paths[target] ?? '';
    this.#find('fragments', paths[from] ?? page, `${page}#${id}`, `an id of ${page}`);
  }

  #findLeftover(path: string): void {
    const isDraft = DRAFT_ENDINGS.some((ending) => path.endsWith(ending));
    const isHidden = path.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
    const found =
      isDraft || isHidden
        ? 'a file that a program has left'
        : 'a file that no page and no list names';
    if (path.startsWith('.well-known/')) return;
    this.#find('leftovers', path, found, 'files of the site only');
  }

  #resolve(url: string, from: string): Resolution {
    return resolveLink(url, from, this.#options.place);
  }

  /** The file of an address: a page's, or itself. */
  #fileOf(found: Resolution): string | undefined {
    if (typeof found === 'string') return undefined;
    const { path } = found;
    const file = path === '' || path.endsWith('/') ? path + FRONT : path;
    return this.#numbers.has(file) ? file : undefined;
  }

  /** What would be right instead of an address that has no file. */
  #hintFor(path: string): string {
    const { pathPrefix } = this.#options.place;
    if (this.#numbers.has(`${path}/${FRONT}`)) return `${pathPrefix}${path}/, with its last slash`;
    if (this.#numbers.has(`${path}.html`)) return `${pathPrefix}${path}.html`;
    return 'an address that the site has';
  }

  /** @returns whether there is such a file */
  #reach(path: string): boolean {
    const number = this.#numbers.get(path);
    if (number !== undefined) this.#reached[number] = 1;
    return number !== undefined;
  }
}

/** A packed file as it was; nothing where it is not packed. */
function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.of();
  try {
    return gunzipSync(bytes);
  } catch {
    return Buffer.of();
  }
}

function isLanguage(lang: string): boolean {
  if (lang === '') return false;
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}
