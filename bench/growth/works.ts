/** Lists the work that the program does with a stranger's text, each as a function of that text. */

import { datelineParts } from '../../src/archive/dateline.ts';
import { excerptOf } from '../../src/archive/excerpt.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { readReference } from '../../src/archive/references/link.ts';
import { TitleKeys } from '../../src/archive/references/titles.ts';
import { bibtex } from '../../src/citations/bibtex.ts';
import type { Citation } from '../../src/citations/citation.ts';
import { csv } from '../../src/citations/csv.ts';
import { ris } from '../../src/citations/ris.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { checkYaml } from '../../src/content/yaml.ts';
import { plainMarkdown } from '../../src/export/plain-markdown.ts';
import { textCleaner } from '../../src/import/clean.ts';
import {
  addressIn,
  filled,
  keywordsIn,
  languageIn,
  namesIn,
  pictureIn,
} from '../../src/import/columns/cells.ts';
import { plainStated } from '../../src/import/plain-fields.ts';
import { json } from '../../src/import/readers/json.ts';
import { cellsOf } from '../../src/import/readers/json-cells.ts';
import { jsonLines } from '../../src/import/readers/json-lines.ts';
import { refusedText } from '../../src/import/readers/refused.ts';
import { read } from '../../src/import/readers/table-cells.ts';
import { cut } from '../../src/import/readers/table-cutter.ts';
import { tellShape } from '../../src/import/readers/table-shape.ts';
import { twoLanguages } from '../../src/import/readers/two-languages.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';
import idWords from '../../src/locales/words/id.ts';
import ruWords from '../../src/locales/words/ru.ts';
import { createMarkdown, createParser } from '../../src/markdown/markdown.ts';
import { Analyzer, splitWords } from '../../src/search/analyzer.ts';
import { excerptOf as excerptAround } from '../../src/search/browser/engine/result.ts';
import { markFinder } from '../../src/search/browser/mark/find-marks.ts';
import { isSpelling } from '../../src/search/browser/names.ts';
import { parseQuery } from '../../src/search/browser/query/parse.ts';
import { TEXT_START } from '../../src/search/zones.ts';
import { hyphenJudge } from '../../src/text/divided-words.ts';
import { shorten } from '../../src/text/fold.ts';
import { slugOf } from '../../src/text/slug.ts';
import { wordsHashOf } from '../../src/text/wording.ts';

/** Work on a text; what it returns does not matter. */
export type Work = (text: string) => unknown;

const options = { locales: [id, ru, en], href: (url: string) => url };
const readBody = createMarkdown({ ...options, languages: [id, ru, en] });
const parser = createParser(options);
const origin = { lang: 'id', file: 'id/2021/02/judul.md', firstLine: 1 };
const cleanText = textCleaner([id, ru, en]);
const analyzer = new Analyzer([
  { lang: 'id', script: 'Latn', words: idWords },
  { lang: 'ru', script: 'Cyrl', words: ruWords },
]);
const titleKeys = new TitleKeys([]);
const units = parseQuery('banjir "naik harga" Москва').groups.flatMap((group) => group.units);
const findMarks = markFinder(units, analyzer);

/** On whole texts, as a build and the search read them. */
export const TEXT_WORKS: Readonly<Record<string, Work>> = {
  'the text of an article': (text) => readBody(text, { ...origin, linesOfPrint: false }),
  'a text with lines of print': (text) => readBody(text, { ...origin, linesOfPrint: true }),
  'an excerpt, and its digest': (text) => {
    excerptOf([{ kind: 'html', shape: 'paragraph', html: '', text }], 60);
    shorten(text, 160);
    wordsHashOf(text);
    hyphenJudge(text)('ke', 'bun');
  },
  'the export of a text': (text) =>
    plainMarkdown({ markdown: text, ...origin, linkOf: () => undefined }, parser, {
      isCommand: () => false,
      listStart: () => '',
    }),
  'the words of the search': (text) => {
    const words = splitWords(text);
    for (const word of words) analyzer.tokens(word, 'id');
    findMarks(words.map((part) => ({ part, lang: 'id' })));
    parseQuery(text);
  },
  'a result of the search': (text) => {
    // A query whose words are everywhere.
    const marked = Array.from({ length: text.length / 2 }, (_, i) => TEXT_START + i);
    excerptAround(text, [{ marked }]);
  },
};

/** On what a line of front matter has. */
export const LINE_WORKS: Readonly<Record<string, Work>> = {
  'a title': (text) => {
    slugOf(text);
    titleKeys.wantedKey(text);
    readReference({ kind: 'readAlso', label: '', labelLang: 'id', title: text, line: 1 });
    datelineParts(text, () => false);
  },
  'a citation': (text) => {
    const citation: Citation = {
      lang: 'id',
      url: `https://a.example/${encodeURIComponent(text.slice(0, 20_000))}`,
      title: text,
      reporters: [text],
      editors: [text],
      sources: [text],
      tags: [text],
      print: { page: text, edition: text },
    };
    csv([citation]);
    bibtex([citation]);
    ris([citation]);
  },
  'a name of the search': (text) => isSpelling(text, `${text}a`),
};

/** On raw texts. */
export const IMPORT_WORKS: Readonly<Record<string, Work>> = {
  'an import': (text) => cleanText(text, 'id'),
  'the rows of a table': (text) => {
    tellShape({ text, whole: true, ending: '.csv' });
    const lines = text.split('\n').map((line, i) => ({ text: line, line: i + 1 }));
    for (const row of cut(lines, true)) read(row, { delimiter: ',', quotes: true });
  },
  'the cells of a row': (text) => {
    for (const readCell of [filled, namesIn, keywordsIn, addressIn, pictureIn, languageIn]) {
      readCell(text);
    }
    plainStated({ title: text, keywords: [text] });
    cellsOf({ isi: text, penulis: { nama: text }, tag: text.split(',') });
  },
  'the kind of a text': (text) => {
    refusedText(text, '.txt');
    twoLanguages(text, [id, ru]);
    jsonLines.tells({ text, whole: true, ending: '' });
    json.tells({ text, whole: true, ending: '' });
  },
};

/** On front matter below `---`, with its fences. */
export const FRONT_MATTER_WORKS: Readonly<Record<string, Work>> = {
  'front matter': (text) => {
    const parts = splitFrontMatter(`---\n${text}\n---\n`);
    if ('missing' in parts) return;
    checkYaml(parts.yaml, frontMatterSchema, { file: 'a.md', line: parts.yamlLine });
  },
};
