/** Notes on a locale of the archive's own: words that it lacks, which pages show in another language. */
import type { Note } from '../archive/problem.ts';
import { STRING_SHAPES } from '../locales/templates/string-shapes.ts';
import type { Theme } from '../theme/theme.ts';

/** Notes on the locales of a theme; strings that replace others need not be complete. */
export function wordNotes({ words }: Theme): Note[] {
  return words
    .filter(({ lang, base }) => lang !== base)
    .flatMap(({ file, base, templates }) => {
      const missing = Object.keys(STRING_SHAPES).filter((key) => !(key in templates));
      if (missing.length === 0) return [];
      const found = `no words for ${missing.join(', ')}: they are shown in the language "${base}"`;
      const place = { file, line: 1, column: 1, subject: 'strings' };
      return [{ ...place, code: 'theme-words' as const, found, expected: 'these, too' }];
    });
}
