/** The part of citation.js that the tests use: it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { forceType?: string });
    readonly data: readonly {
      readonly genre?: string;
      readonly title: string;
      readonly 'container-title'?: string;
      readonly edition?: string;
      readonly issue?: string;
      readonly page?: string;
      readonly 'call-number'?: string;
      readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
    }[];
  }
}

declare module '@citation-js/plugin-bibtex' {}
