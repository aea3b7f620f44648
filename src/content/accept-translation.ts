/** Records in a translation which words of its original it was made from. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { ContentError, type Finding, FolderError, type Problem } from '../archive/problem.ts';
import { fingerprintOf, saidBy } from '../archive/said-words.ts';
import { splitFrontMatter } from './front-matter.ts';
import { articleAt, type Content } from './load.ts';
import { forgetOriginals, keepOriginal } from './originals.ts';

const KEY = 'originalSha256';

export interface Accepted {
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
  { archive, locate }: Content,
  contentDir: string,
  files: readonly string[],
): Promise<Accepted[]> {
  const translations = files.map((file) => articleAt(archive, contentDir, file));
  const problems = translations.flatMap((article): Problem[] =>
    archive.originalOf(article)
      ? []
      : [{ ...locate(article, 'original'), ...noOriginal(archive, article) }],
  );
  if (problems.length > 0) throw new ContentError(problems);
  const plans = await Promise.all(
    translations.map(async (article) => {
      const original = archive.originalOf(article) as Article;
      const { file } = locate(article, 'title');
      const said = saidBy(original);
      const fingerprint = fingerprintOf(said);
      const text = await withFingerprint(file, fingerprint);
      return { article, file, said, fingerprint, text, original: locate(original, 'title').file };
    }),
  );
  for (const { file, said, text } of plans) {
    await keepOriginal(contentDir, said);
    await writeFile(file, text);
  }
  const fingerprints = new Map(
    archive.articles.map((article) => [article, article.meta.originalSha256]),
  );
  for (const { article, fingerprint } of plans) fingerprints.set(article, fingerprint);
  const inUse = [...fingerprints.values()].filter((one) => one !== undefined);
  await forgetOriginals(contentDir, new Set(inUse));
  return plans.map(({ file, original }) => ({ translation: file, original }));
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
  const text = (await readFile(path)).toString('utf8');
  const changed = withKey(text, value);
  const parts = splitFrontMatter(changed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const written = 'yaml' in parts ? parseDocument(parts.yaml, { schema: 'failsafe' }) : undefined;
  if (written?.errors.length !== 0 || written.get(KEY) !== value) {
    throw new FolderError(
      `${path}: found front matter in a form that is not written to; expected a key a line, or the line \`${KEY}: ${value}\` added by hand`,
    );
  }
  return changed;
}

const VALUE = new RegExp(`^${KEY}:[ \\t]*["']?[0-9a-f]*["']?`);

/** The key stands on a line of its own: where it stood, else as the last of the front matter. */
function withKey(text: string, value: string): string {
  const lines = text.split(/(?<=\n)/);
  const fences = [...lines.keys()].filter((i) => /^\uFEFF?---\s*$/.test(lines[i] ?? ''));
  const [open = 0, close = lines.length] = fences;
  const at = lines.findIndex((line, i) => i > open && i < close && line.startsWith(`${KEY}:`));
  const end = /\r?\n$/.exec(lines[open] ?? '')?.[0] ?? '\n';
  if (at < 0) return lines.toSpliced(close, 0, `${KEY}: ${value}${end}`).join('');
  // A comment behind the value stays.
  return lines.with(at, (lines[at] ?? '').replace(VALUE, `${KEY}: ${value}`)).join('');
}
