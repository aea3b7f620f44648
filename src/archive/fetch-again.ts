/** Defines `_data/fetch-again.yaml`: pages that had no text when they were imported, to be fetched another time. */
import { z } from 'zod';
import { parseArticleDate } from '../dates/article-date.ts';
import { text, webAddress } from './schema-parts.ts';

/** The name of the file in the data folder. No page shows it. */
export const FETCH_AGAIN = 'fetch-again.yaml';

const entry = z.strictObject({
  title: text.optional(),
  address: webAddress.optional(),
  /** As front matter writes it. */
  date: text
    .refine((written) => parseArticleDate(written) !== undefined, 'a date such as 2021-02-15')
    .optional(),
  /** Where its raw text is: `_raw/2026-11-30-1/rows.csv#128`. */
  raw: text,
  /** Why there is no article, in a few words. */
  reason: text,
});

/** Checks the file. */
export const fetchAgainSchema = z.array(
  entry,
  'a list of `title:`, `address:`, `date:`, `raw:` and `reason:`',
);

/** A page to be fetched again. */
export type ToFetch = z.infer<typeof entry>;
