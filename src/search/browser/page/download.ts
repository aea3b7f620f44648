/** Gives the reader a file that the page has made. */
import { make } from '../element.ts';

/** Most letters of a file's name. */
const LONGEST_NAME = 60;

/** Makes a name that every file system accepts of the words of a query. */
export function fileName(query: string): string {
  const name = query.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? 'kliping';
  return [...name].slice(0, LONGEST_NAME).join('');
}

/** Gives the reader a file. */
export function download(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  make('a', { href, download: name }).click();
  // The browser reads the file later.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
