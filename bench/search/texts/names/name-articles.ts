/** Makes texts of nothing but names: an archive of many years has names that sound like any word. */
import { readEntries } from '../lemmas/hunspell.ts';
import { dictionaryOfRussian } from '../lemmas/russian-hunspell.ts';
import type { Text } from '../read/text.ts';
import { isCapitalized } from '../words.ts';
import { namesOfCldr } from './cldr-names.ts';

/** Names of an article. */
const AT_ONCE = 50;

/** Lists names of both languages in articles: those of the Russian dictionary, and those of places. */
export function nameArticles(): Text[] {
  const places = namesOfCldr();
  const ofDictionary = readEntries(dictionaryOfRussian().words).map(({ word }) => word);
  return [
    ...articlesOf('id', 'Mereka bertemu', new Set(places.flatMap(({ id }) => id))),
    ...articlesOf(
      'ru',
      'Среди них',
      new Set([...places.flatMap(({ ru }) => ru), ...ofDictionary.filter(isCapitalized)]),
    ),
  ];
}

function articlesOf(lang: string, begin: string, names: ReadonlySet<string>): Text[] {
  const all = [...names].filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name));
  const count = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: count }, (_, i) => ({
    lang,
    story: `names/${i}`,
    title: `${begin} ${i}`,
    date: undefined,
    // One name in a sentence, so that none of them is taken for a part of another.
    body: all
      .slice(i * AT_ONCE, (i + 1) * AT_ONCE)
      .map((name) => `${begin} ${name}.`)
      .join(' '),
  }));
}
