/** Reads one file as an article, or reports all its problems. */
import { basename, join } from 'node:path';
import type { z } from 'zod';
import {
  type ArticleFacts,
  factsOfBody,
  type ReadArticle,
  type TextNote,
  textOf,
} from '../archive/article.ts';
import { articleAddress, SLUG } from '../archive/article-address.ts';
import type { ErasedFacts } from '../archive/erased.ts';
import { eventAfterPrinting } from '../archive/event.ts';
import { countWords } from '../archive/excerpt.ts';
import { erasedSchema, type FrontMatter } from '../archive/front-matter.ts';
import { pictureAddress } from '../archive/picture.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { faultOfSegment, GOOD_SEGMENTS } from '../archive/segments.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { hasLinesOfPrint } from '../archive/text-state.ts';
import type { ReadBody } from '../markdown/markdown.ts';
import { shorten } from '../text/fold.ts';
import { controlCharacterIn, withoutControls } from '../text/odd-characters.ts';
import type { FilesBeside } from './files-beside.ts';
import { isErased, type SplitFile, splitFrontMatter } from './front-matter.ts';
import { checkKeptFiles } from './kept-files.ts';
import { checkPictures, type LocatedPicture, ownPictures } from './pictures.ts';
import { decodeText, type Unreadable } from './read-text.ts';
import { checkYaml, type Position } from './yaml.ts';

/** The outcome of reading one file. */
export interface ReadResult {
  /** Absent where there are problems, or where the record was erased. */
  readonly article?: ReadArticle;
  /** The facts of an erased record. */
  readonly erased?: ErasedFacts;
  readonly problems: readonly Problem[];
}

/** Finds the position of a key of an article's front matter. */
export type LocateKey = (key: string) => Position;

/** Everything needed to read an article: the same for all articles of a site. */
export interface Reader {
  readonly site: Site;
  readonly readBody: ReadBody;
  /** The content folder, as the user gave it. */
  readonly contentDir: string;
  /** All files below it that are no articles. */
  readonly files: FilesBeside;
  /** See `frontMatterSchemaOf`. */
  readonly schema: z.ZodType<FrontMatter>;
}

/**
 * Reads an article.
 * @param file below the content folder, with `/` between its parts: `id/2021/02/judul.md`
 * @param bytes the content of the file, or why it cannot be read
 * @param hash SHA-256 of the bytes, in hexadecimal
 * @returns the article, or all problems of the file
 */
