/** Says what became of the texts of an import. */
import { relative } from 'node:path';
import { ContentError, type Problem } from '../../src/archive/problem.ts';
import type { RunResult } from '../../src/import/import-run.ts';
import type { Imported, ImportResult } from '../../src/import/import-texts.ts';
import { showOrigin } from '../../src/import/raw.ts';
import { onOneLine } from '../../src/text/fold.ts';
import { counted } from '../command.ts';

/** Articles that are named one by one; of more, only their number is said. */
const MOST_NAMED = 20;

/** Collects results, and says them. */
export class ImportSummary {
  readonly #console: Console;
  readonly #dryRun: boolean;
  readonly #problems: Problem[];
  /** How many texts had each fate. */
  readonly #counts = {
    imported: 0,
    drafts: 0,
    known: 0,
    reprint: 0,
    erased: 0,
    'no-article': 0,
    all: 0,
  };

  constructor(console: Console, dryRun: boolean, problems: readonly Problem[] = []) {
    this.#console = console;
    this.#dryRun = dryRun;
    this.#problems = [...problems];
  }

  /** Adds all results, and returns what they end with. */
  async addAll<End>(results: AsyncGenerator<ImportResult, End>): Promise<End> {
    for (;;) {
      const next = await results.next();
      if (next.done) return next.value;
      this.#add(next.value);
    }
  }

  #add(result: ImportResult): void {
    const counts = this.#counts;
    counts.all++;
    if ('problem' in result) this.#problems.push(result.problem);
    else if ('imported' in result) {
      counts.imported++;
      if (result.imported.isDraft) counts.drafts++;
      if (counts.imported <= MOST_NAMED) this.#name(result.imported);
      else if (counts.imported === MOST_NAMED + 1) this.#console.log('…');
    } else {
      counts[result.fate.kind]++;
      if (this.#dryRun) this.#nameOther(result);
      if (result.fate.kind === 'erased') {
        this.#console.log(`${showOrigin(result.origin)}: erased before, and not imported`);
      }
    }
  }

  /** `raw/a.txt -> content/id/2021/02/judul.md (language id guessed; please review: title, date)` */
  #name({ origin, target, article, guessedLang, review }: Imported): void {
    const fields = [...new Set(review.map(({ field }) => field))];
    const remarks = [
      ...(guessedLang ? [`language ${guessedLang} guessed`] : []),
      ...(fields.length > 0 ? [`please review: ${fields.join(', ')}`] : []),
    ];
    const more = remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
    this.#console.log(`${onOneLine(showOrigin(origin))} -> ${target}${more}`);
    if (this.#dryRun) this.#console.log(`\n${article}`);
  }

  /** Of some texts that are looked at, none is only counted: `raw/a.csv#5: no article: no text`. */
  #nameOther({ origin, fate }: Extract<ImportResult, { fate: unknown }>): void {
    const said =
      fate.kind === 'no-article'
        ? `no article: ${fate.reason}`
        : fate.kind === 'known'
          ? `here before: ${fate.as}`
          : fate.kind === 'reprint'
            ? `the same as ${'key' in fate.of ? fate.of.key : fate.of.address}`
            : undefined;
    const counts = this.#counts;
    const named = counts.known + counts.reprint + counts['no-article'];
    if (said && named <= MOST_NAMED) this.#console.log(`${showOrigin(origin)}: ${said}`);
  }

  /**
   * Says the numbers, and of many texts a report.
   * @throws ContentError where a text is not imported
   */
  end({ run, ...more }: RunResult): void {
    const { imported, drafts, known, reprint, erased, all, 'no-article': none } = this.#counts;
    const would = this.#dryRun ? 'would be imported' : 'imported';
    const others = [
      ...(drafts > 0 ? [`${counted(drafts, 'draft')} to review`] : []),
      ...(known > 0 ? [`${known} here before`] : []),
      ...(reprint > 0 ? [`${reprint} the same as another one`] : []),
      ...(erased > 0 ? [`${erased} erased before`] : []),
      ...(none > 0 ? [`${none} no article`] : []),
    ];
    const numbers = [`${imported} of ${all} ${would}`, ...others].join('; ');
    this.#console.log(`${numbers}${this.#dryRun ? '; nothing was written' : ''}.`);
    if (run) this.#console.log(`This was the run ${run.id}: see --undo and --again.`);
    this.sayReport(more);
    this.endWithProblems();
  }

  /** Says the report (of few texts, only where its page is), and where there are reprints of what was here before. */
  sayReport({ report, text, reprints }: Omit<RunResult, 'run'>): void {
    if (text !== undefined && this.#counts.all > MOST_NAMED) this.#console.log(`\n${text}\n`);
    if (report !== undefined) {
      this.#console.log(`A report, with articles beside their raw texts: ${report}`);
    }
    if (reprints !== undefined) {
      const path = relative('', reprints);
      this.#console.log(`${path}: other titles and addresses of articles that were here before`);
    }
  }

  /** @throws ContentError where a text is not imported */
  endWithProblems(): void {
    if (this.#problems.length > 0) throw new ContentError(this.#problems);
  }
}
