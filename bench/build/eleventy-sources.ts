/** Prepares the archive for plain Eleventy: the articles as they are, the tags as data. */
import { parse } from 'yaml';
import type { Source, SourceFile } from './source.ts';

interface TagEntry {
  readonly label: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

export async function* eleventySources(archive: Source): AsyncGenerator<SourceFile> {
  const articles = archive.paths.filter((path) => path.endsWith('.md'));
  for (const path of articles) yield { path, content: await archive.read(path) };
  const tags = parse(await archive.read('_data/tags.yaml')) as TagEntry[];
  yield { path: '_data/labels.json', content: JSON.stringify(labelsOf(tags)) };
}

/** The label of a tag by language and by each of its names, which articles may use: `labels.id['Migas']`. */
function labelsOf(tags: readonly TagEntry[]): Record<string, Record<string, string>> {
  const labels: Record<string, Record<string, string>> = {};
  for (const { label, aliases = {} } of tags) {
    for (const [lang, name] of Object.entries(label)) {
      labels[lang] ??= {};
      for (const alias of aliases[lang] ?? []) labels[lang][alias] = name;
    }
  }
  return labels;
}
