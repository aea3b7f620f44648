/** Reads and writes the address of a search, `?q=…&lang=ru&from=2019-03&sort=newest`, the same in every edition. */
import { forEachKind, type TermKind } from '../../../archive/term-kinds.ts';
import { isPeriod, isReversed } from '../calendar.ts';
import {
  type DateLimit,
  FACET_KINDS,
  LONGEST_QUERY,
  type SearchRequest,
  type Sort,
} from '../protocol.ts';

const SORTS: readonly Sort[] = ['relevance', 'newest', 'oldest'];

export interface ParsedAddress {
  readonly request: SearchRequest;
  /** Whether the address has values that are not valid: they are left out of the request. */
  readonly unknown: boolean;
}

/**
 * Reads the request in an address.
 * @param address its query, with or without `?`; names that no search has are ignored
 * @param langs the languages that can be searched
 */
export function readAddress(address: string, langs: readonly string[]): ParsedAddress {
  const params = new URLSearchParams(address);
  let unknown = false;
  /** The valid values of a name; a form sends an empty value for a field left empty. */
  const all = (name: string, isValid: (value: string) => boolean = () => true): string[] => {
    const values = new Set(params.getAll(name).filter((value) => value !== ''));
    const valid = [...values].filter(isValid);
    unknown ||= valid.length < values.size;
    return valid;
  };
  const first = (name: string, isValid?: (value: string) => boolean) => all(name, isValid)[0];

  const query = (first('q') ?? '').trim();
  let from = first('from', isPeriod);
  let to = first('to', isPeriod);
  if (isReversed(from, to)) {
    unknown = true;
    from = to = undefined;
  }
  const sort = first('sort', (value) => (SORTS as readonly string[]).includes(value));
  const expand = first('widen', (value) => value === '0' || value === '1') !== '0';
  const request = {
    query,
    expand,
    langs: all('lang', (value) => langs.includes(value)),
    ...period(from, to),
    terms: forEachKind((kind) => all(kind)),
    sort: sort === undefined ? usualSort(query) : (sort as Sort),
  };
  return { request: withQuery(request, query), unknown };
}

/** Writes the query of a request's address: `?q=gerhana`, or an empty text if all is as usual. */
export function writeAddress(request: SearchRequest): string {
  const { query, langs, from, to, terms, sort, expand } = request;
  const pairs: (readonly [string, string])[] = [
    ...some('q', query.slice(0, LONGEST_QUERY).trim()),
    ...langs.map((lang) => ['lang', lang] as const),
    ...some('from', from),
    ...some('to', to),
    ...FACET_KINDS.flatMap((kind) => terms[kind].map((id) => [kind, id] as const)),
    ...some('sort', sort === usualSort(query) ? undefined : sort),
    ...some('widen', expand ? undefined : '0'),
  ];
  return pairs.length > 0 ? `?${new URLSearchParams(pairs.map((pair) => [...pair]))}` : '';
}

/** Whether a request has any filter. */
export function hasFilters({ langs, from, to, terms }: SearchRequest): boolean {
  return langs.length > 0 || !!from || !!to || FACET_KINDS.some((kind) => terms[kind].length > 0);
}

/** Removes all filters. */
export function withoutFilters({ from, to, ...request }: SearchRequest): SearchRequest {
  return { ...request, langs: [], terms: forEachKind(() => []) };
}

/** Removes some terms. */
export function without(
  request: SearchRequest,
  terms: readonly { readonly kind: TermKind; readonly id: string }[],
): SearchRequest {
  const left = (kind: TermKind) =>
    request.terms[kind].filter((id) => !terms.some((one) => one.kind === kind && one.id === id));
  return { ...request, terms: forEachKind(left) };
}

/** Replaces the query; an order that the reader did not choose changes with it. */
export function withQuery(request: SearchRequest, query: string): SearchRequest {
  const { sort } = request;
  const isUsual = sort === usualSort(request.query) || (sort === 'relevance' && query === '');
  return { ...request, query, sort: isUsual ? usualSort(query) : sort };
}

/** Replaces the period; without `from` or `to` it is open at that end. */
export function withPeriod(
  { from: _from, to: _to, ...request }: SearchRequest,
  from: DateLimit | undefined,
  to: DateLimit | undefined,
): SearchRequest {
  return { ...request, ...period(from, to) };
}

function period(
  from: DateLimit | undefined,
  to: DateLimit | undefined,
): Pick<SearchRequest, 'from' | 'to'> {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** Without a query all articles are equally relevant, so the newest are first. */
function usualSort(query: string): Sort {
  return query === '' ? 'newest' : 'relevance';
}

function some(name: string, value: string | undefined): (readonly [string, string])[] {
  return value ? [[name, value]] : [];
}
