/** Words of the concordance in English: separate, as its script is loaded when a reader asks for it. */
import { type ConcordanceStrings, counter } from '../locale.ts';

export default {
  occurrences: counter('en', { one: 'occurrence', other: 'occurrences' }),
  reading: (read, all) => `Reading articles: ${read} of ${all}…`,
  haveRead: (read, all) => `Articles read: ${read} of ${all}.`,
  stopReading: 'Stop',
  readOn: 'Read more articles',
  readingFailed: 'The texts could not be loaded. Check your connection, then read on.',
  noOccurrences: 'The words are neither in the titles nor in the texts.',
  lineOrder: 'Order of lines',
  asResults: 'As in the results',
  byWordsBefore: 'Words on the left',
  byWordsAfter: 'Words on the right',
  byKeyword: 'Keyword',
  byNewest: 'Newest first',
  byOldest: 'Oldest first',
  moreLines: (count) => `Show ${count} more lines`,
  lineInTitle: 'title',
  downloadLines: 'Download CSV',
} satisfies ConcordanceStrings;
