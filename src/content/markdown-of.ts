/** Reads the Markdown of an article's text, as far as it is shown. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Article, type PublicBlocks, textOf } from '../archive/article.ts';
import { ContentError } from '../archive/problem.ts';
import type { Resolved } from '../archive/references/target.ts';
import { withoutControls } from '../text/odd-characters.ts';
import { splitFrontMatter } from './front-matter.ts';
import { decodeText, readBytes } from './read-text.ts';

/** Punctuation that could mean something in Markdown. */
const SIGNS = /[!-/:-@[-`{-~]/g;

/** The words of blocks as Markdown that shows them as they are: of a text that is not shown whole. */
export function plainMarkdownOf(blocks: PublicBlocks): string {
  const words = textOf(blocks).replace(SIGNS, '\\$&');
  return words === '' ? '' : `${words.replaceAll('\n', '\n\n')}\n`;
}

/**
 * Takes from a text the titles of erased records that its references name.
 * @param markdown all below the front matter
 * @param firstLine the line of the file that it begins on, one-based
 */
function withoutErased(markdown: string, firstLine: number, resolved: readonly Resolved[]): string {
  const erased = resolved.filter(({ target }) => target.kind === 'erased');
  if (erased.length === 0) return markdown;
  const lines = markdown.split('\n');
  for (const { reference } of erased) {
    const at = reference.line - firstLine;
    const line = lines[at] ?? '';
    const named = [reference.title, ...(reference.href ? [reference.href] : [])];
    const cut = named.reduce((text, name) => text.replaceAll(name, '…'), line);
    // Where the title is written with markup, all after the label goes.
    lines[at] = cut === line ? line.replace(/:.*/s, ': …') : cut;
  }
  return lines.join('\n');
}

/**
 * @returns the text below the front matter, with `\n` as line end
 * @throws ContentError where the file has changed since the article was read
 */
export function markdownOf(
  { file, hash }: Article,
  contentDir: string,
  resolved: readonly Resolved[],
): string {
  const path = join(contentDir, file);
  const bytes = readBytes(path);
  if (bytes instanceof Uint8Array && createHash('sha256').update(bytes).digest('hex') === hash) {
    const text = decodeText(bytes);
    const parts = typeof text === 'string' ? splitFrontMatter(text) : undefined;
    if (parts && 'body' in parts)
      return withoutErased(withoutControls(parts.body), parts.bodyLine, resolved);
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
