/** Writes a clipping as the text of an article's file: front matter and Markdown body. */
import { Document } from 'yaml';
import type { PassageLanguage } from '../text/passages.ts';
import type { Block, Clipping, Review } from './clipping.ts';
import { UNKNOWN_DATE } from './dates/evidence.ts';
import type { Reprint } from './fate.ts';
import { type MarkdownShape, markdownText } from './markdown-text.ts';
import { markPassages } from './passage-marks.ts';

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
  /** The addresses of the same text in other outlets. */
  readonly sameTextAs: readonly string[];
  /** The address of the version before. */
  readonly versionOf: string | undefined;
  /** The languages that passages may be in, the site's own first. */
  readonly languages: readonly PassageLanguage[];
}

/**
 * Writes the text of an article's file.
 * @param clipping cleaned, with a title and a date
 * @returns front matter in the order of the guide, then the body, with a blank line between blocks
 */
export function toArticle(clipping: Clipping, facts: RawFacts): string {
  const body = clipping.blocks.map((block) => writeBlock(block, clipping.lang, facts.languages));
  return `---\n${frontMatter(clipping, facts)}---\n${body.join('\n\n')}\n`;
}

function frontMatter({ fields }: Clipping, facts: RawFacts): string {
  const { title, date, source, editor, reporter, outlet, dateline, review } = fields;
  const { sourceUrl, description, tags, keywords } = fields;
  const values = {
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
    sameTextAs: oneOrMore(facts.sameTextAs),
    versionOf: facts.versionOf,
    reprints: facts.reprints.length > 0 ? facts.reprints : undefined,
    id: facts.id,
    added: facts.added,
    raw: facts.raw,
    sha256: facts.sha256,
    draft: facts.isDraft || undefined,
    review: review.length > 0 ? reasonsByField(review) : undefined,
  };
  const document = new Document(values, { keepUndefined: false });
  // No folding: a long title stays on its line.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
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

function writeBlock(block: Block, lang: string, languages: readonly PassageLanguage[]): string {
  const write = (text: string, shape: MarkdownShape = 'paragraph') =>
    markdownText(markPassages(text, lang, languages), shape);
  switch (block.kind) {
    case 'paragraph':
      return write(block.text);
    case 'heading':
      return write(block.text, 'heading');
    case 'reference':
      // The title is looked up as written; the page marks its language itself.
      return markdownText({ pieces: [{ text: block.text }] }, 'reference');
    case 'quotation':
      return [block.text, block.attribution].map((text) => write(text, 'quotation')).join('\n>\n');
  }
}
