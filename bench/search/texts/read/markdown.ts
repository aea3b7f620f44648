/** Reads folders of Markdown files with front matter, as other programs for sites keep them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { guessLanguage } from './language.ts';
import type { Text, Texts } from './text.ts';

/**
 * Reads all Markdown files below a folder. The language is the ending of the name (`index.ru.md`), or is told by the
 * text. Files with the same path but for this ending are translations of one another.
 */
export async function readMarkdown(folder: string): Promise<Texts> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts: Text[] = [];
  for (const path of paths) {
    const text = textOf(relative(folder, path), await readFile(path, 'utf8'));
    if (text) texts.push(text);
  }
  return { texts, aligned: [] };
}

/** Reads one file; undefined where it has no title or no text. */
function textOf(path: string, content: string): Text | undefined {
  const [, front = '', rest = ''] = /^---\r?\n(.*?)\r?\n---\r?\n?(.*)$/s.exec(content) ?? [];
  const fields = fieldsOf(front);
  const title = String(fields.title ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const body = plainer(rest);
  if (!title || !body) return undefined;
  const [, story = path, suffix] = /^(.*?)(?:\.([a-z]{2}))?\.md$/.exec(path) ?? [];
  const date = /^\d{4}-\d{2}-\d{2}/.exec(dayOf(fields.date))?.[0];
  return { lang: suffix ?? guessLanguage(`${title} ${body}`), story, title, date, body };
}

/** What is read of it, which may be anything. */
interface FrontMatter {
  readonly title?: unknown;
  readonly date?: unknown;
}

function fieldsOf(front: string): FrontMatter {
  try {
    return (parse(front) ?? {}) as FrontMatter;
  } catch {
    // A front matter that another program reads and ours does not: the text has no title, and is left out.
    return {};
  }
}

function dayOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value ?? '');
}

/** Takes away what is neither text nor Markdown: short codes, HTML, pictures, the addresses of links. */
function plainer(body: string): string {
  return body
    .replace(/\{\{.*?\}\}|\{%.*?%\}/gs, ' ')
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/!\[([^[\]]*)\]\([^()]*\)/g, ' ')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/&[a-z]+;/g, ' ')
    .trim();
}
