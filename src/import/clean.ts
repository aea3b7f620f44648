/** Makes a raw text into a cleaned clipping, by running the cleaners in their order. */
import { dateFinder, type FindDates, latestDay, monthReader } from '../dates/find-dates.ts';
import type { Locale } from '../locales/locale.ts';
import { referenceReader } from '../markdown/reference-lines.ts';
import { addressLine } from './cleaners/address-line.ts';
import { boilerplate } from './cleaners/boilerplate.ts';
import { credits, creditsReader } from './cleaners/credits.ts';
import { dateline, datelineReader } from './cleaners/dateline.ts';
import { headings } from './cleaners/headings.ts';
import { firstSentence, headline } from './cleaners/headline.ts';
import { inlineCreditsReader } from './cleaners/inline-credits.ts';
import { plainCharacters } from './cleaners/plain-characters.ts';
import { references } from './cleaners/references.ts';
import { tweets } from './cleaners/tweets.ts';
import {
  type Cleaner,
  type Clipping,
  drop,
  makeClipping,
  type Stated,
  toReview,
} from './clipping.ts';
import { splitParagraphs } from './paragraphs.ts';

/** Makes a clipping of a raw text, and cleans it. */
export type CleanText = (text: string, lang: string, given?: Stated) => Clipping;

/** The cleaners for texts in one language, in their order. */
interface Pipeline {
  readonly findDates: FindDates;
  readonly steps: readonly Cleaner[];
}

/**
 * Makes the function that cleans raw texts.
 * @param locales all locales: a text may use the labels of another language
 * @returns a function that also proposes the fields that are not given, and lists them in `review`. Its clipping has no
 *   date where the text has none, and no blocks where the text is only credits
 */
export function textCleaner(locales: readonly Locale[]): CleanText {
  const readCredits = creditsReader(locales);
  const readReference = referenceReader(locales);
  const standsAlone = (line: string) =>
    readCredits(line) !== undefined || readReference(line) !== undefined;

  const makePipeline = (lang: string): Pipeline => {
    // The article's own language first: it wins where a name is that of different months in two languages.
    const langs = [lang, ...locales.map((locale) => locale.lang).filter((other) => other !== lang)];
    const findDates = dateFinder(langs);
    const readDateline = datelineReader(monthReader(langs));
    const steps = [
      boilerplate(),
      addressLine,
      credits(readCredits, inlineCreditsReader(locales, { readDateline })),
      headline({ readDateline, findDates }),
      dateline(readDateline),
      references(readReference),
      tweets(findDates),
      headings,
      firstSentence({ findDates }),
    ];
    return { findDates, steps };
  };
  const pipelines = new Map<string, Pipeline>();

  return (text, lang, given = {}) => {
    const { findDates, steps } = pipelines.get(lang) ?? makePipeline(lang);
    pipelines.set(lang, { findDates, steps });
    const plain = plainCharacters(text);
    const paragraphs = splitParagraphs(plain.text, standsAlone);
    const doubts = plain.doubts.map((reason) => ({ field: 'text' as const, reason }));
    const made = drop(makeClipping(lang, paragraphs, given), ...plain.dropped);
    const raw = toReview(made, ...doubts);
    const dated = given.date ? raw : withDate(raw, latestDay(paragraphs.join('\n'), findDates));
    return steps.reduce((clipping, clean) => clean(clipping), dated);
  };
}

function withDate(clipping: Clipping, date: string | undefined): Clipping {
  if (date === undefined) return clipping;
  const dated = { ...clipping, fields: { ...clipping.fields, date } };
  return toReview(dated, { field: 'date', reason: 'the latest day in the text' });
}
