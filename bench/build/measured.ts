/** The results of a run of the benchmark. */
import type { CaseName } from './cases.ts';
import type { KindOfFile } from './kinds.ts';
import type { Limits } from './limits.ts';
import type { PreviewTimes } from './preview.ts';
import type { ProgramName, Titles } from './program.ts';
import type { Build } from './workshop.ts';
import type { Amount } from './written.ts';

export interface Measured {
  readonly machine: Machine;
  /** How many times each program built each case. */
  readonly runs: number;
  readonly programs: readonly MeasuredProgram[];
  /** Programs that are not installed, and how to get them. */
  readonly missing: readonly { readonly title: string; readonly install: string }[];
  /** The smallest archive first. */
  readonly sizes: readonly MeasuredSize[];
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

export interface MeasuredProgram {
  readonly name: ProgramName;
  readonly title: Titles;
  readonly version: string;
  /** Its preview; none where it is not measured. */
  readonly preview: string | undefined;
}

/** An archive, and what became of it. */
export interface MeasuredSize {
  readonly archive: ArchiveSize;
  readonly cases: readonly CaseName[];
  /** The sites after a first build with search; none where no case makes it. */
  readonly sites: readonly MeasuredSite[];
  readonly samples: readonly Sample[];
  readonly previews: readonly PreviewSample[];
}

export interface ArchiveSize {
  readonly articles: number;
  readonly words: number;
  /** Of the Markdown files. */
  readonly bytes: number;
}

export interface MeasuredSite extends Limits {
  readonly program: ProgramName;
  /** HTML files. */
  readonly pages: Amount;
  readonly all: Amount;
  readonly kinds: Readonly<Partial<Record<KindOfFile, Amount>>>;
}

/** One build. */
export interface Sample extends Build {
  readonly program: ProgramName;
  readonly case: CaseName;
  /** From 1. */
  readonly run: number;
}

/** One preview. */
export interface PreviewSample extends PreviewTimes {
  readonly program: ProgramName;
  /** From 1. */
  readonly run: number;
}
