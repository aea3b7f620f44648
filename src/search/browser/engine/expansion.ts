/** Describes the expansion of a query: to the reader, and to the page of an article that is opened. */
import { writes } from '../../../text/scripts.ts';
import type { ManifestLanguage } from '../../manifest.ts';
import type { Expansion } from '../protocol.ts';
import type { ClauseMatch } from './match.ts';
import type { Alternative } from './plan.ts';

type Languages = readonly Pick<ManifestLanguage, 'lang' | 'script'>[];

/** Origins of alternatives that are of the query's own words. */
const OWN_WORDS: ReadonlySet<string> = new Set(['typed', 'person', 'surname', 'prefix']);

/** @returns the alternatives of a clause that found something, besides its own words; none, or one entry */
export function expansionsOf({ clause, used }: ClauseMatch, languages: Languages): Expansion[] {
  const found = [...used].flatMap(([lang, alternatives]) =>
    alternatives
      .filter(({ origin }) => !OWN_WORDS.has(origin))
      .map(({ text }) => ({ text, lang: languageOf(text, lang, languages) })),
  );
  const unique = [...new Map(found.map((one) => [one.text.toLowerCase(), one])).values()];
  return unique.length > 0 ? [{ words: clause.text, alternatives: unique }] : [];
}

/** Writes the alternatives that found something as a query, one for each language. */
export function wordsToMark(matches: readonly ClauseMatch[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const { used, hits } of matches) {
    const forms = new Map<string, readonly string[]>();
    for (const [{ lang }, { otherForms }] of hits) {
      if (otherForms.length > 0) forms.set(lang, otherForms);
    }
    for (const [lang, alternatives] of used) {
      const texts = alternatives.map(textToMark);
      const all = [words.get(lang) ?? '', ...texts, ...(forms.get(lang) ?? [])];
      words.set(lang, all.join(' ').trim());
    }
  }
  return words;
}

/** Writes an alternative as a query. */
export function textToMark({ text, inOrder, quoted }: Alternative): string {
  return quoted || (inOrder && /\s/.test(text)) ? `"${text}"` : text;
}

/**
 * The language of a word: a Russian text has names in Latin letters, too.
 * @param found the language of the texts that have it
 */
function languageOf(text: string, found: string, languages: Languages): string {
  const writing = languages.filter(({ script }) => writes(script, text)).map(({ lang }) => lang);
  return writing.includes(found) ? found : (writing[0] ?? found);
}
