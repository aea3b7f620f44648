/** Writes front matter for other programs: their own keys, and below `params` whatever these do not say. */
import { stringify } from 'yaml';
import type { Article } from '../archive/article.ts';
import type { FrontMatter } from '../archive/front-matter.ts';
import { type Rights, writtenRights } from '../archive/rights.ts';
import { type ArticleDate, writtenDate } from '../dates/article-date.ts';
import { type Day, firstDay } from '../dates/period.ts';

/** Plain data: what YAML and JSON can hold. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain };
export type PlainFields = Readonly<Record<string, Plain>>;

/** The keys of an article's front matter with their values, dates as texts; those of the archive's own among them. */
export function plainFrontMatter(meta: FrontMatter): PlainFields {
  const { own = {}, rights, ...known } = meta;
  const said = rights ? { rights: plainRights(rights) } : {};
  return { ...plainFields(known), ...said, ...plainFields(own) };
}

/** A statement of rights as front matter writes it. */
export function plainRights(rights: Rights): Plain {
  return plain(writtenRights(rights));
}

function plainFields(fields: object): PlainFields {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([key, value]) => [key, plain(value)]));
}

function plain(value: unknown): Plain {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isArticleDate(value)) return writtenDate(value);
  if (typeof value === 'object' && value !== null) return plainFields(value);
  throw new Error(`front matter has no values such as ${String(value)}`);
}

function isArticleDate(value: unknown): value is ArticleDate {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** In place of a date that nobody knows, for programs that must have one: before all others, and the first of years. */
const UNDATED = '0001-01-01';

/**
 * A date as every program reads it: a time has its seconds, and a colon in its offset (RFC 3339). Of a month or year it
 * is the first day, as these programs know only days: what is known stands below `params.written`.
 */
export function fullDate(date: ArticleDate): string {
  if (date.kind === 'unknown') return UNDATED;
  if (date.kind === 'period') return firstDay(date.period);
  return writtenDate(date)
    .replace(/T(\d\d:\d\d)(?!:)/, 'T$1:00')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

/** The day by which a program without months and years files an article. */
export function filingDay({ period }: Article): Day {
  return period === undefined ? (UNDATED as Day) : firstDay(period);
}

/**
 * Writes a file of Markdown.
 * @param native the keys that the other program knows; those that are `undefined` are left out
 * @param meta the article's front matter: what `native` does not say stands below `params`; and below
 *   `params.written`, what it says in other words under the same key, as programs mix the two
 */
export function markdownFile(
  native: Readonly<Record<string, Plain | undefined>>,
  meta: PlainFields,
  markdown: string,
): string {
  const known = plainFields(native);
  const others = Object.entries(meta).filter(([key]) => !(key in known));
  const written = Object.entries(meta).filter(
    ([key, value]) => key in known && JSON.stringify(known[key]) !== JSON.stringify(value),
  );
  const params = {
    ...Object.fromEntries(others),
    ...(written.length > 0 ? { written: Object.fromEntries(written) } : {}),
  };
  const hasParams = Object.keys(params).length > 0;
  return `---\n${yaml({ ...known, ...(hasParams ? { params } : {}) })}---\n\n${markdown}`;
}

/** Writes YAML that programs of YAML 1.1 and 1.2 read alike: texts such as `no` and `12:30` are quoted. */
export function yaml(fields: object): string {
  return stringify(fields, { version: '1.1', lineWidth: 0 });
}
