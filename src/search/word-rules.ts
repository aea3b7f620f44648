/** Loads the word rules of languages. */
import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { OldSpelling, WordRules } from '../locales/locale.ts';
import { moduleAddress, SOURCE_FOLDER } from '../program/folders.ts';
import { type LanguageRules, NO_RULES } from './analyzer.ts';
import { FormTable } from './form-table.ts';

/** @returns the path of a language's rules below `src/`; nothing if it has none */
export async function wordRulesFile(lang: string): Promise<string | undefined> {
  const file = `locales/words/${lang}.ts`;
  return (await isThere(file)) ? file : undefined;
}

/** A language whose words are searched. */
export interface SearchLanguage extends Omit<LanguageRules, 'words'> {
  /** The language whose rules it uses, if they are not its own. */
  readonly wordRules?: string | undefined;
}

/** Loads the rules of languages and their tables of forms; `NO_RULES` for those without rules. */
export async function loadLanguageRules(
  languages: readonly SearchLanguage[],
): Promise<LanguageRules[]> {
  return Promise.all(
    languages.map(async ({ lang, script, wordRules = lang }) => ({
      lang,
      script,
      words: await rulesOf(wordRules),
      forms: await formsOf(wordRules),
    })),
  );
}

async function rulesOf(lang: string): Promise<WordRules> {
  if (!(await wordRulesFile(lang))) return NO_RULES;
  const module: { default: WordRules } = await import(moduleAddress(`locales/words/${lang}`));
  return module.default;
}

/** Loads an earlier spelling of a language; few have one. */
export async function loadOldSpelling(lang: string): Promise<OldSpelling | undefined> {
  if (!(await isThere(`locales/old-spelling/${lang}.ts`))) return undefined;
  const module: { default: OldSpelling } = await import(
    moduleAddress(`locales/old-spelling/${lang}`)
  );
  return module.default;
}

/** Reads the table of a language's forms: see `src/locales/forms/`. Few languages have one. */
async function formsOf(lang: string): Promise<FormTable | undefined> {
  const file = `locales/forms/${lang}.bin`;
  if (!(await isThere(file))) return undefined;
  return new FormTable(() => readFileSync(join(SOURCE_FOLDER, file)));
}

/** @param file below `src/` */
function isThere(file: string): Promise<boolean> {
  return access(join(SOURCE_FOLDER, file)).then(
    () => true,
    () => false,
  );
}
