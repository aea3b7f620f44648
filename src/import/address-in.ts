/** Finds the address of an article of the archive in the text of its file. */
import { posix } from 'node:path';
import type { Address } from '../archive/address.ts';
import { articleAddress } from '../archive/article-address.ts';
import { frontMatterSchema } from '../archive/front-matter.ts';
import { editionOf, type Site } from '../archive/site.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { checkYaml } from '../content/yaml.ts';

/**
 * Makes the function that finds the address.
 * @returns for a file below the content folder and its text, the address; none where the file has mistakes
 */
export function addressReader(site: Site): (file: string, text: string) => Address | undefined {
  return (file, text) => {
    const edition = editionOf(site, file.slice(0, file.indexOf('/')));
    const parts = splitFrontMatter(text);
    if (!edition || !('yaml' in parts)) return undefined;
    const { value } = checkYaml(parts.yaml, frontMatterSchema.loose(), { file, line: 1 });
    if (!value) return undefined;
    const period = edition.calendar.periodOf(value.date);
    return articleAddress(edition, period, posix.basename(file, '.md'));
  };
}
