/** Words of the search box and of articles in English: separate, so that their script loads nothing else. */
import { type BoxStrings, counter } from '../locale.ts';

export default {
  tags: 'Tags',
  sources: 'Sources',
  editors: 'Editors',
  outlets: 'Outlets',
  locations: 'Places',
  reporters: 'Reporters',
  translators: 'Translators',
  titles: 'Titles',
  suggestions: 'Suggestions',
  suggestionsFound: counter('en', { one: 'suggestion', other: 'suggestions' }),
  listedArticles: counter('en', { one: 'article', other: 'articles' }),

  markedWords: 'Marked words',
  marked: (places, words) => `${places} marked: ${words}`,
  places: counter('en', { one: 'place', other: 'places' }),
  nothingMarked: (words) => `Not in the title or the text: ${words}`,
  markOf: (number, count, words) => `${number} of ${count}: ${words}`,
  previousMark: 'Previous mark',
  nextMark: 'Next mark',
  removeMarks: 'Remove marks',
  close: 'Close',

  copyArticleLink: 'Copy link',
  copyLinkToWords: 'Copy a link to these words',
  copied: 'Link copied',
  shareArticle: 'Share',
  copyCitation: 'Copy citation',
  citationCopied: 'Citation copied',
  otherCitations: 'Other styles and files',
  publishedYearsAgo: (years) =>
    `This article was published ${counter('en', { one: 'year', other: 'years' })(years)} ago.`,
} satisfies BoxStrings;
