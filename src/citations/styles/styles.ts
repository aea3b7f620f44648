/** Lists the styles that an article is cited in, and says which of them the readers of an edition use. */
import type { Citation } from '../citation.ts';
import { apa } from './apa.ts';
import { chicago } from './chicago.ts';
import { gost } from './gost.ts';
import { mla } from './mla.ts';
import type { Run, StyleOptions, WordLanguage } from './run.ts';
import { wikipedia } from './wikipedia.ts';

/** A style by which articles are cited. */
interface CitationStyle {
  readonly id: string;
  /** The name that readers see, in all languages. */
  readonly name: string;
  /** The language of its words; without one, that of the reader. */
  readonly words?: WordLanguage;
  readonly write: (citation: Citation, options: StyleOptions) => readonly Run[];
}

const wiki = (words: WordLanguage): CitationStyle => ({
  id: `wikipedia-${words}`,
  name: `Wikipedia (${words})`,
  words,
  write: (citation, options) => [{ text: wikipedia(citation, options) }],
});

/** In the order in which they are offered. */
export const STYLES: readonly CitationStyle[] = [
  { id: 'apa', name: 'APA 7', write: apa },
  { id: 'chicago', name: 'Chicago 17/18', write: chicago },
  { id: 'mla', name: 'MLA 9', write: mla },
  { id: 'gost', name: 'ГОСТ Р 7.0.5–2008', words: 'ru', write: gost },
  wiki('id'),
  wiki('en'),
  wiki('ru'),
];

/**
 * The style of an edition's readers: the standard of Russian, what Indonesian universities ask for, and for others that of
 * historians.
 */
const OF_READERS: Readonly<Record<string, string>> = { ru: 'gost', id: 'apa' };

/** @param lang that of the edition */
export function styleOfReaders(lang: string): CitationStyle {
  const id = OF_READERS[lang] ?? 'chicago';
  return STYLES.find((style) => style.id === id) as CitationStyle;
}

/**
 * The language in which a style writes for readers of a language: whoever writes in Russian cites by these styles in a text
 * in English.
 */
export function wordsOf({ words }: Pick<CitationStyle, 'words'>, lang: string): WordLanguage {
  return words ?? (lang === 'id' ? 'id' : 'en');
}
