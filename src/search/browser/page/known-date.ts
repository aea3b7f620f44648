/** Writes the date of a result as far as it is known, in the page's language. */
import { readPeriod } from '../../../dates/edtf.ts';
import type { SearchStrings } from '../../../locales/locale.ts';
import { make } from '../element.ts';
import { dateLanguage } from './date-language.ts';

/* The browser's own patterns are the editions' here, and spare the reader a library of dates. */

/** @param date as results have it: `2021-02-15`, `1965-02~`; empty for an undated article */
export function knownDate(date: string, t: SearchStrings): HTMLElement {
  const written = readPeriod(date);
  if (!written) return make('span', {}, t.undated);
  const { period, sign } = written;
  const lang = dateLanguage();
  const about = sign === '~' || sign === '%';
  const words = about ? t.aboutDate(periodAfterAbout(period, lang)) : periodName(period, lang);
  const text = sign === '?' || sign === '%' ? t.uncertainDate(words) : words;
  return make('time', { dateTime: period }, text);
}

/**
 * `15 Februari 2021`, `Februari 2021`, `2021`; Russian has `г.` after the year.
 * @param lang with its territory: `en-GB`
 */
export function periodName(period: string, lang: string): string {
  const parts = partsOf(period, lang);
  return period.length === 4 ? yearIn(parts) : joined(parts);
}

/** The same after the word for "about", where a month has the form that it has beside a day: `февраля 1965 г.` */
export function periodAfterAbout(period: string, lang: string): string {
  if (period.length !== 7) return periodName(period, lang);
  const beside = partsOf(`${period}-01`, lang).find(({ type }) => type === 'month');
  return joined(partsOf(period, lang).map((part) => (part.type === 'month' && beside) || part));
}

type Part = Intl.DateTimeFormatPart;

function partsOf(period: string, lang: string): Part[] {
  const day = period.length === 10 ? ({ day: 'numeric' } as const) : {};
  const format = { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(lang, format).formatToParts(new Date(period));
}

/** The year with the word that a language puts behind it. */
function yearIn(parts: readonly Part[]): string {
  const year = parts.findIndex(({ type }) => type === 'year');
  const month = parts.findIndex(({ type }) => type === 'month');
  return joined(parts.slice(year, month > year ? month : undefined)).trim();
}

function joined(parts: readonly Part[]): string {
  return parts.map(({ value }) => value).join('');
}
