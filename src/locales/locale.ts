/** Defines the type of a locale: all words of one edition, and the labels that newsrooms of its language use. */

/** A language with its name in the language of a page: `ru`, `Bahasa Rusia`. */
export interface NamedLanguage {
  readonly lang: string;
  readonly name: string;
}

/** The kinds of pages that have their own word in an address, such as `tag` in `/id/tag/rusia/`. */
export type Section =
  | 'tag'
  | 'source'
  | 'editor'
  | 'outlet'
  | 'place'
  | 'reporter'
  | 'translator'
  | 'person'
  | 'organisation'
  | 'dates'
  | 'search'
  | 'about'
  | 'accessibility'
  | 'data'
  | 'wanted'
  | 'undated'
  | 'onThisDay'
  | 'feeds'
  | 'corrections'
  | 'figures';

/** The pages below an article's that have a word for their address: `/id/2021/02/16/judul/perubahan/`. */
export type SubPage = 'changes';

/** The labels that newsrooms put before a credit or a reference. */
export type Label = 'readAlso' | 'next' | 'source' | 'editor' | 'reporter';

/** Formats a count with its noun, by the plural rules of the language: `3 artikel`, `3 статьи`. */
type Count = (count: number) => string;

/** Strings of the search page's script; some are on other pages too. */
export interface SearchStrings {
  articles: Count;
  results: Count;
  resultsFor: (count: string, query: string) => string;
  noResults: (query: string) => string;
  noResultsHelp: string;
  /** The same for a search with filters only. */
  noResultsForFilters: string;
  /** Before results that have only some of the words. */
  someWordsOnly: string;
  queryShortened: string;
  queryHasNoWords: string;
  searchPartlyFailed: (language: string) => string;
  searchWaiting: (language: string) => string;
  moreFailed: string;
  tryAgain: string;
  /** On the button that adds results found while the reader was in the list. */
  showUpdated: string;
  /** Before queries that may be meant, and before links to tags, sources and articles with names similar to the query. */
  didYouMean: string;
  withoutFilters: (count: string) => string;
  /** Before the filters and parts of the query each of which alone leaves no results, with how many there are without it. */
  resultsWithout: string;

  /** On the button that filters by a time which the query names: `77 artikel dari Maret 2018`. */
  ofPeriod: (count: string, period: string) => string;
  /** Of several whole years: `1960–1969`. */
  yearRange: (from: string, to: string) => string;
  /** Parts of a query that have an operator. */
  phraseTitle: (phrase: string) => string;
  /** Before another part that is excluded. */
  exceptTitle: (part: string) => string;
  anyTitle: (words: string) => string;
  beginningTitle: (letters: string) => string;
  inTitleTitle: (words: string) => string;
  /** Of a word that every result must have; on a button, too. */
  mustInclude: (words: string) => string;
  /** Before the words of the query that a result lacks. */
  lacks: string;
  /** On the tab of the results in all languages; the list of tabs has a name. */
  allLanguages: string;
  notUnderstood: (parts: string) => string;

  /** Before the words that were searched for in addition to those typed. */
  alsoSearched: string;
  onlyTyped: string;
  onlyTypedShown: string;
  searchWider: string;

  /** Of dates that are not known for certain: `sekitar Februari 1965`, `Februari 1965 (tidak pasti)`. */
  aboutDate: (date: string) => string;
  uncertainDate: (date: string) => string;
  /** In place of a date that nobody knows, and the name of the list of articles without one. */
  undated: string;

  unknownFilter: string;
  languageTitle: (language: string) => string;
  /** Of a range of months: `Periode: Maret 2019 – Mei 2021`. */
  periodTitle: (period: string) => string;
  /** `Tag: Rusia`, the title of a list page. */
  tagTitle: (tag: string) => string;
  sourceTitle: (source: string) => string;
  editorTitle: (editor: string) => string;
  outletTitle: (outlet: string) => string;
  placeTitle: (place: string) => string;
  reporterTitle: (reporter: string) => string;
  translatorTitle: (translator: string) => string;
  /** Before the name of the filter, for screen readers. */
  removeFilter: string;
  removeFilters: string;
  allOf: (count: string) => string;
  showFewer: string;
  findInList: string;
  /** In the list of years: no limit. */
  allYears: string;
  /** On the button that closes the filters: `Lihat 12 hasil`. */
  showResults: (count: string) => string;
  facetsFailed: string;

