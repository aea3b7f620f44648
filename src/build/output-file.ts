/** Output file: a path and content that a build makes. */

export interface OutputFile {
  /** Below the output folder, with `/` between its parts. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
