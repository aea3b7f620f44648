/** Reports language marks that name no language, or that readers see as text. */
import type { Token } from 'markdown-it';
import type { TextNote } from '../archive/article.ts';
import { attribute, eachToken, type TextOrigin } from './tokens.ts';

/** A language mark that was not recognized. */
const IGNORED = /\{\s?lang\b[^{}]{0,40}\}?/i;

/** The code of a language that nobody knows, which browsers have no name for. */
const UNDETERMINED = 'und';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Returns a note for each language mark that does not work. */
export function langNotes(tokens: readonly Token[], { firstLine }: TextOrigin): TextNote[] {
  const notes: TextNote[] = [];
  eachToken(tokens, firstLine, (token, line) => {
    const found = token.type === 'text' ? ignoredIn(token.content) : problemOf(token);
    if (found) notes.push({ line, code: 'lang-mark', subject: 'lang', found, expected: EXPECTED });
  });
  return notes;
}

function ignoredIn(text: string): string | undefined {
  const [mark] = (text.includes('{') && IGNORED.exec(text)) || [];
  return mark && `${mark}, which readers see as it is written`;
}

const EXPECTED = 'a language as in `{lang=ru}`, right after `[words]` or at the end of a paragraph';

/** Describes the language of an element if screen readers do not know it; `undefined` if they do. */
function problemOf(token: Token): string | undefined {
  const lang = token.nesting === 1 ? attribute(token, 'lang') : undefined;
  if (lang === undefined) return undefined;
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(lang);
    const [own] = lang.split('-');
    const [known = ''] = canonical.split('-');
    if (known !== own?.toLowerCase()) return `"${lang}", for which browsers know "${canonical}"`;
    return known !== UNDETERMINED && names.of(known) === undefined
      ? `"${lang}", which is no language`
      : undefined;
  } catch {
    return `"${lang}", which is no language`;
  }
}
