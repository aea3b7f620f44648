/** The type of a locale: everything one edition says, and what newsrooms of its language write. */

/** The kinds of page that have a word of their own in an address, such as `tag` in `/id/tag/rusia/`. */
export type Section = 'tag' | 'source' | 'editor' | 'dates' | 'search' | 'about' | 'wanted';

/** The labels that a newsroom text puts before a credit or a reference. */
export type Label = 'readAlso' | 'next' | 'source' | 'editor' | 'reporter';

/** Says a count with its noun, in the plural rules of the language: `3 artikel`, `3 статьи`. */
export type Count = (count: number) => string;

/** What the search page's script says; some of it stands on other pages, too. */
export interface SearchStrings {
  results: Count;
  resultsFor: (count: string, query: string) => string;
  noResults: (query: string) => string;
  noResultsHelp: string;
  /** Said instead where filters alone were asked for. */
  noResultsForFilters: string;
  /** Said before results that have some of the words only. */
  someWordsOnly: string;
  queryShortened: string;
  queryHasNoWords: string;
  searchPartlyFailed: (language: string) => string;
  searchWaiting: (language: string) => string;
  moreFailed: string;
  tryAgain: string;
  /** On the button that brings in what came while the list was being read. */
  showUpdated: string;
  /** Before links to tags, sources and articles whose names are like the query. */
  didYouMean: string;
  withoutFilters: (count: string) => string;

  /** Before the words that were looked for besides those that were typed. */
  alsoSearched: string;
  onlyTyped: string;
  onlyTypedShown: string;
  searchWider: string;

  unknownFilter: string;
  languageTitle: (language: string) => string;
  /** Of a range of months: `Periode: Maret 2019 – Mei 2021`. */
  periodTitle: (period: string) => string;
  /** `Tag: Rusia`, the title of a list page. */
  tagTitle: (tag: string) => string;
  sourceTitle: (source: string) => string;
  editorTitle: (editor: string) => string;
  /** Before the name of the filter, for those who do not see the sign. */
  removeFilter: string;
  removeFilters: string;
  allOf: (count: string) => string;
  showFewer: string;
  findInList: string;
  /** On the button that closes the filters: `Lihat 12 hasil`. */
  showResults: (count: string) => string;
  facetsFailed: string;

  /** The other articles of a story. */
  inOtherLanguages: string;
  chooseResult: (title: string) => string;
  nothingChosen: string;
  downloaded: (count: string) => string;
  downloadFailed: string;
  linkCopied: string;
  /** Before an address that the browser does not let a page copy. */
  copyThis: string;
}

/** What the search box says while somebody types, and an article on which found words are marked. */
export interface BoxStrings {
  tags: string;
  sources: string;
  editors: string;
  /** Of articles. */
  titles: string;
  /** The names and titles that are offered: the name of their list, and how many there are. */
  suggestions: string;
  suggestionsFound: Count;

  /** The bar above an article whose words are marked. */
  markedWords: string;
  marked: (places: string, words: string) => string;
  places: Count;
  /** Where an article was found by its tags or credits alone. */
  nothingMarked: (words: string) => string;
  /** Which mark somebody has gone to, and what it says: `3 dari 12: gerhana`. */
  markOf: (number: string, count: string, words: string) => string;
  previousMark: string;
  nextMark: string;
  removeMarks: string;
  /** On the button that takes away the bar where nothing is marked. */
  close: string;
}

/** Every string of the interface. A locale that leaves one out does not compile. */
export interface Strings extends SearchStrings, BoxStrings {
  skipToContent: string;
  mainNavigation: string;
  languages: string;
  home: string;
  latest: string;
  dates: string;
  years: string;
  search: string;
  searchAction: string;
  searchPlaceholder: string;
  about: string;
  /** The heading of the about page: `Tentang Kliping`. */
  aboutSite: (site: string) => string;
  /** What the about page says where the host wrote no text for it. */
  aboutDefault: (site: string, articles: string) => string;
  articles: Count;

  /** Credits. The label comes without a colon; `credit` puts the two together. */
  credit: (label: string, value: string) => string;
  source: string;
  editor: string;
  reporter: string;
  outlet: string;
  translator: string;
  translated: string;
  original: string;
  /** What stands in place of an original that the archive does not have. */
  originalGone: string;
  /** That the original says other words than when the translation was made; its title follows. */
  originalChanged: string;
  /** How long after its original a translation was made: `2 hari setelah naskah asli terbit`. */
  afterOriginal: (span: string) => string;
  translations: string;
  /** The view of an article beside its translation, and one row of it, which is numbered. */
  sideBySide: string;
  row: (number: number) => string;
  /** What stands in a row where one of the two texts says nothing. */
  noCounterpart: string;
  originalAddress: string;
  archivedCopy: string;
  retrieved: string;
  photo: string;
  corrections: string;
  draft: string;
  draftNotice: string;

  /** What stands in a reference whose article is not in the archive yet. */
  notInArchive: string;
  moreOn: (tag: string) => string;
  searchFor: string;
  /** What stands in a reference to the article that it stands in. */
  thisArticle: string;
  referredToBy: string;
  /** Of a list that goes on: `dan 12 lainnya`. */
  more: (count: number) => string;
  /** Articles that are read one after another. */
  chain: string;
  /** Articles that have much in common with one, and that they were found by a machine. */
  related: string;
  relatedNote: string;
  newer: string;
  older: string;

