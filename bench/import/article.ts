/** Reads the articles that an import has written, as the site reads them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import type { Locale } from '../../src/locales/locale.ts';
import ru from '../../src/locales/ru.ts';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import { splitWords } from './marked.ts';

/** A block of a body. */
export interface ReadBlock {
  readonly kind: 'prose' | 'heading' | 'reference' | 'other';
  readonly words: readonly string[];
  /** As a reader sees it; of a reference, its title. */
  readonly text: string;
}

/** An article that was written. */
export interface ReadArticle {
  /** Below the content folder. */
  readonly path: string;
  readonly lang: string;
  readonly title: string;
  /** Where it says that it came from: `rows.csv#12`. */
  readonly raw: string | undefined;
  readonly date: string | undefined;
  readonly editor: readonly string[];
  readonly reporter: readonly string[];
  readonly source: readonly string[];
  readonly outlet: string | undefined;
  readonly dateline: string | undefined;
  readonly sourceUrl: string | undefined;
  readonly sameTextAs: readonly string[];
  readonly versionOf: readonly string[];
  /** The fields to review. */
  readonly review: readonly string[];
  readonly blocks: readonly ReadBlock[];
}

const locales: readonly Locale[] = [id, ru, en];
const readBody = createMarkdown({ locales, languages: locales, href: (url) => url });

/** Reads all articles below a folder, in the order of their paths; none where there is no folder. */
export async function* readArticles(folder: string): AsyncGenerator<ReadArticle> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  for (const path of paths.sort()) {
    yield readArticle(path, await readFile(join(folder, path), 'utf8'));
  }
}

/** Reads an article; keys that no scorer needs are left aside, so that the schema may grow. */
export function readArticle(path: string, file: string): ReadArticle {
  const parts = splitFrontMatter(file);
  if ('missing' in parts) throw new Error(`${path} has no front matter`);
  const facts = parse(parts.yaml) as Readonly<Record<string, unknown>>;
  const lang = path.split('/')[0] ?? '';
  const review = facts.review ?? [];
  return {
    path,
    lang,
    title: textOf(facts.title) ?? '',
    raw: textOf(facts.raw),
    date: textOf(facts.date),
    editor: listOf(facts.editor),
    reporter: listOf(facts.reporter),
    source: listOf(facts.source),
    outlet: textOf(facts.outlet),
    dateline: listOf(facts.dateline).join(' / ') || undefined,
    sourceUrl: textOf(facts.sourceUrl),
    sameTextAs: listOf(facts.sameTextAs),
    versionOf: listOf(facts.versionOf),
    review: Array.isArray(review) ? review.map(String) : Object.keys(review as object),
    blocks: readBlocks(parts.body, lang, path),
  };
}

function readBlocks(body: string, lang: string, file: string): ReadBlock[] {
  return readBody(body, { lang, file, firstLine: 1 }).blocks.map((block): ReadBlock => {
    if (block.kind === 'reference') {
      const { label, title } = block.reference;
      return { kind: 'reference', text: title, words: splitWords(`${label} ${title}`) };
    }
    const kind =
      block.shape === 'heading' ? 'heading' : block.shape === 'paragraph' ? 'prose' : 'other';
    return { kind, text: block.text, words: splitWords(block.text) };
  });
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

/** The names of a credit, however they are written. */
function listOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one: unknown) =>
    typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : String(one),
  );
}
