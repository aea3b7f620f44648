/** The words of searches in all languages that the program knows: a reader may use any of them in any edition. */
import en from './en.ts';
import id from './id.ts';
import type { QueryWords } from './query-words.ts';
import ru from './ru.ts';

export const QUERY_WORDS: Readonly<Record<string, QueryWords>> = { id, ru, en };
