/** The part of citation.js that the tests use: it has no types of its own. */
declare module '@citation-js/core' {
  interface ReadName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
    readonly 'non-dropping-particle'?: string;
  }

  interface ReadDate {
    readonly 'date-parts'?: readonly (readonly number[])[];
  }

  export class Cite {
    constructor(data: unknown, options?: { forceType?: string });
    readonly data: readonly {
      readonly type?: string;
      readonly genre?: string;
      readonly title: string;
      readonly author?: readonly ReadName[];
      readonly editor?: readonly ReadName[];
      readonly translator?: readonly ReadName[];
      readonly reporter?: readonly string[] | string;
      readonly 'container-title'?: string;
      readonly publisher?: string;
      readonly edition?: string;
      readonly issue?: string;
      readonly section?: string;
      readonly page?: string;
      readonly 'call-number'?: string;
      readonly 'event-place'?: string;
      readonly issued?: ReadDate;
      readonly 'original-date'?: ReadDate;
      readonly 'original-title'?: string;
      readonly source?: string;
      readonly language?: string;
      readonly keyword?: string;
      readonly note?: string | readonly string[];
      readonly license?: string;
      readonly URL?: string;
      readonly custom?: object;
    }[];
  }
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
