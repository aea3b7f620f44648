/** The part of citation.js that the tests use: it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { forceType?: string });
    readonly data: readonly {
      readonly title: string;
      readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
    }[];
  }
}

declare module '@citation-js/plugin-bibtex' {}
