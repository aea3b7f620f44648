/** Writes an article as Markdown with front matter, for programs that read texts. */
import type { Block } from '../archive/article.ts';
import type { DataRow, Value } from '../map/data/columns.ts';

/**
 * Writes a file: the metadata, the title, and the text block by block, without links and emphasis.
 * @param row of the table `articles`
 * @param blocks none where the text may not be handed on: the description stands in their place
 */
export function articleMarkdown(row: DataRow, blocks: readonly Block[]): string {
  const fields = Object.entries(row).filter(([, value]) => value !== undefined);
  // JSON is YAML: no text needs other quotes.
  const meta = fields.map(([key, value]) => `${key}: ${jsonOf(value)}\n`).join('');
  const paragraphs =
    blocks.length > 0 ? blocks.flatMap(markdownOf) : [plain(String(row.description ?? ''))];
  const parts = [`# ${plain(String(row.title))}`, ...paragraphs].filter((part) => part !== '');
  return `---\n${meta}---\n\n${parts.join('\n\n')}\n`;
}

/** JSON whose line separators YAML does not take for line ends. */
function jsonOf(value: Value): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function markdownOf(block: Block): string[] {
  if (block.kind === 'reference') {
    return [plain(`${block.reference.label}: ${block.reference.title}`)];
  }
  const { shape, text } = block;
  if (shape === 'rule') return ['---'];
  if (text === '') return [];
  if (shape === 'heading') return [`## ${plain(text)}`];
  if (shape === 'quotation') return [quoted(text)];
  if (shape === 'code') return [text.replace(/^/gm, '    ')];
  return [text.split('\n').map(plain).join('  \n')];
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${plain(line)}`)
    .join('\n');
}

/** A text in which no character is markup, on one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]{}<>|~&]/g, '\\$&')
    .replace(/^([#+=-]|\d{1,9}(?=[.)]))/, (start) =>
      /\d/.test(start) ? `${start}\\` : `\\${start}`,
    );
}