  /** The other articles of a story. */
  inOtherLanguages: string;
  /** Of an article in a list. */
  retracted: string;
  /** For a result that stands for the same text in several outlets: `di 3 media`. */
  inOutlets: Count;
  /** For a result that stands for several versions of an article. */
  versionCount: Count;
  chooseResult: (title: string) => string;
  nothingChosen: string;
  downloaded: (count: string) => string;
  downloadFailed: string;
  linkCopied: string;
  /** Before an address that the browser does not let a page copy. */
  copyThis: string;
}

/** Strings of the search box, and of an article in which found words are marked. */
export interface BoxStrings {
  tags: string;
  sources: string;
  editors: string;
  outlets: string;
  /** Of datelines: where articles were filed. */
  locations: string;
  reporters: string;
  translators: string;
  /** Of articles. */
  titles: string;
  /** The name of the list of suggestions, and their count. */
  suggestions: string;
  suggestionsFound: Count;
  /** Beside a suggestion: how many articles its page lists. */
  listedArticles: Count;

  /** The bar above an article in which words are marked. */
  markedWords: string;
  marked: (places: string, words: string) => string;
  places: Count;
  /** For an article that was found only by its tags or credits. */
  nothingMarked: (words: string) => string;
  /** The number and the words of the current mark: `3 dari 12: gerhana`. */
  markOf: (number: string, count: string, words: string) => string;
  previousMark: string;
  nextMark: string;
  removeMarks: string;
  /** On the button that removes the bar where nothing is marked. */
  close: string;

  /** Buttons of an article, what is said when a link is copied, and the one beside words that a reader has selected. */
  copyArticleLink: string;
  copyLinkToWords: string;
  copied: string;
  shareArticle: string;
  /** Buttons of the citation, what is said when it is copied, and what other styles and files are behind. */
  copyCitation: string;
  citationCopied: string;
  otherCitations: string;
  /** Above the text of an article that is older than the archive has said, by its whole years. */
  publishedYearsAgo: Count;
}

/** Strings of the concordance, which is loaded when a reader asks for it. */
export interface ConcordanceStrings {
  occurrences: Count;
  /** While articles are loaded: how many of how many. */
  reading: (read: string, all: string) => string;
  /** Afterwards. */
  haveRead: (read: string, all: string) => string;
  stopReading: string;
  readOn: string;
  readingFailed: string;
  /** For articles that were found only by their tags or credits. */
  noOccurrences: string;
  /** The order of the lines. */
  lineOrder: string;
  asResults: string;
  byWordsBefore: string;
  byWordsAfter: string;
  byKeyword: string;
  byNewest: string;
  byOldest: string;
  moreLines: (count: string) => string;
  /** On a line that is a title. */
  lineInTitle: string;
  downloadLines: string;
}

/** Strings of the accessibility statement; the first is on every page. */
export interface StatementStrings {
  /** The link to the statement, and the name of its section. */
  accessibility: string;
  statementTitle: string;
  statementAim: (site: string) => string;
  /** The standard, by a placeholder for a link to it, and how far the site meets it. */
  statementStandard: string;
  meetsStandard: (standard: string) => string;
  /** What was tested: before a list, with the program and its version. */
  statementTested: string;
  testedHow: (program: string) => string;
  testedRules: string;
  testedKeyboard: string;
  testedZoom: string;
  testedColours: string;
  testedSpoken: string;
  /** What the tests do not say. */
  notTested: string;
  statementLimits: string;
  limitScans: string;
  limitRecognized: string;
  limitFiles: string;
  limitOriginals: string;
  limitPictures: string;
  limitScript: string;
  /** Whose what is: the program's, before a link to its developers, and the archive's. */
  statementParts: string;
  partOfProgram: string;
  partOfArchive: string;
  statementContact: string;
  /** Where the owner has written none. */
  noContact: string;
  /** To an editor, in the preview: before the file for it. */
  writeContact: string;
}

