/** Collects a report of an import while it goes on, in memory that does not grow with the texts. */
import type { ToFetch } from '../../archive/fetch-again.ts';
import type { Problem } from '../../archive/problem.ts';
import { onOneLine, shorten } from '../../text/fold.ts';
import { type Cleaned, keyOf } from '../cleaned.ts';
import type { Proposed, Review } from '../clipping.ts';
import type { Fetched } from '../fetch-again.ts';
import type { Imported, ImportObserver, ImportResult } from '../import-texts.ts';
import { type Origin, type RawText, showOrigin } from '../raw.ts';
import { Tally } from '../tally.ts';
import { DATE_LINE } from './colour.ts';
import type { ImportReport, Outcomes, ReasonCount } from './import-report.ts';
import { lastSentence } from './last-sentence.ts';
import { Dates } from './months.ts';
import { NameCounts } from './names.ts';
import { generalReason } from './reasons.ts';
import { type Sample, Samples } from './samples.ts';
import { shapeOf } from './shapes.ts';

/** Articles that are shown beside their raw text. */
const SAMPLES = 20;

/** Keys between two rounds of forgetting: see `Tally`. */
const WIDTH = 10_000;

/** Most problems and shapes, and most repeated lines, that a report lists. */
const MOST_PROBLEMS = 200;
const MOST_SHAPES = 50;
const MOST_REPEATED = 50;

/** A last sentence is frequent if so many articles have it, and this share of all. */
const FEWEST_REPEATED = 3;
const REPEATED_SHARE = 0.002;

/** A cut piece is repeated if it was cut so often: of the others, samples show some. */
const FEWEST_CUT = 3;

/** Letters of a raw text that show its shape; of a cut piece or a last sentence; of another text. */
const EXAMPLE_LENGTH = 200;
const LINE_LENGTH = 300;

/** An article that may be shown beside its raw text. */
export interface ArticleSample extends Sample {
  readonly cleaned: Cleaned;
  /** Its file. */
  readonly target: string;
}

/** What a collector is told beside the texts. */
interface CollectorSettings {
  /** The day of the import. */
  readonly added: string;
  /** See `ImportSettings`. */
  readonly rawPathOf: (origin: Origin) => string;
}

type Mutable<Numbers> = { -readonly [Key in keyof Numbers]: Numbers[Key] };

