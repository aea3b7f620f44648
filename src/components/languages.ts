/** Says in which languages things are, in the words of the page. */
import type { Counts } from '../map/by-language.ts';
import type { Context } from './context.ts';
import { remembered } from './remembered.ts';
import { sentence } from './sentence.ts';

/**
 * Where a text in a language is: `dalam bahasa Rusia`, `на русском`. A language that Unicode has no name for in the
 * page's is called by its own.
 */
export const inLanguage = remembered((context, lang: string) =>
  context.t.inLanguage(languageName(context, lang)),
);

/** The name of a language in that of the page, as it is inside a sentence: `Rusia`, `русский`. */
export function languageName(context: Context, lang: string): string {
  return context.edition.languageNames?.of(lang) ?? context.languageName(lang);
}

/** The same as a heading or a key has it: `Bahasa Rusia`, as `Rusia` could be the country; `Русский`. */
export function languageIn(context: Context, lang: string): string {
  return sentence(context.languageLabel(lang), context.lang);
}

/** A number as the language of the page writes it. */
export function numberIn({ edition }: Context, number: number): string {
  return edition.numbers.format(number);
}

/**
 * How many articles a list has, as a line of its own or after a colon: `12 artikel, dan 434 dalam bahasa Rusia`. A list
 * that has articles of other languages only says so, instead of counting none.
 */
export function articleCounts(context: Context, { own, others }: Counts): string {
  const { t, edition } = context;
  const articles = t.articles(own);
  if (others.length === 0) return articles;
  const parts = others.map(
    ({ lang, count }) => `${numberIn(context, count)} ${inLanguage(context, lang)}`,
  );
  const list = edition.list.format(parts);
  return own === 0 ? t.othersOnly(list) : t.ownAndOthers(articles, list);
}

/** The same inside a link to all of them: where all are in other languages, only how many there are. */
export function allCounts(context: Context, counts: Counts): string {
  if (counts.own > 0) return articleCounts(context, counts);
  return context.t.articles(counts.others.reduce((sum, { count }) => sum + count, 0));
}
