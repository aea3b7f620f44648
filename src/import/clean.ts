/** Makes a raw text into a cleaned clipping, by running the cleaners in their order. */
import { dateFinder, monthReader } from '../dates/find-dates.ts';
import type { Locale } from '../locales/locale.ts';
import { referenceReader } from '../markdown/reference-lines.ts';
import { addressLine } from './cleaners/address-line.ts';
import { boilerplate } from './cleaners/boilerplate.ts';
import { captions } from './cleaners/captions.ts';
import { credits, creditsReader } from './cleaners/credits.ts';
import { type DatelineKnowledge, dateline, datelineReader } from './cleaners/dateline.ts';
import { flatTables } from './cleaners/flat-tables.ts';
import { headings } from './cleaners/headings.ts';
import { firstSentence, headline } from './cleaners/headline.ts';
import { inlineCreditsReader, type NameKnowledge } from './cleaners/inline-credits.ts';
import { longParagraphs } from './cleaners/long-paragraphs.ts';
import { numberedHeadings } from './cleaners/numbered-headings.ts';
import { plainCharacters } from './cleaners/plain-characters.ts';
import { posts } from './cleaners/posts.ts';
import { tornSentences } from './cleaners/torn-sentences.ts';
import { tweets } from './cleaners/tweets.ts';
import {
  type Cleaner,
  type Clipping,
  drop,
  makeClipping,
  type Stated,
  toReview,
} from './clipping.ts';
import { dateLineReader, dateLinesOf } from './dates/date-lines.ts';
import type { DateTextOptions } from './dates/date-text.ts';
import { type DateReaders, settleDate } from './dates/settle-date.ts';
import { restoreLineEnds } from './lines/lost-line-ends.ts';
import { splitParagraphs } from './lines/paragraphs.ts';
import { type ReadAlsoKnowledge, ReadAlsoLearner } from './read-also/knowledge.ts';
import { readAlso } from './read-also/read-also.ts';

/**
 * Makes a clipping of a raw text, and cleans it.
 * @param file the name of the text's own file, which may tell its date
 */
export type CleanText = (text: string, lang: string, given?: Stated, file?: string) => Clipping;

/** What is known before a text is read: from the archive, and from all texts of the import. */
export interface Knowledge {
  /** For a language: the zone of hours without one, and the order of day and month where it is decided. */
  readonly datesOf: (lang: string) => Pick<DateTextOptions, 'order' | 'zone'>;
  /** The day of the import, after which nothing was printed. */
  readonly today?: string;
  /** Titles, by which the end of a reference is found. */
  readonly titles: ReadAlsoKnowledge;
  /** Places and outlets. */
  readonly dateline: DatelineKnowledge;
  /** Names of people, by which the end of a credit is found. */
  readonly names: NameKnowledge;
  /** Sentences that are no part of any article. */
  readonly boilerplate: readonly string[];
}

/** The cleaners for texts in one language, in their order: those before the date is settled, and those after. */
interface Pipeline {
  readonly before: readonly Cleaner[];
  readonly dates: DateReaders;
  readonly after: readonly Cleaner[];
}

const NO_DATES: Knowledge['datesOf'] = () => ({});

/** In these languages, everybody writes the day before the month. */
const DAY_FIRST = new Set(['id', 'ru']);

/**
 * Makes the function that cleans raw texts.
 * @param locales all locales: a text may use the labels of another language
 * @param knowledge what is known before; by default, nothing
 * @returns a function that also proposes the fields that are not given, and lists them in `review`. Its clipping has the
 *   date `unknown` where nothing tells any, and no blocks where the text is only credits
 */
export function textCleaner(
  locales: readonly Locale[],
  knowledge: Partial<Knowledge> = {},
): CleanText {
  const { datesOf = NO_DATES, titles = new ReadAlsoLearner(locales).known(), names } = knowledge;
  const readCredits = creditsReader(locales);
  const readReference = referenceReader(locales);
  const standsAlone = (line: string) =>
    readCredits(line) !== undefined || readReference(line) !== undefined;

  const makePipeline = (lang: string): Pipeline => {
    // The article's own language first: it wins where a name is that of different months in two languages.
    const langs = [lang, ...locales.map((locale) => locale.lang).filter((other) => other !== lang)];
    const findDates = dateFinder(langs);
    const readDateline = datelineReader(monthReader(langs), knowledge.dateline);
    const { order = DAY_FIRST.has(lang) ? 'D/M' : undefined, ...more } = datesOf(lang);
    const dateLines = dateLineReader(readCredits, { ...more, order, langs });
    const inline = inlineCreditsReader(locales, { readDateline, ...(names && { names }) });
    return {
      before: [boilerplate(knowledge.boilerplate), addressLine],
      dates: { dateLines, readDateline, findDates, today: knowledge.today },
      after: [
        credits(readCredits, inline),
        headline({ readDateline, dateLines }),
        dateline(readDateline),
        readAlso(locales, titles),
        tweets(findDates),
        posts(findDates),
        captions,
        tornSentences,
        flatTables,
        numberedHeadings(titles.counts),
        longParagraphs,
        headings(findDates),
        firstSentence({ dateLines }),
      ],
    };
  };
  const pipelines = new Map<string, Pipeline>();

  return (text, lang, given = {}, file) => {
    const pipeline = pipelines.get(lang) ?? makePipeline(lang);
    pipelines.set(lang, pipeline);
    const { before, dates, after } = pipeline;
    const plain = plainCharacters(text);
    const lines = restoreLineEnds(plain.text);
    const dateLines = dateLinesOf(lines, dates.dateLines);
    const isAlone = (line: string) => standsAlone(line) || dateLines.has(line);
    const made = makeClipping(lang, splitParagraphs(lines, isAlone), given);
    const doubts = plain.doubts.map((reason) => ({ field: 'text' as const, reason }));
    const raw = toReview(drop(made, ...plain.dropped), ...doubts);
    return run(after, settleDate(run(before, raw), dates, file));
  };
}

function run(steps: readonly Cleaner[], clipping: Clipping): Clipping {
  return steps.reduce((cleaned, clean) => clean(cleaned), clipping);
}
