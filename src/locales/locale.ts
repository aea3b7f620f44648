/** The type of a locale: everything one edition says, and what newsrooms of its language write. */

/** The kinds of page that have a word of their own in an address, such as `tag` in `/id/tag/rusia/`. */
export type Section = 'tag' | 'source' | 'editor' | 'dates' | 'search' | 'about' | 'wanted';

/** The labels that a newsroom text puts before a credit or a reference. */
export type Label = 'readAlso' | 'next' | 'source' | 'editor' | 'reporter';

/** Says a count with its noun, in the plural rules of the language: `3 artikel`, `3 статьи`. */
export type Count = (count: number) => string;

/** Every string of the interface. A locale that leaves one out does not compile. */
export interface Strings {
  skipToContent: string;
  mainNavigation: string;
  languages: string;
  home: string;
  latest: string;
  tags: string;
  sources: string;
  editors: string;
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
  results: Count;

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
  /** The other articles of a story of which nobody knows which was first. */
  inOtherLanguages: string;
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

  /** `Tag: Rusia`, the title of a list page. */
  tagTitle: (tag: string) => string;
  sourceTitle: (source: string) => string;
  editorTitle: (editor: string) => string;
  /** The range that one page of a long list covers: `Halaman 3`. */
  page: (number: number) => string;
  allOf: (count: string) => string;
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
  searching: string;
  noResults: (query: string) => string;
  noResultsHelp: string;
  /** Said before results that have some of the words only. */
  someWordsOnly: string;
  searchFailed: string;
  searchPartlyFailed: (language: string) => string;
  moreResults: string;
  resultsFor: (count: string, query: string) => string;

  notFound: string;
  notFoundHelp: string;
  /** Before a link to what an address that is none may have meant: at another one, in another language. */
  foundElsewhere: string;
  foundInOtherLanguage: string;
  moved: string;
  movedTo: string;
  madeWith: string;
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
