/** The path of the program, which has to be one that Eleventy can import from. */
import { FolderError } from '../archive/problem.ts';

/**
 * Refuses a path whose signs have a meaning in an address: Eleventy imports the templates of pages by addresses that
 * it makes of paths as they are.
 * @param path absolute, of the program, or of an archive that will have the program in its `node_modules`
 * @throws FolderError
 */
export function requirePlainPath(path: string): void {
  const [sign] = /[#?%]/.exec(path) ?? [];
  if (sign === undefined) return;
  throw new FolderError(
    `${path}: found \`${sign}\` in the path of the program; expected folders without \`#\`, \`?\` and \`%\` in their names: rename that folder`,
  );
}
