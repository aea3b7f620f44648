/** Lists the columns of both tables. */
import { writtenDate } from '../front-matter.ts';
import type { Row } from './rows.ts';

/** A column. A table has it if it has a header for it. */
export interface Column {
  /** For Omeka S: the property, by which its module CSV Import maps the column. */
  readonly omeka?: string;
  /** For CollectionBuilder: the field, one of its own where it has one. */
  readonly collectionBuilder?: string;
  readonly value: (row: Row) => string;
}

/** What separates several values of one cell. */
const SEPARATOR = '; ';

/** Writes several values into one cell. A semicolon in a value becomes a full-width one, which separates nothing. */
function several(values: readonly string[] = []): string {
  return values.map((value) => value.replaceAll(';', '；')).join(SEPARATOR);
}

/** In the order in which the tables have them. */
export const COLUMNS: readonly Column[] = [
  both('dcterms:identifier', 'objectid', ({ id }) => id),
  both('dcterms:title', 'title', ({ article }) => article.title),
  both('dcterms:date', 'date', ({ field }) => field('date')),
  both('dcterms:language', 'language', ({ article }) => article.lang),
  both('dcterms:creator', 'creator', ({ article }) => several(article.meta.reporter)),
  both('bibo:editor', 'editor', ({ article }) => several(article.editors)),
  both('bibo:translator', 'translator', ({ field }) => field('translator')),
  both('dcterms:publisher', 'publisher', ({ field }) => field('outlet')),
  both('dcterms:source', 'source', ({ article }) =>
    several(article.sources.map(({ name, url }) => (url ? `${name} <${url}>` : name))),
  ),
  both('dcterms:spatial', 'location', ({ field }) => field('dateline')),
  both('dcterms:subject', 'subject', ({ tags }) => several(tags)),
  both('dcterms:description', 'description', ({ article }) => article.description),
  both('bibo:uri', 'url', ({ url }) => url),
  both('dcterms:replaces', 'former_urls', ({ formerUrls }) => several(formerUrls)),
  both('dcterms:isPartOf', 'story', ({ story }) => story),
  both('dcterms:hasVersion', 'translations', ({ translations }) => several(translations)),
  both('dcterms:isVersionOf', 'original', ({ original }) => original),
  both('dcterms:relation', 'same_text', ({ sameText }) => several(sameText)),
  both('version_of', 'version_of', ({ versionOf }) => versionOf),
  both('dcterms:modified', 'translated', ({ field }) => field('translated')),
  both('dcterms:isFormatOf', 'source_url', ({ field }) => field('sourceUrl')),
  both('dcterms:dateSubmitted', 'retrieved', ({ field }) => field('retrieved')),
  both('dcterms:hasFormat', 'archived_url', ({ field }) => field('archivedUrl')),
  both('dcterms:provenance', 'corrections', ({ article }) =>
    several(article.meta.corrections?.map(({ date, text }) => `${writtenDate(date)}: ${text}`)),
  ),
  both('dcterms:references', 'references', ({ references }) => several(references)),
  both('bibo:status', 'status', ({ article }) => (article.draft ? 'draft' : 'published')),
  both('dcterms:type', 'type', () => 'Text'),
  both('dcterms:format', 'format', () => 'text/markdown'),
  { omeka: 'bibo:content', value: ({ words }) => words },
  // A first slash would be taken for the beginning of a file's path.
  {
    collectionBuilder: 'object_transcript',
    value: ({ markdown }) => markdown.replace(/^\//, '\\/'),
  },
  { omeka: 'pictures', value: ({ pictureUrls }) => several(pictureUrls) },
  { collectionBuilder: 'object_location', value: ({ url }) => url },
  { collectionBuilder: 'image_small', value: pictureOf },
  { collectionBuilder: 'image_thumb', value: pictureOf },
  both('picture_alt', 'image_alt_text', ({ article }) => article.meta.image?.alt ?? ''),
  both('picture_caption', 'image_caption', ({ article }) => article.meta.image?.caption ?? ''),
  both('picture_credit', 'image_credit', ({ article }) => article.meta.image?.credit ?? ''),
  { collectionBuilder: 'display_template', value: () => 'item' },
];

function both(omeka: string, collectionBuilder: string, value: Column['value']): Column {
  return { omeka, collectionBuilder, value };
}

/** The picture above the text, where CollectionBuilder finds it. */
function pictureOf({ picture }: Row): string {
  return picture && pictureFile(picture);
}

/** The path of a picture in the export, from its root. */
export function pictureFile(picture: string): string {
  return `/objects${picture}`;
}
