/** Loads the word rules of languages. */
import { access } from 'node:fs/promises';
import type { WordRules } from '../locales/locale.ts';
import { type AnalysedLanguage, NO_RULES } from './analyzer.ts';

const folder = new URL('../locales/words/', import.meta.url);

/** The file of a language's rules below `src/`; none where it has no rules. */
export async function wordRulesFile(lang: string): Promise<string | undefined> {
  const file = new URL(`${lang}.ts`, folder);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  return isThere ? `locales/words/${lang}.ts` : undefined;
}

/** Adds their rules to languages. */
export async function analysedLanguages(
  languages: readonly Omit<AnalysedLanguage, 'words'>[],
): Promise<AnalysedLanguage[]> {
  return Promise.all(
    languages.map(async (language) => ({ ...language, words: await rulesOf(language.lang) })),
  );
}

async function rulesOf(lang: string): Promise<WordRules> {
  if (!(await wordRulesFile(lang))) return NO_RULES;
  const module: { default: WordRules } = await import(new URL(`${lang}.ts`, folder).href);
  return module.default;
}
