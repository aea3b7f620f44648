/** Marks of language that name none, or that stand in the text as they are written. */
import type { Token } from 'markdown-it';
import type { TextNote } from '../archive/article.ts';
import { attribute, linesOf, linesWithin, type TextPlace } from './tokens.ts';

/** What was meant as a mark, and is text. */
const UNREAD = /\{\s?lang\b[^{}]{0,40}\}?/i;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export function langNotes(tokens: readonly Token[], { firstLine }: TextPlace): TextNote[] {
  return linesOf(tokens, firstLine).flatMap(([token, start]) => {
    const placed: (readonly [Token, number])[] = [[token, start]];
    for (const [child, line] of linesWithin(token.children ?? [], start))
      placed.push([child, line]);
    return placed.flatMap(([one, line]) => {
      const lang = one.nesting === 1 ? attribute(one, 'lang') : undefined;
      const [unread] = (one.type === 'text' && UNREAD.exec(one.content)) || [];
      const found = unread ? `${unread}, which readers see as it is written` : problemOf(lang);
      return found ? { line, subject: 'lang', found, expected: EXPECTED } : [];
    });
  });
}

const EXPECTED = 'a language as in `{lang=ru}`, right after `[words]` or at the end of a paragraph';

/** Why a language tag is none that a screen reader knows; nothing where it is one. */
function problemOf(lang: string | undefined): string | undefined {
  if (lang === undefined) return undefined;
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(lang);
    const [own] = lang.split('-');
    const [known = ''] = canonical.split('-');
    if (known !== own?.toLowerCase()) return `"${lang}", for which browsers know "${canonical}"`;
    return names.of(known) === undefined ? `"${lang}", which is no language` : undefined;
  } catch {
    return `"${lang}", which is no language`;
  }
}
