/** Loads the word rules of the languages that are on a page. */
import type { WordRules } from '../../../locales/locale.ts';
import { type AnalysedLanguage, Analysis, NO_RULES } from '../../analyzer.ts';

/** @param langs as the page's `lang` attributes say them; a language without rules has words without forms */
export async function analysisOf(langs: readonly string[]): Promise<Analysis> {
  return new Analysis(await Promise.all(langs.map(languageOf)));
}

async function languageOf(lang: string): Promise<AnalysedLanguage> {
  const script = new Intl.Locale(lang).maximize().script ?? '';
  return { lang, script, words: await rulesOf(lang).catch(() => NO_RULES) };
}

async function rulesOf(lang: string): Promise<WordRules> {
  return (await import(`../../../locales/words/${lang}.ts`)).default;
}
