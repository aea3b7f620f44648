/** Loads the detector of languages, a kept package, when it is asked for the first time. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The part of the detector (the package `eld`) that is used. */
interface Detector {
  detect(text: string): {
    readonly language: string;
    getScores(): Readonly<Record<string, number>>;
  };
}

/**
 * The smallest data of the detector: on news of a dozen words and more, larger ones are no better (a few in a thousand
 * either way). Loading them takes a good deal of a second, so that it waits for the first text that needs it.
 */
const DATA = 'eld/extrasmall';

let loaded: Detector | undefined;

/** @returns the detector, the same each time */
export function detectorOfLanguages(): Detector {
  loaded ??= load();
  return loaded;
}

function load(): Detector {
  // An ES module, which only `require` loads without a promise; the package names no file for `require` itself.
  const file = fileURLToPath(import.meta.resolve(DATA));
  return (createRequire(import.meta.url)(file) as { eld: Detector }).eld;
}
