/** Writes a citation as a template of Wikipedia: `{{cite news}}`, which the Indonesian, English and Russian ones have. */
import { hasRussian, romanized } from '../../text/romanize.ts';
import { type Citation, oneLine, publicationOf } from '../citation.ts';
import { nameParts } from '../names.ts';
import type { StyleOptions, WordLanguage } from './run.ts';
import { quoted } from './run.ts';
import { datePartsOf, longDate } from './terms.ts';

/** Signs that mean something in wikitext. */
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '{{!}}',
  '{': '&#123;',
  '}': '&#125;',
  '[': '&#91;',
  ']': '&#93;',
  '~': '&#126;',
};

/** A text as a value of a template. Two apostrophes begin italics, two underscores a magic word. */
function wikitext(text: string): string {
  return quoted(text)
    .replace(/[&<>|{}[\]~]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll("''", '&#39;&#39;')
    .replaceAll('__', '&#95;&#95;');
}

/** An address as a value of a template. */
function wikiAddress(url: string): string {
  return oneLine(url).replace(/[|{}[\]<>"'\s]/g, (sign) => `%${hexOf(sign)}`);
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}

/**
 * Web archives write the time of a copy into its address: `/web/20210301120000/`, also with letters behind the number.
 * Without a day, templates refuse the address.
 */
function archiveDay(url: string): string | undefined {
  const [, year, month, day] = /\/(\d{4})(\d\d)(\d\d)(?:\d{6})?[a-z_]*\//.exec(url) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** The template with what the Wikipedia of the language takes: the Russian one has names of authors in one piece. */
export function wikipedia(citation: Citation, { words, accessed }: StyleOptions): string {
  const { lang, title, print = {}, original, translator, archivedUrl, sourceUrl } = citation;
  const isLatin = words !== 'ru';
  const isRomanized = isLatin && hasRussian(title);
  const translated = lang === words ? undefined : citation.titles?.[words];
  const copyDay = archivedUrl === undefined ? undefined : archiveDay(archivedUrl);
  const hasCopy = sourceUrl !== undefined && copyDay !== undefined;
  const permalink = citation.permalink ?? citation.url;
  const archive = citation.archive ?? '';
  const values: readonly (readonly [name: string, value: string | undefined])[] = [
    ...authorsOf(citation, words),
    ['title', wikitext(isRomanized ? romanized(title) : title)],
    ['script-title', isRomanized ? `${lang}:${wikitext(title)}` : undefined],
    ['trans-title', translated && wikitext(translated)],
    ['language', lang === words ? undefined : lang],
    ['translator', translator && wikitext(translator)],
    ['newspaper', wikitext(publicationOf(citation))],
    ['location', wikitext(citation.dateline ?? '')],
    ['date', dateOf(citation.date, words)],
    ['orig-date', original && wikitext(originalOf(original, words))],
    ['edition', print.edition && wikitext(print.edition)],
    ['issue', print.issue && wikitext(print.issue)],
    ['department', print.section && wikitext(print.section)],
    ...pageOf(print.page, print.column),
    ['url', wikiAddress(sourceUrl ?? permalink)],
    ['archive-url', hasCopy ? wikiAddress(archivedUrl ?? '') : undefined],
    ['archive-date', hasCopy ? copyDay : undefined],
    ['access-date', accessed],
    ['via', sourceUrl === undefined ? wikitext(archive) : undefined],
    // Where the page of the outlet is cited, the archive's own stands behind it.
    ['id', idOf(citation, sourceUrl === undefined ? undefined : permalink)],
  ];
  const filled = values.flatMap(([name, value]) => (value ? [`|${name}=${value}`] : []));
  return `{{cite news ${filled.join(' ')}}}`;
}

/** The call number, and the address in the archive by its name. */
function idOf({ callNumber, archive }: Citation, permalink: string | undefined): string {
  const link = permalink && `[${wikiAddress(permalink)} ${wikitext(archive ?? '') || 'archive'}]`;
  return [callNumber && wikitext(callNumber), link].filter(Boolean).join(', ');
}

/** `last1`, `first1`; `author1` for a name without parts, and in Russian, where the family name comes first. */
function authorsOf(
  { reporters, organisations = [] }: Citation,
  words: WordLanguage,
): (readonly [string, string])[] {
  const written = (text: string) =>
    wikitext(words !== 'ru' && hasRussian(text) ? romanized(text) : text);
  return reporters.flatMap((reporter, i): (readonly [string, string])[] => {
    const name = organisations.includes(reporter) ? { literal: reporter } : nameParts(reporter);
    const number = reporters.length > 1 ? `${i + 1}` : '';
    if ('literal' in name) return [[`author${number}`, written(name.literal)]];
    const family = [name.particle, name.family].filter(Boolean).join(' ');
    return [
      [`last${number}`, written(family)],
      [`first${number}`, written(name.given)],
    ];
  });
}

/** As the templates take it: a day or a year as it is, else in words; about a time in English alone. */
function dateOf(date: string | undefined, words: WordLanguage): string {
  const parts = datePartsOf(date);
  if (!parts) return '';
  const period = date?.replace(/[~?%]$/, '') ?? '';
  const known =
    parts.month !== undefined && parts.day === undefined ? longDate(period, words) : period;
  if (!parts.isAbout && !parts.isUncertain) return known;
  // Of these, the templates know the one that means "about"; it stands before a year, or a date in words.
  const inWords = parts.day === undefined ? known : longDate(period, words);
  return words === 'ru' ? `ок. ${inWords}` : `c. ${inWords}`;
}

function originalOf(
  { title, date, lang }: NonNullable<Citation['original']>,
  words: WordLanguage,
): string {
  return [title, longDate(date, words), lang].filter(Boolean).join(', ');
}

/** `page`, `pages`; where a column is known, both in `at`, which the templates take instead of the others. */
function pageOf(
  page: string | undefined,
  column: string | undefined,
): (readonly [string, string])[] {
  if (column !== undefined) {
    const at = [page && `p. ${page}`, `col. ${column}`].filter(Boolean).join(', ');
    return [['at', wikitext(at)]];
  }
  if (page === undefined) return [];
  return [[/[-–—,]/.test(page) ? 'pages' : 'page', wikitext(page)]];
}