/** Sees all raw texts, and what became of each. */
export class ReportCollector implements ImportObserver {
  /** Pages without a text, for `updateFetchAgain`. */
  readonly fetchAgain: ToFetch[] = [];
  /** What has come in, for `updateFetchAgain`. */
  readonly fetched: Fetched[] = [];
  readonly #settings: CollectorSettings;
  readonly #outcomes: Mutable<Outcomes> = {
    texts: 0,
    imported: 0,
    drafts: 0,
    inReview: 0,
    versions: 0,
    sameElsewhere: 0,
    near: 0,
    reprints: 0,
    known: 0,
    noArticles: 0,
    problems: 0,
  };
  readonly #review = new Tally<string>(WIDTH);
  readonly #noArticles = new Tally<string>(WIDTH);
  readonly #problemKinds = new Tally<string>(WIDTH);
  readonly #problems: Problem[] = [];
  readonly #shapes = new Tally<{ readonly key: string; readonly text: string }>(WIDTH);
  readonly #cuts = new Tally<string>(WIDTH);
  #shaped = 0;
  readonly #dropped = new Tally<string>(WIDTH);
  readonly #lastSentences = new Tally<string>(WIDTH);
  readonly #dates: Dates;
  readonly #names = new NameCounts();
  readonly #samples = new Samples<ArticleSample>(SAMPLES);

  constructor(settings: CollectorSettings) {
    this.#settings = settings;
    this.#dates = new Dates(settings.added);
  }

  /** Takes note of a raw text: of its beginning. */
  learn({ text, origin }: RawText): void {
    const start = text.slice(0, 2000);
    if (start.trim() === '') return;
    const example = { key: showOrigin(origin), text: beginning(start) };
    this.#shapes.add(shapeOf(start), example);
    this.#shaped++;
  }

  /**
   * Takes note of what became of a text.
   * @param cleaned the text, which a faulty one does not have
   */
  add(result: ImportResult, cleaned?: Cleaned): void {
    const outcomes = this.#outcomes;
    outcomes.texts++;
    if (cleaned) this.#addDropped(cleaned);
    if ('problem' in result) this.#addProblem(result.problem);
    else if ('imported' in result) this.#addArticle(result.imported, cleaned);
    else {
      const { fate, origin } = result;
      switch (fate.kind) {
        case 'no-article':
          outcomes.noArticles++;
          this.#noArticles.add(fate.reason, showOrigin(origin));
          this.#addToFetch(origin, fate.reason, cleaned);
          break;
        case 'reprint':
          outcomes.reprints++;
          this.#addFetched(cleaned);
          break;
        case 'known':
          outcomes.known++;
          this.#addFetched(cleaned);
          break;
      }
    }
  }

  /** The articles to show beside their raw text. */
  samples(): ReturnType<Samples<ArticleSample>['chosen']> {
    return this.#samples.chosen();
  }

  report(): ImportReport {
    const fewest = Math.max(FEWEST_REPEATED, Math.ceil(this.#outcomes.texts * REPEATED_SHARE));
    return {
      version: 1,
      day: this.#settings.added,
      outcomes: { ...this.#outcomes },
      review: reasonsOf(this.#review).map((one) => ({ ...one, ...splitReason(one.reason) })),
      noArticles: reasonsOf(this.#noArticles),
      problemKinds: reasonsOf(this.#problemKinds),
      problems: this.#problems,
      shaped: this.#shaped,
      shapes: this.#shapes
        .list()
        .slice(0, MOST_SHAPES)
        .map(({ key, ...more }) => ({ shape: key, ...more })),
      shapesInAll: this.#shapes.size,
      cuts: reasonsOf(this.#cuts),
      repeated: [
        ...this.#dropped
          .list(FEWEST_CUT)
          .slice(0, MOST_REPEATED)
          .map(({ key, ...more }) => ({ ...splitDropped(key), ...more, isCut: true })),
        ...this.#lastSentences
          .list(fewest)
          .slice(0, MOST_REPEATED)
          .map(({ key, ...more }) => ({ kind: 'last sentence', text: key, ...more, isCut: false })),
      ],
      dates: this.#dates.report(),
      names: this.#names.report(),
      fetchAgain: this.fetchAgain,
    };
  }

  #addArticle(
    { origin, target, article, isDraft, review }: Imported,
    cleaned: Cleaned | undefined,
  ): void {
    const outcomes = this.#outcomes;
    const key = showOrigin(origin);
    outcomes.imported++;
    if (review.length > 0) outcomes.inReview++;
    const frontMatter = article.slice(0, article.indexOf('\n---', 3));
    const has = (line: RegExp) => (line.test(frontMatter) ? 1 : 0);
    if (isDraft) outcomes.drafts++;
    outcomes.versions += has(/^versionOf:/m);
    outcomes.sameElsewhere += has(/^sameTextAs:/m);
    if (review.some(isNear)) outcomes.near++;
    for (const { field, reason } of review) {
      this.#review.add(`${field}: ${generalReason(reason)}`, key);
    }
    if (!cleaned) return;
    const { fields, blocks } = cleaned.clipping;
    this.#dates.add(fields.date);
    this.#names.add(fields, key);
    this.#addFetched(cleaned);
    const last = lastSentence(blocks);
    if (last !== undefined) this.#lastSentences.add(last, key);
    this.#samples.add({ key, review, cleaned, target });
  }

  #addProblem(problem: Problem): void {
    this.#outcomes.problems++;
    const { file, line, subject, found, expected } = problem;
    const kind = `${kindOf(subject)}: found ${generalReason(found)}; expected ${expected}`;
    this.#problemKinds.add(shorten(kind, LINE_LENGTH), `${file}:${line}`);
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
  }

  #addDropped(cleaned: Cleaned): void {
    for (const { kind, text } of cleaned.clipping.dropped ?? []) {
      this.#cuts.add(kind, keyOf(cleaned));
      // Two articles of one minute share no boilerplate.
      if (kind === DATE_LINE) continue;
      this.#dropped.add(`${kind}\n${shorten(text, LINE_LENGTH)}`, keyOf(cleaned));
    }
  }

  #addToFetch(origin: Origin, reason: string, cleaned: Cleaned | undefined): void {
    const { title, sourceUrl, date } = cleaned?.clipping.fields ?? {};
    this.fetchAgain.push({
      ...(title !== undefined && { title: onOneLine(title) }),
      ...(sourceUrl !== undefined && { address: sourceUrl }),
      ...(date !== undefined && date !== 'unknown' && { date }),
      raw: this.#settings.rawPathOf(origin),
      reason,
    });
  }

  /** Keeps as little as tells what has come in. */
  #addFetched(cleaned: Cleaned | undefined): void {
    if (!cleaned) return;
    const { title, sourceUrl, date } = cleaned.clipping.fields;
    this.fetched.push(sourceUrl === undefined ? { title, date } : { sourceUrl });
  }
}

/** The subject of a problem, for rows of any number and address: `row 7 (https://…), date` is `date`. */
function kindOf(subject: string): string {
  return subject.replace(/^row \d+(?: \(\S+\))?(?:, |$)/, '') || 'row';
}

function isNear({ field, reason }: Review): boolean {
  return field === 'text' && reason.startsWith('much like ');
}

function reasonsOf(counts: Tally<string>): ReasonCount[] {
  return counts.list().map(({ key, count, example }) => ({ reason: key, count, example }));
}

function splitReason(line: string): { field: Proposed; reason: string } {
  const at = line.indexOf(': ');
  return { field: line.slice(0, at) as Proposed, reason: line.slice(at + 2) };
}

function splitDropped(key: string): { kind: string; text: string } {
  const at = key.indexOf('\n');
  return { kind: key.slice(0, at), text: key.slice(at + 1) };
}

/** The beginning of a text on one line, with signs for line ends. */
function beginning(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return shorten(lines.filter(Boolean).join(' ⏎ '), EXAMPLE_LENGTH);
}