/** Strings of the page about the archive as data. */
export interface DataStrings extends DataColumnStrings {
  /** The title of the page, the name of its section, and the link to it. */
  dataTitle: string;
  dataLead: string;
  dataPackage: string;
  /** Which texts the files have, with the number of articles, and of those without a text. */
  dataWithheld: string;
  dataTextsIn: string;
  dataTextsOut: string;
  /** Above lines of Python and other languages, and what holds for all files. */
  dataHow: string;
  dataHowNote: string;
  /** The name of the picture of the tables. */
  dataPicture: string;
  /** Headings of the files and of their columns. */
  dataFilesHeading: string;
  dataColumns: string;
  dataColumn: string;
  dataMeaning: string;
  /** How much a file has: the rows of a table, the pairs of articles in the parallel corpus. */
  dataRows: Count;
  dataPairs: Count;
  /** What each file has. */
  dataArticles: string;
  dataCitations: string;
  dataParallel: string;
  dataStories: string;
  dataNodes: string;
  dataEdges: string;
  dataWanted: string;
  dataTerms: string;
  dataGlossary: string;
}

/** What each column of the data says, by its name: see `src/map/data/columns.ts`. */
export interface DataColumnStrings {
  column_id: string;
  column_address: string;
  column_url: string;
  column_permalink: string;
  column_language: string;
  column_title: string;
  column_date: string;
  column_published: string;
  column_event: string;
  column_date_as_printed: string;
  column_outlet: string;
  column_sources: string;
  column_source_urls: string;
  column_reporters: string;
  column_editors: string;
  column_dateline: string;
  column_tags: string;
  column_tag_ids: string;
  column_keywords: string;
  column_description: string;
  column_story: string;
  column_original: string;
  column_translator: string;
  column_translated: string;
  column_same_text_as: string;
  column_version_of: string;
  column_print_edition: string;
  column_print_issue: string;
  column_print_section: string;
  column_print_page: string;
  column_print_column: string;
  column_call_number: string;
  column_source_url: string;
  column_retrieved: string;
  column_archived_url: string;
  column_sha256: string;
  column_added: string;
  column_text_state: string;
  column_orthography: string;
  column_rights: string;
  column_access: string;
  column_reuse: string;
  column_retracted: string;
  column_retracted_by: string;
  column_retracted_url: string;
  column_corrections: string;
  column_fields: string;
  column_text: string;
  column_article: string;
  column_state: string;
  column_original_language: string;
  column_days: string;
  column_node: string;
  column_node_kind: string;
  column_source: string;
  column_target: string;
  column_reference: string;
  column_target_kind: string;
  column_referrers: string;
  column_tag_id: string;
  column_term_kind: string;
  column_term_id: string;
  column_thing: string;
  column_names: string;
  column_aliases: string;
  column_parent: string;
  column_same_as: string;
  column_wikidata: string;
  column_latitude: string;
  column_longitude: string;
  column_group_id: string;
  column_script: string;
  column_name: string;
  column_source_article: string;
  column_target_article: string;
  column_row_number: string;
  column_source_language: string;
  column_target_language: string;
  column_source_text: string;
  column_target_text: string;
}

