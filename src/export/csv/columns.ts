/** Lists the columns of both tables. */
import type { Article } from '../../archive/article.ts';
import type { OwnValue } from '../../archive/front-matter.ts';
import type { OwnField } from '../../archive/own-fields.ts';
import { nameOfRights } from '../../archive/rights.ts';
import { writtenDate } from '../../dates/article-date.ts';
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
  both('dcterms:temporal', 'event', ({ field }) => field('event')),
  both('dcterms:language', 'language', ({ article }) => article.lang),
  both('dcterms:creator', 'creator', ({ credited }) => several(credited('reporter'))),
  both('bibo:editor', 'editor', ({ article }) => several(article.editors)),
  both('bibo:translator', 'translator', ({ credited }) => several(credited('translator'))),
  both('dcterms:publisher', 'publisher', ({ credited }) => several(credited('outlet'))),
  both('dcterms:source', 'source', ({ article }) =>
    several(article.sources.map(({ name, url }) => (url ? `${name} <${url}>` : name))),
  ),
  both('dcterms:spatial', 'location', ({ credited }) => several(credited('place'))),
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
    several(
      article.meta.corrections?.map(
        ({ date, text, by }) => `${writtenDate(date)}${by ? ` (${by})` : ''}: ${text}`,
      ),
    ),
  ),
  both('bibo:edition', 'edition', ({ article }) => article.meta.print?.edition ?? ''),
  both('bibo:issue', 'issue', ({ article }) => article.meta.print?.issue ?? ''),
  both('bibo:section', 'section', ({ article }) => article.meta.print?.section ?? ''),
  both('bibo:pages', 'pages', ({ article }) => article.meta.print?.page ?? ''),
  both('column', 'column', ({ article }) => article.meta.print?.column ?? ''),
  both('call_number', 'call_number', ({ field }) => field('callNumber')),
  both('text_state', 'text_state', ({ field }) => field('text')),
  both('retracted', 'retracted', ({ article }) => retractionOf(article)),
  both('keywords', 'keywords', ({ article }) => several(article.meta.keywords)),
  both('reprints', 'reprints', ({ article }) => several(article.meta.reprints?.map(reprintCell))),
  both('permanent_id', 'permanent_id', ({ field }) => field('id')),
  both('added', 'added', ({ field }) => field('added')),
  both('dcterms:rights', 'rights', rightsCell),
  both('dcterms:license', 'rightsstatement', ({ rights }) => rights?.url ?? ''),
  both('dcterms:references', 'references', ({ references }) => several(references)),
  both('bibo:status', 'status', ({ article }) => statusOf(article)),
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

/** What is known of a reprint, with commas between: its title, its day, its address. */
function reprintCell({
  title,
  date,
  sourceUrl,
}: NonNullable<Article['meta']['reprints']>[number]): string {
  const parts = [title, date && writtenDate(date), sourceUrl];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The name of a statement; own words in the language of the article. */
function rightsCell({ rights, article }: Row): string {
  return rights ? nameOfRights(rights, article.lang) : '';
}

/** The columns of the fields that an archive added, under a name that no other column has. */
export function ownColumns(fields: readonly OwnField[]): Column[] {
  const taken = new Set(
    COLUMNS.flatMap(({ omeka, collectionBuilder }) => [omeka, collectionBuilder]),
  );
  return fields.map(({ key }) => {
    const header = taken.has(key) ? `own_${key}` : key;
    return both(header, header, ({ article }) => ownCell(article.meta.own?.[key]));
  });
}

function ownCell(value: OwnValue | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  return 'kind' in value ? writtenDate(value) : several(value);
}

function statusOf({ draft, meta }: Article): string {
  if (draft) return 'draft';
  return meta.retracted ? 'retracted' : 'published';
}

/** The day of a retraction, by whom, and where that is announced. */
function retractionOf({ meta: { retracted } }: Article): string {
  if (!retracted) return '';
  const { date, by, url } = retracted;
  return several([writtenDate(date), ...[by, url].filter((one) => one !== undefined)]);
}

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
