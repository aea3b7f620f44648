/** Words of the search page's script in English: separate, so that the script loads nothing else. */
import { counter, type SearchStrings } from '../locale.ts';

const outlets = counter('en', { one: 'outlet', other: 'outlets' });

export default {
  results: counter('en', { one: 'result', other: 'results' }),
  resultsFor: (count, query) => `${count} for “${query}”`,
  noResults: (query) => `Nothing found for “${query}”.`,
  noResultsHelp: 'Try a more general word, or browse by tag and date:',
  noResultsForFilters: 'No article matches all these filters.',
  someWordsOnly: 'No article has all the words; these have some of them.',
  queryShortened: 'The query is too long; only its beginning is searched for.',
  queryHasNoWords: 'There are no words here to search for.',
  searchPartlyFailed: (language) => `Articles in ${language} cannot be searched right now.`,
  searchWaiting: (language) => `Still searching in ${language}…`,
  moreFailed: 'More results could not be loaded. Check your connection, then try again.',
  tryAgain: 'Try again',
  showUpdated: 'More results found: update the list',
  didYouMean: 'Did you mean:',
  withoutFilters: (count) => `Without filters: ${count}`,

  alsoSearched: 'Also searched for:',
  onlyTyped: 'Search only for what I typed',
  onlyTypedShown: 'Only the words that you typed are searched for.',
  searchWider: 'Search in other scripts and languages, too',

  unknownFilter: 'One of the filters in this address is not known and is ignored.',
  languageTitle: (language) => `Language: ${language}`,
  periodTitle: (period) => `Period: ${period}`,
  tagTitle: (tag) => `Tag: ${tag}`,
  sourceTitle: (source) => `Source: ${source}`,
  editorTitle: (editor) => `Editor: ${editor}`,
  removeFilter: 'Remove filter:',
  removeFilters: 'Remove all filters',
  allOf: (count) => `Show all (${count})`,
  showFewer: 'Show fewer',
  findInList: 'Find in this list',
  showResults: (count) => `See ${count}`,
  facetsFailed: 'The filters could not be loaded.',

  inOtherLanguages: 'In other languages',
  inOutlets: (count) => `in ${outlets(count)}`,
  versionCount: counter('en', { one: 'version', other: 'versions' }),
  chooseResult: (title) => `Choose: ${title}`,
  nothingChosen: 'First choose what to download: tick the boxes beside the results.',
  downloaded: (count) => `Downloaded: ${count}.`,
  downloadFailed: 'The results could not be downloaded. Check your connection, then try again.',
  linkCopied: 'The link has been copied.',
  copyThis: 'Copy this address:',
} satisfies SearchStrings;
