/** Notes on files as they are written: words with letters of two scripts, values that a `#` ends, entities in titles. */
import type { Archive } from '../archive/archive.ts';
import { type Locate, locateLine } from '../archive/consistency.ts';
import type { Note } from '../archive/problem.ts';
import type { CheckedTexts } from './checked-texts.ts';

/** A note without its file; a type, so that it counts as plain data. */
type SourceNote = Pick<Note, 'line' | 'column' | 'code' | 'subject' | 'found' | 'expected'>;

/** @param archive with its drafts */
export function sourceNotes(archive: Archive, locate: Locate, texts: CheckedTexts): Note[] {
  return archive.articles.flatMap((article) =>
    texts
      .kept('source notes', [article], () => notesIn(texts.sourceOf(article)))
      .map((note) => ({ ...locateLine(locate, article, note.line), ...note })),
  );
}

/** @param source a file with front matter, with any line ends */
function notesIn(source: string): SourceNote[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const end = lines.findIndex((line, i) => i > 0 && /^---\s*$/.test(line));
  return [
    ...lines.slice(1, Math.max(1, end)).flatMap((line, i) => notesOnKey(line, i + 2)),
    ...mixedWords(lines),
  ];
}

/** Notes on the YAML of a list, such as `tags.yaml`. */
export function listNotes(file: string, text: string): Note[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, i) => notesOnKey(line, i + 1))
    .map((note) => ({ file, ...note }));
}

function notesOnKey(text: string, line: number): SourceNote[] {
  return [...cutValue(text, line), ...entity(text, line)];
}

/** A value without quotes that a number sign ends, as in `title: Case #1 is solved`. A blank after it begins a remark. */
const CUT = /^\s*(?:- )?(?:[\w-]{1,40}:\s+)?(?=[^\s"'[{&*!|>%@`#-])[^#]*?\S\s+(#[^\s#!-]\S{0,30})/u;

function cutValue(text: string, line: number): SourceNote[] {
  const [all = '', cut = ''] = (text.includes(' #') && CUT.exec(text)) || [];
  if (cut === '') return [];
  return [
    {
      line,
      column: all.length - cut.length + 1,
      code: 'value-cut',
      subject: keyOf(text) ?? 'value',
      found: `"${cut}" after a blank, from where YAML reads a remark`,
      expected: 'the value in quotes; a remark has a blank after the #',
    },
  ];
}

/** Keys whose values pages show as they are. */
const SHOWN = /^\s*(?:- )?(title|description|alt|caption|credit|name|label)\s*:/;
const ENTITY =
  /&(?:amp|apos|gt|hellip|laquo|ldquo|lsquo|lt|mdash|nbsp|ndash|quot|raquo|rdquo|rsquo|#\d{1,6}|#x[\da-f]{1,5});/i;

function entity(text: string, line: number): SourceNote[] {
  const [, key] = (text.includes('&') && SHOWN.exec(text)) || [];
  const found = key === undefined ? undefined : ENTITY.exec(text);
  if (!key || !found) return [];
  return [
    {
      line,
      column: found.index + 1,
      code: 'entity-shown',
      subject: key,
      found: `${found[0]}, which readers see as it is written`,
      expected: 'the character itself',
    },
  ];
}

function keyOf(text: string): string | undefined {
  return /^\s*(?:- )?([\w-]{1,40}):/.exec(text)?.[1];
}

/** Letters that look alike: those of the one script, and below them those of the other. */
const LATIN = 'aceopxyiABCEHKMOPTX';
const CYRILLIC = 'асеорхуіАВСЕНКМОРТХ';

const LIKE_CYRILLIC = new RegExp(`^[${LATIN}]+$`);
const LIKE_LATIN = new RegExp(`^[${CYRILLIC}]+$`);

const MIXED =
  /[\p{L}\p{M}\p{N}]{0,80}(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})[\p{L}\p{M}\p{N}]{0,80}/gu;
/** A Roman number with the end of a Russian ordinal: `XXго`. */
const ROMAN = /^[IVXLC]{1,7}(?:ая|го|е|й|м|му|ое|ой|ом|х|ый|ю|я)$/;

/** Words of one file that are told one by one. */
const MOST_WORDS = 5;

/**
 * Words in which all letters of one script have a twin in the other, so that nobody sees them: the search does not find
 * the word, and a name becomes another one. `SMSка` and `XXго` are meant as they are.
 */
function mixedWords(lines: readonly string[]): SourceNote[] {
  const found = new Map<string, SourceNote>();
  for (const [i, text] of lines.entries()) {
    for (const [word] of bothScripts(text) ? text.matchAll(MIXED) : []) {
      const wrong = wrongLetters(word);
      if (!wrong || found.has(word)) continue;
      found.set(word, {
        line: i + 1,
        column: text.indexOf(word) + 1,
        code: 'mixed-script',
        subject: 'text',
        found: `"${word}", in which ${wrong.letters} is ${wrong.script}`,
        expected: `"${wrong.mended}"`,
      });
    }
  }
  const told = [...found.values()].slice(0, MOST_WORDS);
  const [last] = told.slice(-1);
  const more = found.size - told.length;
  if (last && more > 0)
    told.push({
      ...last,
      found: `${more} more such words below`,
      expected: 'letters of one script in a word',
    });
  return told;
}

function bothScripts(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text) && /\p{Script=Latin}/u.test(text);
}

interface Wrong {
  readonly letters: string;
  readonly script: 'Latin' | 'Cyrillic';
  readonly mended: string;
}

function wrongLetters(word: string): Wrong | undefined {
  const latin = (word.match(/\p{Script=Latin}/gu) ?? []).join('');
  const cyrillic = (word.match(/\p{Script=Cyrillic}/gu) ?? []).join('');
  if (ROMAN.test(word)) return undefined;
  const [canBeCyrillic, canBeLatin] = [LIKE_CYRILLIC.test(latin), LIKE_LATIN.test(cyrillic)];
  // Where either could be the other, those that are fewer are wrong.
  if (canBeCyrillic && (!canBeLatin || latin.length <= cyrillic.length)) {
    return { letters: latin, script: 'Latin', mended: replaced(word, LATIN, CYRILLIC) };
  }
  if (!canBeLatin) return undefined;
  return { letters: cyrillic, script: 'Cyrillic', mended: replaced(word, CYRILLIC, LATIN) };
}

function replaced(word: string, from: string, to: string): string {
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('');
}
