/** The work of an import that can be done in several threads: to learn from texts, and to clean them. */
import type { Problem } from '../../archive/problem.ts';
import type { Site } from '../../archive/site.ts';
import { plainCharacters } from '../cleaners/plain-characters.ts';
import { type ImportLearner, LEARNERS, type Learned } from '../learn.ts';
import type { RawText } from '../raw.ts';
import { summaryOf, type TextSummary } from '../sameness/summary.ts';
import { type CleanSettings, RawCleaner } from './clean-raw.ts';

/** A text that has been cleaned, as it is kept until it is written; or what is wrong with it. */
export type Made =
  | {
      /** A `Cleaned` as JSON: it is made where the text was cleaned, and read where it is written. */
      readonly line: string;
      readonly summary: TextSummary;
    }
  | Problem;

/** What learners look at. */
export type Lesson = Pick<RawText, 'origin' | 'sha256' | 'text' | 'stated'>;

/** The work as a list of functions; what they take and return is plain data. */
export interface Work {
  /** Takes note of titles of the archive; before all texts. */
  learnTitles(titles: readonly string[]): void;
  learn(lessons: readonly Lesson[]): void;
  /** What was learned. */
  known(): Partial<Learned>;
  /** Takes what all have learned; before the first text is cleaned. */
  prepare(settings: CleanSettings): void;
  clean(texts: readonly (RawText | Problem)[]): readonly Made[];
}

/** Does the work. */
export class Worker implements Work {
  readonly #site: Site;
  #learners: readonly ImportLearner[];
  #cleaner: RawCleaner | undefined;

  /** @param groups the numbers of the groups of learners that learn here */
  constructor(site: Site, groups: readonly number[]) {
    this.#site = site;
    this.#learners = groups.flatMap((group) => LEARNERS[group]?.(site.locales) ?? []);
  }

  learnTitles(titles: readonly string[]): void {
    for (const learner of this.#learners) learner.learnTitles?.(titles);
  }

  learn(lessons: readonly Lesson[]): void {
    for (const lesson of lessons) {
      const plain = { ...lesson, text: plainCharacters(lesson.text).text };
      for (const learner of this.#learners) learner.learn(plain);
    }
  }

  known(): Partial<Learned> {
    const known = Object.assign({}, ...this.#learners.map((learner) => learner.known()));
    this.#learners = [];
    return known;
  }

  prepare(settings: CleanSettings): void {
    this.#cleaner = new RawCleaner(this.#site, settings);
  }

  clean(texts: readonly (RawText | Problem)[]): Made[] {
    const cleaner = this.#cleaner;
    if (!cleaner) throw new Error('texts were to be cleaned before anything was known');
    return texts.map((text) => {
      const made = 'text' in text ? cleaner.clean(text) : text;
      if (!('clipping' in made)) return made;
      return { line: JSON.stringify(made), summary: summaryOf(made) };
    });
  }
}
