/** Reads the values of cells: names, keywords, addresses, languages. */
import { isWebAddress } from '../../text/url.ts';
import { oneAddress } from '../web-names.ts';

/** What programs write for nothing. */
const NOTHING =
  /^(?:nan|NaN|NAN|None|none|NONE|NULL|Null|null|N\/A|n\/a|undefined|[-–—]+|\[\]|\{\})$/;

/** @returns the value of a cell; nothing for `nan`, `None`, `[]` */
export function filled(cell: string | undefined): string | undefined {
  const value = cell?.trim() ?? '';
  return value === '' || NOTHING.test(value) ? undefined : value;
}

/** Titles of learning behind a comma belong to the name before it: `Anton Wirya, M.Si.` */
const DEGREE = /^(?:\p{L}{1,4}\.){1,3}\p{L}{0,8}\.?$/u;

/** @returns the names in a cell: between commas, semicolons, bars, or the word for `and` */
export function namesIn(cell: string): string[] {
  const names: string[] = [];
  for (const piece of listedIn(cell, /[,;|\n]|\s(?:dan|and|и|&)\s/u)) {
    const last = names.at(-1);
    if (last !== undefined && DEGREE.test(piece)) names[names.length - 1] = `${last}, ${piece}`;
    else if (!names.includes(piece)) names.push(piece);
  }
  return names;
}

/** @returns the keywords in a cell, each once */
export function keywordsIn(cell: string): string[] {
  const sign = cell.includes(';') ? /[;\n]/ : cell.includes('|') ? /[|\n]/ : /[,\n]/;
  const words = listedIn(cell, sign).map((word) => word.replace(/^#/, '').trim());
  return [...new Set(words)].filter((word) => word !== '');
}

/** The entries of a list: also as Python and JSON write it, `['garam', 'pasar']`. */
function listedIn(cell: string, sign: RegExp): string[] {
  const inner = /^\[(.*)\]$/s.exec(cell.trim())?.[1];
  const quoted = inner === undefined ? undefined : inner.match(/'[^']*'|"[^"]*"/g);
  const entries = quoted ? quoted.map((one) => one.slice(1, -1)) : (inner ?? cell).split(sign);
  return entries.map((one) => one.trim()).filter((one) => one !== '');
}

/** @returns the address in a cell, made whole; `undefined` where there is none */
export function addressIn(cell: string): string | undefined {
  const value = cell.trim();
  if (/\s/.test(value) || value.length > 4000) return undefined;
  const once = oneAddress(value);
  const whole = once.startsWith('//')
    ? `https:${once}`
    : /^https?:\/\//i.test(once)
      ? once
      : `https://${once}`;
  const host = /^https?:\/\/([^/?#]{1,250})/i.exec(whole)?.[1] ?? '';
  return isWebAddress(whole) && host.includes('.') ? whole : undefined;
}

/** @returns the address of the first picture in a cell, which may hold HTML */
export function pictureIn(cell: string): string | undefined {
  const source = /<img\s[^<>]{0,2000}?\bsrc\s{0,9}=\s{0,9}["']?([^"'\s<>]{1,2000})/i.exec(
    cell,
  )?.[1];
  const [first = ''] = listedIn(source ?? cell, /[;|\s]/);
  return addressIn(first);
}

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:in|ind|(?:bahasa )?indonesia|indonesian|индонезийский)$/, 'id'],
  [/^(?:rus|russian|русский|(?:bahasa )?rusia)$/, 'ru'],
  [/^(?:eng|english|(?:bahasa )?inggris|английский)$/, 'en'],
];

/** @returns the code of the language that a cell names: `id-ID` and `Indonesia` are `id` */
export function languageIn(cell: string): string | undefined {
  const value = cell.trim().toLowerCase();
  const known = LANGUAGES.find(([pattern]) => pattern.test(value))?.[1];
  return known ?? /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/.exec(value)?.[1];
}
