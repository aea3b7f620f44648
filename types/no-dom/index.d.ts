/**
 * Replaces the types of a browser where the build is checked (`libReplacement` in `tsconfig.json`).
 * Preact's types ask for the whole of `lib.dom.d.ts`, so that `document` would compile everywhere.
 */
export {};
