/** Looks up the words that have a meaning in queries: names of fields, operators, words of dates. */
import { QUERY_WORDS } from '../../../locales/query/all.ts';
import type { QueryField, QueryWords } from '../../../locales/query/query-words.ts';
import { foldWord } from '../../../text/fold.ts';

export type { QueryField };

export type Operator = 'or' | 'and' | 'not';

const all = Object.entries(QUERY_WORDS);

function index<Key extends string>(
  wordsOf: (words: QueryWords) => Readonly<Record<Key, readonly string[]>>,
): ReadonlyMap<string, Key> {
  const found = new Map<string, Key>();
  for (const [, words] of all) {
    // The program's own names, which addresses have too, are understood in every language.
    for (const [key, some] of Object.entries(wordsOf(words)) as [Key, readonly string[]][]) {
      for (const word of [key, ...some]) if (!found.has(word)) found.set(word, key);
    }
  }
  return found;
}

const FIELDS = index(({ fields }) => fields);
const OPERATORS = index(({ operators }) => operators);

/** @param name as typed, before the colon */
export function fieldOf(name: string): QueryField | undefined {
  return FIELDS.get(foldWord(name));
}

/** @param word as typed: only capitals make an operator of it */
export function operatorOf(word: string): Operator | undefined {
  return word === word.toUpperCase() ? OPERATORS.get(word) : undefined;
}

export const YEAR_WORDS: ReadonlySet<string> = new Set(all.flatMap(([, { year }]) => year));
export const DATE_WORDS: ReadonlySet<string> = new Set(all.flatMap(([, one]) => one.beforeDay));

/** A name of a month, and whether it may stand alone: `mar` and English `may` mean something else, too. */
interface MonthName {
  readonly month: number;
  readonly isPlain: boolean;
}

/** Whether a word may be a part of a date. */
export function mayBeDate(word: string): boolean {
  return /\d/.test(word) || monthOf(foldWord(word)) !== undefined;
}

let months: Map<string, MonthName> | undefined;

/** Finds the month of a word, in the languages that the program knows. @param word folded */
export function monthOf(word: string): MonthName | undefined {
  months ??= monthNames();
  return months.get(word);
}

/** Made when a query first needs it, as it asks `Intl` for all months in all languages. */
function monthNames(): Map<string, MonthName> {
  const names = new Map<string, MonthName>();
  for (const [lang, { months }] of all) {
    const formats = (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric' } as const].map((options) => ({
        isPlain: month === 'long' && lang !== 'en',
        format: new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }),
      })),
    );
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2021, month, 1));
      const add = (name: string, isPlain: boolean) => {
        const folded = foldWord(name).replace(/\.$/, '');
        if (folded !== '' && !names.has(folded)) names.set(folded, { month: month + 1, isPlain });
      };
      for (const { format, isPlain } of formats) {
        const name = format.formatToParts(date).find(({ type }) => type === 'month');
        add(name?.value ?? '', isPlain);
      }
      for (const name of months[month]?.split(' ') ?? []) add(name, false);
    }
  }
  return names;
}
