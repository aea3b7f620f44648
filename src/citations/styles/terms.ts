/** The words of citations, by language: months, marks of quotation, and what stands before a page or a translator. */
import { readPeriod } from '../../dates/edtf.ts';
import type { PrintPlace } from '../print.ts';
import { quoted, type WordLanguage } from './run.ts';

const list = (words: string) => words.split(' ');

interface Terms {
  /** As a day has them: of Russian, in the genitive. */
  readonly months: readonly string[];
  /** Where no day stands before them. */
  readonly monthsAlone: readonly string[];
  readonly shortMonths: readonly string[];
  readonly and: string;
  readonly andOthers: string;
  readonly about: string;
  readonly undated: string;
  readonly edition: (name: string) => string;
  readonly issue: string;
  readonly section: string;
  readonly page: string;
  readonly pages: string;
  readonly column: string;
  readonly callNumber: string;
  readonly translatedBy: string;
  readonly translatorShort: string;
  readonly accessed: string;
  readonly retrieved: (day: string, url: string) => string;
  readonly originally: string;
  readonly inLanguage: (language: string) => string;
}

const ENGLISH = list(
  'January February March April May June July August September October November December',
);
const INDONESIAN = list(
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
);

export const TERMS: Readonly<Record<WordLanguage, Terms>> = {
  en: {
    months: ENGLISH,
    monthsAlone: ENGLISH,
    // As MLA shortens them.
    shortMonths: list('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'),
    and: 'and',
    andOthers: 'et al.',
    about: 'ca.',
    undated: 'n.d.',
    edition: (name) => `${name} ed.`,
    issue: 'no.',
    section: 'sec.',
    page: 'p.',
    pages: 'pp.',
    column: 'col.',
    callNumber: 'Call number',
    translatedBy: 'Translated by',
    translatorShort: 'Trans.',
    accessed: 'Accessed',
    retrieved: (day, url) => `Retrieved ${day}, from ${url}`,
    originally: 'Originally published',
    inLanguage: (language) => `in ${language}`,
  },
  id: {
    months: INDONESIAN,
    monthsAlone: INDONESIAN,
    shortMonths: list('Jan. Feb. Mar. Apr. Mei Juni Juli Agt. Sept. Okt. Nov. Des.'),
    and: 'dan',
    andOthers: 'dkk.',
    about: 'sekitar',
    undated: 't.t.',
    edition: (name) => `edisi ${name}`,
    issue: 'no.',
    section: 'rubrik',
    page: 'hlm.',
    pages: 'hlm.',
    column: 'kol.',
    callNumber: 'Nomor panggil',
    translatedBy: 'Diterjemahkan oleh',
    translatorShort: 'Penerj.',
    accessed: 'Diakses',
    retrieved: (day, url) => `Diakses ${day}, dari ${url}`,
    originally: 'Pertama kali terbit',
    inLanguage: (language) => `dalam bahasa ${language}`,
  },
  ru: {
    months: list(
      'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    ),
    monthsAlone: list(
      'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    ),
    // As ГОСТ Р 7.0.12-2011 shortens them, behind a day.
    shortMonths: list('янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'),
    and: 'и',
    andOthers: 'и др.',
    about: 'ок.',
    undated: 'б. г.',
    edition: (name) => `Вып.: ${name}`,
    issue: '№',
    section: 'Рубрика:',
    page: 'С.',
    pages: 'С.',
    column: 'стб.',
    callNumber: 'Шифр:',
    translatedBy: 'Пер.:',
    translatorShort: 'пер.',
    accessed: 'дата обращения:',
    retrieved: (day, url) => `URL: ${url} (дата обращения: ${day})`,
    originally: 'Пер. изд.:',
    inLanguage: (language) => `яз.: ${language}`,
  },
};

/** The parts of a date as it is known; nothing for one that cannot be read. */
export interface DateParts {
  readonly year: string;
  /** From 1 on. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly isAbout: boolean;
  readonly isUncertain: boolean;
}

/** @param date as in `Citation` */
export function datePartsOf(date: string | undefined): DateParts | undefined {
  const { period, sign } = readPeriod(date ?? '') ?? {};
  if (period === undefined) return undefined;
  const [year = '', month, day] = period.split('-');
  return {
    year,
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    isAbout: sign === '~' || sign === '%',
    isUncertain: sign === '?' || sign === '%',
  };
}

/** Writes around a date what is said of its certainty: `ca. 1965`, `[1965?]`. */
export function asCertain(text: string, parts: DateParts, about: string): string {
  const dated = parts.isAbout ? `${about} ${text}` : text;
  return parts.isUncertain ? `[${dated}?]` : dated;
}

/** A date in the order of the language: `February 15, 2021`, `15 Februari 2021`, `февраль 1965`. */
export function longDate(date: string | undefined, words: WordLanguage): string {
  const parts = datePartsOf(date);
  if (!parts) return '';
  const { months, monthsAlone, about } = TERMS[words];
  const { year, month, day } = parts;
  const alone = month === undefined ? '' : (monthsAlone[month - 1] ?? '');
  const named = month === undefined ? '' : (months[month - 1] ?? '');
  let text = [alone, year].filter(Boolean).join(' ');
  if (day !== undefined) {
    text = words === 'en' ? `${named} ${day}, ${year}` : `${day} ${named} ${year}`;
  }
  return asCertain(text, parts, about);
}

/** Where an article stood in a paper, in words. */
export interface PrintWords {
  /** `evening ed.`, `no. 45` */
  readonly issue: readonly string[];
  /** `sec. Kota`, `p. 4, col. 2` */
  readonly place: readonly string[];
  /** The same without a word before the page: `sec. Kota`, `4, col. 2` */
  readonly barePlace: readonly string[];
}

export function printWords(print: PrintPlace | undefined, words: WordLanguage): PrintWords {
  const terms = TERMS[words];
  const { edition, issue, section, page, column } = print ?? {};
  const label = page !== undefined && /[-–—,]/.test(page) ? terms.pages : terms.page;
  // Papers write `No. 45` themselves.
  const numbered = issue === undefined ? '' : quoted(issue);
  const known = (parts: readonly string[]) => parts.filter((part) => part !== '');
  const number = page === undefined ? '' : quoted(page);
  const place = (onPage: string) =>
    known([
      section === undefined ? '' : `${terms.section} ${quoted(section)}`,
      known([onPage, column === undefined ? '' : `${terms.column} ${quoted(column)}`]).join(', '),
    ]);
  return {
    issue: known([
      edition === undefined ? '' : terms.edition(quoted(edition)),
      numbered === '' || /^(?:no\b|nomor\b|№)/i.test(numbered)
        ? numbered
        : `${terms.issue} ${numbered}`,
    ]),
    place: place(number && `${label} ${number}`),
    barePlace: place(number),
  };
}

/** The name of a language in another one: `Russian`, `Rusia`, `русский`; its code where nobody has a name for it. */
export function languageName(lang: string, words: WordLanguage): string {
  try {
    return new Intl.DisplayNames(words, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** Marks of quotation inside those of a citation: the double ones of a title become single. */
export function innerQuotes(title: string): string {
  return title.replace(
    /“([^“”]*)”|"([^"]*)"/g,
    (_, curly = '', plain = '') => `‘${curly || plain}’`,
  );
}
