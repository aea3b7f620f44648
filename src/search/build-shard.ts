/** Builds the files of a shard: its index, and what is loaded beside it. */
import { readPeriod } from '../dates/edtf.ts';
import type { OldSpelling } from '../locales/locale.ts';
import { Analyzer } from './analyzer.ts';
import type { Facets } from './facet-file.ts';
import { type Facts, factsOf } from './facts.ts';
import { facetsVersion, fileVersions } from './file-versions.ts';
import { otherWordsOf } from './list-other-words.ts';
import type { PublishedShard } from './manifest.ts';
import { namesOfShard } from './names/shard-names.ts';
import { namesWrittenIn } from './names/text-names.ts';
import { pack, packJson } from './pack.ts';
import { packFacts, unpackFacts } from './packed-facts.ts';
import { fragmentFile, fragmentOf, indexFile } from './pagefind/index-file.ts';
import { writeIndex } from './pagefind/write-index.ts';
import { PreviousShards } from './previous-shards.ts';
import { type SearchRecord, storedArticleOf, zonesOf } from './record.ts';
import type { ShardContent } from './shard-content.ts';
import { facetsPath, fileKeys, type ShardPaths, shardPaths } from './shard-files.ts';
import { hashOf, type IndexedText, packState } from './shard-state.ts';
import { joinSorted } from './sorted-words.ts';
import { EMPTY_TOKEN_ID, TokenListBuilder } from './token-lists.ts';
import { Tokenizer } from './tokenizer.ts';
import { loadLanguageRules, loadOldSpelling } from './word-rules.ts';
import { wordFilesOf } from './write-word-files.ts';
import { LEAD } from './zones.ts';

/** A file to be written; its path is below the folder of the search. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What a file has: new content, or that of a file which an earlier build published, under this or another path. */
type FileContent = Pick<NewFile, 'content'> | { readonly from: string };

/** A file of the search. */
export type SearchFile = FileContent & Pick<NewFile, 'path'>;

interface ShardInput {
  readonly content: ShardContent;
  /**
   * Reads the text of an article.
   * @param file as in its record
   */
  readonly textOf: (file: string) => string | Promise<string>;
  /**
   * Reads the words that an article is found by besides, and that no file of the search shows.
   * @returns each once, in alphabetical order
   */
  readonly unshownWordsOf?: ((file: string) => readonly string[]) | undefined;
  /** Digest of the program: what another program kept is not used. */
  readonly programKey: string;
  /** The states of shards that had these articles before, if they were kept; those of no use are ignored. */
  readonly previous?: readonly Uint8Array[];
}

export interface BuiltShard extends PublishedShard {
  readonly lang: string;
  readonly files: readonly SearchFile[];
  /** Its facts, as `pack` makes them, in base64: they are published with those of other shards. */
  readonly facts: string;
  /** The words of its texts that are names, in alphabetical order and joined: see `sorted-words.ts`. */
  readonly names: string;
  /** To be kept for the next build of this shard: see `shard-state.ts`. */
  readonly state: Uint8Array;
}

/**
 * Builds the files of a shard. Texts are read one after another, and only those of articles that changed
 * since the previous build. With or without previous states, the files are the same, byte for byte.
 */
export async function buildShard(input: ShardInput): Promise<BuiltShard> {
  const { lang, name, languages, records, stories, facets } = input.content;
  const stateKey = JSON.stringify([input.programKey, lang, languages]);
  const previous = new PreviousShards(input.previous ?? [], stateKey);
  const { fragments, texts, lists, names } = await indexTexts(input, previous);

  const index = writeIndex(lists);
  const words = wordFilesOf(index.forms);
  const factsOfTexts = factsOf(
    records.map(({ meta }, i) => ({
      period: readPeriod(meta.date ?? '')?.period,
      length: texts[i]?.length ?? 0,
      story: stories[i] ?? 0,
    })),
    index.bounds,
    { otherWords: otherWordsOf(index.terms, scriptOf(input.content)), words: words.end.length },
  );
  const wordFiles = [...words.begin, ...words.end].map((file) => JSON.stringify(file));
  const hashes = {
    index: index.chunks.map(hashOf),
    fragment: texts.map(({ fragment }) => fragment),
    words: wordFiles.map(hashOf),
    facets: hashOfFacets(facets),
  };
  const keys = fileKeys(factsOfTexts);
  const facts: Facts = { ...factsOfTexts, versions: fileVersions(keys, hashes) };
  const folder = `${lang}/${name.slice(lang.length + 1)}/`;
  const { facets: facetsFile, ...paths } = below(folder, shardPaths(keys, facts.versions));

  const files: SearchFile[] = [];
  const add = (path: string | undefined, content: FileContent) => {
    if (path === undefined) throw new Error(`a file of ${name} has no name`);
    files.push({ path, ...content });
  };
  const published = (from: string | undefined) => from !== undefined && { from };
  for (const [i, fragment] of fragments.entries()) add(paths.fragment[i], fragment);
  for (const [i, chunk] of index.chunks.entries()) {
    const known = published(previous.chunk(hashes.index[i] ?? ''));
    add(paths.index[i], known || { content: indexFile(chunk) });
  }
  for (const [i, json] of wordFiles.entries()) {
    const known = published(previous.words(hashes.words[i] ?? ''));
    add(paths.words[i], known || { content: packJson(json) });
  }
  files.push({ path: facetsFile, content: pack(facets) });
  return {
    lang,
    name,
    folder,
    facts: packFacts(facts),
    files,
    names: joinSorted(namesOfShard(names, index.forms, scriptOf(input.content))),
    state: packState(
      { paths, texts, lists, names, chunks: hashes.index, words: hashes.words },
      stateKey,
    ),
  };
}