/** All strings of the interface. A locale without one of them does not compile. */
export interface Strings
  extends SearchStrings,
    BoxStrings,
    ConcordanceStrings,
    StatementStrings,
    DataStrings {
  skipToContent: string;
  mainNavigation: string;
  languages: string;
  home: string;
  latest: string;
  /** The same beside the articles that came into the archive last, and the heading of these. */
  latestByDate: string;
  recentlyAdded: string;
  /** In the preview: the search lacks what was changed last. */
  searchIsBehind: string;
  dates: string;
  years: string;
  search: string;
  searchAction: string;
  searchPlaceholder: string;
  about: string;
  /** The heading of the about page: `Tentang Kliping`. */
  aboutSite: (site: string) => string;
  /** The text of the about page where the owner wrote none. */
  aboutDefault: (site: string, articles: string) => string;

  /** Credits. The label comes without a colon; `credit` puts the two together. */
  credit: (label: string, value: string) => string;
  source: string;
  editor: string;
  reporter: string;
  outlet: string;
  /** When it happened, where it was printed later; and the date in the words of the paper. */
  event: string;
  dateAsPrinted: string;
  translator: string;
  translated: string;
  original: string;
  /** In place of an original that the archive does not have. */
  originalGone: string;
  /** Before the title of an original whose words have changed since the translation was made. */
  originalChanged: string;
  /** The time between an original and its translation: `2 hari setelah naskah asli terbit`. */
  afterOriginal: (span: string) => string;
  translations: string;
  /** Translations of the story into the same language, by others. */
  otherTranslations: string;
  /** A translation that a translation was made from, instead of the original. */
  throughTranslation: string;
  /** Articles from other outlets with the same text. */
  sameTextIn: string;
  /** The same text as its outlet published it again, under another title, at another address or on another day. */
  alsoPublishedAs: string;
  /** The versions of an article over time: the list, a mark in lists, and the one whose page it is. */
  versions: string;
  earlierVersion: string;
  thisVersion: string;
  /** On an older version, before the title of the newest one. */
  newerVersion: string;
  /** The page that compares two versions: its name, what it says of words, and where nothing changed. */
  whatChanged: string;
  removedWords: string;
  addedWords: string;
  wordsRemoved: Count;
  wordsAdded: Count;
  nothingChanged: string;
  /** The page with an article beside its translation, and one of its numbered rows. */
  sideBySide: string;
  row: (number: number) => string;
  /** In a row to which one of the two texts has no counterpart. */
  noCounterpart: string;
  /** The heading of the notes of a text, and the name of the link from a note to its place in the text. */
  footnotes: string;
  backToText: string;
  originalAddress: string;
  archivedCopy: string;
  /** In brackets, beside a link whose page has gone. */
  archivedLink: string;
  retrieved: string;
  /** The day on which an article came into the archive, and the checksum of what it was made from. */
  addedToArchive: string;
  rawChecksum: string;
  photo: string;
  /** Above the scans and PDFs beside an article, and what one without a title is. */
  scans: string;
  scan: string;
  /** Above the citation of an article, by the name of its style: `Cara mengutip (APA 7)`. */
  howToCite: (style: string) => string;
  corrections: string;
  /** The same where an article says whose they are: the outlet's, or the archive's. */
  correctionsByOutlet: string;
  correctionsByArchive: string;
  /** The page of all corrections: what it lists, what it says without any, and whose one of them is. */
  correctionsHelp: string;
  noCorrections: string;
  correctionByOutlet: string;
  correctionByArchive: string;
  /** What others may do with a text: the label, works without rights, and the statements of rightsstatements.org. */
  rights: string;
  publicDomain: string;
  rightsInC: string;
  rightsInCOwEu: string;
  rightsInCRuu: string;
  rightsInCEdu: string;
  rightsInCNc: string;
  rightsUnd: string;
  rightsCne: string;
  rightsNkc: string;
  rightsNoCCr: string;
  rightsNoCOklr: string;
  rightsNoCNc: string;
  rightsNoCUs: string;
  /** Where an article stood in a paper, and where the archive keeps it. */
  printEdition: string;
  printIssue: string;
  printSection: string;
  printPage: string;
  printColumn: string;
  callNumber: string;
  /** How the words came into the archive, and above those that a machine read and nobody corrected. */
  textState: string;
  textCorrected: string;
  textProofread: string;
  textTyped: string;
  uncorrectedText: string;
  /** Above a retracted article: `Berita ini dicabut oleh Kompas pada 1 Maret 2021.` */
  retractedOn: (day: string) => string;
  retractedBy: (day: string, by: string) => string;
  draft: string;
  draftNotice: string;
  /** To an editor, in the preview: before the fields that the import filled in, and how one confirms them. */
  unconfirmedFields: string;
  howToConfirm: string;
  /** Above a text of which the public is shown less than all; then where to find it, before links. */
  excerptOnly: string;
  metadataOnly: string;
  wholeText: string;
  textWithdrawn: (day: string) => string;
  withdrawnFromLists: (day: string) => string;
  /** The same to an editor, in the preview. */
  previewShowsAll: string;
  /** The same in lists. */
  restricted: string;
  /** The title of the page at an erased record's address, and what stands there; the title also for references. */
  erasedRecord: string;
  erasedNote: string;

  /** In a reference to an article that is not in the archive yet. */
  notInArchive: string;
  moreOn: (tag: string) => string;
  searchFor: string;
  /** In a reference of an article to itself. */
  thisArticle: string;
  referredToBy: string;
  /** At the end of a list that is cut off: `dan 12 lainnya`. */
  more: (count: number) => string;
  /** Articles that are read one after another. */
  chain: string;
  /** The list of related articles, and a note that a program selected them. */
  related: string;
  relatedNote: string;
  newer: string;
  older: string;
  /** The heading of all links that follow an article. */
  waysOn: string;
  /** The name of the links to the year, the month and the day of an article. */
  breadcrumbs: string;

  /** The number of one page of a long list: `Halaman 3`. */
  page: (number: number) => string;
  byUse: string;
  alphabetical: string;
  /** Before links to the indexes of tags, sources, outlets and so on. */
  indexes: string;
  /** The indexes of people and organisations, and in them those that articles are about, not those who credit them. */
  people: string;
  organisations: string;
  inTheNews: string;
  /** The name of the map, what its dots mean and whose outline it is, and before places whose coordinates are unknown. */
  placeMap: string;
  placeMapKey: string;
  notOnMap: string;
  /** In the preview, before the file that has the coordinates. */
  addCoordinates: string;
  /** Before the latitude and longitude of a place. */
  coordinates: string;
  /** The tags below a tag, tags that often occur with it, and articles that its articles refer to. */
  subtags: string;
  relatedTags: string;
  pointsTo: string;
  /** The name of a language as a label, by its name in Unicode's tables: `Bahasa Rusia`, `индонезийский`. */
  languageLabel: (language: string) => string;
  /** Where a text is, by the name of a language in the nominative: `dalam bahasa Rusia`, `на русском`. */
  inLanguage: (language: string) => string;
  /** Above what exists only in another language, by `inLanguage`. */
  onlyInLanguage: (inLanguage: string) => string;
  /** On the link to the list of another edition: `434 lagi dalam bahasa Indonesia`. */
  moreInLanguage: (count: string, inLanguage: string) => string;
  /** How many there are, the others by number and `inLanguage`: `12 artikel, dan 434 dalam bahasa Indonesia`. */
  ownAndOthers: (own: string, others: string) => string;
  /** The same where this language has none: `Belum ada artikel berbahasa Indonesia; 1 dalam bahasa Rusia`. */
  othersOnly: (others: string) => string;
  /** On the button that puts articles of all languages into one list. */
  allLanguagesMixed: string;
  /** What the second of two numbers beside a name counts: `12 + 434`. */
  countsNote: string;
  /** On what folds the names away that one article has: `34 dipakai sekali`. */
  usedOnce: (count: string) => string;
  /** Where a list has nothing with the letters that were typed. */
  nothingInList: string;
  /** A description of the chart of years, for screen readers. */
  yearsChart: (from: string, to: string) => string;
  /** A description of the chart of months, for screen readers; it has them by language. */
  timeline: (from: string, to: string) => string;
  /** The head of the column of years in a table. */
  year: string;
  /** The archive in figures: the name of the page, and the headings of its charts that have no other name. */
  figures: string;
  articlesByMonth: string;
  tagsByYear: string;
  translationsByYear: string;
  /** From which language into which, by names in the nominative: `Dari bahasa Rusia ke bahasa Indonesia`. */
  fromInto: (from: string, into: string) => string;
  /** How many of how many articles were translated, and their share: `13 dari 24 artikel diterjemahkan (54%)`. */
  translatedOf: (translated: string, all: string, share: string) => string;
  /** Of articles that were written in a language: all of them, those that were translated, and their share of all. */
  written: string;
  wereTranslated: string;
  share: string;
  /** Articles whose date is not known, or not to the month: charts by time leave them out. */
  withoutDate: (articles: string) => string;
  withoutMonth: (articles: string) => string;
  /** Articles of which nobody knows whether they were written in their language, or translated from which article. */
  withoutOriginal: (articles: string) => string;
  /** What opens a table with the numbers of a chart, and the head of its column of sums. */
  asTable: string;
  total: string;
  /** Before the shades of calendars: what each number of articles looks like. */
  articlesADay: string;
  /** Over articles of a month or a year whose day is not known, or not for certain. */
  dayUnknown: string;
  /** The field that leads to a day, its button, and what stands on the page of the nearest day. */
  goToDay: string;
  openDay: string;
  noneOnDay: (day: string) => string;
  /** The day of the reader in other years: the name of the section, what its list is for, and the title of a day. */
  onThisDay: string;
  onThisDayHelp: string;
  throughTheYears: (day: string) => string;
  /** On links to the first and last pages of a long list; the orders of search results are named apart. */
  newest: string;
  oldest: string;
  newestFirst: string;
  oldestFirst: string;

  /** An archive without articles: to its reader, who may come again. */
  emptyArchive: string;
  comeBack: string;
  nothingToSearch: string;
  /** Before the articles of an edition that has none in its own language. */
  emptyEdition: string;
  /** The same to an editor, in the preview. Before commands, a folder, and a line of front matter. */
  importTexts: string;
  /** In place of a file's name in a command. */
  fileExample: string;
  beginArticle: string;
  titleExample: string;
  ownFiles: string;
  previewFollows: string;
  drafts: Count;
  draftsOnly: (drafts: string) => string;
  howToPublish: string;
  /** Indexes of an archive whose articles name no tag, source or editor. */
  noTags: string;
  noSources: string;
  noEditors: string;
  addToFrontMatter: string;
  /** Before the file of an about page that is not written yet. */
  writeAbout: string;

  /** The page of feeds, and its link at the foot of every page; what a feed is. */
  feeds: string;
  feedsHelp: string;
  /** Before the feeds of an edition. */
  feedsOfEdition: string;
  /** The names of feeds: the newest by date, and those that came into the archive last, are named elsewhere. */
  feedAsJson: string;
  /** Over the file with all feeds, what it is for, and its link. */
  allFeeds: string;
  allFeedsHelp: string;
  downloadOpml: string;
  /** Before feeds of tags, sources and outlets: where the others are. */
  feedsOfTerms: string;
  /** On the link from the page of a tag, a source or an outlet to its feed. */
  feedOfList: string;

  /** The page of wanted articles. */
  wanted: string;
  wantedHelp: string;
  /** The number of wanted titles: `2 judul`. */
  wantedTitles: Count;
  /** Where the articles in the page's own language refer to nothing that is missing. */
  nothingWanted: string;
  references: Count;

  /** Below the language switch, by `inLanguage`, where an article or a page does not exist in a language. */
  missingArticle: (inLanguage: string) => string;
  missingPage: (inLanguage: string) => string;
  /** The link to the page closest to a missing one: `lihat halaman “15 Februari 2021”`. */
  seeInstead: (page: string) => string;

  noScript: string;
  noScriptMore: string;
  searchHelp: string;
  /** The same for a site with one language. */
  searchHelpOne: string;
  /** How to search: the summary, and lines whose examples stand in grave accents. */
  searchTips: string;
  tipPhrase: string;
  tipExcept: string;
  tipAny: string;
  tipBeginning: string;
  tipTitle: string;
  tipFields: string;
  tipDates: string;
  searching: string;
  searchFailed: string;
  /** On the search page of a site that is carried along as files: a browser runs no search from these. */
  searchAsFile: string;
  /** What the file says that lies beside such a site: how to open it, and how to search it. */
  carriedHelp: string;
  moreResults: string;
  /** The filters of a search: the panel, its range of months, and the list of active filters. */
  searchFilters: string;
  /** On the button that shows the filters whose lists are loaded on demand: sources, tags and others. */
  moreFilters: string;
  period: string;
  periodFrom: string;
  periodTo: string;
  activeFilters: string;
  sort: string;
  byRelevance: string;
  /** On the button that shows every occurrence of the words in its line. */
  concordance: string;
  /** Exporting the results: a file with them, or a link to the search. */
  exportResults: string;
  exportFormat: string;
  exportWhich: string;
  exportAll: (most: string) => string;
  exportChosen: string;
  download: string;
  copyLink: string;

  notFound: string;
  notFoundHelp: string;
  /** On the 404 page, before a link to the page that was probably meant: at another address, or in another language. */
  foundElsewhere: string;
  /** Before the page above an address without a page: the year of a month that has no articles. */
  foundNearest: string;
  foundInOtherLanguage: string;
  moved: string;
  movedTo: string;
  madeWith: string;
  /** The button that shows pages light on dark. */
  darkScheme: string;
}