export function readArticle(
  file: string,
  bytes: Uint8Array | Unreadable,
  hash: string,
  reader: Reader,
): ReadResult {
  const path = join(reader.contentDir, file);
  const start = { file: path, line: 1, column: 1 };
  const fail = (problem: Finding, line = 1): ReadResult => ({
    problems: [{ ...start, line, ...problem }],
  });

  const text = bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
  if (typeof text === 'object') return fail({ subject: 'file', ...text });
  const parts = splitFrontMatter(text);
  if ('missing' in parts) {
    const line = shorten(text.split('\n')[parts.missing - 1] ?? '', 40);
    const found = line ? `"${line}"` : 'nothing';
    return fail(
      { subject: 'front matter', found, expected: 'a line `---` before it and one after it' },
      parts.missing,
    );
  }

  const lang = file.split('/')[0] ?? '';
  const edition = editionOf(reader.site, lang);
  const slug = basename(file).replace(/\.md$/i, '').normalize('NFC');
  const all: Problem[] = [];
  if (!edition) all.push({ ...start, ...unknownLanguage(file, reader.site) });
  if (!SLUG.test(slug)) {
    all.push({
      ...start,
      subject: 'file name',
      found: `"${basename(file)}"`,
      expected: 'letters, digits and hyphens, and `.md` at the end',
    });
  } else {
    const fault = faultOfSegment(slug);
    if (fault !== undefined) {
      const expected = `a name with ${GOOD_SEGMENTS}`;
      all.push({ ...start, subject: 'file name', found: fault, expected });
    }
  }
  const at = { file: path, line: parts.yamlLine };
  if (isErased(parts.yaml)) {
    const { value, problems, locate } = checkYaml(parts.yaml, erasedSchema, at);
    all.push(...problems);
    if (parts.body.trim() !== '') all.push({ ...locate('withdrawn'), ...TEXT_OF_ERASED });
    if (all.length > 0 || !value || !edition) return { problems: all };
    const address = articleAddress(edition, edition.calendar.periodOf(value.date), slug);
    return { erased: { lang, file, hash, address, erased: value }, problems: [] };
  }

  const { value, problems, locate } = checkYaml(parts.yaml, reader.schema, at);
  all.unshift(...problems);
  const control = controlNote(parts);
  const body = reader.readBody(withoutControls(parts.body), {
    lang,
    file,
    firstLine: parts.bodyLine,
    linesOfPrint: hasLinesOfPrint(value?.text),
    hasLead: value?.image !== undefined,
  });
  const pictures: LocatedPicture[] = body.pictures.map((one) => ({
    ...start,
    subject: 'picture',
    ...one,
  }));
  if (value?.image) {
    const { src } = value.image;
    const address = pictureAddress(src, file);
    pictures.push({ ...locate('image'), subject: 'image.src', src, address, isListed: true });
  }
  all.push(...checkPictures(pictures, reader.files, reader.site.filesBase));
  const kept = value && checkKeptFiles(value, file, reader, locate('files'));
  all.push(...(kept?.problems ?? []));
  if (value?.access?.level === 'excerpt') {
    const [most, words] = [value.access.words, countWords(textOf(body.blocks))];
    if (words <= most) all.push({ ...locate('access'), ...excerptOfAll(most, words) });
  }
  const early = value && edition && eventAfterPrinting(value, edition.calendar);
  if (early) all.push({ ...locate('event'), ...early });
  if (all.length > 0 || !value || !edition) return { problems: all };

  const period = edition.calendar.periodOf(value.date);
  const facts: ArticleFacts = {
    lang,
    file,
    hash,
    slug,
    address: articleAddress(edition, period, slug),
    meta: value,
    period,
    ...factsOfBody(body, value),
    pictures: ownPictures(pictures, reader.files),
    files: kept?.files ?? [],
    links: body.links,
    notes: [...control, ...body.notes],
  };
  return { article: { facts, body: { blocks: body.blocks } }, problems };
}

/**
 * Makes a function that finds the positions of the keys of an article's front matter.
 * @param bytes the content of the file, or why it cannot be read
 * @returns a function whose answer is the beginning of the file where there is no front matter
 */
export function locateIn(
  file: string,
  bytes: Uint8Array | Unreadable,
  { contentDir, schema }: Reader,
): LocateKey {
  const path = join(contentDir, file);
  const text = bytes instanceof Uint8Array ? decodeText(bytes) : '';
  const parts = typeof text === 'string' ? splitFrontMatter(text) : undefined;
  if (!parts || 'missing' in parts) return () => ({ file: path, line: 1, column: 1 });
  return checkYaml(parts.yaml, schema, { file: path, line: parts.yamlLine }).locate;
}

/** A note on the control characters of a text, which are left out. */
function controlNote({ body, bodyLine }: SplitFile): TextNote[] {
  const found = controlCharacterIn(body);
  if (!found) return [];
  const line = bodyLine + body.slice(0, found.index).split('\n').length - 1;
  const said = `the character ${found.code}, which pages leave out`;
  const expected = 'a text without control characters';
  return [{ line, code: 'control-character', subject: 'text', found: said, expected }];
}

const TEXT_OF_ERASED: Finding = {
  subject: 'withdrawn',
  found: 'an erased record that has its text below',
  expected: 'no text: `kliping check --erase` takes it away',
};

function excerptOfAll(most: number, words: number): Finding {
  const other = 'another level: full, metadata';
  return {
    subject: 'access',
    found: `an excerpt of ${most} words, of a text that has ${words}`,
    expected: words > 1 ? `\`words:\` below ${words}, or ${other}` : other,
  };
}

function unknownLanguage(file: string, site: Site): Finding {
  const folder = file.includes('/') ? `the folder "${file.split('/')[0]}"` : 'no language folder';
  const editions = site.editions.map(({ lang }) => `${lang}/`).join(', ');
  return {
    subject: 'language',
    found: folder,
    expected: `${editions} (the \`editions\` of site.yaml)`,
  };
}
