/** Says in which languages things are, in the words of the page. */
import type { Counts } from '../map/by-language.ts';
import type { Context } from './context.ts';

/**
 * Where a text in a language is: `dalam bahasa Rusia`, `на русском`. A language that Unicode has no name for in the
 * page's is called by its own.
 */
export function inLanguage(context: Context, lang: string): string {
  const { lang: own, t } = context;
  const [known] = Intl.DisplayNames.supportedLocalesOf(own);
  const name =
    known && new Intl.DisplayNames(known, { type: 'language', fallback: 'none' }).of(lang);
  return t.inLanguage(name ?? context.languageName(lang));
}

/** A number as the language of the page writes it. */
export function numberIn({ lang }: Context, number: number): string {
  return new Intl.NumberFormat([lang, 'en']).format(number);
}

/** How many articles a list has: `12 artikel, dan 434 dalam bahasa Rusia`. */
export function articleCounts(context: Context, { own, others }: Counts): string {
  const { t, edition } = context;
  const articles = t.articles(own);
  if (others.length === 0) return articles;
  const parts = others.map(
    ({ lang, count }) => `${numberIn(context, count)} ${inLanguage(context, lang)}`,
  );
  return t.ownAndOthers(articles, edition.list.format(parts));
}
