/** Loads the word rules of the languages on a page. */
import type { WordRules } from '../../../locales/locale.ts';
import { Analyzer, type LanguageRules, NO_RULES } from '../../analyzer.ts';

/** @param langs as in the page's `lang` attributes; words of a language without rules have one form only */
export async function loadAnalyzer(langs: readonly string[]): Promise<Analyzer> {
  return new Analyzer(await Promise.all(langs.map(languageOf)));
}

async function languageOf(lang: string): Promise<LanguageRules> {
  const script = new Intl.Locale(lang).maximize().script ?? '';
  return { lang, script, words: await rulesOf(lang).catch(() => NO_RULES) };
}

async function rulesOf(lang: string): Promise<WordRules> {
  return (await import(`../../../locales/words/${lang}.ts`)).default;
}
