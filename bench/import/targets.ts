/** The numbers that an import has to reach on rows that it was not made for. */

/** A number that is counted. */
export type Measure =
  | 'found day'
  | 'found hour'
  | 'found editor'
  | 'found reporter'
  | 'found source'
  | 'found outlet'
  | 'found dateline'
  | 'stated and right'
  | 'known references'
  | 'unknown references'
  | 'unknown references cut without review'
  | 'words kept'
  | 'words not invented'
  | 'words left out of the body'
  | 'long lines in paragraphs'
  | 'shown paragraph ends'
  | 'paragraphs at sentences'
  | 'headings'
  | 'expected headings'
  | 'imported'
  | 'not imported'
  | 'duplicates joined'
  | 'same texts and versions linked'
  | 'language'
  | 'not in review'
  | 'clean tables not in review'
  | 'review expected';

/** What a number is, and what it must and should be, as shares of 1; a number without them is for information. */
export interface Target {
  readonly title: string;
  readonly least?: number;
  readonly goal?: number;
}

const found = (name: string): Target => ({
  title: `${name}: found, of those that text or table has`,
  least: 0.98,
  goal: 0.995,
});

/** In the order of the report. */
export const TARGETS: Readonly<Record<Measure, Target>> = {
  'found day': found('day'),
  'found hour': found('hour'),
  'found editor': found('editor'),
  'found reporter': found('reporter'),
  'found source': found('source'),
  'found outlet': found('outlet'),
  'found dateline': found('dateline'),
  'stated and right': {
    title: 'fields stated and not in review that are right',
    least: 0.995,
    goal: 0.999,
  },
  'known references': { title: 'references whose title is known: right', least: 0.99, goal: 1 },
  'unknown references': { title: 'references with other titles: right', least: 0.8, goal: 0.9 },
  'unknown references cut without review': {
    title: '  of those cut without review: right',
    least: 0.97,
    goal: 0.99,
  },
  'words kept': { title: 'words of the body kept, in order', least: 1, goal: 1 },
  'words not invented': { title: 'words of bodies that the raw text has', least: 1, goal: 1 },
  'words left out of the body': {
    title: 'words of credits, boilerplate and script that left the body',
  },
  'long lines in paragraphs': {
    title: 'lines over 1,000 letters in paragraphs, none cut in mid-sentence',
    least: 0.98,
    goal: 0.98,
  },
  'shown paragraph ends': { title: 'paragraph ends that the raw text shows: found' },
  'paragraphs at sentences': { title: 'paragraphs that begin where a sentence does' },
  headings: { title: 'headings made that are headings', least: 0.95, goal: 0.98 },
  'expected headings': { title: 'headings found' },
  imported: { title: 'rows that are articles: imported' },
  'not imported': { title: 'placeholders and formats refused: not imported' },
  'duplicates joined': { title: 'the same text at another address: one article' },
  'same texts and versions linked': { title: 'same texts of other outlets, versions: linked' },
  language: { title: 'language of the article: right' },
  'not in review': { title: 'articles with nothing in review' },
  'clean tables not in review': {
    title: '  of those of clean tables: title, date and text, nothing doubtful',
    least: 0.95,
    goal: 0.95,
  },
  'review expected': { title: 'fields in review that a careful person would put there' },
};
