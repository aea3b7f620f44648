/** The address of a search, `?q=…&lang=ru&from=2019-03&sort=newest`: the same names in every edition. */
import {
  FACET_KINDS,
  type FacetKind,
  LONGEST_QUERY,
  type Month,
  type Question,
  type Sort,
} from '../protocol.ts';

const SORTS: readonly Sort[] = ['relevance', 'newest', 'oldest'];
/** There is no year 0. */
const MONTH = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/;

export interface Asked {
  readonly question: Question;
  /** Whether the address has values that are none: they are left out of the question. */
  readonly unknown: boolean;
}

/**
 * What an address asks for.
 * @param address its query, with or without `?`; names that are none of a search are passed over
 * @param langs the languages that can be asked for
 */
export function readAddress(address: string, langs: readonly string[]): Asked {
  const params = new URLSearchParams(address);
  let unknown = false;
  /** The values of a name that are good; an empty one is what a form sends for a field left empty. */
  const all = (name: string, isGood: (value: string) => boolean = () => true): string[] => {
    const values = new Set(params.getAll(name).filter((value) => value !== ''));
    const good = [...values].filter(isGood);
    unknown ||= good.length < values.size;
    return good;
  };
  const first = (name: string, isGood?: (value: string) => boolean) => all(name, isGood)[0];

  const query = (first('q') ?? '').trim();
  let from = first('from', isMonth);
  let to = first('to', isMonth);
  if (from && to && from > to) {
    unknown = true;
    from = to = undefined;
  }
  const sort = first('sort', (value) => (SORTS as readonly string[]).includes(value));
  const widen = first('widen', (value) => value === '0' || value === '1') !== '0';
  const question = {
    query,
    widen,
    langs: all('lang', (value) => langs.includes(value)),
    ...period(from, to),
    terms: { source: all('source'), tag: all('tag'), editor: all('editor') },
    sort: sort === undefined ? usualSort(query) : (sort as Sort),
  };
  return { question: withQuery(question, query), unknown };
}

/** The query of a question's address: `?q=gerhana`, or nothing where nothing is asked. */
export function writeAddress(question: Question): string {
  const { query, langs, from, to, terms, sort, widen } = question;
  const pairs: (readonly [string, string])[] = [
    ...some('q', query.slice(0, LONGEST_QUERY).trim()),
    ...langs.map((lang) => ['lang', lang] as const),
    ...some('from', from),
    ...some('to', to),
    ...FACET_KINDS.flatMap((kind) => terms[kind].map((id) => [kind, id] as const)),
    ...some('sort', sort === usualSort(query) ? undefined : sort),
    ...some('widen', widen ? undefined : '0'),
  ];
  return pairs.length > 0 ? `?${new URLSearchParams(pairs.map((pair) => [...pair]))}` : '';
}

/** Whether a question asks for less than all articles, besides its words. */
export function hasFilters({ langs, from, to, terms }: Question): boolean {
  return langs.length > 0 || !!from || !!to || FACET_KINDS.some((kind) => terms[kind].length > 0);
}

/** The same words without filters. */
export function withoutFilters({ from, to, ...question }: Question): Question {
  return { ...question, langs: [], terms: { source: [], tag: [], editor: [] } };
}

/** A question less some of its terms. */
export function without(
  question: Question,
  terms: readonly { readonly kind: FacetKind; readonly id: string }[],
): Question {
  const left = (kind: FacetKind) =>
    question.terms[kind].filter((id) => !terms.some((one) => one.kind === kind && one.id === id));
  return {
    ...question,
    terms: { source: left('source'), tag: left('tag'), editor: left('editor') },
  };
}

/** The same filters for other words: an order that was not chosen goes with the words. */
export function withQuery(question: Question, query: string): Question {
  const { sort } = question;
  const isUsual = sort === usualSort(question.query) || (sort === 'relevance' && query === '');
  return { ...question, query, sort: isUsual ? usualSort(query) : sort };
}

/** @param from none for an open range, and so is `to` */
export function withPeriod(
  { from: _from, to: _to, ...question }: Question,
  from: Month | undefined,
  to: Month | undefined,
): Question {
  return { ...question, ...period(from, to) };
}

function period(from: Month | undefined, to: Month | undefined): Pick<Question, 'from' | 'to'> {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** Without words all articles are alike, and the newest are the news. */
function usualSort(query: string): Sort {
  return query === '' ? 'newest' : 'relevance';
}

function isMonth(value: string): boolean {
  return MONTH.test(value);
}

function some(name: string, value: string | undefined): (readonly [string, string])[] {
  return value ? [[name, value]] : [];
}
