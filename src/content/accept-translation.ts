/** Records in a translation which words of its original it was made from. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { ContentError, type Finding, FolderError, type Problem } from '../archive/problem.ts';
import { saidBy } from '../text/said-words.ts';
import { type Parts, splitFrontMatter } from './front-matter.ts';
import { articleAt, type Content } from './load.ts';
import { forgetOriginals, keepOriginal } from './originals.ts';

const KEY = 'originalSha256';

interface Accepted {
  readonly translation: string;
  readonly original: string;
}

/**
 * Takes translations for what their originals say now: writes the fingerprint into their front matter, and
 * keeps the words, so that a later change can be shown.
 * @param files paths of translations, as somebody names them
 * @throws FolderError where a path is no article's; ContentError where an article has no original. Nothing
 *   is written then
 */
export async function acceptTranslations(
  content: Content,
  contentDir: string,
  files: readonly string[],
): Promise<Accepted[]> {
  const { archive, locate } = content;
  const pairs = files.map((path) => {
    const article = articleAt(archive, contentDir, path);
    return { article, original: archive.originalOf(article) };
  });
  const problems = pairs.flatMap(({ article, original }): Problem[] =>
    original ? [] : [{ ...locate(article, 'original'), ...noOriginal(archive, article) }],
  );
  if (problems.length > 0) throw new ContentError(problems);
  const plans = await Promise.all(
    pairs.flatMap(({ article, original }) => (original ? plan(article, original, content) : [])),
  );
  for (const { file, said, text } of plans) {
    await keepOriginal(contentDir, said);
    await writeFile(file, text);
  }
  const accepted = new Set(pairs.map(({ article }) => article));
  const others = archive.articles.filter((article) => !accepted.has(article));
  const inUse = [
    ...others.flatMap(({ meta }) => meta.originalSha256 ?? []),
    ...plans.map(({ fingerprint }) => fingerprint),
  ];
  await forgetOriginals(contentDir, new Set(inUse));
  return plans.map(({ file, original }) => ({ translation: file, original }));
}

/** What is to be written: nothing is, as long as something of it cannot be. */
async function plan(article: Article, original: Article, { locate, textOf, wordsHashOf }: Content) {
  const { file } = locate(article, 'title');
  const said = saidBy({ title: original.title, text: textOf(original) });
  const fingerprint = wordsHashOf(original);
  const text = await withFingerprint(file, fingerprint);
  return { file, said, fingerprint, text, original: locate(original, 'title').file };
}

function noOriginal(archive: Archive, article: Article): Finding {
  const subject = 'original';
  if (archive.storyOf(article).original === article) {
    return { subject, found: 'the original of its story', expected: 'one of its translations' };
  }
  return {
    subject,
    found: 'no article of the archive that this one translates',
    expected: '`original:` with the address of that article, such as /id/2021/02/15/judul/',
  };
}

/** The text of a file with the key set, and every other byte as it is. */
async function withFingerprint(path: string, value: string): Promise<string> {
  const changed = withKey((await readFile(path)).toString('utf8'), value);
  const parts = partsOf(changed);
  const written = parts && parseDocument(parts.yaml, { schema: 'failsafe' });
  if (written?.errors.length !== 0 || written.get(KEY) !== value) {
    throw new FolderError(
      `${path}: found front matter in a form that is not written to; expected a key a line, or the line \`${KEY}: ${value}\` added by hand`,
    );
  }
  return changed;
}

/** The front matter of a text as it stands in its file, with any line ends. */
function partsOf(text: string): Parts | undefined {
  const parts = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return 'yaml' in parts ? parts : undefined;
}

const VALUE = new RegExp(`^${KEY}:[ \\t]*["']?[0-9a-f]*["']?`);

/** The key stands on a line of its own: where it stood, else as the last of the front matter. */
function withKey(text: string, value: string): string {
  const parts = partsOf(text);
  if (!parts) return text;
  const lines = text.split(/(?<=\n)/);
  const [begin, end] = [parts.yamlLine - 1, parts.bodyLine - 2];
  const at = lines.findIndex((line, i) => i >= begin && i < end && line.startsWith(`${KEY}:`));
  if (at < 0) {
    const lineEnd = /\r?\n$/.exec(lines[begin - 1] ?? '')?.[0] ?? '\n';
    return lines.toSpliced(end, 0, `${KEY}: ${value}${lineEnd}`).join('');
  }
  // A comment behind the value stays.
  return lines.with(at, (lines[at] ?? '').replace(VALUE, `${KEY}: ${value}`)).join('');
}
