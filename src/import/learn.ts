/** Learns from the archive and from all texts of an import what helps to clean each. */
import type { Registries, RegistryEntry } from '../archive/registry.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { monthReader } from '../dates/find-dates.ts';
import type { ArchivedArticle } from './archived.ts';
import type { Knowledge } from './clean.ts';
import { creditLearner } from './cleaners/credit-learner.ts';
import { creditsReader } from './cleaners/credits.ts';
import { datelineReader } from './cleaners/dateline.ts';
import { datelineLearner, withNames } from './cleaners/dateline-learner.ts';
import { plainCharacters } from './cleaners/plain-characters.ts';
import { dateLineOrderLearner } from './dates/day-order.ts';
import { KeywordCounter, type KeywordCounts } from './keywords.ts';
import type { Learner } from './raw.ts';
import { ReadAlsoLearner } from './read-also/knowledge.ts';

/** What is known when all texts have been seen. */
export interface Learned {
  readonly knowledge: Knowledge;
  readonly keywords: KeywordCounts;
}

/** What is known before. */
export interface Before {
  readonly site: Site;
  readonly registries: Registries;
  readonly archived: readonly ArchivedArticle[];
  /** Sentences that the archivist wants left out. */
  readonly boilerplate: readonly string[];
  /** The day of the import, after which nothing was printed. */
  readonly today: string;
}

/** Makes the learner of all that one import can learn. */
export function importLearner(before: Before): Learner<Learned> {
  const { site, registries, archived, boilerplate, today } = before;
  const { locales } = site;
  const readMonth = monthReader(locales.map(({ lang }) => lang));
  const titles = archived.flatMap(({ fields, otherTitles, references }) => [
    fields.title ?? '',
    ...otherTitles,
    ...references,
  ]);
  const readAlso = new ReadAlsoLearner(locales, titles);
  const credits = creditLearner(locales, datelineReader(readMonth));
  const datelines = datelineLearner();
  const dayOrder = dateLineOrderLearner(creditsReader(locales));
  const keywords = new KeywordCounter();
  const all: readonly Pick<Learner<unknown>, 'learn'>[] = [
    readAlso,
    credits,
    datelines,
    dayOrder,
    keywords,
  ];
  return {
    learn: (raw) => {
      const plain = { ...raw, text: plainCharacters(raw.text).text };
      for (const learner of all) learner.learn(plain);
    },
    known: () => {
      const order = dayOrder.known();
      const places = namesOf(registries.place);
      const outlets = namesOf(registries.outlet);
      return {
        knowledge: {
          datesOf: (lang) => ({
            zone: editionOf(site, lang)?.calendar.zone,
            ...(order && { order }),
          }),
          today,
          titles: readAlso.known(),
          dateline: withNames(datelines.known(), places, outlets),
          names: credits.known(),
          boilerplate,
        },
        keywords: keywords.known(),
      };
    },
  };
}

function namesOf(entries: readonly RegistryEntry[]): string[] {
  return entries.flatMap(({ label, aliases }) => [...Object.values(label), ...aliases]);
}
