/** What the search has beside shards: what opens them, widens a query, and is suggested; and the manifest. */
import type { Archive } from '../archive/archive.ts';
import type { SearchFile } from './build-shard.ts';
import { FORMAT, MANIFEST, type Manifest, type PublishedShard } from './manifest.ts';
import { pack, shortHash } from './pack.ts';
import { pagefindFiles } from './pagefind/program.ts';
import { suggestions } from './suggestions.ts';
import { tagNames } from './tag-names.ts';

/** Where Pagefind's own files are, below the folder of the search. */
export type PagefindPaths = Pick<Manifest, 'pagefind' | 'wasm'>;

export interface SearchExtras {
  readonly files: readonly SearchFile[];
  /** To be given to the next build by the same program: Pagefind's files stay as they are. */
  readonly pagefind: PagefindPaths;
}

/**
 * @param shards all that there are, as they were published, in the order of `planShards`
 * @param pagefind where a build by the same program published Pagefind's files, if they are still there
 */
export async function searchExtras(
  archive: Archive,
  shards: readonly (PublishedShard & { readonly lang: string })[],
  pagefind?: PagefindPaths,
): Promise<SearchExtras> {
  const files: SearchFile[] = [];
  const publish = (name: string, extension: string, content: Uint8Array) => {
    const path = `${name}-${shortHash([content])}.${extension}`;
    files.push({ path, content });
    return path;
  };
  const publishPagefind = async (): Promise<PagefindPaths> => {
    const { script, wasm } = await pagefindFiles();
    return {
      pagefind: publish('pagefind', 'js', script),
      wasm: publish('wasm', 'pagefind', wasm),
    };
  };
  if (pagefind) files.push(...Object.values(pagefind).map((path) => ({ path, from: path })));
  const own = pagefind ?? (await publishPagefind());
  const manifest: Manifest = {
    format: FORMAT,
    origin: archive.site.origin,
    ...own,
    tagNames: publish('tags', 'pack', pack(tagNames(archive))),
    suggestions: publish('suggestions', 'pack', pack(suggestions(archive))),
    languages: archive.site.editions.map(({ lang, locale }) => ({
      lang,
      name: locale.name,
      script: locale.script,
      shards: shards
        .filter((shard) => shard.lang === lang)
        .map(({ name, folder }) => ({ name, folder })),
    })),
  };
  files.push({ path: MANIFEST, content: Buffer.from(JSON.stringify(manifest)) });
  return { files, pagefind: own };
}
