/** The edits of an archive between two builds, each of one kind. */
import { posix } from 'node:path';
import { parse, stringify } from 'yaml';
import { slugOf } from '../../src/text/slug.ts';
import { TAGS } from '../archive/data.ts';
import { type Source, type SourceFile, withFiles } from './source.ts';

/** @returns the archive after the edit */
export type Edit = (source: Source) => Promise<Source>;

const SENTENCE = 'Kalimat ini ditambahkan setelah artikel terbit.';

/** Text that is new on the page of an article once `saveArticle` has edited it. */
export const SAVED = 'Kalimat ini disimpan sambil pratinjau berjalan.';

/** Adds a sentence to the first paragraph of an article from the middle of the Indonesian edition. */
export const editArticle: Edit = (source) => addSentence(source, SENTENCE);

/** Adds another sentence to the same paragraph. */
export const saveArticle: Edit = (source) => addSentence(source, SAVED);

async function addSentence(source: Source, sentence: string): Promise<Source> {
  const { path } = await editedArticle(source);
  const text = await source.read(path);
  return withFiles(source, [{ path, content: text.replace('\n\n', ` ${sentence}\n\n`) }]);
}

/**
 * The article that is edited: from the middle of the Indonesian edition.
 * @returns its file and its address
 */
export async function editedArticle(source: Source): Promise<{ path: string; address: string }> {
  const articles = indonesian(source);
  const { path, day } = await firstWhole(source, articles.slice(Math.floor(articles.length / 2)));
  return { path, address: `/id/${day.replaceAll('-', '/')}/${posix.basename(path, '.md')}/` };
}

/** The first of some articles of which the day is known and all of the text is shown. */
async function firstWhole({ read }: Source, paths: readonly string[]) {
  for (const path of paths) {
    const text = await read(path);
    const day = /^date: "(\d{4}-\d\d-\d\d)/m.exec(text)?.[1];
    if (day !== undefined && !/^access: /m.test(text)) return { path, text, day };
  }
  throw new Error('found no article that is shown as a whole');
}

/** Adds an article of the last day of the archive, without a translation. */
export const addArticle: Edit = async (source) => {
  const { path: last, text: whole } = await firstWhole(source, indonesian(source).toReversed());
  const title = 'Berita yang baru ditambahkan hari ini';
  const text = whole
    .replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`)
    .replace(/^(?:id|access|translationKey|translator|translated|original): .*\n/gm, '');
  const path = `${last.slice(0, last.lastIndexOf('/'))}/${slugOf(title)}.md`;
  return withFiles(source, [{ path, content: text }]);
};

/** Changes the Indonesian label of the tag that is in the middle in the order of use, but not its address. */
export const renameTag: Edit = async (source) => {
  const { id } = TAGS[Math.floor(TAGS.length / 2)] as (typeof TAGS)[number];
  const path = '_data/tags.yaml';
  const tags = parse(await source.read(path)) as TagEntry[];
  const renamed = tags.map((tag) => (tag.id === id ? withLabel(tag, `${tag.label.id} baru`) : tag));
  const file: SourceFile = { path, content: stringify(renamed, { lineWidth: 0 }) };
  return withFiles(source, [file]);
};

interface TagEntry {
  readonly id: string;
  readonly label: Readonly<Record<string, string>> & { readonly id: string };
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

/** Keeps the old label as another name of the tag, since articles still use it. */
function withLabel(tag: TagEntry, label: string) {
  const old = tag.label.id;
  return {
    ...tag,
    label: { ...tag.label, id: label },
    slug: { id: slugOf(old) },
    aliases: { ...tag.aliases, id: [...(tag.aliases?.id ?? []), old] },
  };
}

/** Oldest first, by their folders. */
function indonesian({ paths }: Source): string[] {
  return paths.filter((path) => path.startsWith('content/id/'));
}
