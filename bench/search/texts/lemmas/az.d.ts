/** The part of the package `az` that is used; it brings no types. */
declare module 'az' {
  interface Parse {
    readonly parser: string;
    readonly paradigmIdx: number;
    readonly formCnt: number;
    readonly tag: { toString(): string };
    normalize(): Parse & { readonly word: string };
    inflect(form: number): { readonly word: string };
    readonly word: string;
  }
  interface Morph {
    (word: string, options?: object): readonly Parse[];
    init(folder: string, callback: (error: Error | null) => void): void;
  }
  const Az: { readonly Morph: Morph };
  export default Az;
}