  /** The range that one page of a long list covers: `Halaman 3`. */
  page: (number: number) => string;
  byUse: string;
  alphabetical: string;
  /** The tags below a tag, those that often stand beside it, and what its articles refer to. */
  subtags: string;
  relatedTags: string;
  pointsTo: string;
  /** Before articles that do not exist in the page's language. */
  otherLanguagesOnly: string;
  /** What the bars of the years show, for those who do not see them. */
  yearsChart: (from: string, to: string) => string;
  newest: string;
  oldest: string;
  nothingHere: string;

  /** What articles refer to and the archive does not have. */
  wanted: string;
  wantedHelp: string;
  nothingWanted: string;
  references: Count;

  /** The language switch. `missing` stands beside a language in which a page does not exist. */
  missingArticle: string;
  missingPage: string;
  /** Names the page that is nearest to a missing one: `lihat 15 Februari 2021`. */
  seeInstead: (page: string) => string;

  noScript: string;
  noScriptMore: string;
  searchHelp: string;
  /** The same where the site has one language. */
  searchHelpOne: string;
  searching: string;
  searchFailed: string;
  moreResults: string;
  /** What narrows a search: the panel, the range of months in it, and the list of those in use. */
  searchFilters: string;
  period: string;
  periodFrom: string;
  periodTo: string;
  activeFilters: string;
  sort: string;
  byRelevance: string;
  /** What can be done with all that was found: a file of it, a link to it. */
  exportResults: string;
  exportFormat: string;
  exportWhich: string;
  exportAll: (most: string) => string;
  exportChosen: string;
  download: string;
  copyLink: string;

  notFound: string;
  notFoundHelp: string;
  /** Before a link to what an address that is none may have meant: at another one, in another language. */
  foundElsewhere: string;
  foundInOtherLanguage: string;
  moved: string;
  movedTo: string;
  madeWith: string;
}

/** What search knows of the words of a language. */
export interface WordRules {
  /** Words so frequent that they say nothing beside others, folded: lower case, `е` for `ё`. */
  readonly stopWords: ReadonlySet<string>;
  /**
   * The stems that a word may be looked up by, the likeliest first: several, where its form does not
   * tell which (`mengarang` is made of `arang` or of `karang`).
   * @param word folded: lower case, NFC, `е` for `ё`, letters and digits only
   * @returns at least one; every one a string of letters and digits
   */
  readonly stems: (word: string) => readonly string[];
  /** The first of them, without looking for the others: a word of a text is indexed by it. */
  readonly stem: (word: string) => string;
}

/** Patterns for luxon's `toFormat`; words in single quotes stand for themselves. */
export interface DatePatterns {
  /** A day in full: `Senin, 15 Februari 2021`. */
  full: string;
  /** A day in a list: `15 Februari 2021`. */
  day: string;
  /** A time of day: `14.05`. */
  time: string;
  /** A month with its year, standing alone: `Februari 2021`, `февраль 2021`. */
  month: string;
  /** A day and its month without a year, inside a month's list: `15 Februari`. */
  dayOfMonth: string;
}

export interface Locale {
  /** BCP 47 language, which is the folder, the first part of every address, and `<html lang>`. */
  lang: string;
  /** The territory whose habits it follows, where that is not the one with most speakers: `GB`. */
  territory?: string;
  /** The language's name in itself. */
  name: string;
  /** ISO 15924 code of the script that the language is written in. */
  script: 'Latn' | 'Cyrl';
  /** The words of the addresses. ASCII, so that they survive any mail program. */
  sections: Record<Section, string>;
  /** Labels as newsrooms write them. */
  labels: Record<Label, readonly string[]>;
  /** Frequent short words, by which the language of a passage is told from others of its script. */
  commonWords: readonly string[];
  /**
   * What the forms of a word have in common, for a language that inflects names: `Москва`, `в Москву`.
   * @param word in lower case
   */
  stem?: ((word: string) => string) | undefined;
  /**
   * Whether a word is a form of a name, of those that have a stem in common: `москву` is one of `москва`.
   * @param word in lower case, and `name` too
   */
  isForm?: ((word: string, name: string) => boolean) | undefined;
  /** Words without which a title says something else: `tidak`, `mantan`. In lower case. */
  decisiveWords: readonly string[];
  dates: DatePatterns;
  /** What people of this language call the zones they know; any other is named by `Intl`. */
  zones: Readonly<Record<string, string>>;
  strings: Strings;
}

/**
 * Makes a counter for one noun.
 * @param lang BCP 47 language, whose plural rules (Unicode CLDR, through `Intl.PluralRules`) are used
 * @param forms a form for each category the language has; `other` is the fallback
 * @param space between the two; Russian sets one at which no line is broken
 * @returns says a number, set as the language sets numbers, with the right form
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
 * Makes ordinals of numbers: `21st`.
 * @param endings one for each category of ordinals that the language has; `other` is the fallback
 */
export function ordinals(
  lang: string,
  endings: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): (number: number) => string {
  const rules = new Intl.PluralRules(lang, { type: 'ordinal' });
  return (number) => number + (endings[rules.select(number)] ?? endings.other);
}
