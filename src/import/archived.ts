/** Reads the articles that an archive has already, as far as new texts are compared with them. */
import { join } from 'node:path';
import { articleAddress } from '../archive/article-address.ts';
import { frontMatterSchema } from '../archive/front-matter.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { findContent } from '../content/files.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { readText } from '../content/read-text.ts';
import { checkYaml } from '../content/yaml.ts';
import { writtenDate } from '../dates/article-date.ts';
import { referenceReader } from '../markdown/reference-lines.ts';
import type { ErasedTexts } from './erased-texts.ts';
import type { Archived } from './fate.ts';

/** An article of the archive. */
export interface ArchivedArticle extends Archived {
  /** The titles that it was published under besides its own. */
  readonly otherTitles: readonly string[];
  /** The titles of its references, as written. */
  readonly references: readonly string[];
}

/**
 * Reads the articles of a content folder, one after the other: their words are never all in memory. Those with mistakes are left out: `check` tells of them.
 * @param without files, below the content folder, that are left out
 * @param erased is told of erased records
 * @returns none where there is no such folder
 */
export async function* readArchived(
  contentDir: string,
  site: Site,
  without: ReadonlySet<string> = new Set(),
  erased?: ErasedTexts,
): AsyncGenerator<ArchivedArticle> {
  const readReference = referenceReader(site.locales);
  const { articles } = await findContent(contentDir);
  for (const file of articles) {
    if (without.has(file)) continue;
    const edition = editionOf(site, file.slice(0, file.indexOf('/')));
    const path = join(contentDir, file);
    const text = readText(path);
    const parts = typeof text === 'string' ? splitFrontMatter(text) : undefined;
    if (!edition || !parts || !('yaml' in parts)) continue;
    if (erased && parts.yaml.includes('titleSha256:')) erased.learn(parts.yaml);
    const { value } = checkYaml(parts.yaml, frontMatterSchema.loose(), { file, line: 1 });
    if (!value) continue;
    const { title, outlet, sourceUrl, sha256, reprints = [] } = value;
    const references: string[] = [];
    const lines = parts.body.split('\n').filter((line) => {
      const reference = readReference(line);
      if (reference) references.push(reference.title);
      return !reference;
    });
    const period = edition.calendar.periodOf(value.date);
    yield {
      file: path,
      address: articleAddress(edition, period, slugOf(file)),
      lang: edition.lang,
      fields: {
        title,
        date: writtenDate(value.date),
        ...(outlet !== undefined && { outlet }),
        ...(sourceUrl !== undefined && { sourceUrl }),
      },
      sha256,
      text: lines.map(withoutMarks).join('\n'),
      reprints: reprints.map(({ title, date, sourceUrl }) => ({
        ...(title !== undefined && { title }),
        ...(date !== undefined && { date: writtenDate(date) }),
        ...(sourceUrl !== undefined && { sourceUrl }),
      })),
      otherTitles: reprints.flatMap((one) => one.title ?? []),
      references,
    };
  }
}

function slugOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** Leaves the words of a line of Markdown: for a comparison, not for reading. */
function withoutMarks(line: string): string {
  return line
    .replace(/^#{1,6} /, '')
    .replaceAll(/\{lang=[\w-]{1,20}\}/g, '')
    .replaceAll(/\]\([^()\s]{0,2000}\)/g, ']')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
