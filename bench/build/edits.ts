/** The edits of an archive between two builds, each of one kind. */
import { parse, stringify } from 'yaml';
import { slugOf } from '../../src/text/slug.ts';
import { TAGS } from '../archive/data.ts';
import { type Source, type SourceFile, withFiles } from './source.ts';

/** @returns the archive after the edit */
export type Edit = (source: Source) => Promise<Source>;

const SENTENCE = 'Kalimat ini ditambahkan setelah artikel terbit.';

/** Adds a sentence to the first paragraph of an article from the middle of the Indonesian edition. */
export const editArticle: Edit = async (source) => {
  const articles = indonesian(source);
  const path = articles[Math.floor(articles.length / 2)] as string;
  const text = await source.read(path);
  return withFiles(source, [{ path, content: text.replace('\n\n', ` ${SENTENCE}\n\n`) }]);
};

/** Adds an article of the last day of the archive, without a translation. */
export const addArticle: Edit = async (source) => {
  const last = indonesian(source).at(-1) as string;
  const title = 'Berita yang baru ditambahkan hari ini';
  const text = (await source.read(last))
    .replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`)
    .replace(/^(?:translationKey|translator|translated|original): .*\n/gm, '');
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
