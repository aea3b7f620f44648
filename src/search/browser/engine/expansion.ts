/** What a query was widened by, as it is told and as it is marked. */
import { writes } from '../../../text/scripts.ts';
import type { ManifestLanguage } from '../../manifest.ts';
import type { Widening } from '../protocol.ts';
import type { Match } from './match.ts';

type Writing = Pick<ManifestLanguage, 'lang' | 'script'>;

/** What a query was widened by, of what found something. */
export function wideningOf({ slot, used }: Match, languages: readonly Writing[]): Widening[] {
  const by = [...used].flatMap(([lang, ways]) =>
    ways
      .filter(({ origin }) => origin !== 'typed' && origin !== 'beginning')
      .map(({ text }) => ({ text, lang: languageOf(text, lang, languages) })),
  );
  const unique = [...new Map(by.map((one) => [one.text.toLowerCase(), one])).values()];
  return unique.length > 0 ? [{ words: slot.text, by: unique }] : [];
}

/** The words that were found in each language, as a query. */
export function wordsToMark(matches: readonly Match[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { used, slot } of matches) {
    for (const [lang, ways] of used) {
      const texts = ways.map(({ text, inOrder }) =>
        slot.quoted || (inOrder && /\s/.test(text)) ? `"${text}"` : text,
      );
      words.set(lang, [words.get(lang) ?? '', ...texts].join(' ').trim());
    }
  }
  return words;
}

/** The language of a word: a Russian text has names in Latin letters, too. */
function languageOf(text: string, found: string, languages: readonly Writing[]): string {
  const writing = languages.filter(({ script }) => writes(script, text)).map(({ lang }) => lang);
  return writing.includes(found) ? found : (writing[0] ?? found);
}
