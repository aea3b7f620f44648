/** The parser of style sheets, loaded when a picture has one: a build that reads no picture anew does without. */
import { createRequire } from 'node:module';

/** PostCSS: `require` alone loads it without a promise. */
export function cssParser(): typeof import('postcss') {
  return createRequire(import.meta.url)('postcss');
}
