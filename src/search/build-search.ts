/** All files of the search: bundles of articles, what narrows and widens a query, and the manifest. */
import { transform } from 'esbuild';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { Analysis } from './analysis.ts';
import { inBundles } from './bundles.ts';
import { facetsOf } from './facets.ts';
import { factsOf, numberStories } from './facts.ts';
import {
  type Bundle,
  FACETS,
  FACTS,
  FORMAT,
  MANIFEST,
  type Manifest,
  SEARCH_FOLDER,
} from './manifest.ts';
import { pack, shortHash } from './pack.ts';
import { endIndexing, makeIndex } from './pagefind/make-index.ts';
import { type BundleFile, repack } from './pagefind/repack.ts';
import { recordOf } from './record.ts';
import { suggestions } from './suggestions.ts';
import { tagNames } from './tag-names.ts';
import { analysedLanguages } from './word-rules.ts';

/**
 * @param most articles of a bundle, where that is not the usual number
 * @returns the files, by their paths below the output folder
 * @throws Error where Pagefind could not index the articles, with what it said
 */
export async function buildSearch(archive: Archive, most?: number): Promise<BundleFile[]> {
  const { editions } = archive.site;
  const analysis = new Analysis(await analysedLanguages(editions));
  const stories = numberStories(archive);
  const files: BundleFile[] = [];
  const publish = (name: string, extension: string, content: Uint8Array) => {
    const path = `${name}-${shortHash([content])}.${extension}`;
    files.push({ path, content });
    return path;
  };
  const languages: Manifest['languages'][number][] = [];
  let script: Uint8Array | undefined;
  try {
    for (const { lang, locale } of editions) {
      const bundles: Bundle[] = [];
      const own = archive.articles.filter((article) => article.lang === lang);
      for (const [i, articles] of inBundles(own, most).entries()) {
        const name = `${lang}${i}`;
        const made = await buildBundle(archive, articles, { name, analysis, stories });
        const folder = `${lang}/${i}-${shortHash(made.files.map(({ content }) => content))}/`;
        files.push(...made.files.map(({ path, content }) => ({ path: folder + path, content })));
        bundles.push({ name, folder });
        script ??= made.script;
      }
      languages.push({ lang, name: locale.name, script: locale.script, bundles });
    }
  } finally {
    await endIndexing();
  }
  const manifest: Manifest = {
    format: FORMAT,
    origin: archive.site.origin,
    pagefind: script ? publish('pagefind', 'js', await smaller(script)) : '',
    tagNames: publish('tags', 'pack', pack(tagNames(archive))),
    suggestions: publish('suggestions', 'pack', pack(suggestions(archive))),
    languages,
  };
  files.push({ path: MANIFEST, content: Buffer.from(JSON.stringify(manifest)) });
  const root = SEARCH_FOLDER.slice(1);
  return files.map(({ path, content }) => ({ path: root + path, content }));
}

interface Making {
  readonly name: string;
  readonly analysis: Analysis;
  readonly stories: ReturnType<typeof numberStories>;
}

async function buildBundle(
  archive: Archive,
  articles: readonly Article[],
  { name, analysis, stories }: Making,
): Promise<{ files: BundleFile[]; script: Uint8Array }> {
  const records = articles.map((article) => recordOf(archive, article, analysis));
  const index = await makeIndex(records.map(({ terms }) => terms));
  const script = index.find(({ path }) => path === 'pagefind.js')?.content;
  if (!script) throw new Error('Pagefind made an index without its script');
  const lengths = records.map(({ length }) => length);
  const files = [
    ...(await repack(
      index,
      name,
      records.map(({ stored }) => stored),
    )),
    { path: FACTS, content: pack(factsOf(archive, articles, lengths, stories)) },
    { path: FACETS, content: pack(facetsOf(archive, articles)) },
  ];
  return { files, script };
}

/** Pagefind's script without blanks and long names: it comes with a few. */
async function smaller(script: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(script, { minify: true, format: 'esm' });
  return Buffer.from(code);
}
