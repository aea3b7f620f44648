/** Makes the files of a shard. */
import { gzipSync } from 'node:zlib';
import { Analysis } from './analysis.ts';
import { factsOf } from './facts.ts';
import { KeptFiles } from './kept-files.ts';
import { FACETS, FACTS, type PublishedShard } from './manifest.ts';
import { pack, shortHash } from './pack.ts';
import { chunkPath, fragmentPath, metaPath } from './pagefind/format.ts';
import { writeIndex } from './pagefind/write-index.ts';
import { storedOf, zonesOf } from './record.ts';
import type { ShardContent } from './shard-content.ts';
import { type Digest, hashOf, packState } from './shard-state.ts';
import type { Stored } from './stored.ts';
import { NO_WORD, TermLists } from './term-lists.ts';
import { TermReader } from './term-reader.ts';
import { analysedLanguages } from './word-rules.ts';

/** Its path is below the folder of the search. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A file of the search: a new one, or one that an earlier build published, under this or another path. */
export type SearchFile = NewFile | { readonly path: string; readonly from: string };

export interface ShardInput {
  readonly content: ShardContent;
  /**
   * Reads the text of an article.
   * @param file as in its record
   */
  readonly textOf: (file: string) => string | Promise<string>;
  /** Another text for each version of the program: what another one kept is not used. */
  readonly program: string;
  /** What was kept of shards that had these articles before, if it was; what is of no use is left aside. */
  readonly previous?: readonly Uint8Array[];
}

export interface BuiltShard extends PublishedShard {
  readonly lang: string;
  readonly files: readonly SearchFile[];
  /** To be kept for the next build of this shard. */
  readonly state: Uint8Array;
}

/**
 * Makes the files of a shard. Texts are asked for one after another, and only those of articles that are
 * not as they were in a previous build.
 */
export async function buildShard(input: ShardInput): Promise<BuiltShard> {
  const { lang, name, languages, records, stories, facets } = input.content;
  const base = JSON.stringify([input.program, lang, languages]);
  const kept = new KeptFiles(input.previous ?? [], base);
  const { files, digests, lists } = await digest(input, kept);

  const facts = factsOf(
    records.map(({ meta }, i) => ({
      day: meta.day,
      length: digests[i]?.length ?? 0,
      story: stories[i] ?? 0,
    })),
  );
  const index = writeIndex(name, lists);
  const chunks = index.chunks.map(hashOf);
  for (const [i, chunk] of index.chunks.entries()) {
    const path = chunkPath(name, i);
    const from = kept.chunk(chunks[i] ?? '');
    files.push(from === undefined ? { path, content: compress(chunk) } : { path, from });
  }
  files.push(
    { path: metaPath(name), content: compress(index.meta) },
    { path: FACTS, content: pack(facts) },
    { path: FACETS, content: pack(facets) },
  );

  const fragments = digests.map(({ fragment }) => fragment);
  const hash = shortHash([index.meta, JSON.stringify([facts, facets, fragments, chunks])]);
  const folder = `${lang}/${name.slice(lang.length + 1)}-${hash}/`;
  return {
    lang,
    name,
    folder,
    files: files.map((file) => ({ ...file, path: folder + file.path })),
    state: packState({ name, folder, digests, lists, chunks }, base),
  };
}

/** What the texts of a shard come to, and the files by which results show them. */
async function digest({ content, textOf }: ShardInput, kept: KeptFiles) {
  const { lang, name, languages, records } = content;
  const analysis = await analysisOf(languages);
  const lists = new TermLists();
  const reader = new TermReader(lists, (word) => analysis.term(word, lang));
  const files: SearchFile[] = [];
  const digests: Digest[] = [];
  for (const [i, record] of records.entries()) {
    const path = fragmentPath(name, i);
    const key = hashOf(JSON.stringify(record));
    const found = kept.text(key);
    if (found) {
      found.addTerms(lists);
      digests.push(found.digest);
      files.push({ path, from: found.fragment });
    } else {
      const stored = storedOf(record, await textOf(record.file));
      for (const { words, room } of zonesOf(record)) {
        for (let place = reader.add(words, room); place < room; place++) lists.add(NO_WORD);
      }
      const length = reader.add(stored.content);
      const fragment = JSON.stringify(fragmentOf(stored));
      digests.push({ key, fragment: hashOf(fragment), length });
      files.push({ path, content: compress(Buffer.from(fragment)) });
    }
    lists.end();
  }
  return { files, digests, lists };
}

/** Analyses of texts in the languages of a site: there is one site in a process. */
const analyses = new Map<string, Promise<Analysis>>();

function analysisOf(languages: ShardContent['languages']): Promise<Analysis> {
  const key = JSON.stringify(languages);
  const analysis =
    analyses.get(key) ?? analysedLanguages(languages).then((analysed) => new Analysis(analysed));
  analyses.set(key, analysis);
  return analysis;
}

/** What Pagefind's script expects of a result. */
function fragmentOf({ url, content, meta }: Stored) {
  return { url, content, word_count: 0, filters: {}, meta, anchors: [] };
}

/** What every file of an index begins with, once it is decompressed. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** At once, as the shards of an archive are made in parallel. */
function compress(content: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, content]), { level: 6 });
}
