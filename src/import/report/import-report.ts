/** Defines what a report of an import says. It is plain data: its JSON is the report for programs. */
import type { ToFetch } from '../../archive/fetch-again.ts';
import type { Problem } from '../../archive/problem.ts';
import type { Proposed } from '../clipping.ts';
import type { DateReport } from './months.ts';
import type { NamesOfKind } from './names.ts';

/** Numbers of texts. */
export interface Outcomes {
  readonly texts: number;
  /** Articles that were written; among them, those of the next five. */
  readonly imported: number;
  readonly drafts: number;
  readonly inReview: number;
  /** Later versions of another article. */
  readonly versions: number;
  /** Articles that another outlet has, too. */
  readonly sameElsewhere: number;
  /** Articles much like another one, of which a person has to decide. */
  readonly near: number;
  /** Texts that an article has already: of the same outlet, under another title or address. */
  readonly reprints: number;
  /** Texts that were imported before. */
  readonly known: number;
  /** Pages without an article. */
  readonly noArticles: number;
  readonly problems: number;
}

/** A reason, the number of texts that have it, and the key of the first. */
export interface ReasonCount {
  readonly reason: string;
  readonly count: number;
  readonly example: string;
}

/** A report of an import. */
export interface ImportReport {
  /** The form of this report. */
  readonly version: 1;
  /** The day of the import. */
  readonly day: string;
  readonly outcomes: Outcomes;
  /** What is in review, by field and reason; of an article, each of its reasons counts. */
  readonly review: readonly (ReasonCount & { readonly field: Proposed })[];
  readonly noArticles: readonly ReasonCount[];
  /** What could not be imported, by kind, and the first of it. */
  readonly problemKinds: readonly ReasonCount[];
  readonly problems: readonly Problem[];
  /** The number of texts whose shapes were seen: also of those that the call left out. */
  readonly shaped: number;
  /** The shapes of the beginnings of raw texts: see `shapeOf`. */
  readonly shapes: readonly {
    readonly shape: string;
    readonly count: number;
    readonly example: { readonly key: string; readonly text: string };
  }[];
  /** The number of different shapes, as far as it is known. */
  readonly shapesInAll: number;
  /** The pieces that were cut from texts, by kind. */
  readonly cuts: readonly ReasonCount[];
  /** What was cut from several texts, and the last sentences that many articles have. */
  readonly repeated: readonly {
    readonly kind: string;
    readonly text: string;
    readonly count: number;
    readonly example: string;
    /** Whether it was cut. If not, somebody may want it cut. */
    readonly isCut: boolean;
  }[];
  readonly dates: DateReport;
  readonly names: readonly NamesOfKind[];
  readonly fetchAgain: readonly ToFetch[];
}
