/** The codes of what a check says: they stay the same, whatever the words, so that scripts and lists can name them. */

/** What somebody should look at, each with a heading for many of it. The guide has a cure for each. */
export const NOTE_CODES = {
  // Of texts.
  'html-shown': 'HTML that readers see as it is written',
  'markup-shown': 'Markdown that readers see as it is written',
  'template-shown': 'codes of other programs that readers see as they are written',
  'entity-shown': 'entities of HTML that readers see as they are written',
  'footnote-missing': 'footnotes that are not there',
  'list-renumbered': 'lists whose numbers change',
  'picture-without-alt': 'pictures without a description',
  'mixed-script': 'words with letters of two scripts',
  'control-character': 'control characters in texts',
  'unsafe-link': 'links to addresses that pages do not link to',
  'lang-mark': 'language marks that do not work',
  'html-left-out': 'HTML that is left out of titles',
  'reference-text': 'lines like references that stay text',
  'wrong-script': 'texts that may be in the folder of another language',
  // Of front matter.
  'proposed-value': 'values that the importer proposed',
  'value-cut': 'values that a # ends',
  'date-future': 'dates in the future',
  'date-before-printing': 'dates before printing',
  'same-title': 'titles that two articles have',
  'alias-without-effect': 'aliases without effect',
  // Of references.
  'reference-near': 'references to titles that are near, not the same',
  'reference-several': 'references that several articles fit',
  'reference-address': 'references with an address that leads nowhere',
  'reference-draft': 'references to drafts',
  'reference-self': 'references to their own article',
  'reference-circle': 'chains that lead back to their beginning',
  'reference-tag': 'references to tags without a page',
  // Of translations and versions.
  'stale-translation': 'translations whose original has changed',
  'same-text': 'translations with the text of their original',
  'original-moved': 'originals that are now at another address',
  'original-doubtful': 'originals that are drafts, circular or under another key',
  'kin-missing': 'witnesses and versions that are not there',
  'kin-draft': 'witnesses and versions that are drafts',
  'kin-unlike': 'witnesses with another text',
  'version-doubtful': 'versions that are older, or the same text',
  // Of names.
  'name-near': 'names near others: one may be misspelt',
  'name-unknown': 'names that their list does not have',
  'tag-unknown': 'tags that tags.yaml does not have',
  'tag-once': 'tags that one story has',
  'tag-spellings': 'tags spelt in two ways',
  // Of files.
  'file-aside': 'files in the content folder that no page is made of',
  'data-file': 'files in the data folder that nothing reads',
  'theme-file': 'files of the theme that nothing uses',
  'theme-words': 'words that the language of a theme lacks',
  'slot-load': 'parts of slots that browsers do not load',
  'svg-part': 'parts of SVG pictures that are not published',
  'accepted-gone': 'accepted notes that do not occur any more',
} as const satisfies Readonly<Record<string, string>>;

export type NoteCode = keyof typeof NOTE_CODES;

/** What is wrong. */
export const PROBLEM_CODES = {
  // The archive can be read, and its site has something wrong.
  'dead-link': 'links to pages that the site does not have',
  'dead-fragment': 'links to places that a page does not have',
  'draft-link': 'links to drafts, which are not published',
  'story-parted': 'translations whose original is not there',
  'address-gone': 'addresses that were published and are gone',
  ledger: 'lines of the ledger that are no addresses',
  // The archive cannot be read, or not without doubt.
  'unreadable-file': 'files that cannot be read',
  'front-matter': 'files without front matter',
  yaml: 'YAML that cannot be read',
  value: 'keys and values that are not understood',
  'file-name': 'names of files that make no address',
  language: 'languages that the site does not have',
  picture: 'pictures and kept files that cannot be shown',
  'changed-file': 'kept texts that are other ones than their checksums say',
  'address-taken': 'addresses that two pages want',
  'second-article': 'stories with two articles of a language',
  kinship: 'witnesses and versions that cannot be',
  theme: 'faults of the theme',
} as const satisfies Readonly<Record<string, string>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** How much a finding matters: a mistake fails the check, a note does not. */
export type Severity = 'mistake' | 'note';

/** The heading of a code. */
export function headingOf(code: NoteCode | ProblemCode): string {
  return { ...PROBLEM_CODES, ...NOTE_CODES }[code];
}

/** The code of a mistake that has none of its own: by its subject, which names a key or a thing. */
export function codeOfSubject(subject: string): ProblemCode {
  return BY_SUBJECT.get(subject) ?? (/^files\.\d+\.file$/.test(subject) ? 'picture' : 'value');
}

const BY_SUBJECT: ReadonlyMap<string, ProblemCode> = new Map([
  ['file', 'unreadable-file'],
  ['front matter', 'front-matter'],
  ['YAML', 'yaml'],
  ['file name', 'file-name'],
  ['language', 'language'],
  ['editions', 'language'],
  ['lang', 'language'],
  ['picture', 'picture'],
  ['image.src', 'picture'],
  ['wording', 'changed-file'],
  ['sha256', 'changed-file'],
  ['address', 'address-taken'],
  ['slot', 'theme'],
  ['style sheet', 'theme'],
  ['script', 'theme'],
]);
