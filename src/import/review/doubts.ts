/** The doubts of an article: what its front matter has in `review`, a reason at a time. */
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../content/front-matter.ts';

/** A reason why somebody has to look at a field. */
export interface Doubt {
  readonly field: string;
  /** Absent where front matter only lists the field. */
  readonly reason: string | undefined;
}

/** Reasons of one field stand behind one another; a quotation may have a semicolon in it. */
const ONE_REASON = /(?:"[^"]{0,300}"|“[^”]{0,300}”|«[^»]{0,300}»|[^;]|;(?! ))+/g;

/**
 * Reads the doubts of an article.
 * @param text of its file, with `\n` as line end
 * @returns in the order of the file; none where there is no `review`, or none that can be read
 */
export function doubtsOf(text: string): Doubt[] {
  // Most articles have none, and reading YAML takes time.
  if (!/^review:/m.test(text)) return [];
  const parts = splitFrontMatter(text);
  if ('missing' in parts) return [];
  const document = parseDocument(parts.yaml, { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  return doubtsIn(document.toJS());
}

function doubtsIn(frontMatter: unknown): Doubt[] {
  const review = isRecord(frontMatter) ? frontMatter.review : undefined;
  if (Array.isArray(review)) {
    return review.map((field) => ({ field: String(field), reason: undefined }));
  }
  if (!isRecord(review)) return [];
  return Object.entries(review).flatMap(([field, reasons]) =>
    (String(reasons).match(ONE_REASON) ?? []).map((reason) => ({
      field,
      reason: reason.replace(/\s+/g, ' ').trim(),
    })),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A doubt on one line: `text: where the title “Pasar…” ends`. */
export function sayDoubt({ field, reason }: Doubt): string {
  return reason === undefined ? field : `${field}: ${reason}`;
}