/** Rules for the words of a language, used by search. */
export interface WordRules {
  /** Words too frequent to count in a query with other words. Folded: lower case, `е` for `ё`. */
  readonly stopWords: ReadonlySet<string>;
  /**
   * The stems by which a word may be looked up, the most likely first. There are several if its form is ambiguous
   * (`mengarang` may come from `arang` or from `karang`).
   * @param word folded: lower case, NFC, `е` for `ё`, letters and digits only
   * @returns at least one stem; all are strings of letters and digits
   */
  readonly stems: (word: string) => readonly string[];
  /** The first of these stems, without computing the others. Words of texts are indexed by it. */
  readonly stem: (word: string) => string;
}

/** An earlier spelling of a language. */
export interface OldSpelling {
  /** The day since which today's spelling is official. */
  readonly reformed: string;
  /**
   * Writes a word in today's spelling, in each way that it may be.
   * @param word folded; one that is in today's spelling already may come out wrong
   */
  readonly modern: (word: string) => readonly string[];
}

/** Patterns for luxon's `toFormat`; words in single quotes are literal. */
export interface DatePatterns {
  /** A day in full: `Senin, 15 Februari 2021`. */
  full: string;
  /** A day in a list: `15 Februari 2021`. */
  day: string;
  /** A time of day: `14.05`. */
  time: string;
  /** A month with its year and without a day: `Februari 2021`, `февраль 2021`. */
  month: string;
  /** A day and its month without the year, in the list of a month: `15 Februari`. */
  dayOfMonth: string;
  /** A year as a date, if more than its number: `1965 г.` */
  year?: string | undefined;
  /** A month with its year after the word for "about", if it has another form there: `около февраля 1965 г.` */
  monthAfterAbout?: string | undefined;
  /** The space between a number and its unit in a length of time (`2 дня`), if it is not a plain one. */
  lengthSpace?: string | undefined;
}

