/** Columns of the archive's data: one list for the files, the data package and the page that explains them. */

/** What a value is. A list is joined by `; ` in a table; in JSON Lines it is an array. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list' | 'object';

/** The tables, by the names of their files. */
export const TABLES = {
  articles: {
    id: 'string',
    address: 'string',
    url: 'string',
    permalink: 'string',
    language: 'string',
    title: 'string',
    date: 'string',
    published: 'string',
    event: 'string',
    date_as_printed: 'string',
    outlet: 'string',
    sources: 'list',
    source_urls: 'list',
    reporters: 'list',
    editors: 'list',
    dateline: 'string',
    tags: 'list',
    tag_ids: 'list',
    keywords: 'list',
    description: 'string',
    story: 'string',
    original: 'string',
    translator: 'string',
    translated: 'date',
    same_text_as: 'list',
    version_of: 'string',
    print_edition: 'string',
    print_issue: 'string',
    print_section: 'string',
    print_page: 'string',
    print_column: 'string',
    call_number: 'string',
    source_url: 'string',
    retrieved: 'date',
    archived_url: 'string',
    sha256: 'string',
    added: 'date',
    text_state: 'string',
    orthography: 'string',
    rights: 'string',
    access: 'string',
    reuse: 'boolean',
    retracted: 'date',
    retracted_by: 'string',
    retracted_url: 'string',
    corrections: 'list',
    fields: 'object',
    text: 'string',
  },
  stories: {
    story: 'string',
    language: 'string',
    article: 'string',
    state: 'string',
    original: 'string',
    original_language: 'string',
    translator: 'string',
    translated: 'date',
    days: 'integer',
  },
  nodes: {
    node: 'string',
    node_kind: 'string',
    language: 'string',
    title: 'string',
    date: 'string',
  },
  edges: { source: 'string', target: 'string', reference: 'string', target_kind: 'string' },
  wanted: {
    node: 'string',
    language: 'string',
    title: 'string',
    url: 'string',
    referrers: 'integer',
    tag_id: 'string',
  },
  terms: {
    term_kind: 'string',
    term_id: 'string',
    thing: 'string',
    names: 'string',
    aliases: 'list',
    parent: 'string',
    url: 'string',
    same_as: 'list',
    wikidata: 'string',
    latitude: 'number',
    longitude: 'number',
  },
  glossary: {
    group_id: 'string',
    language: 'string',
    script: 'string',
    name: 'string',
  },
  parallel: {
    source_article: 'string',
    target_article: 'string',
    row_number: 'integer',
    source_language: 'string',
    target_language: 'string',
    source_text: 'string',
    target_text: 'string',
    rights: 'string',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;

export type TableName = keyof typeof TABLES;

/** A column as a file has it. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Its name in `TABLES`: terms have a column `name_LANG` for each edition. */
  readonly described: string;
}

/** The columns of a table in an archive with some languages. Only JSON Lines have texts: a table keeps no paragraphs. */
export function columnsOf(
  table: TableName,
  format: string,
  langs: readonly string[],
): readonly Column[] {
  const all: readonly (readonly [string, ColumnType])[] = Object.entries(TABLES[table]);
  return all.flatMap(([name, type]): Column[] => {
    if (name === 'text' && format !== 'jsonl') return [];
    if (name !== 'names') return [{ name, type, described: name }];
    return langs.map((lang) => ({ name: `name_${lang}`, type, described: name }));
  });
}

/** A value of a row; none is empty. */
export type Value =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string | readonly string[]>>
  | undefined;

/** A row of a table, by the names of its columns. */
export type DataRow = Readonly<Record<string, Value>>;

/** What a data file is written from: rows with texts, which are read while it is written, one after the other. */
export interface DataBody {
  /** Of parallel texts, a row for each pair of paragraphs. */
  readonly rows: Iterable<DataRow>;
}
