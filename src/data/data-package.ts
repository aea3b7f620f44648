/** Describes the archive's data for programs: a Data Package, version 2 (https://datapackage.org/). */

import { urlOf } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Rights, wordsOfRights } from '../archive/rights.ts';
import type { Site } from '../archive/site.ts';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import { type ColumnType, columnsOf, type TableName } from '../map/data/columns.ts';
import {
  type DataFile,
  type DataFormat,
  type DataTopic,
  dataArticles,
  dataFiles,
} from '../map/data/data-files.ts';
import { columnWords, fileWords } from '../map/data/words.ts';
import { addToSet } from '../text/grouping.ts';
import { LIST_DELIMITER } from './data-file.ts';

/** A data package without the bytes and hashes of its files, which are known when all of them are made. */
interface DataPackage {
  readonly resources: readonly DataResource[];
  readonly [key: string]: unknown;
}

/** A data package, and the schemas that the files of all years share, by their names below the folder of the data. */
export interface DescribedData {
  readonly description: DataPackage;
  readonly schemas: Readonly<Record<string, object>>;
}

/** A file of a data package. Its path is below the folder of the data. */
interface DataResource {
  readonly name: string;
  readonly path: string;
  readonly [key: string]: unknown;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  tmx: 'application/x-tmx+xml',
};

/** The columns that are not empty in any row and different in all. */
const KEYS: Partial<Readonly<Record<DataTopic, readonly string[]>>> = {
  articles: ['address'],
  nodes: ['node'],
  wanted: ['node'],
  terms: ['term_kind', 'term_id'],
  parallel: ['source_article', 'target_article', 'row_number'],
};

/**
 * Describes the data of an archive, with words in the language of its first edition.
 * @returns none where the archive has no data
 */
export function dataPackage(archive: Archive): DescribedData | undefined {
  const { site } = archive;
  const [edition] = site.editions;
  const files = dataFiles(archive);
  if (!edition || files.length === 0) return undefined;
  const licenses = licensesOf(dataArticles(archive), archive);
  const schemas: Record<string, object> = {};
  const description = {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'archive',
    title: edition.title,
    ...(edition.description && { description: edition.description }),
    homepage: urlOf(sectionAddress(edition, 'data'), site),
    ...(licenses.length > 0 && { licenses }),
    sources: [{ title: edition.title, path: urlOf(homeAddress(edition), site) }],
    resources: files.map((file) => resourceOf(file, archive, schemas)),
  };
  return { description, schemas };
}

/** @param schemas takes those of files of a year, so that the package does not repeat them for each */
function resourceOf(
  file: DataFile,
  archive: Archive,
  schemas: Record<string, object>,
): DataResource {
  const { site } = archive;
  const { topic, format, address, articles, pairs } = file;
  const path = address.slice(address.lastIndexOf('/') + 1);
  const strings = site.editions[0]?.locale.strings;
  const all = [...articles, ...pairs.flatMap(({ left, right }) => [left, right])];
  const licenses = licensesOf(all, archive);
  const isTable = topic !== 'citations' && format !== 'tmx';
  return {
    name: path.replace(/\.gz$/, '').replaceAll('.', '-'),
    path,
    ...(isTable && { type: 'table' }),
    ...(strings && { description: fileWords(strings, topic) }),
    format,
    mediatype: MEDIA_TYPES[format],
    encoding: 'utf-8',
    compression: 'gz',
    ...(licenses.length > 0 && { licenses }),
    ...(format === 'tsv' && { dialect: { delimiter: '\t' } }),
    ...(isTable && { schema: schemaFor(file, site, schemas) }),
  };
}

/** The schema of a table; of a file of a year, the name of its own file. */
function schemaFor(
  { topic, format, part }: DataFile,
  site: Site,
  schemas: Record<string, object>,
): object | string {
  const name = `${topic}-${format}-schema.json`;
  if (topic === 'citations') return name;
  const schema = schemas[name] ?? schemaOf(topic, format, site);
  if (part === undefined) return schema;
  schemas[name] = schema;
  return name;
}

function schemaOf(topic: TableName, format: DataFormat, site: Site): object {
  const strings = site.editions[0]?.locale.strings;
  const langs = site.editions.map(({ lang }) => lang);
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columnsOf(topic, format, langs).map((column) => ({
      name: column.name,
      ...typeOf(column.type, format),
      ...(strings && { description: columnWords(strings, column.described) }),
    })),
    missingValues: [''],
    ...(KEYS[topic] && { primaryKey: KEYS[topic] }),
  };
}

/** The type of a column by Table Schema. */
function typeOf(type: ColumnType, format: DataFormat): object {
  if (type !== 'list') return { type };
  if (format === 'jsonl') return { type: 'array' };
  return { type: 'list', delimiter: LIST_DELIMITER, itemType: 'string' };
}

/** What is said of the rights of articles, each statement once, in the order of the articles. */
function licensesOf(articles: readonly Article[], archive: Archive): object[] {
  const found = new Map<string, object>();
  /** Statements that were seen, with the languages of their articles: most articles have the same ones. */
  const seen = new Map<Rights, Set<string>>();
  for (const article of articles) {
    const rights = archive.rightsOf(article);
    if (!rights || seen.get(rights)?.has(article.lang)) continue;
    addToSet(seen, rights, article.lang);
    const license = licenseOf(rights, article.lang);
    found.set(JSON.stringify(license), license);
  }
  return [...found.values()];
}

function licenseOf(rights: Rights, lang: string): object {
  if (rights.kind === 'known') return { name: rights.id, path: rights.url };
  const { text } = wordsOfRights(rights, lang);
  // A package names licences by a list that own words are not in.
  return { name: 'other', title: text, ...(rights.url !== undefined && { path: rights.url }) };
}
