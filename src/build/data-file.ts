/** Lets Eleventy read data files in TypeScript. */
import { pathToFileURL } from 'node:url';

/**
 * Makes a parser of data files whose default export is a function of the build.
 * @throws names the file, which Eleventy's own message leaves out
 */
export function fromDefault<Build>(build: Build): (path: string) => Promise<unknown> {
  return async (path) => {
    try {
      const module: { default: (build: Build) => unknown } = await import(pathToFileURL(path).href);
      return module.default(build);
    } catch (cause) {
      throw new Error(`${path}: the data file failed`, { cause });
    }
  };
}
