/** Types for the parts of Eleventy that are used here: it ships none. */
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
