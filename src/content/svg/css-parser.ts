/** The parser of style sheets, loaded when a picture has one: a build that reads no picture anew does without. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** PostCSS: only `require` loads a package without a promise. */
export function cssParser(): typeof import('postcss') {
  return require('postcss');
}
