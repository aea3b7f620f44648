/** Makes a raw text into a cleaned clipping, by running the cleaners in their order. */
import { dateFinder, monthReader } from '../dates/find-dates.ts';
import type { Locale } from '../locales/locale.ts';
import { referenceReader } from '../markdown/reference-lines.ts';
import { addressLine } from './cleaners/address-line.ts';
import { credits, creditsReader } from './cleaners/credits.ts';
import { dateline, datelineReader } from './cleaners/dateline.ts';
import { flatTables } from './cleaners/flat-tables.ts';
import { headings } from './cleaners/headings.ts';
import { firstSentence, headline } from './cleaners/headline.ts';
import { longParagraphs } from './cleaners/long-paragraphs.ts';
import { numberedHeadings } from './cleaners/numbered-headings.ts';
import { posts } from './cleaners/posts.ts';
import { tornSentences } from './cleaners/torn-sentences.ts';
import { tweets } from './cleaners/tweets.ts';
import { type Cleaner, type Clipping, makeClipping, type Stated } from './clipping.ts';
import { dateLineReader, dateLinesOf } from './dates/date-lines.ts';
import type { DateTextOptions } from './dates/date-text.ts';
import { type DateReaders, settleDate } from './dates/settle-date.ts';
import { splitParagraphs } from './paragraphs.ts';
import { type ReadAlsoKnowledge, ReadAlsoLearner } from './read-also/knowledge.ts';
import { readAlso } from './read-also/read-also.ts';

/**
 * Makes a clipping of a raw text, and cleans it.
 * @param file the name of the text's own file, which may tell its date
 */
export type CleanText = (text: string, lang: string, given?: Stated, file?: string) => Clipping;

/** What is known of the dates of texts in a language before they are read. */
export type DatesOf = (lang: string) => Pick<DateTextOptions, 'order' | 'zone' | 'today'>;

/** The cleaners for texts in one language, in their order: those before the date is settled, and those after. */
interface Pipeline {
  readonly before: readonly Cleaner[];
  readonly dates: DateReaders;
  readonly after: readonly Cleaner[];
}

/** In these languages, everybody writes the day before the month. */
const DAY_FIRST = new Set(['id', 'ru']);

/**
 * Makes the function that cleans raw texts.
 * @param locales all locales: a text may use the labels of another language
 * @param datesOf the zone of hours without one, and the order of day and month where it is decided
 * @returns a function that also proposes the fields that are not given, and lists them in `review`. Its clipping has the
 *   date `unknown` where nothing tells any, and no blocks where the text is only credits
 */
export function textCleaner(locales: readonly Locale[], datesOf: DatesOf = () => ({})): CleanText {
  const readCredits = creditsReader(locales);
  const readReference = referenceReader(locales);
  const standsAlone = (line: string) =>
    readCredits(line) !== undefined || readReference(line) !== undefined;

  const makePipeline = (lang: string): Pipeline => {
    // The article's own language first: it wins where a name is that of different months in two languages.
    const langs = [lang, ...locales.map((locale) => locale.lang).filter((other) => other !== lang)];
    const findDates = dateFinder(langs);
    const readDateline = datelineReader(monthReader(langs));
    const { order = DAY_FIRST.has(lang) ? 'D/M' : undefined, ...more } = datesOf(lang);
    const dateLines = dateLineReader(readCredits, { ...more, order, langs });
    return {
      before: [addressLine()],
      dates: { dateLines, readDateline, findDates },
      after: [
        credits(readCredits),
        headline({ readDateline, dateLines }),
        dateline(readDateline),
        references(readReference),
        tweets(findDates),
        headings,
        firstSentence({ dateLines }),
      ],
    };
  };
  const pipelines = new Map<string, Pipeline>();

  return (text, lang, given = {}, file) => {
    const pipeline = pipelines.get(lang) ?? makePipeline(lang);
    pipelines.set(lang, pipeline);
    const { before, dates, after } = pipeline;
    const dateLines = dateLinesOf(text, dates.dateLines);
    const isAlone = (line: string) => standsAlone(line) || dateLines.has(line);
    const raw = makeClipping(lang, splitParagraphs(text, isAlone), given);
    return run(after, settleDate(run(before, raw), dates, file));
  };
}

function run(steps: readonly Cleaner[], clipping: Clipping): Clipping {
  return steps.reduce((cleaned, clean) => clean(cleaned), clipping);
}
