/** Writes a clipping as the text of an article's file: front matter and Markdown body. */
import type { PassageLanguage } from '../text/passages.ts';
import type { Block, Clipping, Fields, Review } from './clipping.ts';
import { UNKNOWN_DATE } from './dates/evidence.ts';
import type { Reprint } from './fate.ts';
import { markdownText } from './markdown-text.ts';
import { type Marked, markPassages } from './passage-marks.ts';
import { writeYaml } from './write-yaml.ts';

/** Facts that a clipping does not have. */
export interface RawFacts {
  /** The permanent id of the article: see `idOf`. */
  readonly id: string;
  /** The day of the import. */
  readonly added: string;
  /** Where the raw text is, from the archive's folder on: `_raw/2026-11-30-1/rows.csv#128`. */
  readonly raw: string;
  /** The SHA-256 of the raw text, which shows later that it was imported. */
  readonly sha256: string;
  readonly isDraft: boolean;
  /** The same text as the outlet published it again. */
  readonly reprints: readonly Reprint[];
  /** The address of the same text in another outlet. */
  readonly sameTextAs: string | undefined;
  /** The address of the version before. */
  readonly versionOf: string | undefined;
}

/**
 * Writes the text of an article's file.
 * @param fields with a title and a date
 * @param body see `toBody`
 * @returns front matter in the order of the guide, then the body
 */
export function toArticle(fields: Fields, body: string, facts: RawFacts): string {
  return `---\n${frontMatter(fields, facts)}---\n${body}\n`;
}

/**
 * Writes the body of an article.
 * @param marked the passages of each block
 * @param languages those that passages may be in, the site's own first
 * @returns Markdown, with a blank line between blocks
 */
export function toBody(
  { blocks, lang }: Clipping,
  marked: readonly Marked[],
  languages: readonly PassageLanguage[],
): string {
  const written = blocks.map((block, index) => {
    const passages = marked[index] ?? { pieces: [{ text: block.text }] };
    return writeBlock(block, passages, (text) => markPassages(text, lang, languages));
  });
  return written.join('\n\n');
}

/** Finds the passages of each block. */
export function markBlocks(
  { blocks, lang }: Clipping,
  languages: readonly PassageLanguage[],
): Marked[] {
  return blocks.map(({ text }) => markPassages(text, lang, languages));
}

function frontMatter(fields: Fields, facts: RawFacts): string {
  const { title, date, source, editor, reporter, outlet, dateline, review } = fields;
  const { sourceUrl, description, tags, keywords } = fields;
  return writeYaml({
    title,
    date: date ?? UNKNOWN_DATE,
    source: oneOrMore(source),
    editor: oneOrMore(editor),
    reporter: oneOrMore(reporter),
    outlet,
    dateline,
    tags,
    keywords,
    description,
    sourceUrl,
    sameTextAs: facts.sameTextAs,
    versionOf: facts.versionOf,
    reprints: facts.reprints.length > 0 ? facts.reprints : undefined,
    id: facts.id,
    added: facts.added,
    raw: facts.raw,
    sha256: facts.sha256,
    draft: facts.isDraft || undefined,
    review: review.length > 0 ? reasonsByField(review) : undefined,
  });
}

/** The reasons of each field, joined: front matter has one entry for a field. */
function reasonsByField(review: readonly Review[]): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const { field, reason } of review) {
    reasons[field] = reasons[field] === undefined ? reason : `${reasons[field]}; ${reason}`;
  }
  return reasons;
}

function oneOrMore(names: readonly string[]): string | readonly string[] | undefined {
  return names.length > 1 ? names : names[0];
}

function writeBlock(block: Block, marked: Marked, mark: (text: string) => Marked): string {
  switch (block.kind) {
    case 'paragraph':
      return markdownText(marked, 'paragraph');
    case 'heading':
      return markdownText(marked, 'heading');
    case 'reference':
      // The title is looked up as written; the page marks its language itself.
      return markdownText({ pieces: [{ text: block.text }] }, 'reference');
    case 'quotation':
      return [marked, mark(block.attribution)]
        .map((one) => markdownText(one, 'quotation'))
        .join('\n>\n');
  }
}
