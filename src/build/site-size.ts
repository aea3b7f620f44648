/** The size of a site: its files and bytes by kind, held against what GitHub Pages publishes. */
import { FolderError } from '../archive/problem.ts';
import { RENDITIONS_FOLDER } from '../archive/renditions.ts';
import { CARDS_FOLDER } from '../archive/share-card.ts';
import type { Site } from '../archive/site.ts';
import type { Section } from '../locales/locale.ts';
import { ASSETS_FOLDER, DATA_FOLDER, SEARCH_FOLDER } from '../map/file-folders.ts';

/**
 * Most bytes of a site on GitHub Pages: "published GitHub Pages sites may be no larger than 1 GB"
 * (https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits). Files on another host of the
 * archive's, below `filesBase`, are none of the site.
 */
export const MOST_BYTES = 1e9;

/** The share of a limit from which a build warns. */
const NEAR = 0.8;

/** Kinds that a warning names. */
const NAMED = 4;

/** The files and the bytes of a site. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** The bytes of each kind of file, the largest first. */
  readonly kinds: readonly (readonly [kind: string, bytes: number])[];
}

/**
 * Adds up files by kind.
 * @param files the path of each, below the site's folder, and its bytes
 */
export function addUp(
  files: readonly (readonly [path: string, bytes: number])[],
  site: Pick<Site, 'editions'>,
): SiteSize {
  const kindOf = kindsOf(site);
  const kinds = new Map<string, number>();
  let total = 0;
  for (const [path, bytes] of files) {
    const kind = kindOf(path);
    kinds.set(kind, (kinds.get(kind) ?? 0) + bytes);
    total += bytes;
  }
  const largest = [...kinds].toSorted(([, a], [, b]) => b - a);
  return { files: files.length, bytes: total, kinds: largest };
}

/** What the addresses of sections hold, in words for the person who publishes the site. */
const SECTION_KINDS: Readonly<Record<Section, string>> = {
  tag: 'lists of tags',
  source: 'lists of sources',
  editor: 'lists of editors',
  outlet: 'lists of outlets',
  place: 'lists of places',
  reporter: 'lists of reporters',
  translator: 'lists of translators',
  person: 'other pages',
  organisation: 'other pages',
  dates: 'lists of dates',
  search: 'other pages',
  about: 'other pages',
  accessibility: 'other pages',
  data: 'other pages',
  wanted: 'lists of wanted articles',
  undated: 'lists of dates',
  onThisDay: 'lists of this day in other years',
  feeds: 'other pages',
  corrections: 'other pages',
  figures: 'other pages',
};

const PICTURES = 'pictures and other files';

/** `id/feed.xml`, `id/tag/rusia/feed.xml`, `id/feeds.opml`. */
const FEED =
  /^[^/]+\/(?:[^/]+\/[^/]+\/feed\.xml|(?:feed|added|corrections)\.(?:xml|json)|feeds\.opml)$/;

/** The folders of pictures that a build makes. */
const PICTURE_FOLDERS = [RENDITIONS_FOLDER, CARDS_FOLDER].map((folder) => folder.slice(1));

/** Tells the kind of a file by its path: builds know the size of a page that they did not make again, not its kind. */
function kindsOf({ editions }: Pick<Site, 'editions'>): (path: string) => string {
  const words = new Map(
    editions.flatMap(({ locale }) =>
      Object.entries(locale.sections).map(([section, word]) => [word, section as Section] as const),
    ),
  );
  return (path) => {
    if (path.startsWith(SEARCH_FOLDER.slice(1))) return 'the search';
    if (path.startsWith(DATA_FOLDER.slice(1))) return 'the archive as data';
    if (PICTURE_FOLDERS.some((folder) => path.startsWith(folder))) return PICTURES;
    if (path.startsWith(ASSETS_FOLDER.slice(1))) return 'styles, scripts and fonts';
    if (/^sitemap.*\.xml(?:\.gz)?$/.test(path)) return 'sitemaps';
    if (FEED.test(path)) return 'feeds';
    if (!/\.(?:html|xml)$/.test(path)) return PICTURES;
    const [, first = '', ...below] = path.replace(/\/?index\.html$/, '').split('/');
    const section = words.get(first);
    const isDate = /^\d{4}$/.test(first);
    if (!isDate && section !== 'undated') return section ? SECTION_KINDS[section] : 'other pages';
    const names = below.filter((part) => !/^\d\d$/.test(part));
    if (names.length > 1) return 'articles side by side, and changes';
    return names.length === 1 ? 'articles' : 'lists of dates';
  };
}

/**
 * Says that a site is near the limit of GitHub Pages.
 * @returns a line, or none where there is room
 */
export function sizeWarning(size: SiteSize): string | undefined {
  if (size.bytes < MOST_BYTES * NEAR) return undefined;
  const percent = Math.floor((size.bytes / MOST_BYTES) * 100);
  return `The site has ${formatBytes(size.bytes)}: ${percent} % of the ${formatBytes(MOST_BYTES)} that GitHub Pages publishes. ${largestOf(size)}. See "The size of a site" in the guide`;
}

/**
 * Refuses a site that its host would not publish.
 * @param size none of a slice
 * @param most bytes; none where any size will do
 * @throws FolderError that names the largest kinds of files
 */
export function refuseOversize(size: SiteSize | undefined, most: number | undefined): void {
  if (!size || most === undefined || size.bytes <= most) return;
  throw new FolderError(
    `found a site of ${formatBytes(size.bytes)}; expected at most ${formatBytes(most)}, which GitHub Pages publishes. ` +
      `${largestOf(size)}. Nothing was changed. Put scans on a host of their own (\`filesBase\` in site.yaml), ` +
      'or choose another host and build with --allow-oversize: see "The size of a site" in the guide',
  );
}

function largestOf({ kinds }: SiteSize): string {
  const named = kinds.slice(0, NAMED).map(([kind, bytes]) => `${kind} (${formatBytes(bytes)})`);
  return `Largest: ${named.join(', ')}`;
}

/** Formats a size in decimal units, as limits of hosts are given: `108.1 MB`. */
export function formatBytes(bytes: number): string {
  const [unit, name] = bytes >= 1e9 ? ([1e9, 'GB'] as const) : ([1e6, 'MB'] as const);
  return `${(bytes / unit).toFixed(name === 'GB' ? 2 : 1)} ${name}`;
}
