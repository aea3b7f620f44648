/** Interface of a site generator in the benchmark. */
import type { Command } from './session.ts';
import type { Source, SourceFile } from './source.ts';

export interface Program {
  readonly name: ProgramName;
  readonly title: Titles;
  /** @returns none where it is not installed */
  readonly version: () => Promise<string | undefined>;
  /** How to get it. */
  readonly install: string;
  /** Its own part of a site, such as layouts: a folder of the project. */
  readonly layouts?: string;
  /**
   * The archive as the program reads it.
   * @param version as `version` says it: a program may name things otherwise in some of its versions
   */
  readonly sources: (archive: Source, version: string) => AsyncIterable<SourceFile>;
  readonly build: (home: Home, search: boolean) => readonly Command[];
  /** What people write with: serves the pages, and makes them again when a file is saved. Left out where nobody measures it. */
  readonly preview?: PreviewProgram;
}

export interface PreviewProgram {
  readonly title: string;
  readonly command: (home: Home, port: number) => Command;
  /** The folders that it leaves for its next start on this port, and that nobody needs any more. */
  readonly leaves: (port: number) => readonly string[];
  /** The address of a file by whose content a browser knows that the search is another one; none where it has no search. */
  readonly search?: string;
}

/** Titles of a program in the tables: for the pages only, and for the pages with the search. */
export interface Titles {
  readonly pages: string;
  readonly search: string;
}

export const PROGRAM_NAMES = ['kliping', 'hugo', 'eleventy'] as const;
export type ProgramName = (typeof PROGRAM_NAMES)[number];

/** The folders that a program works in. */
export interface Home {
  readonly source: string;
  /** Where the site is written. */
  readonly site: string;
  /** The folders that a program keeps for its next build. */
  readonly cache: string;
}
