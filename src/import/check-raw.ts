/** Compares the checksums of articles with the raw texts that the archive keeps. */
import { relative, resolve, sep } from 'node:path';
import type { Article } from '../archive/article.ts';
import type { Locate } from '../archive/consistency.ts';
import type { Finding, Problem } from '../archive/problem.ts';
import { exists } from '../content/files.ts';
import type { Locale } from '../locales/locale.ts';
import { addTo } from '../text/grouping.ts';
import { hashOfFile } from './hash-file.ts';
import { showOrigin } from './raw.ts';
import { isProblem, readTexts } from './read-texts.ts';
import { INSIDE, splitInside } from './runs/file-names.ts';
import { openRun, RAW_FOLDER, runsOf } from './runs/run.ts';

/** An article that names its raw text and the checksum of that. */
interface Checked {
  readonly article: Article;
  readonly raw: string;
  readonly sha256: string;
}

const ROW = /#\d{1,9}$/;

/**
 * Finds articles whose raw text is another one than that of their `sha256`. What the archive does not keep is passed
 * over: an owner may keep raw texts elsewhere. Rows are compared in the folders of runs only, as those of a table that
 * somebody works with move.
 * @param root the archive's folder, from which `raw` is a path
 */
export async function checkRaw(
  root: string,
  articles: readonly Article[],
  locate: Locate,
  locales: readonly Locale[],
): Promise<Problem[]> {
  const byFile = new Map<string, Checked[]>();
  for (const article of articles) {
    const { raw, sha256 } = article.meta;
    if (raw === undefined || sha256 === undefined) continue;
    const [file] = splitInside(raw.replace(ROW, ''));
    addTo(byFile, file, { article, raw, sha256 });
  }
  const runs = new Set(await runsOf(root));
  const problems: Problem[] = [];
  for (const [file, checked] of byFile) {
    const path = resolve(root, file);
    const isWithin = !relative(resolve(root), path).startsWith('..');
    if (!isWithin || !(await exists(path))) continue;
    const [folder, run = ''] = file.split('/');
    const ofRun = folder === RAW_FOLDER && runs.has(run) ? run : undefined;
    const hashes = await hashesOf(root, path, { ofRun, checked, locales });
    for (const { article, raw, sha256 } of checked) {
      const now = hashes(raw);
      if (now === sha256) continue;
      if (now === undefined && ofRun === undefined) continue;
      problems.push({ ...locate(article, 'sha256'), ...findingOf(raw, sha256, now) });
    }
  }
  return problems;
}

interface Kept {
  readonly ofRun: string | undefined;
  readonly checked: readonly Checked[];
  readonly locales: readonly Locale[];
}

/** Reads the texts of a file as an import does. */
async function hashesOf(
  root: string,
  path: string,
  { ofRun, checked, locales }: Kept,
): Promise<(raw: string) => string | undefined> {
  const isWhole = checked.every(({ raw }) => !ROW.test(raw) && !raw.includes(INSIDE));
  if (isWhole || ofRun === undefined) {
    const hash = await hashOfFile(path);
    return (raw) => (ROW.test(raw) || raw.includes(INSIDE) ? undefined : hash);
  }
  const { encoding, separator } = (await openRun(root, ofRun)).file.settings;
  const hashes = new Map<string, string>();
  for await (const text of readTexts([path], { locales, encoding, separator })) {
    if (isProblem(text)) continue;
    const name = relative(resolve(root), text.origin.file).split(sep).join('/');
    hashes.set(showOrigin({ ...text.origin, file: name }), text.sha256);
  }
  return (raw) => hashes.get(raw);
}

function findingOf(raw: string, sha256: string, now: string | undefined): Finding {
  const what = now === undefined ? 'in which there is no such text' : `whose SHA-256 is ${now}`;
  return {
    subject: 'sha256',
    found: `${raw}, ${what}`,
    expected: `${sha256}, as when the article was made: the raw text as it was (version control may have it), or its new checksum here if somebody meant to change it`,
  };
}
