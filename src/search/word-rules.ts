/** Loads the word rules of languages. */
import { access } from 'node:fs/promises';
import type { WordRules } from '../locales/locale.ts';
import { type LanguageRules, NO_RULES } from './analyzer.ts';

const folder = new URL('../locales/words/', import.meta.url);

/** @returns the path of a language's rules below `src/`; nothing if it has none */
export async function wordRulesFile(lang: string): Promise<string | undefined> {
  const file = new URL(`${lang}.ts`, folder);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  return isThere ? `locales/words/${lang}.ts` : undefined;
}

/** A language whose words are searched. */
export interface SearchLanguage extends Omit<LanguageRules, 'words'> {
  /** The language whose rules it uses, if they are not its own. */
  readonly wordRules?: string | undefined;
}

/** Loads the rules of languages; `NO_RULES` for those without. */
export async function loadLanguageRules(
  languages: readonly SearchLanguage[],
): Promise<LanguageRules[]> {
  return Promise.all(
    languages.map(async ({ lang, script, wordRules = lang }) => ({
      lang,
      script,
      words: await rulesOf(wordRules),
    })),
  );
}

async function rulesOf(lang: string): Promise<WordRules> {
  if (!(await wordRulesFile(lang))) return NO_RULES;
  const module: { default: WordRules } = await import(new URL(`${lang}.ts`, folder).href);
  return module.default;
}
