/** Tells the kind of a file by its path, the same way for the site of every program. */
import type { Section } from '../../src/locales/locale.ts';
import { LOCALES } from './hugo/index.ts';

/** In the order in which the report has them. */
export const KINDS_OF_FILES = [
  'articles',
  'articles side by side',
  'permanent addresses',
  'years, months and days',
  'days of all years',
  'tags',
  'sources',
  'editors',
  'outlets',
  'places',
  'translators',
  'wanted articles',
  'feeds',
  'data',
  'sitemaps',
  'search',
  'scripts, styles and fonts',
  'others',
] as const;
export type KindOfFile = (typeof KINDS_OF_FILES)[number];

const SECTIONS: Readonly<Partial<Record<Section, KindOfFile>>> = {
  tag: 'tags',
  source: 'sources',
  editor: 'editors',
  outlet: 'outlets',
  place: 'places',
  translator: 'translators',
  wanted: 'wanted articles',
  onThisDay: 'days of all years',
};

/** Sections by the words that addresses have of them. */
const WORDS = new Map(
  LOCALES.flatMap(({ sections }) =>
    Object.entries(sections).map(([section, word]) => [word, section as Section] as const),
  ),
);

const BY_PATH: readonly (readonly [RegExp, KindOfFile])[] = [
  [/^(?:search|pagefind)\//, 'search'],
  [/^assets\//, 'scripts, styles and fonts'],
  [/^data\/|\.(?:csv|jsonl|bib|ris)$/, 'data'],
  [/(?:^|\/)sitemap[^/]*\.xml$/, 'sitemaps'],
  [/\/(?:(?:feed|added|corrections)\.(?:xml|json)|feeds\.opml)$/, 'feeds'],
  [/^a\//, 'permanent addresses'],
];

/** @param path below the folder of the site, with slashes: `id/2012/03/25/judul/index.html` */
export function kindOfFile(path: string): KindOfFile {
  const found = BY_PATH.find(([pattern]) => pattern.test(path));
  if (found) return found[1];
  if (!path.endsWith('/index.html')) return 'others';
  const [, first = '', ...below] = path.split('/').slice(0, -1);
  if (!/^\d{4}$/.test(first)) {
    const section = WORDS.get(first);
    return (section && SECTIONS[section]) ?? 'others';
  }
  const names = below.filter((part) => !/^\d\d$/.test(part));
  if (names.length === 0) return 'years, months and days';
  return names.length === 1 ? 'articles' : 'articles side by side';
}
