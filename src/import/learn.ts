/** Learns from the archive and from all texts of an import what helps to clean each. */
import type { Site } from '../archive/site.ts';
import { editionOf } from '../archive/site.ts';
import { monthReader } from '../dates/find-dates.ts';
import type { Locale } from '../locales/locale.ts';
import type { Knowledge } from './clean.ts';
import { creditLearner, type NameCounts, namesKnownBy } from './cleaners/credit-learner.ts';
import { creditsReader } from './cleaners/credits.ts';
import { datelineReader } from './cleaners/dateline.ts';
import {
  type DatelineCounts,
  datelineLearner,
  datelinesKnownBy,
  withNames,
} from './cleaners/dateline-learner.ts';
import type { DayOrder } from './dates/date-text.ts';
import { dateLineOrderLearner } from './dates/day-order.ts';
import { KeywordCounter, type KeywordCounts } from './keywords.ts';
import type { Learner } from './raw.ts';
import {
  dataOf,
  type ReadAlsoData,
  ReadAlsoLearner,
  titlesKnownBy,
} from './read-also/knowledge.ts';

/** What all texts have taught: plain data, which other threads can take. */
export interface Learned {
  readonly readAlso: ReadAlsoData;
  readonly names: NameCounts;
  readonly datelines: DatelineCounts;
  /** The order of day and month, where date lines decide it. */
  readonly order: DayOrder | undefined;
  readonly keywords: KeywordCounts;
}

/** A learner that also learns from the titles of the archive, and of what its articles refer to. */
export interface ImportLearner extends Learner<Partial<Learned>> {
  /** Takes note of titles; before the first text. */
  readonly learnTitles?: (titles: readonly string[]) => void;
}

/** What is known beside the texts: plain data, too. */
export interface Given {
  /** The names, and other names, of the places and outlets of the archive. */
  readonly places: readonly string[];
  readonly outlets: readonly string[];
  /** Sentences that the archivist wants left out. */
  readonly boilerplate: readonly string[];
  /** The day of the import, after which nothing was printed. */
  readonly today: string;
}

/**
 * The learners of an import, in groups that take about the same time. Each sees all texts in their order, in a thread of
 * its own or not: so what they know does not depend on how many threads there are. Texts have plain characters.
 */
export const LEARNERS: readonly ((locales: readonly Locale[]) => ImportLearner)[] = [
  (locales) => {
    const readAlso = new ReadAlsoLearner(locales);
    const order = dateLineOrderLearner(creditsReader(locales));
    return {
      learn: (raw) => {
        readAlso.learn(raw);
        order.learn(raw);
      },
      learnTitles: (titles) => readAlso.learnTitles(titles),
      known: () => ({ readAlso: dataOf(readAlso.known()), order: order.known() }),
    };
  },
  (locales) => {
    const readMonth = monthReader(locales.map(({ lang }) => lang));
    const names = creditLearner(locales, datelineReader(readMonth));
    const datelines = datelineLearner();
    const keywords = new KeywordCounter();
    const all = [names, datelines, keywords];
    return {
      learn: (raw) => {
        for (const learner of all) learner.learn(raw);
      },
      known: () => ({
        names: names.known(),
        datelines: datelines.known(),
        keywords: keywords.known(),
      }),
    };
  },
];

/** Makes of what was learned what texts are cleaned with. */
export function knowledgeOf(
  { readAlso, names, datelines, order }: Learned,
  { places, outlets, boilerplate, today }: Given,
  site: Site,
): Knowledge {
  return {
    datesOf: (lang) => ({ zone: editionOf(site, lang)?.calendar.zone, ...(order && { order }) }),
    today,
    titles: titlesKnownBy(readAlso),
    dateline: withNames(datelinesKnownBy(datelines), places, outlets),
    names: namesKnownBy(names),
    boilerplate,
  };
}
