/** Finds the lines of an article's file that a doubt is about, so that a person need not look for them. */

import { splitFrontMatter } from '../../content/front-matter.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Doubt } from './doubts.ts';
import { linesOfKey } from './settle.ts';

/** A line of a file, with its one-based number. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

const QUOTED = /“([^”]{3,300})”|"([^"]{3,300})"|«([^»]{3,300})»/g;

/**
 * Finds the lines that doubts are about: of a field, its lines; of the text, the paragraph that the reason quotes and
 * the next one, as words may belong there. Where there is neither, the title says at least what it is about.
 * @param text of the file, with `\n` as line end
 * @returns lines in the order of the file, each once
 */
export function linesInDoubt(text: string, doubts: readonly Doubt[]): NumberedLine[] {
  const parts = splitFrontMatter(text);
  if ('missing' in parts) return [];
  const lines = text.split('\n');
  const ofKey = (key: string): number[] => {
    const found = linesOfKey(parts.yaml, key);
    return found ? range(parts.yamlLine + found.from, parts.yamlLine + found.to) : [];
  };
  const numbers = doubts.flatMap((doubt) => {
    const inBody = quotesOf(doubt).flatMap((quote) => paragraphsAt(lines, parts.bodyLine, quote));
    const found = inBody.length > 0 ? inBody : ofKey(doubt.field);
    return found.length > 0 ? found : ofKey('title');
  });
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => ({ number, text: lines[number - 1] ?? '' }));
}

/** What a reason quotes of the text, without the sign of what it left out. */
function quotesOf({ reason = '' }: Doubt): string[] {
  return matchesOf(QUOTED, reason).map(([, a, b, c]) => (a ?? b ?? c ?? '').replace(/…$/, ''));
}

/** The paragraph with some words, and the one below it. */
function paragraphsAt(lines: readonly string[], bodyLine: number, words: string): number[] {
  const isIn = (line: string) => line.includes(words) || unescaped(line).includes(words);
  const at = lines.findIndex((line, i) => i >= bodyLine - 1 && isIn(line));
  if (at < 0) return [];
  const isBlank = (i: number) => (lines[i] ?? '').trim() === '';
  let to = at;
  while (to < lines.length && !isBlank(to)) to++;
  let next = to;
  while (next < lines.length && isBlank(next)) next++;
  if (next === lines.length) return range(at + 1, to + 1);
  while (next < lines.length && !isBlank(next)) next++;
  return range(at + 1, next + 1);
}

/** The signs of Markdown as they were before the import made letters of them. */
function unescaped(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
