/** A file that a build makes. */

export interface OutputFile {
  /** Below the output folder, with `/` between its parts. */
  readonly path: string;
  /** What is in it, or the file that it is a copy of. */
  readonly content: string | Uint8Array | { readonly copyOf: string };
}
