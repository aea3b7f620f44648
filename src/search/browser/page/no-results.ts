/** What else there is where nothing was found: the same without filters, and names that are like it. */

import type { Child } from '../element.ts';
import type { Engine, Question } from '../protocol.ts';
import { hasFilters, withoutFilters } from './address.ts';
import { type Doing, emptyNotes } from './notes.ts';

export interface Empty {
  /**
   * @param isCurrent whether the question is still that of the page
   * @returns what to show below a question that found nothing
   */
  readonly notesOn: (question: Question, isCurrent: () => boolean) => Promise<Child[]>;
  /** Waits while the engine is asked another question than that of the page. */
  readonly over: () => Promise<void>;
}

export function startEmpty(engine: Engine, doing: Doing): Empty {
  let aside: Promise<void> = Promise.resolve();

  /** How many stories the same words find without filters. */
  const countAll = async (question: Question, isCurrent: () => boolean): Promise<number> => {
    let count = 0;
    const asking = async () => {
      await engine.ask(withoutFilters(question), (answer) => {
        count = answer.count;
      });
      // Whatever is asked for next is meant of the page's own question.
      if (isCurrent()) await engine.ask(question, () => {});
    };
    aside = asking().catch(() => {});
    await aside;
    return count;
  };

  return {
    async notesOn(question, isCurrent) {
      if (question.query === '') return [];
      const suggested = engine.suggest(question.query).catch(() => []);
      const count = hasFilters(question) ? await countAll(question, isCurrent) : 0;
      return emptyNotes(question, doing, count, await suggested);
    },
    over: () => aside,
  };
}
