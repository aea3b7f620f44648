/** Turns the filters that are written in a query into tests of articles. */
import type { TermKind } from '../../../archive/term-kinds.ts';
import { foldName } from '../../../text/fold.ts';
import type { Facets } from '../../facet-file.ts';
import type { ManifestLanguage } from '../../manifest.ts';
import { plainSlug } from '../../plain-slug.ts';
import type { Condition } from '../query/parse.ts';
import { readDateFilter } from '../query/periods.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import { daysOfRange, isOfRange } from './ranges.ts';
import { termsOf } from './refine.ts';

type Test = (article: IndexedArticle) => boolean;

export interface Conditions {
  /** Whether an article passes all filters that were understood. */
  readonly accepts: Test;
  /** Filters with values that nobody knows, or that are no dates; the search ignores these. */
  readonly notUnderstood: readonly UnknownValues[];
}

/** The values of a filter that were not understood. */
interface UnknownValues {
  readonly condition: Condition;
  readonly values: readonly string[];
}

interface ConditionContext {
  readonly languages: readonly ManifestLanguage[];
  /** By shard. */
  readonly facets: ReadonlyMap<string, Facets>;
}

/** Reads the filters of a query. */
export function readConditions(
  conditions: readonly Condition[],
  context: ConditionContext,
): Conditions {
  const read = conditions.map((condition) => {
    const { field, values } = condition;
    const tested = values.map((value) => ({ value, test: testOfValue(field, value, context) }));
    const tests = tested.flatMap(({ test }) => test ?? []);
    const unknown = tested.filter(({ test }) => !test).map(({ value }) => value);
    return { condition, tests, unknown };
  });
  const all = read.filter(({ tests }) => tests.length > 0);
  return {
    accepts: (article) =>
      all.every(
        ({ condition, tests }) => tests.some((test) => test(article)) !== condition.negated,
      ),
    notUnderstood: read
      .filter(({ unknown }) => unknown.length > 0)
      .map(({ condition, unknown }) => ({ condition, values: unknown })),
  };
}

function testOfValue(
  field: Condition['field'],
  value: string,
  { languages, facets }: ConditionContext,
): Test | undefined {
  if (field === 'date') {
    const range = readDateFilter(value);
    const days = range && daysOfRange(range);
    return days && ((article) => isOfRange(article, days));
  }
  if (field === 'lang') {
    const lang = languageOf(value, languages);
    return lang === undefined ? undefined : (article) => article.lang === lang;
  }
  const ids = termIds(field, value, facets);
  return ids.size === 0
    ? undefined
    : (article) => termsOf(article, field, facets).some((id) => ids.has(id));
}

/** Finds a language by its code, by its name in itself, or by its name in another language of the site. */
function languageOf(value: string, languages: readonly ManifestLanguage[]): string | undefined {
  const asked = foldName(value);
  return languages.find(({ lang, name }) => {
    const names = [lang, name, ...languages.map((other) => nameIn(other.lang, lang))];
    return names.some((one) => foldName(one) === asked);
  })?.lang;
}

function nameIn(lang: string, of: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(of) ?? of;
  } catch {
    return of;
  }
}

/** Finds terms by identity, label in any language, or slug. */
function termIds(
  kind: TermKind,
  value: string,
  facets: ConditionContext['facets'],
): ReadonlySet<string> {
  const [asked, slug] = [foldName(value), plainSlug(value)];
  const ids = new Set<string>();
  for (const facet of facets.values()) {
    for (const [id, labels, slugs = []] of facet[kind].terms) {
      const names = Object.values(labels);
      if (
        id === value ||
        slugs.includes(value) ||
        names.some((name) => foldName(name) === asked) ||
        (slug !== '' && (id === slug || names.some((name) => plainSlug(name) === slug)))
      ) {
        ids.add(id);
      }
    }
  }
  return ids;
}
