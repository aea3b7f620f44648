/**
 * Replaces the types of a browser where the build is checked (`libReplacement` in `tsconfig.json`).
 * A package whose types ask for `lib.dom.d.ts` would otherwise let `document` compile everywhere.
 */
export {};
