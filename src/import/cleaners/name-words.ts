/** Tells the words of names from those of sentences. */
import { SITE_NAME } from '../web-names.ts';

/** Words in lower case that join parts of a name, or two names. */
export const JOINING: ReadonlySet<string> = new Set(
  'bin binti van von de der den da al el dan and и &'.split(' '),
);

/** A word that is the name of a web site. */
export const DOMAIN_WORD = new RegExp(`^${SITE_NAME}`, 'u');

/**
 * Whether a word may follow the first one of a name: it has a capital, or joins parts of the name. `Siti binti Ahmad`.
 * @param isSource whether it is a publisher, whose name may have other short words: `Dinas Kelautan di Pati`
 */
export function isWordOfName(word: string, isSource: boolean): boolean {
  if (DOMAIN_WORD.test(word)) return false;
  // An opening quotation mark begins a sentence, but that of a nickname: `Wati "@w"`.
  if (/^[^\p{Ll}"“„«]|^"[^\p{L}]/u.test(word) || JOINING.has(word)) return true;
  return isSource && /^\p{Ll}{1,3}$/u.test(word);
}