function below(folder: string, { index, fragment, words, facets }: ShardPaths): ShardPaths {
  const all = (paths: readonly string[]) => paths.map((path) => folder + path);
  return { index: all(index), fragment: all(fragment), words: all(words), facets: folder + facets };
}

/**
 * Gives a shard other facets; all its other files stay as they are.
 * @returns the facts, which now name the new file; the file; and the path of the one that it replaces
 */
export function withFacets(
  { folder, facts: packed }: Pick<BuiltShard, 'folder' | 'facts'>,
  facets: Facets,
): { readonly facts: string; readonly file: NewFile; readonly replaced: string } {
  const before = unpackFacts(packed);
  const versions = { ...before.versions, facets: facetsVersion(hashOfFacets(facets)) };
  return {
    facts: packFacts({ ...before, versions }),
    file: { path: folder + facetsPath(versions), content: pack(facets) },
    replaced: folder + facetsPath(before.versions),
  };
}

function hashOfFacets(facets: Facets): string {
  return hashOf(JSON.stringify(facets));
}

/** Splits the texts of a shard into tokens, and makes the fragments, by which results show articles. */
async function indexTexts(
  { content, textOf, unshownWordsOf }: ShardInput,
  previous: PreviousShards,
) {
  const { lang, languages, records } = content;
  const analyzer = await analyzerFor(languages);
  const lists = new TokenListBuilder(previous.tokens);
  const names = new TokenListBuilder(previous.names);
  const old = await loadOldSpelling(wordRulesOf(content));
  const newTexts = new Tokenizer(lists, (word) => analyzer.tokens(word, lang));
  const oldTexts = new Tokenizer(lists, (word) => analyzer.tokens(word, lang, old?.modern));
  const fragments: FileContent[] = [];
  const texts: IndexedText[] = [];
  for (const record of records) {
    const key = keyOf(record);
    const known = previous.text(key);
    if (known) {
      known.addTokens(lists);
      known.addNames(names);
      texts.push(known.text);
      fragments.push({ from: known.fragment });
    } else {
      const stored = storedArticleOf(record, await textOf(record.file));
      const tokenizer = isOld(record, old) ? oldTexts : newTexts;
      for (const { words, size } of zonesOf(record)) {
        for (let count = tokenizer.add(words, size); count < size; count++)
          lists.add(EMPTY_TOKEN_ID);
      }
      let length = tokenizer.add(stored.content);
      for (const word of new Set(namesWrittenIn(stored.content))) names.add(names.idOf(word));
      const unshown = unshownWordsOf?.(record.file) ?? [];
      if (unshown.length > 0) {
        // They begin behind the weightier first words, and apart from one another: no phrase is made of them.
        for (; length < LEAD.size; length++) lists.add(EMPTY_TOKEN_ID);
        for (const word of unshown) {
          lists.add(EMPTY_TOKEN_ID);
          length += 1 + tokenizer.add(word);
        }
      }
      const fragment = fragmentOf(stored);
      texts.push({ key, fragment: hashOf(fragment), length });
      fragments.push({ content: fragmentFile(fragment) });
    }
    lists.end();
    names.end();
  }
  return { fragments, texts, lists: lists.lists(), names: names.lists() };
}

/** The key of an article's text: see `IndexedText`. */
function keyOf(record: SearchRecord): string {
  return hashOf(JSON.stringify(record));
}

/** The language whose rules the words of a shard follow. */
function wordRulesOf({ lang, languages }: ShardContent): string {
  return languages.find((one) => one.lang === lang)?.wordRules ?? lang;
}

/** The script of a shard's language. */
function scriptOf({ lang, languages }: ShardContent): string {
  return languages.find((one) => one.lang === lang)?.script ?? '';
}

/** Whether an article is in an earlier spelling: it says so, or its date does. */
function isOld({ orthography, period }: SearchRecord, old: OldSpelling | undefined): boolean {
  if (orthography) return orthography === 'old';
  return old !== undefined && period !== undefined && period < old.reformed;
}

/** Analyzers by languages, as JSON: a process builds the shards of one site. */
const analyzers = new Map<string, Promise<Analyzer>>();

function analyzerFor(languages: ShardContent['languages']): Promise<Analyzer> {
  const key = JSON.stringify(languages);
  const analyzer =
    analyzers.get(key) ?? loadLanguageRules(languages).then((rules) => new Analyzer(rules));
  analyzers.set(key, analyzer);
  return analyzer;
}