/** The words of one edition. */
export interface Locale {
  /** BCP 47 language: the name of the content folder, the first part of all addresses, and `<html lang>`. */
  lang: string;
  /** The territory whose conventions it follows, if that is not the one with most speakers: `GB`. */
  territory?: string;
  /** The name of the language in that language. */
  name: string;
  /** ISO 15924 code of the script that the language is written in. */
  script: 'Latn' | 'Cyrl';
  /** The section words of addresses. ASCII, so that they survive any mail program. */
  sections: Record<Section, string>;
  /** The words of pages below articles, ASCII as well; with four letters or more, as languages are there, too. */
  subPages: Record<SubPage, string>;
  /** Labels as newsrooms write them, without a colon. */
  labels: Record<Label, readonly string[]>;
  /** Frequent short words, which distinguish the language from others of its script. In lower case. */
  commonWords: readonly string[];
  /**
   * Returns the part that all forms of a word share, for a language that inflects names: `Москва`, `в Москву`.
   * @param word in lower case
   */
  stem?: ((word: string) => string) | undefined;
  /**
   * Whether a word is a form of a name, for two words with the same stem: `москву` is a form of `москва`.
   * @param word in lower case, as is `name`
   */
  isForm?: ((word: string, name: string) => boolean) | undefined;
  /** The language whose word rules the search uses, if they are not its own. */
  wordRules?: string | undefined;
  /** Words that change the meaning of a title: `tidak`, `mantan`. In lower case. */
  decisiveWords: readonly string[];
  dates: DatePatterns;
  /** Names of time zones in common use in this language; others are named by `Intl`. */
  zones: Readonly<Record<string, string>>;
  strings: Strings;
}

/**
 * Makes a counter for one noun.
 * @param lang BCP 47 language, whose plural rules (Unicode CLDR, through `Intl.PluralRules`) are used
 * @param forms a form of the noun for each plural category of the language; `other` is the fallback
 * @param space between number and noun; in Russian, a no-break space
 * @returns a function that formats a number with the right form of the noun
 */
export function counter(
  lang: string,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
  space = ' ',
): Count {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (count) => `${numbers.format(count)}${space}${forms[rules.select(count)] ?? forms.other}`;
}

/**
 * Makes a formatter of ordinal numbers: `21st`.
 * @param endings one for each ordinal category of the language; `other` is the fallback
 */
export function ordinals(
  lang: string,
  endings: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): (number: number) => string {
  const rules = new Intl.PluralRules(lang, { type: 'ordinal' });
  return (number) => number + (endings[rules.select(number)] ?? endings.other);
}
