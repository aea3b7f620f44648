/** Names the formats that are not imported: what is not understood must not become an article. */

/** Why a file is refused. */
export interface Refusal {
  readonly found: string;
  readonly expected: string;
}

const AS_TEXT = 'its text, saved as .txt in UTF-8';
const AS_TABLE = 'the table, saved as CSV in UTF-8';
const UNPACKED = 'the file in it, unpacked, or packed as .gz or .zip';
const PAGE =
  'the text of the page, saved as .txt; or a table with a row for each page (see "Import" in the guide)';
const FEED = 'a table with a row for each article (see "Import" in the guide)';
const PICTURE = 'a text; words in a picture have to be read first';

/** Formats by their first bytes, or bytes at an offset, written as Latin-1. */
const SIGNATURES: readonly (readonly [
  bytes: string,
  name: string,
  expected: string,
  at?: number,
])[] = [
  ['%PDF-', 'a PDF', AS_TEXT],
  [
    '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    'a file of Word or Excel (.doc, .xls)',
    `${AS_TEXT}, or ${AS_TABLE}`,
  ],
  ['{\\rtf', 'RTF', AS_TEXT],
  ['SQLite format 3\0', 'an SQLite database', AS_TABLE],
  ['PAR1', 'a Parquet file', AS_TABLE],
  ['\x89PNG', 'a picture (PNG)', PICTURE],
  ['\xFF\xD8\xFF', 'a picture (JPEG)', PICTURE],
  ['GIF8', 'a picture (GIF)', PICTURE],
  ['II*\0', 'a picture (TIFF)', PICTURE],
  ['MM\0*', 'a picture (TIFF)', PICTURE],
  ['WEBP', 'a picture (WebP)', PICTURE, 8],
  ['ftyp', 'a picture or a film', PICTURE, 4],
  ['BZh', 'a .bz2 file', UNPACKED],
  ['\xFD7zXZ\0', 'an .xz file', UNPACKED],
  ['\x28\xB5\x2F\xFD', 'a .zst file', UNPACKED],
  ['7z\xBC\xAF\x27\x1C', 'a .7z archive', UNPACKED],
  ['Rar!\x1A\x07', 'a .rar archive', UNPACKED],
  ['ustar', 'a .tar archive', 'the files in it, unpacked, or packed as .zip', 257],
  ['WARC/', 'a WARC archive of web pages', FEED],
  ['ID3', 'a sound', 'a text'],
  ['OggS', 'a sound or a film', 'a text'],
  ['\x7FELF', 'a program', 'a text'],
  ['MZ\x90\0', 'a program', 'a text'],
];

/** @returns why a file with such bytes is refused; `undefined` where they are none of a known format */
export function refusedBytes(start: Uint8Array): Refusal | undefined {
  const text = Buffer.from(start.subarray(0, 300)).toString('latin1');
  const known = SIGNATURES.find(([bytes, , , at = 0]) => text.startsWith(bytes, at));
  return known && { found: known[1], expected: known[2] };
}

/** Documents that are packed as .zip, by the names of files in them. */
const PACKED: readonly (readonly [name: RegExp, found: string, expected: string])[] = [
  [/^word\//, 'a document of Word (.docx)', AS_TEXT],
  [/^xl\//, 'a spreadsheet of Excel (.xlsx)', AS_TABLE],
  [/^ppt\//, 'a presentation (.pptx)', AS_TEXT],
  [/^META-INF\/container\.xml$/, 'an e-book (.epub)', AS_TEXT],
  [
    /^META-INF\/manifest\.xml$/,
    'a document of an office program (.odt, .ods)',
    `${AS_TEXT}, or ${AS_TABLE}`,
  ],
  [/^Index\/.*\.iwa$/, 'a document of Pages or Numbers', `${AS_TEXT}, or ${AS_TABLE}`],
];

/** @returns why an archive with files of these names is refused: it is a document */
export function refusedArchive(names: readonly string[]): Refusal | undefined {
  const known = PACKED.find(([pattern]) => names.some((name) => pattern.test(name)));
  return known && { found: known[1], expected: known[2] };
}

/** Tags of whole pages and of their parts, at the beginning of a file. */
const PAGE_TAGS =
  /^(?:<!--[\s\S]{0,2000}?-->\s{0,99})?<(?:!doctype html|html|head|body|div|p|article|section|main|table|span|h[1-6]|meta|title|script|style|ul|ol|a|b|i|img|br|center|font)(?=[\s>/])/i;
const FEED_TAGS = /<(?:rss|feed|rdf:RDF)(?=[\s>])/i;

/**
 * @param text the beginning of a file
 * @param ending that of its name, which may say that it is no text, but never that it is one
 * @returns why a file of characters is refused; `undefined` where it may be a text or a table
 */
export function refusedText(text: string, ending: string): Refusal | undefined {
  const start = text.slice(0, 4000).trimStart();
  if (start.startsWith('<')) {
    if (FEED_TAGS.test(start)) return { found: 'a feed (RSS or Atom)', expected: FEED };
    if (PAGE_TAGS.test(start)) return { found: 'HTML', expected: PAGE };
    if (/^<\?xml|^<[A-Za-z][\w:.-]{0,60}(?:\s[^<>]{0,500})?>\s{0,99}</.test(start)) {
      return { found: 'XML', expected: FEED };
    }
  }
  if (
    /^(?:From \S{1,99}@\S{1,99} |Return-Path: |Received: |Message-ID: |MIME-Version: )/i.test(start)
  ) {
    return { found: 'an e-mail', expected: AS_TEXT };
  }
  const controls = start.match(CONTROLS)?.length ?? 0;
  if (controls > start.length / 100) return { found: 'a binary file', expected: 'a text' };
  const said = ENDINGS[ending];
  return said === undefined
    ? undefined
    : { found: `a file named ${ending} that is none`, expected: said };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has is looked for.
const CONTROLS = /[\0-\x08\x0E-\x1A\x1C-\x1F]/g;

/** Endings of tables: whoever named a file so does not mean it to be one text. */
const ENDINGS: Readonly<Record<string, string>> = {
  '.csv':
    'a line with the names of the columns, at least two, and commas, semicolons, tabs or bars between them',
  '.tsv': 'a line with the names of the columns, at least two, and tabs between them',
  '.tab': 'a line with the names of the columns, at least two, and tabs between them',
  '.json': 'an array of objects, or an object for each article',
  '.jsonl': 'an object on each line',
  '.ndjson': 'an object on each line',
  '.html': PAGE,
  '.htm': PAGE,
  '.xml': FEED,
  '.rss': FEED,
  '.md': AS_TEXT,
};

/** Endings of files in folders that are imported. */
export const IMPORTED = /\.(?:txt|csv|tsv|tab|json|jsonl|ndjson)(?:\.gz)?$|\.zip$/i;

/** Endings of files in folders that are refused by name; others, such as notes, are passed over. */
export const REFUSED =
  /\.(?:html?|xml|rss|atom|pdf|docx?|xlsx?|ods|odt|rtf|sqlite3?|db|parquet|epub|pptx?|eml|mbox|warc|7z|rar|tar|tgz|bz2|xz|zst)(?:\.gz)?$/i;
