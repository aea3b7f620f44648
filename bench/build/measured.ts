/** The results of a run of the benchmark. */
import type { CaseName } from './cases.ts';
import type { ProgramName, Titles } from './program.ts';
import type { Build } from './workshop.ts';
import type { Amount } from './written.ts';

export interface Measured {
  readonly machine: Machine;
  readonly archive: ArchiveSize;
  /** How many times each program built each case. */
  readonly runs: number;
  readonly cases: readonly CaseName[];
  readonly programs: readonly MeasuredProgram[];
  /** Programs that are not installed, and how to get them. */
  readonly missing: readonly { readonly title: string; readonly install: string }[];
  readonly samples: readonly Sample[];
}

export interface Machine {
  readonly processors: string;
  /** Bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Of Pagefind's own command, which follows programs that have no search. */
  readonly pagefind: string;
}

export interface ArchiveSize {
  readonly articles: number;
  readonly words: number;
  /** Of the Markdown files. */
  readonly bytes: number;
}

export interface MeasuredProgram {
  readonly name: ProgramName;
  readonly title: Titles;
  readonly version: string;
  /** The site after a first build with its search; none where no case makes it. */
  readonly site: SiteSize | undefined;
}

export interface SiteSize {
  /** HTML files. */
  readonly pages: Amount;
  readonly all: Amount;
}

/** One build. */
export interface Sample extends Build {
  readonly program: ProgramName;
  readonly case: CaseName;
  /** From 1. */
  readonly run: number;
}
