/** As much of Eleventy as is used here: it ships no types. */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        quietMode: boolean;
        config: (config: { addGlobalData: (name: string, value: unknown) => void }) => void;
      },
    );
    setIsVerbose(isVerbose: boolean): void;
    toJSON(): Promise<{ outputPath: string; content: string | Uint8Array }[]>;
  }
}
