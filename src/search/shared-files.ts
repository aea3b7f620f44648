/** Builds the files that all shards share: Pagefind's own, names, suggestions, and the manifest. */
import type { Archive } from '../archive/archive.ts';
import { KNOWN_NAMES } from '../locales/names/known.ts';
import type { BuiltShard, SearchFile } from './build-shard.ts';
import type { ShardFacts } from './facts.ts';
import { MANIFEST_FILE, nameFile, SEARCH_FORMAT, type SearchManifest } from './manifest.ts';
import { type NamePair, namePairs } from './names/name-pairs.ts';
import { contentHash, pack } from './pack.ts';
import { unpackFacts } from './packed-facts.ts';
import { pagefindFiles } from './pagefind/program.ts';
import { nameBuckets } from './same-names.ts';
import { splitSorted } from './sorted-words.ts';
import { suggestions } from './suggestions.ts';

/** The paths of shared files that can stay from build to build, below the folder of the search: Pagefind's own, names, suggestions. */
export type SharedPaths = Pick<SearchManifest, 'pagefind' | 'wasm' | 'names' | 'suggestions'>;

/** Some of them. */
export type SomePaths = { readonly [Name in keyof SharedPaths]?: SharedPaths[Name] | undefined };

/** See `namePairs`. */
export type PairNames = (
  latin: readonly string[],
  cyrillic: readonly string[],
) => readonly NamePair[];

interface SharedFiles {
  readonly files: readonly SearchFile[];
  /** For the next build. */
  readonly kept: SharedPaths;
}

/** The files at some of these paths. */
export function filesAt({ pagefind, wasm, names, suggestions }: SomePaths): string[] {
  const ofNames = Array.from({ length: names?.count ?? 0 }, (_, i) => names?.folder + nameFile(i));
  return [pagefind, wasm, suggestions, ...ofNames].filter((path) => path !== undefined);
}

/**
 * Builds the shared files of an archive's search.
 * @param shards all of them, as they are published, in the order of `planShards`
 * @param kept the paths of files that a build by the same program published, that still exist, and that would be the same
 * @param pairNames pairs Latin names with Cyrillic ones: a build that has kept the pairs need not find them
 * @throws Error if Pagefind is of another version than the index is written for
 */
export async function buildSharedFiles(
  archive: Archive,
  shards: readonly Pick<BuiltShard, 'lang' | 'name' | 'folder' | 'facts' | 'names'>[],
  kept: SomePaths = {},
  pairNames: PairNames = namePairs,
): Promise<SharedFiles> {
  const files: SearchFile[] = filesAt(kept).map((path) => ({ path, from: path }));
  const publish = (name: string, extension: string, content: Uint8Array) => {
    const path = `${name}-${contentHash([content])}.${extension}`;
    files.push({ path, content });
    return path;
  };
  const publishPagefind = async (): Promise<Pick<SharedPaths, 'pagefind' | 'wasm'>> => {
    const { pagefind, wasm: known } = kept;
    if (pagefind !== undefined && known !== undefined) return { pagefind, wasm: known };
    const { script, wasm } = await pagefindFiles();
    return {
      pagefind: publish('pagefind', 'js', script),
      wasm: publish('wasm', 'pagefind', wasm),
    };
  };
  const publishNames = (): SearchManifest['names'] => {
    const pairs = pairsOf(archive, shards, pairNames);
    const contents = nameBuckets(archive, KNOWN_NAMES, pairs).map(pack);
    const folder = `names-${contentHash(contents)}/`;
    files.push(...contents.map((content, i) => ({ path: folder + nameFile(i), content })));
    return { folder, count: contents.length };
  };
  /** One file for each language: a reader loads the facts of all shards before anything else. */
  const publishFacts = (lang: string): string => {
    const own = shards.filter((shard) => shard.lang === lang);
    if (own.length === 0) return '';
    const facts: ShardFacts = Object.fromEntries(
      own.map((one) => [one.name, unpackFacts(one.facts)]),
    );
    return publish(`${lang}/facts`, 'pack', pack(facts));
  };
  const own = {
    ...(await publishPagefind()),
    names: kept.names ?? publishNames(),
    suggestions: kept.suggestions ?? publish('suggestions', 'pack', pack(suggestions(archive))),
  };
  const manifest: SearchManifest = {
    format: SEARCH_FORMAT,
    origin: archive.site.origin,
    ...own,
    languages: archive.site.editions.map(({ lang, locale }) => ({
      lang,
      name: locale.name,
      script: locale.script,
      shards: shards
        .filter((shard) => shard.lang === lang)
        .map(({ name, folder }) => ({ name, folder })),
      facts: publishFacts(lang),
    })),
  };
  files.push({ path: MANIFEST_FILE, content: Buffer.from(JSON.stringify(manifest)) });
  return { files, kept: own };
}

/** The names of the texts in two scripts that sound alike. */
function pairsOf(
  { site }: Archive,
  shards: readonly Pick<BuiltShard, 'lang' | 'names'>[],
  pairNames: PairNames,
): readonly NamePair[] {
  const namesOf = (script: string) => {
    const own = site.editions.filter(({ locale }) => locale.script === script);
    const langs = own.map(({ lang }) => lang);
    const some = shards.filter(({ lang }) => langs.includes(lang));
    return [...new Set(some.flatMap(({ names }) => splitSorted(names)))].sort();
  };
  return pairNames(namesOf('Latn'), namesOf('Cyrl'));
}
