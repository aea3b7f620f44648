/** Writes a citation as a template of Wikipedia: `{{cite news}}` of the Indonesian and the English one, `{{статья}}` of the Russian one. */
import { hasRussian, romanized } from '../../text/romanize.ts';
import { archiveBehind, type Citation, oneLine, publicationOf } from '../citation.ts';
import { nameParts } from '../names.ts';
import { straightShort, turnedShort } from './gost.ts';
import { readingOf } from './reading.ts';
import type { StyleOptions, WordLanguage } from './run.ts';
import { quoted } from './run.ts';
import { asCertain, datePartsOf, longDate, TERMS } from './terms.ts';

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

/** The template that the Wikipedia of the language takes. */
export function wikipedia(citation: Citation, options: StyleOptions): string {
  return options.words === 'ru' ? inRussian(citation) : citeNews(citation, options);
}

/** The copy of a page that templates take, with its day: of an address of the outlet alone. */
function copyOf({ archivedUrl, sourceUrl }: Citation): readonly (readonly [string, string])[] {
  const day = archivedUrl === undefined ? undefined : archiveDay(archivedUrl);
  if (archivedUrl === undefined || sourceUrl === undefined || day === undefined) return [];
  return [
    ['archive-url', wikiAddress(archivedUrl)],
    ['archive-date', day],
  ];
}

function filled(name: string, values: readonly (readonly [string, string | undefined])[]): string {
  const written = values.flatMap(([key, value]) => (value ? [`|${key}=${value}`] : []));
  return `{{${name} ${written.join(' ')}}}`;
}

/**
 * `{{статья}}`, by https://ru.wikipedia.org/wiki/Шаблон:Статья: it is for newspapers, too, and has the original's title and a
 * place for the translator. What it has no name for stands behind the page; a day of access it does not take.
 */
function inRussian(citation: Citation): string {
  const { lang, title, print = {}, original, permalink, sourceUrl } = citation;
  const { names, translator, translation } = readingOf(citation, 'ru');
  const parts = datePartsOf(citation.date);
  const number = (value = 0) => (value === 0 ? undefined : String(value).padStart(2, '0'));
  const address = permalink ?? citation.url;
  const place = [
    print.page,
    print.column && `стб. ${print.column}`,
    print.section && `рубрика «${print.section}»`,
    citation.callNumber && `шифр ${citation.callNumber}`,
  ];
  const link =
    sourceUrl === undefined
      ? ''
      : `[${wikiAddress(address)} ${wikitext(citation.archive ?? '') || 'архив'}]`;
  return filled('статья', [
    ['автор', names.map((name) => wikitext(turnedShort(name))).join(', ')],
    ['заглавие', wikitext(translation === '' ? title : `${title} [${translation}]`)],
    ['оригинал', wikitext(original?.title ?? '')],
    ['ссылка', wikiAddress(sourceUrl ?? address)],
    ['язык', lang],
    ['ответственный', translator && `пер. ${wikitext(straightShort(translator))}`],
    ['издание', wikitext(publicationOf(citation))],
    ['тип', 'газета'],
    ['место', wikitext(citation.dateline ?? '')],
    ['год', parts && asCertain(parts.year, parts, TERMS.ru.about)],
    ['месяц', number(parts?.month)],
    ['число', number(parts?.day)],
    ['выпуск', wikitext(print.edition ?? '')],
    ['номер', wikitext(print.issue ?? '')],
    [
      'страницы',
      [...place.filter(Boolean).map((one) => wikitext(one ?? '')), link].filter(Boolean).join(', '),
    ],
    ...copyOf(citation),
  ]);
}

/** `{{cite news}}`, by https://en.wikipedia.org/wiki/Template:Cite_news, whose module the Indonesian one has as well. */
function citeNews(citation: Citation, { words, accessed }: StyleOptions): string {
  const { lang, title, print = {}, original, translator, sourceUrl } = citation;
  const isRomanized = hasRussian(title);
  const translated = lang === words ? undefined : citation.titles?.[words];
  const permalink = citation.permalink ?? citation.url;
  const archive = archiveBehind(citation);
  const values: readonly (readonly [name: string, value: string | undefined])[] = [
    ...authorsOf(citation),
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
    ...copyOf(citation),
    ['access-date', accessed],
    ['via', sourceUrl === undefined ? wikitext(archive) : undefined],
    // Where the page of the outlet is cited, the archive's own stands behind it.
    ['id', idOf(citation, sourceUrl === undefined ? undefined : permalink)],
  ];
  return filled('cite news', values);
}

/** The call number, and the address in the archive by its name. */
function idOf({ callNumber, archive }: Citation, permalink: string | undefined): string {
  const link = permalink && `[${wikiAddress(permalink)} ${wikitext(archive ?? '') || 'archive'}]`;
  return [callNumber && wikitext(callNumber), link].filter(Boolean).join(', ');
}

/** `last1`, `first1`; `author1` for a name without parts. */
function authorsOf({ reporters, organisations = [] }: Citation): (readonly [string, string])[] {
  const written = (text: string) => wikitext(hasRussian(text) ? romanized(text) : text);
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

/** As the template takes it: a day or a year as it is, else in words. */
function dateOf(date: string | undefined, words: WordLanguage): string {
  const parts = datePartsOf(date);
  if (!parts) return '';
  const period = date?.replace(/[~?%]$/, '') ?? '';
  const known =
    parts.month !== undefined && parts.day === undefined ? longDate(period, words) : period;
  if (!parts.isAbout && !parts.isUncertain) return known;
  // Of these, the templates know the one that means "about"; it stands before a year, or a date in words.
  const inWords = parts.day === undefined ? known : longDate(period, words);
  return `c. ${inWords}`;
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
