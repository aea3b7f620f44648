/** The date that a call names. */
import { InvalidArgumentError } from 'commander';
import { parseArticleDate } from '../../src/dates/article-date.ts';
import { expectedDate } from '../../src/dates/expected-date.ts';

/** A date as front matter writes it. */
export function parseDate(value: string): string {
  if (parseArticleDate(value)) return value;
  throw new InvalidArgumentError(`Expected ${expectedDate(value)}`);
}
