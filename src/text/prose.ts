/** Finds the prose in a text: what is left without addresses, markup, script and codes, which are in no language. */
import { matchesOf } from './matches.ts';
import { writes } from './scripts.ts';

/** Signs that a word has only where it is part of an address, of markup or of a script. */
const NO_PROSE = /[/\\@_=<>|#{}*]|\p{L}[.([]\p{L}|\p{L}\d|\d\p{L}{4}/u;

/** A word of English or Russian letters with the signs of a sentence: as nearly all are, it needs no other test. */
const PLAIN = /^["“«„‘(]?([A-Za-zА-яЁё]+)[.,;:!?…"”»)]{0,3}$/;

/**
 * Returns the words of a text, without their signs.
 * @param text of any length; give only as much as is needed
 */
export function proseWords(text: string): string[] {
  const words: string[] = [];
  for (const part of text.split(/\s+/u)) {
    const plain = PLAIN.exec(part)?.[1];
    if (plain !== undefined) {
      words.push(plain);
      continue;
    }
    if (NO_PROSE.test(part)) continue;
    for (const [word] of matchesOf(/\p{L}\p{M}*(?:[\p{L}\p{M}]|['’](?=\p{L}))*/gu, part))
      words.push(word);
  }
  return words;
}

/** Whether a text has words of prose with letters of a script. */
export function hasProse(text: string, script: string): boolean {
  for (const [part] of text.matchAll(/\S+/gu)) {
    if (proseWords(part).some((word) => writes(script, word))) return true;
  }
  return false;
}

/** Elements, and what stands in the brackets of a script, innermost first. Each ends where another one begins. */
const DEBRIS =
  /<[^<>]{1,4000}>|\{[^{}]{0,4000}\}|(?<![\p{L}\p{N}_.$])[\p{L}\p{N}_.$]{1,80}\([^(){"']{0,4000}[{"'][^()]{0,4000}\)/gu;

/** What stands before the bracket of a call. */
const CALLED = /[\p{L}\p{N}_.$]$/u;

/** Whether a text may have debris: most have none, and to look for its signs takes a small part of the time. */
function mayHaveDebris(text: string): boolean {
  if (text.includes('<') || text.includes('{')) return true;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    if (CALLED.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

/** Scripts are nested, but hardly deeper. */
const DEEPEST = 3;

/** Returns a text without the elements and calls of a script that it has among its words. */
export function withoutScripts(text: string): string {
  if (!mayHaveDebris(text)) return text;
  let left = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = left.replace(DEBRIS, ' ');
    if (next === left) break;
    left = next;
  }
  return left;
}
