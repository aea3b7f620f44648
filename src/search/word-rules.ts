/** Loads the word rules of languages. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { WordRules } from '../locales/locale.ts';
import { moduleAddress, SOURCE_FOLDER } from '../program/folders.ts';
import { type LanguageRules, NO_RULES } from './analyzer.ts';

/** @returns the path of a language's rules below `src/`; nothing if it has none */
export async function wordRulesFile(lang: string): Promise<string | undefined> {
  const file = `locales/words/${lang}.ts`;
  const isThere = await access(join(SOURCE_FOLDER, file)).then(
    () => true,
    () => false,
  );
  return isThere ? file : undefined;
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
  const module: { default: WordRules } = await import(moduleAddress(`locales/words/${lang}`));
  return module.default;
}
