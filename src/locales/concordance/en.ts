/** Words of the concordance in English: separate, as its script is loaded when a reader asks for it. */
import { type ConcordanceStrings, counter } from '../locale.ts';

export default {
  occurrences: counter('en', { one: 'occurrence', other: 'occurrences' }),
  reading: (read, all) => `Searching articles: ${read} of ${all}…`,
  haveRead: (read, all) => `Articles searched: ${read} of ${all}.`,
  stopReading: 'Stop',
  readOn: 'Continue searching',
  readingFailed: 'The texts could not be loaded. Check your connection, then continue.',
  noOccurrences: 'No occurrences in the titles or texts.',
  lineOrder: 'Sort lines by',
  asResults: 'Order of results',
  byWordsBefore: 'Words on the left',
  byWordsAfter: 'Words on the right',
  byKeyword: 'Keyword',
  byNewest: 'Newest first',
  byOldest: 'Oldest first',
  moreLines: (count) => `Show more lines (${count})`,
  lineInTitle: 'title',
  downloadLines: 'Download CSV',
} satisfies ConcordanceStrings;
