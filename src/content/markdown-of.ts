/** Reads the Markdown of an article's text from its file. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { ContentError } from '../archive/problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { decodeText, readBytes } from './read-text.ts';

/**
 * @returns the text below the front matter, with `\n` as line end
 * @throws ContentError where the file has changed since the article was read
 */
export function markdownOf({ file, hash }: Article, contentDir: string): string {
  const path = join(contentDir, file);
  const bytes = readBytes(path);
  if (bytes instanceof Uint8Array && createHash('sha256').update(bytes).digest('hex') === hash) {
    const text = decodeText(bytes);
    const parts = typeof text === 'string' ? splitFrontMatter(text) : undefined;
    if (parts && 'body' in parts) return parts.body;
  }
  throw new ContentError([
    {
      file: path,
      line: 1,
      column: 1,
      subject: 'file',
      found: 'other words than a moment ago',
      expected: 'a file that nobody changes while it is read: try again',
    },
  ]);
}
