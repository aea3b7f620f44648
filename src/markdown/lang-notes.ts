/** Marks of language that name none, or that stand in the text as they are written. */
import type { Token } from 'markdown-it';
import type { TextNote } from '../archive/article.ts';
import { attribute, eachToken, type TextPlace } from './tokens.ts';

/** What was meant as a mark, and is text. */
const UNREAD = /\{\s?lang\b[^{}]{0,40}\}?/i;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export function langNotes(tokens: readonly Token[], { firstLine }: TextPlace): TextNote[] {
  const notes: TextNote[] = [];
  eachToken(tokens, firstLine, (token, line) => {
    const found = token.type === 'text' ? unreadIn(token.content) : problemOf(token);
    if (found) notes.push({ line, subject: 'lang', found, expected: EXPECTED });
  });
  return notes;
}

function unreadIn(text: string): string | undefined {
  const [unread] = (text.includes('{') && UNREAD.exec(text)) || [];
  return unread && `${unread}, which readers see as it is written`;
}

const EXPECTED = 'a language as in `{lang=ru}`, right after `[words]` or at the end of a paragraph';

/** Why the language of an element is none that a screen reader knows; nothing where it is one. */
function problemOf(token: Token): string | undefined {
  const lang = token.nesting === 1 ? attribute(token, 'lang') : undefined;
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
