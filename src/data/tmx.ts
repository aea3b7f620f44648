/** Writes parallel texts as TMX 1.4b, which programs for translators and linguists read: https://www.ttt.org/oscarStandards/tmx/ */
import type { DataRow } from '../map/data/columns.ts';
import { writableInXml } from '../text/odd-characters.ts';

/**
 * Writes a translation memory: a unit for each pair of paragraphs, with the addresses of its articles.
 * @param rows of the table `parallel`
 * @param program and its version: `Kliping 0.3.0`
 */
export function tmx(rows: Iterable<DataRow>, program: string): string {
  const [tool = '', version = ''] = program.split(' ');
  const parts = [
    `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="${attribute(tool)}" creationtoolversion="${attribute(version)}" segtype="paragraph" o-tmf="${attribute(tool)}" adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
`,
  ];
  for (const row of rows) parts.push(unit(row));
  parts.push('</body>\n</tmx>\n');
  return parts.join('');
}

function unit(row: DataRow): string {
  const id = `${row.source_article}${row.target_language}/${row.row_number}`;
  return `<tu tuid="${attribute(id)}" srclang="${attribute(`${row.source_language}`)}">
<prop type="source-article">${escaped(`${row.source_article}`)}</prop>
<prop type="target-article">${escaped(`${row.target_article}`)}</prop>
<prop type="rights">${escaped(`${row.rights}`)}</prop>
${variant(`${row.source_language}`, `${row.source_text}`)}${variant(`${row.target_language}`, `${row.target_text}`)}</tu>
`;
}

function variant(lang: string, text: string): string {
  return `<tuv xml:lang="${attribute(lang)}"><seg>${escaped(text)}</seg></tuv>\n`;
}

function escaped(text: string): string {
  return writableInXml(text, '').replace(/[&<>\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function attribute(text: string): string {
  return escaped(text).replace(/["\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
