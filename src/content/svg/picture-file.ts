/** Reads SVG pictures of the content folder as they are published: cleaned. */
import { join } from 'node:path';
import type { Note, Problem } from '../../archive/problem.ts';
import { decodeText, readBytes } from '../read-text.ts';
import { cleanSvg } from './clean-svg.ts';

/** A picture that can be published, and what was taken out of it. */
interface CleanPicture {
  readonly svg: string;
  /** A note for each part that is not published. */
  readonly notes: readonly Note[];
}

/** Whether a picture is one that has to be cleaned. */
export function isSvg(path: string): boolean {
  return /\.svg$/i.test(path);
}

/**
 * Reads a picture and cleans it.
 * @param path below the content folder
 * @returns the picture, or why it cannot be cleaned
 */
export function readSvg(contentDir: string, path: string): CleanPicture | Problem {
  const file = join(contentDir, path);
  const subject = 'picture';
  const bytes = readBytes(file);
  const source = bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
  if (typeof source === 'object') return { file, line: 1, column: 1, subject, ...source };
  const cleaned = cleanSvg(source);
  if ('found' in cleaned) {
    const expected = `${cleaned.expected}. In an archive whose pictures are all your own: --allow-svg`;
    return { file, subject, ...cleaned, expected };
  }
  const notes = cleaned.removed.map(({ what, ...place }) => ({
    file,
    subject,
    code: 'svg-part' as const,
    ...place,
    found: what,
    expected: 'a picture that only draws: this part is not published',
  }));
  return { svg: cleaned.svg, notes };
}
